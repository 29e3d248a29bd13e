/** The sample folder that `npm start` checks: its faithful drafts are left alone, its planted errors are found. */
import { readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findingsIn } from './harness/check-case.ts';

const folder = new URL('../fixtures/workspace/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

/** `[check, the words that are marked, a part of the message]`, in the order of the draft. */
type Row = readonly [check: string, words: string, message: string];

const planted: readonly Row[] = [
  ['figure-contradicted', '$70 billion', 'rare-earths.txt has $55 billion'],
  ['figure-contradicted', 'Over 85%', 'rare-earths.txt has over 70%'],
  ['figure-unsupported', '12,000', 'No source states 12,000'],
  ['figure-unsupported', '€340 million', 'No source states €340 million'],
  ['figure-direction', 'fell', 'rare-earths.txt has “rose by 12%” here'],
  ['name-variant', 'Munataka', 'rare-earths.txt has “Munakata”'],
  ['role-mismatch', 'U.S. Ambassador to Japan', 'rare-earths.txt calls Victor Cha “Chairman'],
  ['quote-altered', 'ports', 'rare-earths.txt has “supply chains”, not “ports”'],
  ['name-first-mention', 'Glass', 'The first mention of George Glass has no full name'],
  [
    'quote-misattributed',
    'There is hardly anything these rules leave out,” said Matthew Goodman',
    'gives these words to Naoko Munakata',
  ],
  ['figure-contradicted', 'Sunday, October 25', 'rare-earths.txt has Saturday (October 25)'],
];

describe('the sample folder', () => {
  test('the faithful brief has no finding', async () => {
    expectRows(await rowsOf('drafts/faithful.md'), []);
  });

  test('the speech has no finding', async () => {
    expectRows(await rowsOf('drafts/speech.policy'), []);
  });

  test('the planted errors are found, and nothing else is', async () => {
    expectRows(await rowsOf('drafts/planted-errors.md'), planted);
  });

  test('policy-annotator.yaml and the speech’s front matter name the article', () => {
    const { sources } = parse(read('policy-annotator.yaml')) as { sources: string[] };
    expect(picomatch(sources)('sources/rare-earths.txt')).toBe(true);
    const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(read('drafts/speech.policy'))!;
    const declared = (parse(yaml!) as { sources: string }).sources;
    expect(new URL(declared, new URL('drafts/speech.policy', folder))).toEqual(
      new URL('sources/rare-earths.txt', folder),
    );
  });
});

async function rowsOf(path: string): Promise<Row[]> {
  const extension = path.slice(path.lastIndexOf('.'));
  const file = (name: string, text: string) => ({ name, text, marks: [] });
  const [result] = await findingsIn({
    title: path,
    files: [
      file('policy-annotator.yaml', read('policy-annotator.yaml')),
      file('sources/rare-earths.txt', read('sources/rare-earths.txt')),
      file(`drafts/draft${extension}`, read(path)),
    ],
  });
  return result!.findings.map(({ check, span, message }) => [
    check,
    result!.file.text.slice(span.start, span.end),
    message,
  ]);
}

function expectRows(found: readonly Row[], expected: readonly Row[]): void {
  const shown = found.map(([check, words, message], index) => {
    const part = expected[index]?.[2];
    return [check, words, part !== undefined && message.includes(part) ? part : message];
  });
  expect(shown).toEqual(expected);
}
