/** Workings that a sentence spells out: what of a list is added up, over what time, from which event to which. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const accused = (draft: string, source: string) =>
  verdictsIn(draft, source)
    .filter((one) => /: (?:unsupported|contradicted|misplaced)/.test(one))
    .map((one) => one.replace(/:.*/, ''));

const schools =
  'Alder County shut 20 schools over the period, Birch 18 and Cedar Falls 17. In all, 157 went.';
const grants =
  'The grant went to five towns: Ayr got £4.1m, Perth £3.2m, Wick £2.6m, Oban £1.9m and Tain £0.7m.';

describe('what a list gives to names or ranks', () => {
  test.each([
    ['The top three shut 55 schools between them.', schools, []],
    ['Alder County and Cedar Falls together shut 37.', schools, []],
    ['The three largest grants add up to £9.9m, the two smallest to £2.6m.', grants, []],
    ['Wick, Oban and Tain had to share £5.2m.', grants, []],
    ['The top three shut 59 schools between them.', schools, ['59']],
    ['Alder County and Cedar Falls together shut 43.', schools, ['43']],
    ['The three largest grants add up to £8.8m.', grants, ['£8.8m']],
    ['Wick, Oban and Tain had to share £6.4m.', grants, ['£6.4m']],
  ])('%s', (draft, source, told) => {
    expect(accused(draft, source)).toEqual(told);
  });
});

const rates = `From April the fund will buy bonds for €60bn a month. The plant pumps 45,000 litres a day. The firm loses £2.5m each week.
Some 120 homes are sold every month.`;

describe('over a length of time', () => {
  test.each([
    ['The fund buys €60bn a month. Nine months at that pace would add up to €540bn.', []],
    ['At €60bn a month, nine months would come to €540bn.', []],
    ['The plant pumps 45,000 litres a day. In a fortnight that makes 630,000 litres.', []],
    ['The firm loses £2.5m each week. Six weeks of that cost £15m.', []],
    ['Some 120 homes are sold every month. In half a year, that would be 720.', []],
    ['The fund buys €60bn a month. Nine months at that pace would add up to €450bn.', ['€450bn']],
    ['The firm loses £2.5m each week. Six weeks of that cost £18m.', ['£18m']],
    ['The plant pumps 45,000 litres a day. In a fortnight that makes 530,000 litres.', ['530,000 litres']],
  ])('%s', (draft, told) => {
    expect(accused(draft, rates)).toEqual(told);
  });
});

const events = `Ann Reed will start as head of the bank on 1 December. She follows Tom Poole, who was dismissed in July. The chairman joined in April. The inquiry opened in March 2014 and reported in November 2015.`;

describe('months from one event to another', () => {
  test.each([
    ['Ann Reed takes over in December, five months after Tom Poole was dismissed.', []],
    ['The inquiry reported twenty months after it was opened.', []],
    ['It took the inquiry 20 months to report.', []],
    ['Three months after the chairman joined, Poole was dismissed.', []],
    ['Ann Reed takes over in December, three months after Tom Poole was dismissed.', ['three months']],
    ['The inquiry reported fifteen months after it was opened.', ['fifteen months']],
    ['Six months after the chairman joined, Poole was dismissed.', ['Six months']],
  ])('%s', (draft, told) => {
    expect(accused(draft, events)).toEqual(told);
  });
});

test('the next of a list that leaves its verb unsaid is read, the number of a name is not', () => {
  expect(
    verdictsIn('Alder shut 20 schools, Birch 18 and Cedar 17.', 'None.').map((one) => one.slice(0, 2)),
  ).toEqual(['20', '18', '17']);
  expect(verdictsIn('The news is on Channel 4 and Channel 5, said Article 6 and Annex 7.', 'None.')).toEqual(
    [],
  );
});
