/** Figures that come of counting or adding up a list or table, and dates that are written in slashes. */
import { describe, expect, test } from 'vitest';
import { columnsIn, listLengths } from '../server/src/evidence/figures/lists.ts';
import { busyMachine, cpuTime } from './harness/busy-machine.ts';
import { verdictsIn } from './harness/verdicts.ts';

const table =
  'The grants are shown below. Town Grant (thousands of $) Paid on Alderby 310.0 05/03/21 Brinmouth 1,200.0 05/03/21 ' +
  'Corriton 95.0 11/19/21 Dunswick 640.0 11/19/21 Elmhurst 55.0 12/02/21 Farhaven 70.0 12/02/21 Gorsley 30.0 12/02/21';
const fleet = 'The cutters Aurora, Boreas, Circe and Dione are laid up in the north harbour.';
const museums =
  '1 Clay House (free) . 2 Mint (paid) . 3 Print Hall (free) . 4 Rope Walk (free) . 5 Fort (paid)';

describe('follows', () => {
  test.each([
    ['The grants add up to $2.4 million.', table, 'add up'],
    ['All seven grants have been paid.', table, 'seven'],
    ['The north harbour holds four cutters.', fleet, 'four'],
    ['Three towns lead: Alderby, Brinmouth and Corriton.', 'The towns were ranked.', 'Three'],
    ['Of these, three in five are free.', museums, 'three in five'],
    ['Alderby, Brinmouth and Corriton lead: so three do.', 'The towns were ranked.', 'three'],
  ])('%s', (draft, source) => {
    expect(verdictsIn(draft, source)[0]).toMatch(/: derived \(/);
  });
});

describe('does not follow', () => {
  test.each([
    ['The grants add up to $2.5 million.', table],
    ['All eight grants have been paid.', table],
    ['The north harbour holds five cutters.', fleet],
    ['Four towns lead: Alderby, Brinmouth and Corriton.', 'The towns were ranked.'],
    ['Of these, four in five are free.', museums],
  ])('%s', (draft, source) => {
    expect(verdictsIn(draft, source)[0]).toMatch(/: (?:unsupported|contradicted)$/);
  });
});

describe('dates in slashes', () => {
  test('are read in the order that the other dates of their document have', () => {
    expect(verdictsIn('The second payment was made on 2 December 2021.', table)).toContain(
      '2 December 2021: supported',
    );
    expect(verdictsIn('The first payment was made on 3 May 2021.', table)).toContain('3 May 2021: supported');
    expect(verdictsIn('The first payment was made on 5 March 2021.', table).at(-1)).toContain(
      ': unsupported',
    );
  });

  test('stay open where nothing tells the order', () => {
    const source = 'The payment was made on 05/03/21.';
    const verdict = (draft: string) => verdictsIn(draft, source)[0]?.split(': ')[1];
    expect(verdict('The payment was made on 3 May 2021.')).toBe(
      verdict('The payment was made on 5 March 2021.'),
    );
  });
});

test('lists and columns', () => {
  expect(listLengths(fleet)).toEqual([4]);
  expect(listLengths('Ada and Bell met. They saw Curie, who left.')).toEqual([]);
  expect(columnsIn(table).map(({ values }) => values)).toEqual([[310, 1200, 95, 640, 55, 70, 30]]);
  expect(columnsIn('It rose 1.2% and then fell 3.4 and 5.6.')).toEqual([]);
});

test('a long line of odd text is read in no time', busyMachine, () => {
  const odd = `${'Aa, '.repeat(20_000)}and b ${'1.5 '.repeat(20_000)}`;
  const start = cpuTime();
  listLengths(odd);
  columnsIn(odd);
  expect(cpuTime() - start).toBeLessThan(400);
});
