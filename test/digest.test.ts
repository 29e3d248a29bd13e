/** What a digest says of a text, against the same words read one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Digest, listAt } from '../server/src/evidence/columns.ts';
import { digestOf } from '../server/src/evidence/digest.ts';
import type { Passage } from '../server/src/evidence/document.ts';
import { numeralsOf } from '../server/src/evidence/figures/numerals.ts';
import { KnownWords } from '../server/src/evidence/known-words.ts';
import { foldedVocables } from '../server/src/evidence/names/vocables.ts';
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
const wordsOf = ({ words }: Digest, numbers: Iterable<number>) =>
  Array.from(numbers, (number) => words.word(number));

const pieces = fc.constantFrom(
  ...['The', 'of', 'Northern', 'ports', 'per', 'cent', 'Per cent,', 'twenty-one', '4.5', '5,000', 'million.'],
  ...['cent', 'Twelve', 'labour', 'criticised', 'Third', 'a', 'I'],
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
      expect(wordsOf(digest, digest.forms)).toEqual(quoteWords(text).map(({ form }) => form));
      expect(wordsOf(digest, digest.vocabulary)).toEqual([
        ...new Set(foldedVocables(text).map(({ folded }) => folded)),
      ]);
      for (const [nth, [start, end]] of sentences.entries()) {
        const written = text.slice(start, end);
        expect(wordsOf(digest, listAt({ values: digest.stems, ends: digest.stemEnds }, nth))).toEqual([
          ...new Set(termsOf(written).map(({ stem }) => stem)),
        ]);
        expect([...listAt({ values: digest.numerals, ends: digest.numeralEnds }, nth)]).toEqual([
          ...new Set(numeralsOf(written)),
        ]);
      }
    }),
    { numRuns: 500 },
  );
});

test('words by the ten thousand keep apart, from one source to the next', () => {
  const known = new KnownWords();
  const letters = (number: number) =>
    number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
  for (let source = 0; source < 5; source++) {
    const own = Array.from({ length: 25_000 }, (_, at) => `zq${letters(source * 20_000 + at)}zq`);
    const text = [...own, ...own].join(' ');
    const digest = runAtOnce(digestOf([passage(text, [0, text.length])], known));
    expect(wordsOf(digest, digest.forms).join(' ')).toBe(text);
    expect(wordsOf(digest, digest.vocabulary)).toEqual(own);
  }
});

test('names stand where they first do, and beside whom', () => {
  const text = '“Ann Lee’s Harbour Bank of Riga,” said Lee. (Closed) Per cent.';
  const digest = runAtOnce(digestOf([{ ...passage(text, [0, text.length]), start: 100 }]));
  const written = (start: number, length: number) => text.slice(start - 100, start - 100 + length);
  const names = wordsOf(digest, digest.names).map((word, at) => [
    word,
    written(digest.nameStarts[at]!, digest.nameLengths[at]!),
  ]);
  const pairs = wordsOf(digest, digest.pairs).map((word, at) => [
    word,
    ...wordsOf(digest, [digest.seconds[at]!]),
    written(digest.pairStarts[at]!, digest.pairLengths[at]!),
  ]);
  expect(names).toEqual([
    ['harbour', 'Harbour'],
    ['bank', 'Bank'],
    ['riga', 'Riga'],
    ['closed', 'Closed'],
  ]);
  expect(pairs.slice(0, 3)).toEqual([
    ['ann', 'lee', 'Ann Lee'],
    ['lee', 'harbour', 'Lee’s Harbour'],
    ['harbour', 'bank', 'Harbour Bank'],
  ]);
  expect(wordsOf(digest, digest.labels)).toEqual(['close']);
});
