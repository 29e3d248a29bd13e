/** Finds, or on a Debian system as root installs, the browser that is code-server's window, and starts it. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts a headless Chromium that reaches this machine only. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: installBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    ],
  });
}

/** The path of a Chromium or Chrome; `CHROMIUM` names one that is not on the PATH. */
export function installBrowser(): string {
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasFont() ? [] : ['fonts-dejavu-core'])];
  if (missing.length > 0) installPackages(missing);
  const browser = findBrowser();
  if (!browser) throw new Error('Chromium was installed but is not on the PATH');
  return browser;
}

function findBrowser(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...onPath, onMac].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Without any font the workbench draws no text, and screenshots are empty. */
function hasFont(): boolean {
  if (process.platform !== 'linux') return true;
  const folder = '/usr/share/fonts';
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf)$/.test(`${file}`))
  );
}

function installPackages(packages: readonly string[]): void {
  const debian = existsSync('/etc/debian_version') && isExecutable('/usr/bin/apt-get');
  if (!debian || process.getuid?.() !== 0)
    throw new Error(
      `the tests inside VS Code need ${packages.join(' and ')}: install ${packages.length > 1 ? 'them' : 'it'} ` +
        `(on Debian, as root: apt-get install ${packages.join(' ')}), or set CHROMIUM to the path of a Chromium or Chrome`,
    );
  console.log(`installing ${packages.join(' and ')} with apt-get`);
  const apt = (...args: string[]) =>
    execFileSync('/usr/bin/apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
