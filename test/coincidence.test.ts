/** Workings that no word asks for: told in a paragraph that reckons, and left alone where a number may come out by chance. */
import { describe, expect, test } from 'vitest';
import { yearFigure } from '../server/src/annotate/figures/figure.ts';
import { hitsOf } from '../server/src/evidence/figures/workings/coincidence.ts';
import { operand } from '../server/src/evidence/figures/workings/operands.ts';
import { supportsIn, verdictsIn } from './harness/verdicts.ts';

const source =
  'The ferry line owns 48 ships and employs 3,120 people. It earned 93.6 million crowns last year and spent 78 million on wages. ' +
  'Of 1,250 travellers who were asked, 38% came by train. The quay was begun in 1998. It was 24 years in the making.';
const last = (draft: string) => verdictsIn(draft, source).at(-1);

describe('in a paragraph that works its figures out', () => {
  test.each([
    ['Some 475 of the people who were asked took the railway.', 'Some 475: derived (38% of 1,250)'],
    ['A worker is paid 25,000 crowns.', '25,000 crowns: derived (78 million ÷ 3,120)'],
    ['That leaves 15.6 million.', '15.6 million: derived (93.6 million crowns − 78 million)'],
  ])('%s', (sentence, expected) => {
    const reckoned = 'Wages take 83% of earnings, and each ship has 65 people on average. ';
    expect(last(reckoned + sentence)).toBe(expected);
  });
});

describe('alone', () => {
  test.each([
    'The harbour has 3,072 berths.',
    'The line sold 26 ferries.',
    'A new pier costs 171 million crowns.',
    'The line employs 3,240 people.',
  ])('%s', (draft) => {
    expect(last(draft)).toMatch(/: (?:unsupported|contradicted)/);
  });
});

test('a figure that answers the claim otherwise is worth more than a working', () => {
  const licence =
    'The two kilns were lit in 1982 and 1985 and are licensed for 60 years. The last mine is to close by 2035.';
  expect(verdictsIn('The kilns are licensed for 50 years.', licence)).toEqual(['50 years: contradicted']);
});

test('the more results lie around a number, the more of them hit it by chance', () => {
  const { figure } = supportsIn('It has 40 doors.', 'It is a house.')[0]!.support;
  const years = [1961, 1975, 1988, 2003].map((year) =>
    operand(yearFigure(year, { start: 0, end: 4 }), String(year)),
  );
  const results = (values: readonly number[]) =>
    values.map((value) => ({ value, working: () => String(value), operands: years.slice(0, 2) }));
  const [few] = hitsOf(figure, results([40, 500]), () => 'own');
  const [many] = hitsOf(figure, results([31, 40, 44, 52, 67]), () => 'own');
  expect(many!.chance).toBeGreaterThan(3 * few!.chance);
  expect(hitsOf(figure, results([39, 41]), () => 'own')).toEqual([]);
});

test.each([
  [
    'nobody is so many percent older',
    'An 81-year-old walker was lost for 90% of the night.',
    'A day earlier the 810-year-old walker was seen.',
  ],
  [
    'years by years are no years',
    'The lease of 12 years has a 10-year option.',
    'Each month the rent is due; the average is of 14 months.',
  ],
])('%s', (_, told, draft) => {
  expect(verdictsIn(draft, told).at(-1)).not.toMatch(/derived/);
});

describe('in a paragraph of more figures than can be tried', () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `Ship ${String.fromCharCode(65 + (i % 26))} has about ${5011 + 37 * i} bolts in total.`,
    ).join(' ');
  const reckoned = 'Wages take 83% of earnings, and each ship has 65 people on average. ';
  const sentence = ' Some 475 of the people who were asked took the railway.';

  test('what comes late is not checked rather than accused', () => {
    expect(last(reckoned + rows(5) + sentence)).toBe('Some 475: derived (38% of 1,250)');
    expect(last(reckoned + rows(500) + sentence)).toBe('Some 475: unchecked');
  });

  test('what a source states of it otherwise is still told', () => {
    const ships = 'The ferry line owns 48 ships and employs 3,180 people.';
    expect(last(`${reckoned + rows(500)} ${ships}`)).toBe('3,180: contradicted');
  });
});
