/** Figures that may follow from what the sources state though no word asks for a working: no finding, and no working told. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const verdict = (draft: string, source: string) => verdictsIn(draft, source)[0]?.split(': ')[1];

describe('a headline sums up', () => {
  test.each([
    [
      'Van Loses $510K on Bridge',
      'A van spilled money on a bridge. One bag held $140,000. The other held $370,000.',
    ],
    ['Guests Bring $2.3M to Gala', 'The 60 guests of the gala had paid $38,500 each.'],
    ['95 Saved From Ferry', 'The ferry carried 120 people, of whom 25 drowned.'],
    ['Courier Gets 4 Months', 'The courier was sentenced to 120 days in jail.'],
    ['99.5% of Wells Clean', 'Of the wells, 0.5% were found to be foul.'],
    [
      'Chimney Silent for 400 Years Smokes',
      'MILLPORT, 3 June 2011. The chimney, which had been silent since 1608, smokes again.',
    ],
    ['Rents Hit 11-Year High', 'MILLPORT, 3 June 2009. Rents rose by 3% last year, to the most since 1997.'],
    ['3 Killed in Mill', 'The mill burned down. Two men and a boy lost their lives in it.'],
    ['6 Villages Flooded', 'Five villages on the river were flooded, and one in the hills.'],
  ])('%s', (draft, source) => {
    expect(verdict(draft, source)).toMatch(/^(?:unchecked|derived)/);
    // In a sentence the writer says what is added up, or is asked.
    expect(verdict(`It was told that ${draft.toLowerCase()}.`, source)).not.toBe('supported');
  });

  test.each([
    [
      'Van Loses $610K on Bridge',
      'A van spilled money on a bridge. One bag held $140,000. The other held $370,000.',
    ],
    ['96 Saved From Ferry', 'The ferry carried 120 people, of whom 25 drowned.'],
    [
      'Chimney Silent for 500 Years Smokes',
      'MILLPORT, 3 June 2011. The chimney, which had been silent since 1608, smokes again.',
    ],
    ['5 Killed in Mill', 'The mill burned down. Two men and a boy lost their lives in it.'],
    ['Courier Gets 5 Months', 'The courier was sentenced to 120 days in jail.'],
  ])('but not what does not follow: %s', (draft, source) => {
    expect(verdict(draft, source)).toMatch(/^(?:unsupported|contradicted)$/);
  });
});

test('the last day of a time that runs from the day of writing', () => {
  const source = 'HARBOURTOWN, 27 June 2031. Tolls rise. An appeal may be lodged within six weeks.';
  expect(verdict('Appeals may be lodged until 8 August.', source)).toBe('unchecked');
  expect(verdict('Appeals may be lodged until 9 August.', source)).toBe('unsupported');
});

test('a sentence that is less about it counts on', () => {
  const source =
    'People at the weir were warned of the flood. The weir drowned the fields. People of the weir left. Divers found five bodies below the weir, and then a sixth.';
  expect(verdict('Six people drowned at the weir.', source)).toBe('unchecked');
  expect(verdict('Seven people drowned at the weir.', source)).toBe('unsupported');
});

test('no working stands against the figure that answers the claim', () => {
  const source =
    'Rents at the port rose by 19% in May. The dues of the port are now expected to exceed 12% of wages. Fees fell by 10%.';
  expect(verdict('The dues of the port are expected to exceed 9% of wages.', source)).toBe('contradicted');
});

test('a year so many years before the day of writing', () => {
  const source = 'HARBOURTOWN, 4 March 2019. The mill has rigged its scales for 25 years.';
  expect(verdict('The scales have been rigged since 1994.', source)).toBe('unchecked');
  expect(verdict('The scales have been rigged since 1993.', source)).toBe('unsupported');
});

describe('a sentence that reckons may work with what the draft and the source state around it', () => {
  const source =
    'The ferry line has 4,200 berths. It sold 1,050 berths last week. Wages at the line, now 2,000 crowns, rise by 6%. Of the crew, 64% backed the plan.';
  const last = (draft: string) => verdictsIn(draft, source).at(-1)?.split(': ')[1];

  test.each([
    'The line has 4,200 berths and sold 1,050 last week, which means that 3,150 stayed empty.',
    'Wages at the ferry line of 2,000 crowns thus come to 2,120 crowns.',
    'At the line 36% of the crew opposed the plan.',
  ])('%s', (draft) => {
    expect(last(draft)).toMatch(/^(?:unchecked|derived|supported)/);
  });

  test.each([
    'The line has 4,200 berths and sold 1,050 last week, which means that 3,990 stayed empty.',
    'Wages at the ferry line of 2,000 crowns thus come to 2,770 crowns.',
    'At the line 47% of the crew opposed the plan.',
  ])('but not with anything: %s', (draft) => {
    expect(last(draft)).toMatch(/^(?:unsupported|contradicted|misplaced)$/);
  });
});
