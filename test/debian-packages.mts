/** Programs that the tests need beside the npm packages: found on the PATH, or on a Debian system as root installed. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** The first of some names that is an executable on the PATH. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const canInstallPackages = (): boolean =>
  existsSync('/etc/debian_version') && isExecutable('/usr/bin/apt-get') && process.getuid?.() === 0;

export function installPackages(packages: readonly string[]): void {
  console.log(`installing ${packages.join(' and ')} with apt-get`);
  const apt = (...args: string[]) =>
    execFileSync('/usr/bin/apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
