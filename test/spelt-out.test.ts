/** Results that a draft's own sentence spells out, and how long it says that it is: neither is accused. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const last = (draft: string, source: string) => verdictsIn(draft, source).at(-1);

describe('spelt out by the sentence itself', () => {
  const bridge = 'The new bridge is to cost €80 million. The county will bear 35 per cent.';
  const basin = 'The basin stores 90 million litres. On 3 May it was 40 per cent full.';
  const sewers = 'The town renews 2% of its sewers a year.';
  const club = 'The club has lost money since 2019. Its loss of 2023 was $40,000.';
  test.each([
    ['The bridge costs €80 million, of which the county bears 35%, or €28 million.', bridge, 'unchecked'],
    ['The bridge costs €80 million, of which the county bears 35%, or €31 million.', bridge, 'unsupported'],
    [
      'The basin stores 90 million litres; it was filled to 40%, that is with 36 million.',
      basin,
      'unchecked',
    ],
    [
      'The basin stores 90 million litres; it was filled to 40%, that is with 41 million.',
      basin,
      'unsupported',
    ],
    ['The town renews its sewers at 2% a year; at that pace it takes 50 years.', sewers, 'unchecked'],
    ['The town renews its sewers at 2% a year; at that pace it takes 80 years.', sewers, 'unsupported'],
    ['In 2023 the club lost $40,000, its fifth loss in a row.', club, 'unchecked'],
    ['In 2023 the club lost $40,000, its eighth loss in a row.', club, 'unsupported'],
  ])('%s', (draft, source, verdict) => {
    expect(last(draft, source)).toContain(`: ${verdict}`);
  });

  test('so much a day, in a year', () => {
    const ferry = 'Each day costs the ferry eight thousand dollars.';
    expect(last('Eight thousand a day is $2.92 million a year.', ferry)).toContain(': unchecked');
    expect(last('Eight thousand a day is $3.25 million a year.', ferry)).toContain(': unsupported');
  });

  test('a fraction of what is only pointed at', () => {
    const ferry =
      'The ferry sails daily.\n\nNobody swims there.\n\nIn its accounts the ferry company shows a loss of $850,000.';
    const asked = (share: string) =>
      last(`The company asks for $2.92 million; its accounts show a loss of ${share} of that.`, ferry);
    expect(asked('less than a third')).toContain(': unchecked');
    expect(asked('a tenth')).toContain(': unsupported');
  });
});

test('how many words a draft has is for no source to say', () => {
  expect(last('A letter to the editor. Word count 640', 'The ferry cost $600,000.')).toContain(': unchecked');
});
