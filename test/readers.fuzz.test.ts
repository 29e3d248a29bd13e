/** Random bytes and damaged files of each kind: a text or a sentence comes out, never an error, and soon. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeThreads } from '../server/src/hosts/node-threads.ts';
import { isDocument, read, readableExtensions } from '../server/src/readers/read.ts';
import { unpackedRecord } from '../server/src/workspace/source-record.ts';
import { cpuTime } from './harness/busy-machine.ts';
import { bundle } from './harness/servers.ts';

const folder = new URL('../fixtures/readers/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => isDocument(name) && !name.endsWith('.expected.txt'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));

/** Milliseconds for one small file on a loaded machine. */
const limit = 5000;

async function holds(name: string, bytes: Uint8Array): Promise<void> {
  const from = cpuTime();
  const result = await read(name, bytes);
  expect(cpuTime() - from).toBeLessThan(limit);
  if (result.problem !== undefined) {
    expect(result.problem).toMatch(/^[a-z].*\.$/su);
    return;
  }
  const misplaced = result.paragraphs?.find(({ start, text }) => !result.text.startsWith(text, start));
  expect(misplaced).toBeUndefined();
}

/** The bytes with some of them changed. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 })
    .map((changes) => {
      const damage = bytes.slice();
      for (const [at, byte] of changes) damage[at] = byte;
      return damage;
    });

describe('never throws', () => {
  test.each(readableExtensions)('random bytes as %s', async (extension) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => holds(`a${extension}`, bytes)),
      { numRuns: 25 },
    );
  });

  test.each(readableExtensions)('random text as %s', async (extension) => {
    const pieces = fc.constantFrom(
      '<td>',
      '<table>',
      '</p>',
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ';',
      '\n',
      '\r',
      '@book{a,',
      'title=',
      '12%',
      ' ',
      'Elm',
      '<sup>',
      '<!--',
      '---\n',
      '|',
      '\\u12',
      '%PDF-1.7\n',
      'PK\x03\x04',
      '&amp;',
      '\0',
    );
    const text = fc.array(pieces, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join('')));
    await fc.assert(
      fc.asyncProperty(text, (bytes) => holds(`a${extension}`, bytes)),
      { numRuns: 30 },
    );
  });

  test.each(files)('$name, cut off', async ({ name, bytes }) => {
    for (const share of [0.05, 0.5, 0.95])
      await holds(name, bytes.slice(0, Math.floor(bytes.length * share)));
  });

  test.each(files.filter(({ name }) => !name.endsWith('.pdf')))('$name, damaged', async ({ name, bytes }) => {
    await fc.assert(
      fc.asyncProperty(damaged(bytes), (damage) => holds(name, damage)),
      { numRuns: 8 },
    );
  });

  test.each(files)('$name under another name', async ({ bytes }) => {
    for (const extension of readableExtensions) await holds(`a${extension}`, bytes);
  });
});

/**
 * A damaged table of letters can make PDF.js count to sixteen million, which takes a minute and a gigabyte. It has no
 * bound for that, so that a thread is given one, and a source in thousands may meet it.
 */
describe('a damaged PDF, read in a thread,', () => {
  let built: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    built = await bundle('node');
  });
  afterAll(() => built.dispose());

  test.each(files.filter(({ name }) => name.endsWith('.pdf')))(
    '$name gives its text or a sentence',
    async ({ name, bytes }) => {
      const reader = nodeThreads(() => {}, { file: built.file, patience: 20_000, memory: 300 })!;
      let left = 0;
      await fc.assert(
        fc.asyncProperty(damaged(bytes), async (damage) => {
          const record = unpackedRecord((await reader.read(name, damage))!);
          if (!('problem' in record)) return;
          expect(record.problem).toMatch(/^[a-z].*\.$/su);
          if (record.problem.startsWith('takes more')) left++;
        }),
        { numRuns: 12, endOnFailure: true },
      );
      expect(left).toBeLessThan(2);
    },
  );
});

describe('time grows with size', () => {
  const size = 400_000;
  test.each<[string, string, string]>([
    ['commas', 'a.csv', ','.repeat(size)],
    ['quotation marks', 'a.csv', '",'.repeat(size / 2)],
    ['a row of cells', 'a.csv', `${'12,'.repeat(50_000)}\n`.repeat(2)],
    ['open tags', 'a.html', '<p>'.repeat(size / 4)],
    ['open inline tags', 'a.html', '<b>'.repeat(4000)],
    ['links', 'a.html', '<div class="menu"><a href="/a">a</a>'.repeat(5000)],
    ['tables in tables', 'a.html', '<table><tr><td>'.repeat(2000)],
    [
      'cells over many rows',
      'a.html',
      `<table>${'<tr><td rowspan="9999" colspan="999">x'.repeat(3000)}</table>`,
    ],
    ['breaks', 'a.html', 'a<br>'.repeat(size / 5)],
    ['brackets', 'a.json', `[${'[1],'.repeat(size / 8)}[1]]`],
    ['entries', 'a.bib', '@book{a, title={b}'.repeat(size / 20)],
    ['braces', 'a.bib', `@book{a, title=${'{'.repeat(size)}`],
    ['blanks', 'a.txt', ' '.repeat(size)],
    ['front matter', 'a.md', `---\n${'a: &a [*a, *a]\n'.repeat(2000)}---\n`],
  ])('%s', async (_, name, text) => {
    await holds(name, new TextEncoder().encode(text));
  });
});
