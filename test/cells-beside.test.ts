/** Cells of a draft's table that are worked out from the cells beside them, by what their own words or the head of a column tell. */
import { describe, expect, test } from 'vitest';
import { supportsBy } from './harness/verdicts.ts';

const accused = (draft: string, source: string) =>
  supportsBy('markdown', draft, [source])
    .filter(({ support: { verdict } }) => /unsupported|contradicted|misplaced/.test(verdict))
    .map(({ written }) => written);

const members =
  'The union had 173,000 members in June. It won 7,000 in the quarter, compared with 8,000 in the quarter before.';
const members2 =
  'The union had 173,000 members in June. It lost 7,000 in the quarter, compared with 8,000 in the quarter before.';
const levels = (first: string, head: string) => `| End of | Members | ${head} |
|---|---|---|
| March | ${first} | 8,000 |
| June | 173,000 | 7,000 |
`;

describe('a level and what was gained since', () => {
  test.each([
    ['166,000', 'Won in the quarter', members, []],
    ['166,000', 'Gained in the quarter', members, []],
    ['166,000', 'Net growth', members, []],
    ['180,000', 'Lost in the quarter', members2, []],
    ['164,000', 'Won in the quarter', members, ['164,000']],
    ['180,000', 'Won in the quarter', members, ['180,000']],
    ['166,000', 'Lost in the quarter', members2, ['166,000']],
    ['166,000', 'Trainees', members, ['166,000']],
  ])('%s, %s', (first, head, source, told) => {
    expect(accused(levels(first, head), source)).toEqual(told);
  });
});

const ceiling = 'North has 566 boats and South 798. They may have 1,400 boats together. North may have 700.';
const row = (words: string) => `| Coast | Boats | Against the ceiling |
|---|---|---|
| North | 566 | ${words} |
| South | 798 | not known |
| Together | 1,364 | as agreed |
`;

describe('what a cell sets against its row', () => {
  test.each([
    ['134 below its ceiling of 700', []],
    ['134 fewer than the 700 allowed', []],
    ['134 boats short of 700', []],
    ['144 below its ceiling of 700', ['144']],
    ['124 above its ceiling of 700', ['124']],
  ])('%s', (words, told) => {
    expect(accused(row(words), ceiling)).toEqual(told);
  });
});
