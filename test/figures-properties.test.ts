/** Laws of the figure scanner on arbitrary text: spans lie in order and in the text, and nothing breaks it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../server/src/annotate/annotate.ts';
import { conceptOf } from '../server/src/annotate/figures/concept.ts';
import { figures, quantities } from '../server/src/annotate/figures/figures.ts';
import { encloses } from '../server/src/text/span.ts';

/** Pieces that figures are made of, so that arbitrary text is full of near-figures. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '1',
      '2024',
      '5',
      '1,000',
      '.5',
      '½',
      '$',
      '€',
      '%',
      ' ',
      ' ',
      ' ',
      '-',
      '–',
      '/',
      ':',
      ',',
      '.',
      '(',
      ')',
      '’',
      "'",
      '90s',
      'one',
      'two',
      'hundred',
      'million',
      'bn',
      'half',
      'third',
      'a',
      'of',
      'in',
      'and',
      'to',
      'between',
      'from',
      'or',
      'about',
      'May',
      'March',
      'Monday',
      'Q3',
      'FY',
      'last',
      'year',
      'years',
      'old',
      'ago',
      'p.m.',
      'km',
      'm',
      'per',
      'cent',
      'minus',
      'dozens',
      'several',
      'twice',
      'é',
      '５',
      '\u00a0',
      '\n',
      'U.S.',
      'F',
      'second',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 40 },
);

test('no text breaks it; spans lie in order, apart, in the text, around their amounts', () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom('', ' '), (parts, gap) => {
      const text = parts.join(gap);
      let end = 0;
      for (const { span, amount, low, high } of quantities(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(amount.start).toBeLessThan(amount.end);
        expect(encloses(span, amount)).toBe(true);
        if (!Number.isNaN(low)) expect(low).toBeLessThanOrEqual(high);
        end = span.end;
      }
    }),
    { numRuns: 400 },
  );
});

test('what a figure measures lies in the text, and the thing apart from its amount', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join(' ');
      const annotations = annotate(text);
      for (const figure of annotations.figures) {
        const { thing, period, entity } = conceptOf(annotations, figure);
        for (const span of [thing, period, entity])
          if (span) {
            expect(span.start).toBeLessThan(span.end);
            expect(encloses({ start: 0, end: text.length }, span)).toBe(true);
          }
        if (thing) expect(encloses(figure.amount, thing)).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});

test('what can be checked is what is read less what is too loose', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join(' ');
      const firm = quantities(text).flatMap((figure) =>
        figure.ends ? [...figure.ends] : figure.vague ? [] : [figure],
      );
      expect(figures(text)).toEqual(firm);
    }),
  );
});

test('emphasis that was blanked out inside a number changes nothing but its length', () => {
  for (const [plain, blanked] of [
    ['$55 billion', '$55   billion'],
    ['about 2.3 million', 'about   2.3 million'],
    ['70 per cent', '70  per cent'],
  ]) {
    const [a, b] = [figures(`It took ${plain}.`)[0]!, figures(`It took ${blanked}.`)[0]!];
    expect({ ...b, span: 0, amount: 0 }).toEqual({ ...a, span: 0, amount: 0 });
    expect(b.amount.end - b.amount.start).toBe(blanked!.length);
  }
});
