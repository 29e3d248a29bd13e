/** Workings that a sentence spells out: what of a list is added up, over what time, from which event to which. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const accused = (draft: string, source: string) =>
  verdictsIn(draft, source)
    .filter((one) => /: (?:unsupported|contradicted|misplaced)/.test(one))
    .map((one) => one.replace(/:.*/, ''));

const offices =
  'Alder County shut 31 offices over the period, Birch 26 and Cedar Falls 19. In all, 164 went.';
const grants =
  'The grant went to five towns: Ayr got £4.1m, Perth £3.2m, Wick £2.6m, Oban £1.9m and Tain £0.7m.';

describe('what a list gives to names or ranks', () => {
  test.each([
    ['The top three shut 76 offices between them.', offices, []],
    ['Alder County and Cedar Falls together shut 50.', offices, []],
    ['The three largest grants add up to £9.9m, the two smallest to £2.6m.', grants, []],
    ['Wick, Oban and Tain had to share £5.2m.', grants, []],
    ['The top three shut 79 offices between them.', offices, ['79']],
    ['Alder County and Cedar Falls together shut 54.', offices, ['54']],
    ['The three largest grants add up to £8.8m.', grants, ['£8.8m']],
    ['Wick, Oban and Tain had to share £6.4m.', grants, ['£6.4m']],
  ])('%s', (draft, source, told) => {
    expect(accused(draft, source)).toEqual(told);
  });
});

const rates = `From April the fund will buy bonds for €90bn a month. The plant pumps 45,000 litres a day. The firm loses £2.5m each week.
Some 120 homes are sold every month.`;

describe('over a length of time', () => {
  test.each([
    ['The fund buys €90bn a month. Four months at that pace would add up to €360bn.', []],
    ['At €90bn a month, four months would come to €360bn.', []],
    ['The plant pumps 45,000 litres a day. In a fortnight that makes 630,000 litres.', []],
    ['The firm loses £2.5m each week. Six weeks of that cost £15m.', []],
    ['Some 120 homes are sold every month. In half a year, that would be 720.', []],
    ['The fund buys €90bn a month. Four months at that pace would add up to €630bn.', ['€630bn']],
    ['The firm loses £2.5m each week. Six weeks of that cost £18m.', ['£18m']],
    ['The plant pumps 45,000 litres a day. In a fortnight that makes 530,000 litres.', ['530,000 litres']],
  ])('%s', (draft, told) => {
    expect(accused(draft, rates)).toEqual(told);
  });
});

const events = `Ann Reed will start as head of the museum on 1 December. She follows Tom Poole, who was dismissed in July. The chairman joined in April. The inquiry opened in March 2014 and reported in November 2015.`;

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

const late = `In August 2013 the auditors found nothing amiss. In February 2014 the board called in a second firm.
The quarry closed in May 2017 after a landslide. Work at the quarry resumed in September 2018.
The mayor resigned in November 2021. Voters chose her successor, Ruth Vale, in March 2022.`;

describe('months later', () => {
  test.each([
    [
      'In August 2013 the auditors found nothing amiss. Six months later the board called in a second firm.',
      [],
    ],
    [
      'The auditors found nothing amiss in August 2013; six months later the board called in a second firm.',
      [],
    ],
    ['The quarry closed in May 2017. Work there resumed sixteen months later.', []],
    ['The quarry closed in May 2017, and resumed work 16 months later.', []],
    ['The mayor resigned in November 2021. Her successor, Ruth Vale, was chosen four months later.', []],
    ['The mayor resigned in November 2021, and four months later voters chose her successor.', []],
    [
      'In August 2013 the auditors found nothing amiss. Nine months later the board called in a second firm.',
      ['Nine months'],
    ],
    ['The quarry closed in May 2017. Work there resumed eleven months later.', ['eleven months']],
    [
      'The mayor resigned in November 2021, and seven months later voters chose her successor.',
      ['seven months'],
    ],
  ])('%s', (draft, told) => {
    expect(accused(draft, late)).toEqual(told);
  });
});

const delay = `Every month that the bridge is not open, the council incurs costs of £350,000. The pump moves 300 litres an hour. The shop sells 1,200 loaves each week.`;

describe('so much a month, told by the year', () => {
  test.each([
    ['Every month without the bridge costs £0.35m; at that pace, £4.2m a year.', []],
    ['Without the bridge the council loses £350,000 a month, or £4.2m a year.', []],
    ['Every month without the bridge costs £350,000: £1.05m a quarter.', []],
    ['The pump moves 300 litres an hour, that is 7,200 litres a day.', []],
    ['The shop sells 1,200 loaves each week, some 62,000 a year.', []],
    ['Every month without the bridge costs £0.35m; at that pace, £2.4m a year.', ['£2.4m']],
    ['Every month without the bridge costs £350,000: £1.8m a quarter.', ['£1.8m']],
    ['The pump moves 300 litres an hour, that is 9,600 litres a day.', ['9,600 litres']],
  ])('%s', (draft, told) => {
    expect(accused(draft, delay)).toEqual(told);
  });
});

const pay = `Sixteen officers earned more than $300,000. Thirty schools got £40,000 each. The port has 12 cranes, which cost €2.5m apiece.`;

describe('so much for each of so many', () => {
  test.each([
    ['Sixteen officers went past $300,000, so that group alone drew more than $4.8m.', []],
    ['Thirty schools got £40,000 each, which makes £1.2m.', []],
    ['With £40,000 for each of thirty schools, the grant came to £1.2m.', []],
    ['At €2.5m apiece, the 12 cranes cost €30m in all.', []],
    ['Thirty schools got £40,000 each (£1.2m).', []],
    ['Sixteen officers went past $300,000, so that group alone drew more than $5.8m.', ['more than $5.8m']],
    ['Thirty schools got £40,000 each, which makes £1.6m.', ['£1.6m']],
    ['At €2.5m apiece, the 12 cranes cost €36m in all.', ['€36m']],
  ])('%s', (draft, told) => {
    expect(accused(draft, pay)).toEqual(told);
  });
});

const spans = `The calf was born a week after the flood. Sales for the three months to the end of June came to £18m. The lease runs for a decade.
The repair will cost between £ 2.85 and £ 4.1 million.`;

describe('the same in other words', () => {
  test.each([
    ['The calf was born seven days after the flood.', []],
    ['The lease runs for ten years.', []],
    ['Sales for the three months to 30 June came to £18m.', []],
    ['The repair will cost from £2.85m to £4.1m.', []],
    ['The repair will cost at least £2.85m.', []],
    ['The calf was born nine days after the flood.', ['nine days']],
    ['The lease runs for twelve years.', ['twelve years']],
    ['Sales for the three months to 29 June came to £18m.', ['29 June']],
    ['The repair will cost from £3.25m to £4.1m.', ['£3.25m']],
    // What is told of once is not told again in another unit, but what does not come to the same is.
    ['The calf would have walked for 4,000 nights, or almost eleven years.', ['4,000 nights']],
    [
      'The calf would have walked for 4,000 nights, or almost fourteen years.',
      ['4,000 nights', 'almost fourteen years'],
    ],
  ])('%s', (draft, told) => {
    expect(accused(draft, spans)).toEqual(told);
  });
});

const hotel = `The hotel spent $36m on its renovation. A night in its suite costs $45,000 per night. The ferry loses £2m a week; its owner has set aside £50m.
Revenue over the three months was €243.6m, more than double the same period in 2016. The herd has tripled to 4,500 animals.`;

describe('how long at so much a night, and how much before it doubled', () => {
  test.each([
    ['Eight hundred nights in its suite would match the cost of the hotel’s $36m renovation.', []],
    ['At £2m a week, the £50m that the owner of the ferry has set aside will last 25 weeks.', []],
    ['The ferry’s owner has set aside £50m, enough for 25 weeks of losses.', []],
    [
      'Revenue came to €243.6m. It has more than doubled: the same period of 2016 must have brought in less than €122m.',
      [],
    ],
    ['The herd has tripled to 4,500 animals, so there were 1,500 before.', []],
    [
      'Six hundred nights in its suite would match the cost of the hotel’s $36m renovation.',
      ['Six hundred nights'],
    ],
    ['The ferry’s owner has set aside £50m, enough for 35 weeks of losses.', ['35 weeks']],
    [
      'Revenue came to €243.6m. It has more than doubled: the same period of 2016 must have brought in less than €92m.',
      ['less than €92m'],
    ],
    [
      'Revenue came to €243.6m. It has more than doubled: the same period of 2016 must have brought in over €122m.',
      ['over €122m'],
    ],
  ])('%s', (draft, told) => {
    expect(accused(draft, hotel)).toEqual(told);
  });
});

const crowd = `There were about 12 times as many sellers as there were buyers. The town has six times as many cars as parking spaces. Three times as many women as men applied.`;

describe('so many for every one', () => {
  test.each([
    ['The market saw about 12 sellers for every buyer.', []],
    ['There were twelve sellers for every buyer.', []],
    ['The town has six cars for each parking space.', []],
    ['For applications, there were about 12 sellers to every buyer.', []],
    ['The market saw about 27 sellers for every buyer.', ['about 27']],
    ['The town has eight cars for each parking space.', ['eight']],
    ['There were 25 sellers for every buyer.', ['25']],
  ])('%s', (draft, told) => {
    expect(accused(draft, crowd)).toEqual(told);
  });
});

test('the next of a list that leaves its verb unsaid is read, the number of a name is not', () => {
  expect(
    verdictsIn('Alder shut 31 offices, Birch 26 and Cedar 19.', 'None.').map((one) => one.slice(0, 2)),
  ).toEqual(['31', '26', '19']);
  expect(verdictsIn('The news is on Channel 4 and Channel 5, said Article 6 and Annex 7.', 'None.')).toEqual(
    [],
  );
});

const beetle = 'The beetle has spread to 61 of the 68 counties.';
const other = 'The beetle has spread to all but four counties. In 2014 it was found in 61 of them.';

describe('how many are left out', () => {
  test.each([
    ['The beetle has spread to all but seven counties.', beetle, []],
    ['The beetle has spread to all but nine counties.', beetle, ['nine']],
    ['The beetle has spread to all but four counties.', other, []],
    ['The beetle has spread to all but six counties.', other, ['six']],
  ])('%s', (draft, source, told) => {
    expect(accused(draft, source)).toEqual(told);
  });
});

const leavers = 'In 2009 the worst week brought 900 leavers. Last week 804 left the firm.';
const loom = 'The kiln cost £9,000. The loom cost £6,000.';
const mill = 'The kiln cost £10,300. The mill cost £6,000.';

describe('half as much again, and within so many of it', () => {
  test.each([
    ['The loom cost £6,000. The kiln cost £9,000, half as much again as the loom.', loom, []],
    ['The mill cost £6,000. The kiln cost £10,300, half as much again as the mill.', mill, ['half']],
    [
      'The worst week brought 900 leavers. Last week, when 804 left, came within about 100 of that.',
      leavers,
      [],
    ],
    [
      'The worst week brought 900 leavers. Last week, when 804 left, came within about 200 of that.',
      leavers,
      ['about 200'],
    ],
  ])('%s', (draft, source, told) => {
    expect(accused(draft, source)).toEqual(told);
  });
});
