/** Cells of a draft's table that are worked out from the cells beside them, by what their own words or the head of a column tell. */
import { describe, expect, test } from 'vitest';
import { supportsBy } from './harness/verdicts.ts';

const accused = (draft: string, source: string) =>
  supportsBy('markdown', draft, [source])
    .filter(({ support: { verdict } }) => /unsupported|contradicted|misplaced/.test(verdict))
    .map(({ written }) => written);

const members =
  'The union had 241,000 members in June. It won 7,000 in the quarter, compared with 9,000 in the quarter before.';
const members2 =
  'The union had 241,000 members in June. It lost 7,000 in the quarter, compared with 9,000 in the quarter before.';
const levels = (first: string, head: string) => `| End of | Members | ${head} |
|---|---|---|
| March | ${first} | 9,000 |
| June | 241,000 | 7,000 |
`;

describe('a level and what was gained since', () => {
  test.each([
    ['234,000', 'Won in the quarter', members, []],
    ['234,000', 'Gained in the quarter', members, []],
    ['234,000', 'Net growth', members, []],
    ['248,000', 'Lost in the quarter', members2, []],
    ['232,000', 'Won in the quarter', members, ['232,000']],
    ['248,000', 'Won in the quarter', members, ['248,000']],
    ['234,000', 'Lost in the quarter', members2, ['234,000']],
    ['234,000', 'Trainees', members, ['234,000']],
  ])('%s, %s', (first, head, source, told) => {
    expect(accused(levels(first, head), source)).toEqual(told);
  });
});

const ceiling = 'North has 431 boats and South 618. They may have 1,100 boats together. North may have 550.';
const row = (words: string) => `| Coast | Boats | Against the ceiling |
|---|---|---|
| North | 431 | ${words} |
| South | 618 | not known |
| Together | 1,049 | as agreed |
`;

describe('what a cell sets against its row', () => {
  test.each([
    ['119 below its ceiling of 550', []],
    ['119 fewer than the 550 allowed', []],
    ['119 boats short of 550', []],
    ['129 below its ceiling of 550', ['129']],
    ['109 above its ceiling of 550', ['109']],
  ])('%s', (words, told) => {
    expect(accused(row(words), ceiling)).toEqual(told);
  });
});
