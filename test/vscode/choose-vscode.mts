/** Chooses the VS Code that the suites run in: the desktop one where it can be had, else code-server. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  SilentReporter,
} from '@vscode/test-electron';
import { cacheFolder } from './cache.mts';
import { installBrowser } from './code-server/browser.mts';
import { codeServerVersion, installCodeServer } from './code-server/install.mts';
import { installExtension } from './code-server/server.mts';
import type { Profile } from './profile.mts';

export interface VSCode {
  /** For `runTests({ vscodeExecutablePath })`. */
  readonly executable: string;
  /** What it is and why it was chosen, for people. */
  readonly description: string;
  /** Installs a packaged extension for a profile. */
  readonly install: (vsix: string, profile: Profile) => void;
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
  return {
    executable,
    description: `desktop VS Code, ${executable}`,
    install(vsix, { userData, extensions }) {
      const [cli, ...more] = resolveCliArgsFromVSCodeExecutablePath(executable, {
        reuseMachineInstall: true,
      });
      const folders = [`--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];
      execFileSync(cli!, [...more, ...folders, '--install-extension', vsix, '--force'], {
        shell: process.platform === 'win32',
      });
    },
  };
}

function codeServer(why: string): VSCode {
  installCodeServer();
  const browser = installBrowser();
  return {
    executable: path.join(import.meta.dirname, 'code-server/shim.mts'),
    description: `code-server ${codeServerVersion} with ${browser} as its window (${why})`,
    install: installExtension,
  };
}
