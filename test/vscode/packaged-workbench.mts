/** The packaged extension at a workbench: code-server with it installed, and pages in a browser that open a file. */
import type { Browser, Page } from 'playwright-core';
import { vsix } from '../packaged.mts';
import { installExtension, startCodeServer } from './code-server/server.mts';
import { openWorkbench, remoteUri } from './code-server/workbench.mts';
import type { Profile } from './profile.mts';

export interface PackagedWorkbench {
  /** `file` is an absolute path; `workspace` the profile's own where it is left out. */
  open(
    file: string,
    options?: { workspace?: string; size?: { width: number; height: number } },
  ): Promise<Page>;
  stop(): Promise<void>;
}

const note = (): void => {};
/** Milliseconds that a page waits for anything: a busy machine takes its time. */
const patience = 180_000;

/** `asksForTrust`: a folder that no one has called safe is opened in Restricted Mode. `extension` is another .vsix. */
export async function startPackaged(
  browser: Browser,
  profile: Profile,
  { asksForTrust = false, extension = vsix } = {},
): Promise<PackagedWorkbench> {
  installExtension(extension, profile);
  const server = await startCodeServer({ ...profile, asksForTrust, note });
  return {
    async open(file, { workspace = profile.workspace, size } = {}) {
      const page = await openWorkbench(browser, server, {
        workspace,
        payload: [['openFile', remoteUri(server, file)]],
        ...(size && { size }),
        note,
      });
      page.setDefaultTimeout(patience);
      return page;
    },
    stop: () => server.stop(),
  };
}
