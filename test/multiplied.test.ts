/** Words that say how many times: “tripled”, “halved”, “threefold”, against the thing’s figures of two years; and a product in the draft. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

describe('told by a word', () => {
  const permits = 'In 2015 the city issued 1,200 permits. In 2020 it issued 1,900 permits.';
  const riders = 'Ridership was 6,000 a day in 2010, 12,000 a day in 2015 and 17,500 a day in 2020.';
  test.each([
    ['The number of permits tripled.', permits, 'tripled: contradicted (1.58 times, 1,900 ÷ 1,200)'],
    ['The number of permits tripled.', permits.replace('1,900', '3,610'), 'tripled: derived (3,610 ÷ 1,200)'],
    [
      'The number of permits more than halved.',
      permits,
      'more than halved: contradicted (1.58 times, 1,900 ÷ 1,200)',
    ],
    ['Ridership nearly tripled.', riders, 'nearly tripled: derived (17,500 ÷ 6,000)'],
    // Between the years that the draft names, it is another ratio.
    ['From 2015 to 2020 ridership doubled.', riders, 'doubled: contradicted (1.46 times, 17,500 ÷ 12,000)'],
    ['From 2010 to 2015 ridership doubled.', riders, 'doubled: derived (12,000 ÷ 6,000)'],
    // Said in other words, or not told of at all.
    ['Rents doubled.', 'Rents rose by 100% in ten years.', 'doubled: supported'],
    ['Complaints rose threefold.', 'Complaints tripled in the spring.', 'threefold: supported'],
    [
      'Complaints more than doubled.',
      'Complaints rose by 150% in the spring.',
      'more than doubled: unchecked',
    ],
    ['Rents doubled.', 'The tram is full. Two houses stand empty.', 'doubled: unchecked'],
    ['Inspections tripled.', permits, 'tripled: unchecked'],
    // Another one's figures are no second end.
    [
      'The permits of Orlow tripled.',
      'Orlow issued 1,200 permits in 2015. Vestin issued 1,900 permits in 2020.',
      'tripled: unchecked',
    ],
  ])('%s — %s', (draft, source, expected) => {
    expect(verdictsIn(draft, source).find((line) => /^[^\d]*(?:ed|fold):/.test(line))).toBe(expected);
  });
});

test('what is multiplied in the draft, itself worked out', () => {
  expect(
    verdictsIn(
      'The saving is £4,100 (205 × £20).',
      'Last year 340 tons were taken, this year 135 tons. A ton costs £20.',
    ),
  ).toEqual(['£4,100: derived (205 × £20)', '205: derived (340 tons − 135 tons)', '£20: supported']);
});
