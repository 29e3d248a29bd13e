/** A number that the draft has taken from its neighbour in the source's sentence. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

/** The verdict on the last figure of the draft. */
const verdict = (draft: string, source: string) =>
  verdictsIn(draft, source)
    .at(-1)
    ?.replace(/^.*?: /, '');

describe('taken from its neighbour', () => {
  const source = 'Of the guards, 310 retired; 450 changed to other work, and 60 moved abroad.';
  test.each([
    ['Of the guards, 450 retired.', source, 'misplaced'],
    ['Of the guards, 450 left for other work.', source, 'supported'],
    [
      'Output is to grow by 2.6% this year.',
      'Output is to grow by 1.8% this year and 2.6% in 2031.',
      'misplaced',
    ],
    // What stands behind the first is said of the second too.
    ['In July 91% of berths were taken.', 'In June 70% of berths were taken and in July 91%.', 'supported'],
    // The words beside the figure are beside the other one in the source.
    [
      'Of Wallonians 64% were let in.',
      'The share varied: 82% for Frisians, 64% for Saxons and 37% for Wallonians.',
      'misplaced',
    ],
    [
      'Of Saxons 64% were let in.',
      'The share varied: 82% for Frisians, 64% for Saxons and 37% for Wallonians.',
      'supported',
    ],
    [
      'The prairies are another thing. Rents rose by 6%.',
      'In the valley rents rose by 3% and on the prairies by 6%.',
      'supported',
    ],
    // What the first is spent on, the second is too.
    [
      'The town spent $50 million on new ports.',
      'The town spent $40 million on new ports in 2019 and $50 million in 2020.',
      'supported',
    ],
    ['It had £40m sales.', 'It made a profit of £3m on sales of £40m.', 'supported'],
    // A month without a year, of something else, is no evidence for the year.
    [
      'The fare is to fall in July 2025.',
      'The fare is to fall in July 2026. The lake froze over; in July and August it was dry.',
      'contradicted',
    ],
  ])('%s — %s', (draft, from, expected) => {
    expect(verdict(draft, from)).toBe(expected);
  });
});
