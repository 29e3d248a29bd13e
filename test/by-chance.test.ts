/** Numbers that the sources have, or that come out, by chance: they bear nothing out. Beside each stands what does. */
import { describe, expect, test } from 'vitest';
import { accusations } from './harness/open-findings.ts';
import { verdictsIn } from './harness/verdicts.ts';

/** The verdict on the last figure of the draft. */
const verdict = (draft: string, source: string) =>
  verdictsIn(draft, source)
    .at(-1)
    ?.replace(/^.*?: (\w+).*$/, '$1');

describe('what is bounded gives no sharp sum or difference', () => {
  const exactly = 'The east bank has 52 boats. The west bank has 84 boats.';
  const atLeast = exactly.replace('52', 'at least 52');
  const over = exactly.replace('52', 'over 52');
  const nearly = exactly.replace('52', 'nearly 52');
  test.each([
    ['In all there are 136 boats.', exactly, 'derived'],
    ['In all there are 136 boats.', nearly, 'derived'],
    ['In all there are 136 boats.', atLeast, 'unsupported'],
    ['In all there are about 136 boats.', atLeast, 'derived'],
    ['The east bank has at least 52 boats, so in all there are 136.', atLeast, 'derived'],
    ['In all there are at least 136 boats.', atLeast, 'derived'],
    ['In all there are 136 boats.', over, 'unsupported'],
    ['In all there are about 136 boats.', over, 'derived'],
    ['The west bank has 32 more boats.', exactly, 'derived'],
    ['The west bank has 32 more boats.', exactly.replace('52', 'no more than 52'), 'unsupported'],
    [
      'A clerk on the least pay will get £4,500 more.',
      'Clerks get at least £31,000 now, and will get £35,500.',
      'derived',
    ],
  ])('%s %s', (draft, source, expected) => {
    expect(verdict(draft, source)).toBe(expected);
  });
});

describe('what is a part of another is not added to it', () => {
  test.each([
    ['They were 26 in all.', 'Four of those 22 pilots were let go.', 'unsupported'],
    ['They were 26 in all.', 'Four cooks and 22 pilots were let go.', 'derived'],
  ])('%s %s', (draft, source, expected) => {
    expect(verdict(draft, source)).toBe(expected);
  });
});

describe('a share of something is no change from one share to another', () => {
  const source = 'Fees went up by 180% on average, and by 315% in Sandvik. Some lodgers are ill.';
  const votes = 'The club had 16% of the vote in May. The club had 12% of the vote in June.';
  test.each([
    ['Fees went up by 180%, in Sandvik by 315%. A drop-in worker counts three-quarters of the ill.', source],
    ['A fall is feared. Of late, a quarter of the ill left.', votes],
  ])('%s', (draft, source) => {
    expect(verdict(draft, source)).not.toBe('derived');
  });
  test.each([
    ['The club lost a quarter of its share of the vote.', votes],
    ['The share of the club fell by a quarter.', votes],
    ['The club lost a quarter of its members.', 'The club had 1600 members in May and 1200 in June.'],
  ])('%s', (draft, source) => {
    expect(verdict(draft, source)).toBe('derived');
  });
});

describe('a number that stands for something else', () => {
  const mills = 'In 1998 there were four mills.';
  const clerk = `${mills} A tired 31-year-old runs the last.`;
  test.each([
    // A day that is written with a slash.
    [
      'The harbour fund has a seven-point lead.',
      'The 7/7 bombings came long before the fund.',
      'unsupported',
    ],
    ['Some 10 of the boats sank.', 'The 10/27 storm came at night.', 'unsupported'],
    ['Seven of the 12 wards are open.', 'Of its wards 7/12 are open.', 'supported'],
    ['Nine patients fell ill.', 'Of those treated 9/13 patients fell ill.', 'supported'],
    ['Of its 13 wards nine are open.', 'Open wards: 9/13.', 'supported'],
    // Somebody's age.
    [`${mills.slice(0, -1)}; by 2015 there were 31.`, clerk, 'unsupported'],
    [`${mills.slice(0, -1)}; by 2015, seventeen years later, there were 31.`, clerk, 'unsupported'],
    [`${mills.slice(0, -1)}; by 2015 there were 31.`, `${mills} In 2015 it was 31.`, 'supported'],
    ['The clerk was with them, and was 31.', clerk, 'supported'],
    [
      'The first film has 31 hours; in the last there were 42.',
      'The first film has 31 hours, the last 42 hours.',
      'supported',
    ],
  ])('%s %s', (draft, source, expected) => {
    expect(verdict(draft, source)).toBe(expected);
  });
});

describe('a surname that is a month', () => {
  const source = 'Cora May, 61, a baker, was glad.\n\nOda Brandt, 48, leads the fund.';
  test.each([
    ['The fund is led by Oda Brandt, 61.', 'misplaced'],
    ['The fund is led by Oda Brandt, 48.', 'supported'],
    ['The baker is Cora May, 61.', 'supported'],
  ])('%s', (draft, expected) => {
    expect(verdict(draft, source)).toBe(expected);
  });
  test('is a month behind a preposition', () => {
    expect(verdictsIn('In May, 61, mostly bakers, came.', 'In May 61 bakers came.')).toEqual([
      'May: unchecked',
      '61: supported',
    ]);
  });
});

describe('another number of the same thing', () => {
  const river = 'The river rose to 6.41 metres—the fifth highest since 1931.';
  const corvo = 'Since the fire Corvo has been profitable for 11 straight months.';
  test.each([
    // A rank among those that are so.
    ['The river rose to 6.41 metres, the second highest.', river, 'contradicted'],
    ['The river rose to 6.41 metres, the fifth highest.', river, 'supported'],
    ['The river rose to 6.41 metres. It is the second longest here.', river, 'unchecked'],
    [
      'Corvo is the land’s fourth-biggest rope maker.',
      'Corvo is the land’s second-biggest maker of nails. In rope it is the fourth biggest.',
      'supported',
    ],
    // A run that is too long to be counted.
    ['Since the fire it made money for nine months in a row.', corvo, 'contradicted'],
    ['Since the fire it made money for 11 months in a row.', corvo, 'supported'],
    ['Since the fire it paid more wages for three months in a row.', corvo, 'unsupported'],
    [
      'Since the fire it made money for nine months in a row.',
      `${corvo} Pell has lost for 14 straight months since the fire.`,
      'unsupported',
    ],
  ])('%s %s', (draft, source, expected) => {
    expect(verdict(draft, source)).toBe(expected);
  });

  test('in a draft that works out figures too', async () => {
    const source =
      'The top 60 mills sold 900 tonnes. First comes Corvo, with 84 tonnes, up 7 tonnes from last year, followed by Pell with 50 tonnes. In a six-month audit Radio Nord found 40 faults.';
    const draft = (tonnes: string, months: string) =>
      `The 60 mills sold 900 tonnes, or 15 tonnes each. Corvo leads with 84 tonnes, up ${tonnes} in a year, and is 34 tonnes ahead of Pell. A ${months} inquiry by Radio Nord into two mills tells of much neglect.`;
    expect(await accusations(source, draft('7 tonnes', 'six-month'))).toEqual([]);
    expect(await accusations(source, draft('9 tonnes', 'eight-month'))).toEqual([
      '9 tonnes figure-contradicted: source.txt has 7 tonnes here.',
      'eight-month figure-contradicted: source.txt has six-month here.',
    ]);
  });
});
