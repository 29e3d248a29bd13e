/** What a digest says of a text, against the same words read one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, type Lists, listAt, type PackedDigest } from '../server/src/evidence/digest.ts';
import type { Passage } from '../server/src/evidence/document.ts';
import { numeralsOf } from '../server/src/evidence/figures/numerals.ts';
import { KnownWords } from '../server/src/evidence/known-words.ts';
import { foldedVocables } from '../server/src/evidence/names/name-vocabulary.ts';
import { quoteWords } from '../server/src/evidence/quotations/quote-words.ts';
import { termsOf } from '../server/src/evidence/terms.ts';
import { runAtOnce } from '../server/src/text/steps.ts';

const passage = (text: string, ...sentences: readonly (readonly [number, number])[]): Passage => ({
  start: 0,
  kind: 'prose',
  annotations: {
    text,
    sentences: sentences.map(([start, end]) => ({ start, end })),
    figures: [],
    mentions: [],
    quotations: [],
  },
});
const wordsOf = ({ words }: PackedDigest, numbers: Iterable<number>) => {
  const all = words.split(' ');
  return Array.from(numbers, (number) => all[number]);
};
const first = (lists: Lists<Uint16Array | Uint32Array>) => listAt(lists, 0);

const pieces = fc.constantFrom(
  ...['The', 'of', 'Northern', 'ports', 'per', 'cent', 'Per cent,', 'twenty-one', '4.5', '5,000', 'million.'],
  ...[
    '“Orbán’s',
    '[sic]',
    'support[ed]',
    '(free)',
    'U.S.-led',
    'it’s',
    '. . .',
    '…',
    '"—',
    'Z',
    '’Tis',
    '🙂',
  ],
  ...['\u00a0', ' ', '\n', '', '.', '’', '[', ']', '-', '(', ')'],
);
const texts = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', '')), { maxLength: 30 })
  .map((all) => all.flat().join(''));

test('a digest has the words that its text has, wherever its sentences begin and end', () => {
  const known = new KnownWords();
  fc.assert(
    fc.property(texts, fc.array(fc.nat(120), { maxLength: 6 }), (text, cuts) => {
      const ends = [...new Set(cuts)].filter((cut) => cut <= text.length).sort((a, b) => a - b);
      const sentences = ends.slice(1).map((end, i) => [ends[i]!, end] as const);
      const digest = runAtOnce(digestOf([passage(text, ...sentences)], known));
      expect(wordsOf(digest, first(digest.forms))).toEqual(quoteWords(text).map(({ form }) => form));
      expect(wordsOf(digest, digest.vocabulary)).toEqual([
        ...new Set(foldedVocables(text).map(({ folded }) => folded)),
      ]);
      for (const [nth, [start, end]] of sentences.entries()) {
        const written = text.slice(start, end);
        expect(wordsOf(digest, listAt(digest.stems, nth))).toEqual([
          ...new Set(termsOf(written).map(({ stem }) => stem)),
        ]);
        expect([...listAt(digest.numerals, nth)]).toEqual([...new Set(numeralsOf(written))]);
      }
    }),
    { numRuns: 500 },
  );
});

test('names stand where they first do, and beside whom', () => {
  const text = '“Ann Lee’s Harbour Bank of Riga,” said Lee. (Closed) Per cent.';
  const digest = runAtOnce(digestOf([{ ...passage(text, [0, text.length]), start: 100 }]));
  const places = (column: Uint32Array, words: number) =>
    Array.from({ length: column.length / (words + 2) }, (_, nth) => {
      const row = column.subarray(nth * (words + 2), (nth + 1) * (words + 2));
      return [
        ...wordsOf(digest, row.subarray(0, words)),
        text.slice(row[words]! - 100, row[words + 1]! - 100),
      ];
    });
  expect(places(digest.names, 1)).toEqual([
    ['harbour', 'Harbour'],
    ['bank', 'Bank'],
    ['riga', 'Riga'],
    ['closed', 'Closed'],
  ]);
  expect(places(digest.pairs, 2).slice(0, 3)).toEqual([
    ['ann', 'lee', 'Ann Lee'],
    ['lee', 'harbour', 'Lee’s Harbour'],
    ['harbour', 'bank', 'Harbour Bank'],
  ]);
  expect(wordsOf(digest, digest.labels)).toEqual(['close']);
});
