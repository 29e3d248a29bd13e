/** Finds, or on a Debian system as root installs, the browser that is code-server's window, and starts it. */
import { existsSync, readdirSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { canInstallPackages, installPackages, isExecutable, onPath } from '../../debian-packages.mts';

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
  if (missing.length > 0) {
    if (!canInstallPackages())
      throw new Error(
        `the tests inside VS Code need ${missing.join(' and ')}: install ${missing.length > 1 ? 'them' : 'it'} ` +
          `(on Debian, as root: apt-get install ${missing.join(' ')}), or set CHROMIUM to the path of a Chromium or Chrome`,
      );
    installPackages(missing);
  }
  const browser = findBrowser();
  if (!browser) throw new Error('Chromium was installed but is not on the PATH');
  return browser;
}

function findBrowser(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return onPath(names) ?? (isExecutable(onMac) ? onMac : undefined);
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
