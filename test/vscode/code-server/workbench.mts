/** Opens a page on code-server's workbench, with what is under test given in the page's address. */
import type { Browser, Page } from 'playwright-core';
import type { CodeServer } from './server.mts';

export interface WorkbenchOptions {
  /** The absolute path of a folder, or of a file that names several: `*.code-workspace`. */
  readonly workspace: string;
  /** The workbench's own options, such as `['extensionDevelopmentPath', uri]` or `['openFile', uri]`. */
  readonly payload?: readonly (readonly [string, string])[];
  readonly size?: { readonly width: number; readonly height: number };
  readonly note: (line: string) => void;
  /** Runs on the page before it has an address: the workbench looks for some functions as soon as it loads. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export async function openWorkbench(
  browser: Browser,
  server: CodeServer,
  { workspace, payload = [], size = { width: 1280, height: 800 }, note, prepare }: WorkbenchOptions,
): Promise<Page> {
  const page = await (await browser.newContext({ viewport: size })).newPage();
  page.on('pageerror', (error) => note(`page error ${error.stack ?? error}`));
  page.on('console', (message) => note(`console ${message.type()} ${message.text()}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) note(`http ${answer.status()} ${answer.url()}`);
  });
  await prepare?.(page);
  const options = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: workspace, payload: JSON.stringify(options) });
  const address = `http://${server.host}/?${query}`;
  note(`address ${address}`);
  const answer = await page.goto(address);
  if (!answer?.ok()) throw new Error(`the workbench page answered ${answer?.status()}`);
  return page;
}

/** The URI by which the workbench and the Node extension host know a file of this machine. */
export function remoteUri(server: CodeServer, file: string): string {
  return `vscode-remote://${server.host}${encodeURI(file)}`;
}
