/** Installs code-server, VS Code's own server and workbench as an npm package, into the cache folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../cache.mts';

export const codeServerVersion = '4.139.1';
/** code-server refuses any other major version of Node; the dev dependency `node` brings this one. */
const nodeMajor = '24';

/** The path of code-server's entry script; installs it first unless that was done before. */
export function installCodeServer(): string {
  if (process.versions.node.split('.')[0] !== nodeMajor)
    throw new Error(
      `code-server needs Node ${nodeMajor}, this is ${process.version}: run it through npm, which puts the project's own Node first on the PATH`,
    );
  const home = path.join(cacheFolder, `code-server-${codeServerVersion}`);
  if (!existsSync(home)) install(home);
  return path.join(home, 'node_modules/code-server/out/node/entry.js');
}

/** Installs beside the final folder and renames at the end, so that a folder of that name is always whole. */
function install(home: string): void {
  console.log(`installing code-server ${codeServerVersion} into ${home} (about 600 MB, once)`);
  mkdirSync(cacheFolder, { recursive: true });
  removeLeftovers(home);
  const partial = `${home}.partial-${process.pid}`;
  mkdirSync(partial);
  writeFileSync(
    path.join(partial, 'package.json'),
    JSON.stringify({
      name: 'vscode-under-test',
      private: true,
      dependencies: { 'code-server': codeServerVersion },
    }),
  );
  npmInstall(partial);
  // Its postinstall script would do this and then compile native modules for minutes; the suites need none of them.
  npmInstall(path.join(partial, 'node_modules/code-server/lib/vscode'), '--omit=dev');
  try {
    renameSync(partial, home);
  } catch (error) {
    // Another run may have finished the same install in the meantime.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** Removes what earlier installs left that were cut off; one that still runs keeps its folder. */
function removeLeftovers(home: string): void {
  const prefix = `${path.basename(home)}.partial-`;
  for (const name of readdirSync(cacheFolder))
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      rmSync(path.join(cacheFolder, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function npmInstall(folder: string, ...more: readonly string[]): void {
  // Under `npm test` this is the npm that was started; its file runs on any Node.
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  execFileSync(
    command,
    [...first, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...more],
    { cwd: folder, stdio: 'inherit', env: { ...process.env, NODE_ENV: '' } },
  );
}
