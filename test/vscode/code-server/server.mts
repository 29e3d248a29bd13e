/** Starts code-server on a free port of this machine, with no account, no gallery and no telemetry. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installCodeServer } from './install.mts';

export interface CodeServer {
  /** For instance `127.0.0.1:34567`; the authority of its `vscode-remote:` URIs. */
  readonly host: string;
  /** Rejects when the server ends before it was stopped. */
  readonly ended: Promise<never>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Holds the user's settings (`User/settings.json`) and takes the logs (`logs`). */
  readonly userData: string;
  readonly extensions: string;
  readonly note: (line: string) => void;
  /** Then a folder that no one has called safe is opened in Restricted Mode. */
  readonly asksForTrust?: boolean;
}

export async function startCodeServer({
  userData,
  extensions,
  note,
  asksForTrust = false,
}: ServerOptions): Promise<CodeServer> {
  const config = path.join(userData, 'code-server.yaml');
  mkdirSync(userData, { recursive: true });
  writeFileSync(config, '');
  const child = spawn(
    process.execPath,
    [
      installCodeServer(),
      ...['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--config', config],
      ...['--user-data-dir', userData, '--extensions-dir', extensions],
      ...['--disable-telemetry', '--disable-update-check'],
      ...(asksForTrust ? [] : ['--disable-workspace-trust']),
      '--disable-getting-started-override',
      // Without it the workbench ignores the extension and the tests that it is given, and just sits there.
      ...['--vscode-option', 'enable-smoke-test-driver'],
    ],
    { env: environment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let stopping = false;
  const ended = once(child, 'exit').then(([code]) => {
    if (stopping) return new Promise<never>(() => {});
    throw new Error(`code-server ended with code ${code}`);
  });
  ended.catch(() => {});
  const host = new Promise<string>((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        note(`server ${text.trimEnd()}`);
        output += text;
        const listening = /HTTP server listening on http:\/\/([^\s/]+)/.exec(output);
        if (listening?.[1]) resolve(listening[1]);
      });
  });
  const stop = async () => {
    stopping = true;
    // Its own process group: the server and the extension hosts that it started.
    if (child.exitCode === null && child.signalCode === null) {
      signal(child.pid, 'SIGTERM');
      await Promise.race([once(child, 'close'), new Promise((resolve) => setTimeout(resolve, 5000))]);
    }
    signal(child.pid, 'SIGKILL');
  };
  try {
    return { host: await Promise.race([host, ended]), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a packaged extension for the servers that are started with the same folders. */
export function installExtension(
  vsix: string,
  { userData, extensions }: Pick<ServerOptions, 'userData' | 'extensions'>,
): void {
  const folders = ['--user-data-dir', userData, '--extensions-dir', extensions];
  execFileSync(process.execPath, [installCodeServer(), '--install-extension', vsix, '--force', ...folders], {
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Nothing of an outer VS Code reaches the server, and no gallery is asked for extensions. */
function environment(): NodeJS.ProcessEnv {
  const outer = /^(VSCODE_|ELECTRON_|PORT$|PASSWORD$|CODE_SERVER|NODE_OPTIONS$)/;
  const kept = Object.entries(process.env).filter(([name]) => !outer.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' };
}

function signal(group: number | undefined, name: NodeJS.Signals): void {
  try {
    if (group) process.kill(-group, name);
  } catch {
    // The group is gone already.
  }
}
