/** What was before a change that the source tells, or what a thing is set against, and parts of a point. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const last = (draft: string, source: string) => verdictsIn(draft, source).at(-1);

const flats = `In the valley 31% of flats stood empty - a rise of 4% on the year. The town had one of the highest rates of the country, 12% more than the national mean. Some 8% of shops closed in the town. Rents there are 5% lower than in the city.`;
const pupils = `The pass rate climbed 1.5 percentage points to 71.5%. Membership grew by 4,000 to reach 31,000. At 14%, the rate of absence was 2.5 points below the national average. Turnout was 64 per cent, two points down on the last election.`;

describe('before a change', () => {
  test.each([
    ['In the valley 31% of flats stood empty, against 27% a year before.', flats, '27%: derived (31% − 4%)'],
    ['The national figure for empty flats is 19%.', flats, '19%: derived (31% − 12%)'],
    ['Last year 70% passed.', pupils, '70%: derived (71.5% − 1.5 percentage points)'],
    ['Members were 27,000 before.', pupils, '27,000: derived (31,000 − 4,000)'],
    ['Nationally, the rate of absence is 16.5%.', pupils, '16.5%: derived (14% + 2.5)'],
    ['At the last election turnout was 66%.', pupils, '66%: derived (64 per cent + two)'],
    // Wrong ones, and what the sentence does not set it against.
    ['In the valley 31% of flats stood empty, against 25% a year before.', flats, '25%: contradicted'],
    ['The national figure for empty flats is 24%.', flats, '24%: contradicted'],
    ['In the city 13% of shops closed.', flats, '13%: contradicted'],
    ['In the valley 27% of flats stand empty.', flats, '27%: contradicted'],
    ['The pass rate is 70%.', pupils, '70%: contradicted'],
    ['Members were 25,000 before.', pupils, '25,000: unsupported'],
  ])('%s', (draft, source, expected) => {
    expect(last(draft, source)).toBe(expected);
  });
});

const rates = `Inflation rose to 2.9% in January, up from 2.2% in December. The bank raised its own rate from 4.25% to 4.5%.
The index of rents stood at 104.9 points in June, against 104.2 in May.`;

describe('parts of a point', () => {
  test.each([
    ['Inflation was 2.9% in January, seven-tenths of a point above December.', '(2.9% − 2.2%)'],
    ['The bank raised its own rate by a quarter of a point.', '(4.5% − 4.25%)'],
    ['The index of rents rose by seven tenths of a point.', '('],
  ])('%s', (draft, working) => {
    expect(verdictsIn(draft, rates).join()).toContain(`of a point: derived ${working}`);
  });
  test.each([
    'Inflation was 2.9% in January, nine-tenths of a point above December.',
    'The bank raised its own rate by three quarters of a point.',
    'The index of rents rose by a fifth of a point.',
  ])('%s', (draft) => {
    expect(verdictsIn(draft, rates).join()).toMatch(/of a point: (?:unsupported|contradicted)/);
  });
});
