/** What the tests in other editors run on: a copy of the sample folder, the bundled server on the PATH, the documented set-up. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canInstallPackages, installPackages, onPath } from './debian-packages.mts';

const root = path.resolve(import.meta.dirname, '..');
/** Ends a run that hangs, in milliseconds. */
const patience = 180_000;

export interface OtherEditor {
  readonly name: string;
  readonly program: string;
  /** Debian's packages of it. */
  readonly packages: readonly string[];
  readonly arguments: readonly string[];
  /** The last block of code in it on the page for other editors is the set-up. */
  readonly language: string;
}

/** Prints a line a test and their sum, and sets the exit code. The script is told its files by WORKSPACE and SETUP. */
export function runIn({ name, program, packages, arguments: options, language }: OtherEditor): void {
  try {
    if (!onPath([program]) && canInstallPackages()) installPackages(packages);
  } catch {
    // Without a way to Debian's packages it is as missing as without the right to install them.
  }
  const file = onPath([program]);
  if (!file) {
    console.log(`1 skipped: ${name} is not here (on Debian, as root: apt-get install ${packages.join(' ')})`);
    // CI has what the tests need, or it is broken.
    process.exit(process.env.CI ? 1 : 0);
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pa-editor-'));
  try {
    const workspace = path.join(folder, 'workspace');
    cpSync(path.join(root, 'fixtures/workspace'), workspace, { recursive: true });
    const setup = path.join(folder, 'setup');
    writeFileSync(setup, documentedSetup(language));
    const bin = path.join(folder, 'bin');
    mkdirSync(bin);
    const server = `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'dist/server.js')}' "$@"\n`;
    writeFileSync(path.join(bin, 'policy-annotator-server'), server, { mode: 0o755 });
    const { stdout, stderr, error } = spawnSync(file, options, {
      encoding: 'utf8',
      timeout: patience,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        WORKSPACE: workspace,
        SETUP: setup,
        PATH: bin + path.delimiter + process.env.PATH,
        // Nothing of the user's own editor is read or written.
        HOME: folder,
        ...Object.fromEntries(
          ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, folder]),
        ),
      },
    });
    if (error) throw error;
    const lines = stdout.split('\n').filter((line) => /^(?:ok|failed) /.test(line));
    for (const line of lines) console.log(line);
    const failed = lines.filter((line) => line.startsWith('failed')).length;
    const { stdout: version } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    console.log(`${version.split('\n')[0]}: ${lines.length - failed} passed, ${failed} failed`);
    process.exitCode = failed > 0 || lines.length === 0 ? 1 : 0;
    // The editor's own messages, such as what an edit was called, are of use only then.
    if (process.exitCode) console.error(stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function documentedSetup(language: string): string {
  const page = readFileSync(path.join(root, 'docs/editors.md'), 'utf8');
  const blocks = page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'));
  return [...blocks].at(-1)![1]!;
}
