/** `npm test`: every kind of test, one titled step after the other, and the sum of their tests as the last line. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
/** The machine's Node may be old; the tools run on the one that the dev dependency `node` brings. */
const bin = path.join(root, 'node_modules/.bin');
const env = {
  ...process.env,
  PATH: bin + path.delimiter + process.env.PATH,
  // The steps write into a pipe; what stands at its end decides about colours.
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
};

/**
 * A step with `tests` reads how many passed and failed off its output; it fails when it ran none. An optional one may
 * skip where the machine lacks its program, which the sum then says.
 */
const steps = [
  { title: 'Types', command: 'tsc -b' },
  { title: 'Lint and format', command: 'biome check' },
  { title: 'Unit and protocol tests', command: 'vitest run --allowOnly=false', tests: vitestCounts },
  { title: 'Package', command: 'node test/package.mts', tests: lineCounts },
  { title: 'Tests in Neovim', command: 'node test/neovim/run.mts', tests: lineCounts, isOptional: true },
  { title: 'Tests in Emacs', command: 'node test/emacs/run.mts', tests: lineCounts, isOptional: true },
  {
    title: 'Tests in VS Code, Node',
    command: 'node test/vscode/run.mts node --packaged',
    tests: mochaCounts,
  },
  { title: 'Tests at the workbench', command: 'node test/vscode/workbench.mts', tests: lineCounts },
  {
    title: 'Tests in VS Code, web worker',
    command: 'node test/vscode/run.mts web --packaged',
    tests: mochaCounts,
  },
];

let passed = 0;
let failed = 0;
let skipped = 0;
const red = [];
for (const { title, command, tests, isOptional } of steps) {
  console.log(`\n━━ ${title}: ${command}`);
  const started = Date.now();
  const { code, output } = await run(command);
  const counts = tests?.(output) ?? { passed: 0, failed: 0 };
  const problem = problemOf(code, counts, tests !== undefined, isOptional);
  passed += counts.passed;
  skipped += counts.skipped ?? 0;
  // A step that breaks off before its tests, or has none, counts as one failure, so that the sum can't look green.
  failed += problem ? Math.max(1, counts.failed) : 0;
  if (problem) red.push(title);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`━━ ${title}: ${problem ?? 'ok'} (${seconds} s)`);
}

if (red.length > 0) console.log(`\nFailed: ${red.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = red.length > 0 ? 1 : 0;

function problemOf(code, counts, hasTests, isOptional) {
  if (code === 0 && isOptional && counts.skipped > 0) return undefined;
  if (code !== 0) return `failed with exit code ${code}`;
  if (counts.failed > 0) return `${counts.failed} tests failed`;
  if (hasTests && counts.passed === 0) return 'ran no test';
  if (counts.skipped > 0) return `skipped ${counts.skipped} tests`;
  return undefined;
}

/** Runs a command line, shows its output as it comes, and gives it back without colours. */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      output += text;
    });
    child.stderr.on('data', (data) => process.stderr.write(data));
    child.on('error', (error) => resolve({ code: error.message, output }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? signal, output: stripVTControlCharacters(output) }),
    );
  });
}

/** Reads vitest's line `Tests  1 failed | 2 passed | 1 skipped (4)`. */
function vitestCounts(output) {
  const line = output.match(/^\s*Tests\s+(.*)$/m)?.[1] ?? '';
  const count = (word) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') + count('todo') };
}

/** Reads mocha's lines `2 passing (3s)`, `1 failing` and `1 pending`, behind the mark of the suite's report. */
function mochaCounts(output) {
  const count = (word) => Number(output.match(new RegExp(`^│\\s+(\\d+) ${word}`, 'm'))?.[1] ?? 0);
  return { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
}

/** Reads `8 passed, 0 failed` or `1 skipped: …`. */
function lineCounts(output) {
  const count = (word) => Number(output.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}
