/** Figures that only look as if they followed from what the sources state. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const last = (draft: string, source: string) => verdictsIn(draft, source).at(-1);

describe('does not follow', () => {
  test.each([
    // No word of the draft asks for a difference, a sum or a share.
    ['The port has 24,000 berths.', 'Visits rose from 115,000 in spring to 139,000 in summer.'],
    ['The ferry carried 91 cars.', 'The ferry carried 40 lorries. It burns 51 litres an hour.'],
    // At the precision written the difference is another one.
    [
      'Summer had 24,600 more visits than spring.',
      'Visits rose from 115,000 in spring to 139,000 in summer.',
    ],
    // A share of one has no part of another's.
    [
      'Of the trains of Northern Rail, 28% were late.',
      'Northern Rail ran 400 trains in March. At Coastline Trains 112 trains were late.',
    ],
    ['Exports of Acme fell by 20%.', 'Acme exported 50 tonnes in 2019. Borland exported 40 tonnes in 2020.'],
    // The difference of two shares is in percentage points.
    ['The lead is 6%.', 'Turnout was 60% in the north and 54% in the south.'],
    // Where the source itself gives the change in points, it is not made a percentage.
    [
      'Unemployment fell by 25%.',
      'Unemployment fell by two percentage points, from 8% in 2010 to 6% in 2014.',
    ],
    // What is so much more than another is no share of anything.
    [
      'The night bus runs 45% longer than the tram.',
      'The night bus cost 90 million euros and the tram 200 million.',
    ],
    // What one has more than the other is no sum, and of "seven times" nobody takes a part.
    [
      'The east port has 139 more cranes than the west port.',
      'The east port has 88 cranes, the west port 51.',
    ],
    ['The yard has 2.8 boats.', 'The yard built seven times as many boats. Of these 40 percent are sold.'],
    // Nobody hands out something to 1.6 of them.
    ['The level is 2.5 percent.', 'The level was 4 percent. The gap is 1.6 points.'],
    // Two counts by each other give no third of another thing.
    ['The board has four members.', 'The region has 30 million people, the capital around eight million.'],
    ['The firm pays $1.50.', 'The firm earned $3.50 where it had earned $2.40.'],
    // Years that are told one by one are no span, and what comes every four years took no four.
    ['The deal is for two years.', 'He ran the club in 1980 and 1981 and signed the deal.'],
    ['Every four years the council reports.', 'The council reports on its plan for 2011 to 2015.'],
    // Shares of different things are not added up.
    ['Prices rose by 4.5% in all.', 'Food prices rose by 2.5%. Rents rose by 2%.'],
  ])('%s', (draft, source) => {
    expect(last(draft, source)).not.toContain('derived');
  });
});

test('“every four years” tells how often, and shares nothing out', () => {
  const source = 'The lake league is banned for eight years from two races. It holds its race each summer.';
  expect(last('The lake league holds its race every four years.', source)).not.toMatch(/derived/);
});

test('letters by letters are no clerks', () => {
  const source = 'Clerks of each office hid 32 million letters, of which eight million were found.';
  expect(last('Four clerks were charged over the letters, one of each office.', source)).not.toMatch(
    /derived/,
  );
});
