/** Runs a test suite inside code-server's workbench and gives the exit code that desktop VS Code would give. */
import { cpSync, createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, stripVTControlCharacters } from 'node:util';
import { reportMark } from '../suite/report-mark.mts';
import { startBrowser } from './browser.mts';
import { startCodeServer } from './server.mts';
import { serveWebExtension } from './web-extension.mts';
import { openWorkbench, remoteUri } from './workbench.mts';

export interface SuiteOptions {
  readonly extension: string;
  /** A module that exports `run(): Promise<void>`, as for desktop VS Code. */
  readonly tests: string;
  /** Opened in place. */
  readonly workspace: string;
  readonly host: 'node' | 'web';
  readonly userData: string;
  readonly extensions: string;
  /** Takes run.log, failure.png and the logs of the server and the workbench. */
  readonly artifacts: string;
}

/** Longer than any run under load; a run that hangs ends here. */
const patience = 600_000;

export async function runSuite(options: SuiteOptions): Promise<number> {
  const { extension, tests, workspace, artifacts } = options;
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const log = createWriteStream(path.join(artifacts, 'run.log'));
  const started = Date.now();
  const note = (line: string) => void log.write(`[${((Date.now() - started) / 1000).toFixed(1)}s] ${line}\n`);

  const cleanup: (() => unknown)[] = [];
  const clean = async () => {
    for (const step of cleanup.reverse().splice(0)) await step();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => void clean().finally(() => process.exit(130)));

  try {
    const server = await startCodeServer({ ...options, note });
    cleanup.push(() => server.stop());
    const web = options.host === 'web' ? await serveWebExtension(extension, tests, server) : undefined;
    cleanup.push(() => web?.close());
    const browser = await startBrowser();
    cleanup.push(() => within(5000, browser.close()).catch(() => {}));

    let reported = false;
    let finish: (code: number) => void = () => {};
    const exit = new Promise<number>((resolve) => {
      finish = resolve;
    });
    const page = await openWorkbench(browser, server, {
      workspace,
      note,
      payload: web
        ? []
        : [
            ['extensionDevelopmentPath', remoteUri(server, extension)],
            ['extensionTestsPath', remoteUri(server, tests)],
          ],
      prepare: async (page) => {
        await web?.prepare(page);
        await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
          const line = stripVTControlCharacters(format(...values));
          note(`${type} ${line}`);
          // The workbench's own chatter shares this channel; only the suite's report is shown.
          if (!line.startsWith(reportMark)) return;
          reported = true;
          console.log(line);
        });
        await page.exposeFunction('codeAutomationExit', (code: number, logs: readonly WindowLog[]) => {
          for (const { relativePath, contents } of logs ?? [])
            writeInto(path.join(artifacts, 'workbench', relativePath), contents);
          finish(code);
        });
      },
    });
    const crash = new Promise<never>((_, reject) => {
      page.on('crash', () => reject(new Error('the page crashed')));
    });
    try {
      const code = await within(patience, Promise.race([exit, crash, server.ended]));
      if (!reported) throw new Error('the suite reported nothing');
      return code;
    } catch (error) {
      await page.screenshot({ path: path.join(artifacts, 'failure.png'), timeout: 5000 }).catch(() => {});
      throw error;
    }
  } catch (error) {
    note(`error ${(error as Error).stack}`);
    console.error(`${(error as Error).message}; see ${artifacts}`);
    return 1;
  } finally {
    await clean();
    const logs = path.join(options.userData, 'logs');
    if (existsSync(logs)) cpSync(logs, path.join(artifacts, 'server'), { recursive: true });
    await new Promise((resolve) => log.end(resolve));
  }
}

interface WindowLog {
  readonly relativePath: string;
  readonly contents: string;
}

function writeInto(file: string, contents: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no result after ${ms / 1000} s`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
