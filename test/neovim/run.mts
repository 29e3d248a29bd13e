/** Runs the sample workspace in a real Neovim with the bundled server over stdio; Debian's package is installed as root. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canInstallPackages, installPackages, onPath } from '../debian-packages.mts';

const root = path.resolve(import.meta.dirname, '../..');
/** Ends a run that hangs, in milliseconds. */
const patience = 180_000;

try {
  if (!onPath(['nvim']) && canInstallPackages()) installPackages(['neovim']);
} catch {
  // Without a way to Debian's packages it is as missing as without the right to install them.
}
const nvim = onPath(['nvim']);
if (!nvim) {
  console.log('1 skipped: Neovim is not here (on Debian, as root: apt-get install neovim)');
  // CI has what the tests need, or it is broken.
  process.exit(process.env.CI ? 1 : 0);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'pa-nvim-'));
try {
  const workspace = path.join(folder, 'workspace');
  cpSync(path.join(root, 'fixtures/workspace'), workspace, { recursive: true });
  const setup = path.join(folder, 'setup.lua');
  writeFileSync(setup, documentedSetup());
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  const server = `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'dist/server.js')}' "$@"\n`;
  writeFileSync(path.join(bin, 'policy-annotator-server'), server, { mode: 0o755 });
  const { stdout, stderr, error } = spawnSync(
    nvim,
    ['--headless', '-n', '-i', 'NONE', '--clean', '-S', path.join(import.meta.dirname, 'test.lua')],
    {
      encoding: 'utf8',
      timeout: patience,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        WORKSPACE: workspace,
        SETUP: setup,
        PATH: bin + path.delimiter + process.env.PATH,
        // Nothing of the user's own Neovim is read or written.
        ...Object.fromEntries(
          ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, folder]),
        ),
      },
    },
  );
  if (error) throw error;
  const lines = stdout.split('\n').filter((line) => /^(?:ok|failed) /.test(line));
  for (const line of lines) console.log(line);
  const failed = lines.filter((line) => line.startsWith('failed')).length;
  const { stdout: version } = spawnSync(nvim, ['--version'], { encoding: 'utf8' });
  console.log(`${version.split('\n')[0]}: ${lines.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || lines.length === 0 ? 1 : 0;
  // Neovim's own messages, such as what an edit was called, are of use only then.
  if (process.exitCode) console.error(stderr);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The last Lua on the page: what runs in every version that the tests may meet. */
function documentedSetup(): string {
  const page = readFileSync(path.join(root, 'docs/editors.md'), 'utf8');
  const blocks = Array.from(page.matchAll(/^```lua\n([\s\S]*?)^```$/gm), ([, code]) => code!);
  return blocks.at(-1)!;
}
