/** Figures that look like workings, suppositions and shares, and are none: they are told. */
import { describe, expect, test } from 'vitest';
import { accusations } from './harness/open-findings.ts';

interface Case {
  readonly what: string;
  readonly source: string;
  readonly draft: string;
  /** What is told is of them. */
  readonly told: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'a range that another and a price come to',
    source: 'Oak costs $40 to $90 a log. A stamp costs $20. Elm costs $75 to $125 a log.',
    draft: 'Oak costs $40 to $90 a log. A stamp costs $20. Elm costs $60 to $110 a log.',
    told: ['$60', '$110'],
  },
  {
    what: 'a round sum that somebody turned into another',
    source: 'Lena Okafor turned $200 into $9,000 by trading stamps.',
    draft: 'Lena Okafor turned $300 into $9,000 by trading stamps.',
    told: ['$300'],
  },
  {
    what: 'a lead in points as a share',
    source: 'In May her lead over Per Lund grew six points to 14 points.',
    draft: 'In May her support grew six points, and she stood at 14 per cent.',
    told: ['14 per cent'],
  },
  {
    what: 'a count beside the years of a row',
    source: 'Ole Berg led the yard from 1961 to 1974. The yard launched 22 ferries in its best year.',
    draft:
      '| Head | In office | Ferries in best year |\n|---|---|---|\n| Ole Berg | 1961–1974 | 14 |\n| Yard | | 22 |',
    told: ['14'],
  },
  {
    what: 'a score between two ranks',
    source: 'Lund lost 4–7 in the seventh game of the final. It was its fifth defeat.',
    draft: 'Lund lost 5–7 in the 7th game of the final. It was its 5th defeat.',
    told: ['4–7'],
  },
  {
    what: 'another day of the same event',
    source:
      'Voters in Norrby ended decades of rule by two clubs in Friday’s election. Ida Berg of the Ferry Club won. In Lund, Sunday’s election was won by the Harbour Club.',
    draft: 'Sunday’s election ended the long rule of two clubs in Norrby.',
    told: ['Sunday'],
  },
  {
    what: 'the wrong base of a rate of money',
    source: 'The Holm property tax is $12 per $1,000 of assessed value.',
    draft: 'The Holm property tax is $12 per $100 of assessed value.',
    told: ['$100'],
  },
  {
    what: 'so many of every hundred thousand',
    source: 'The hospital in Holm lost 62 percent of its patients.',
    draft: 'The hospital in Holm lost 62 patients for every 100 million.',
    told: ['62'],
  },
  {
    what: 'a condition that somebody else puts',
    source: 'The bank asks buyers to put 12 percent down.',
    draft: 'If you put 8 per cent down, the bank gives you a loan.',
    told: ['8 per cent'],
  },
  {
    what: 'what comes every so many days of a festival',
    source: 'The festival in Holm ran from June 4 to 13. A ferry crosses the fjord.',
    draft: 'During the festival in Holm a ferry crosses every nine days.',
    told: ['nine days'],
  },
  {
    what: 'a rise and a fall as two falls',
    source: 'The Berg fund rose 30 percent in May and fell 12 percent in June.',
    draft:
      'The Berg fund rose 30 per cent in May and fell 12 per cent in June. That turned $100 into about $62.',
    told: ['about $62'],
  },
];

describe('told all the same', () => {
  test.each(cases)('$what', async ({ source, draft, told }) => {
    const found = await accusations(source, draft);
    for (const figure of told)
      expect(
        found.some((line) => line.startsWith(figure) || line.includes(figure)),
        found.join('\n'),
      ).toBe(true);
  });
});

test('a festival lasts its first and its last day', async () => {
  const source = 'The festival in Holm ran from June 4 to 13.';
  expect(await accusations(source, 'The festival in Holm ran for ten days.')).toEqual([]);
  expect(await accusations(source, 'The festival in Holm ran for twelve days.')).toHaveLength(1);
});
