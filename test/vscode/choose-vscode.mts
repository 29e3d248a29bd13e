/** Chooses the VS Code that the suites run in: the desktop one where it can be had, else code-server. */
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './cache.mts';
import { installBrowser } from './code-server/browser.mts';
import { codeServerVersion, installCodeServer } from './code-server/install.mts';

export interface VSCode {
  /** For `runTests({ vscodeExecutablePath })`. */
  readonly executable: string;
  /** What it is and why it was chosen, for people. */
  readonly description: string;
}

/** The environment variable `TEST_VSCODE` (`desktop` or `code-server`) takes the choice out of its hands. */
export async function chooseVSCode(): Promise<VSCode> {
  const wanted = process.env.TEST_VSCODE;
  if (wanted === 'code-server') return codeServer('TEST_VSCODE asks for it');
  if (wanted === 'desktop') return await desktop();
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display) return codeServer('there is no display for a desktop VS Code');
  try {
    return await desktop();
  } catch (error) {
    return codeServer(`a desktop VS Code can’t be downloaded: ${(error as Error).message ?? error}`);
  }
}

async function desktop(): Promise<VSCode> {
  const executable = await downloadAndUnzipVSCode({
    version: 'stable',
    cachePath: path.join(cacheFolder, 'vscode-test'),
    reporter: new SilentReporter(),
    timeout: 10_000,
  });
  return { executable, description: `desktop VS Code, ${executable}` };
}

function codeServer(why: string): VSCode {
  installCodeServer();
  const browser = installBrowser();
  return {
    executable: path.join(import.meta.dirname, 'code-server/shim.mts'),
    description: `code-server ${codeServerVersion} with ${browser} as its window (${why})`,
  };
}
