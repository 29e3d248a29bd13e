/** What a figure is read as where the one line of docs/figures.md does not show it. */
import { expect, test } from 'vitest';
import { figures } from '../server/src/annotate/figures/figures.ts';
import { figureText } from './harness/figure-text.ts';
import { sameQuantity } from './harness/same-quantity.ts';

const read = (text: string) => figures(text).map((figure) => figureText(figure));

test('both figures of a change keep their own bounds', () => {
  expect(read('Exports climbed from about 40% to 44.6%.')).toEqual(['percent about 40 %', 'percent 44.6 %']);
  expect(read('It fell from over 300 km to nearly 90 km.')).toEqual([
    'measure over 300 km',
    'measure nearly 90 km',
  ]);
  expect(read('Pay rose from 5.50 to 7 euros an hour.')).toEqual([
    'money 5.5 EUR per hour',
    'money 7 EUR per hour',
  ]);
  expect(read('The fare rose by 2 euros to 9 euros.')).toEqual(['money 2 EUR', 'money 9 EUR']);
  expect(read('It fell from 300 km to 90 km.')).toEqual(['measure 300 km', 'measure 90 km']);
  expect(read('The catch fell by 40 tonnes to 1,900 tonnes.')).toEqual(['measure 40 t', 'measure 1900 t']);
  expect(read('The route grew by 3 million to 21 million.')).toEqual(['count 3000000', 'count 21000000']);
  expect(read('The catch falls by 40 to 60 tonnes a year.')).toEqual(['measure 40 to 60 t per year']);
  expect(read('The queue shrank by 415 to 147,905.')).toEqual(['count 415', 'count 147905']);
  expect(read('Fares grow by 2% to 3% a year.')).toEqual(['percent 2 to 3 % per year']);
});

test('a falling change shares the scale behind its end, a rising one that has its own does not', () => {
  expect(read('Losses fell from 31.2 to 25.4 million litres.')).toEqual([
    'measure 31200000 l',
    'measure 25400000 l',
  ]);
  expect(read('Visits grew from 40 to 2 million.')).toEqual(['count 40', 'count 2000000']);
});

test('a fraction that a slip of a key made too large is one number where a percent sign says so', () => {
  expect(read('The fee rose to 2-7/4 percent.')).toEqual(['percent 3.75 %']);
  expect(read('They met on 2-7/4 and left.')).not.toContain('count 3.75');
});

test('a year that a slip of a key made too late is one before a name, and a street’s number is none', () => {
  expect(read('Turku will host the 2104 European Song Week.')).toEqual(['date 2104']);
  expect(read('They live at 2104 Harbour Street.')).toEqual([]);
  expect(read('They bought the 2104 Harbour Street flat.')).toEqual([]);
});

test('rand, and thousands that points part', () => {
  expect(read('It cost R34,2 billion, R14,900 or R12.50.')).toEqual([
    'money 34200000000 ZAR',
    'money 14900 ZAR',
    'money 12.5 ZAR',
  ]);
  expect(read('Take the R61 for R22 gas.')).toEqual([]);
  expect(read('Sold were 1.048.600 tonnes, by version 1.2.3.')).toEqual(['measure 1048600 t']);
});

test('a train of the night is no night', () => {
  expect(read('Eleven night trains ran for three nights.')).toEqual(['count 11 trains', 'duration 3 night']);
});

test('two figures that only look like a range', () => {
  expect(read('The mayor won by 46 percent to 35 percent.')).toEqual(['percent 46 %', 'percent 35 %']);
  expect(read('She leads Berg by 46 percent to 35 percent.')).toEqual(['percent 46 %', 'percent 35 %']);
  expect(read('The rate dropped 0.1% to 2.7%.')).toEqual(['percent 0.1 %', 'percent 2.7 %']);
  expect(read('Rates rose 5% to 10%.')).toEqual(['percent 5 to 10 %']);
});

test('a time before is no rate', () => {
  expect(read('It eased from 900 lots a week earlier.')).toEqual(['count 900 lots']);
});

test.each([
  ['It left only 22 dry days.', 'duration 22 day'],
  ['It left 22 rivers.', 'count 22 rivers'],
  ['It was 400 ten years ago.', 'count 400 | duration 10 year ago'],
  ['One vote in 120 was void.', 'fraction 0.00833333'],
  ['It came as one in 120 letters.', 'count 120 letters'],
])('a length of time and a share, whatever stands between their words: %s', (text, expected) => {
  expect(read(text).join(' | ')).toBe(expected);
});

test('the second end of a change may be a range', () => {
  expect(read('It may grow from 24.2 to 33-35 billion euros.')).toEqual([
    'money 24200000000 EUR',
    'money 33000000000 to 35000000000 EUR',
  ]);
});

test.each([
  ['The judges split six to three.', 'a 6-3 ruling'],
  ['The council voted 8 to 1.', 'an eight-to-one vote'],
  ['They lost by 2 to 4.', 'The match ended 4–2.'],
])('one score however it is written: %s', (one, other) => {
  const [a] = figures(one);
  const [b] = figures(other);
  expect(a?.kind).toBe('score');
  expect(sameQuantity(a!, b!)).toBe(true);
});

test('a rate for many is the rate for one', () => {
  const [many] = figures('$40 per 1,000 litres');
  const [one] = figures('4 cents per additional litre');
  const [plain] = figures('$40');
  expect(sameQuantity(one!, many!)).toBe(true);
  expect(sameQuantity(plain!, many!)).toBe(false);
});

test.each([
  ['Date: 4 June 2023', '4 June 2023'],
  ['June 4, 2023', 'June 4, 2023'],
  ['Posted June 4, 2023', 'June 4, 2023'],
  ['Last updated: 4 June 2023, 14:05', '4 June 2023 · 14:05'],
  ['BERGEN, 4 June (Wire) — The ferry has sunk on 3 June.', '4 June'],
  ['Bergen, Norway, June 4, 2023 – It has sunk.', 'June 4, 2023'],
  ['  Briefing report, June 2023  ', 'June 2023'],
  ['FOR IMMEDIATE RELEASE — Bergen, 4 June 2023', '4 June 2023'],
  ['Policy brief No. 4 | June 2023', 'June 2023'],
  ['Bergen, Sunday 4 June 2023. Check against delivery.', 'Sunday 4 June 2023'],
  ['Answer by the Minister of Ports, to be laid before the House on 4 June 2023', '4 June 2023'],
  ['Submitted by the two harbour boards, 4 June 2023', '4 June 2023'],
  ['For the desk. Position as of 4 June 2023', '4 June 2023'],
  ['Subject: Ferries For: Team meeting, 4 June 2023', '4 June 2023'],
  ['TO: The board DATE: June 4, 2023 RE: Ferries', 'June 4, 2023'],
  ['*Draft report, Council for Ports and Rivers, June 2023*', 'June 2023'],
  ['Opening remarks — Bergen Chamber of Shipping, June 2023', 'June 2023'],
  ['Draft report, Council for Ports and Rivers, June 2023 to May 2024 in figures', ''],
  ['A report, sent on to the harbour boards again in June 2023', ''],
  ['*The draft report, Council of Ports and Rivers wrote, was lost in June 2023*', ''],
  ['Submitted by the boards, 4 June 2023 was the date.', ''],
  ['The first ferry sailed as of 4 June 2023, and others followed.', ''],
  ['Answers to the poll came in until 4 June 2023.', ''],
  ['The board published its report, June 2023 being its deadline.', ''],
  ['They set out the release of 4 June 2023.', ''],
  ['The ferry sank on 4 June 2023.', ''],
  ['Posted by the mayor on 4 June 2023', ''],
  ['In Bergen, 4 June 2023 was a Sunday.', ''],
  ['On June 4, 2023', ''],
])('the date of the document itself: %s', (text, marked) => {
  const own = figures(text).filter(({ ofDocument }) => ofDocument);
  expect(own.map(({ amount }) => text.slice(amount.start, amount.end)).join(' · ')).toBe(marked);
});

test('a length of time whose larger unit has no number', () => {
  expect(read('They had met a year and five months before.')).toEqual(['duration 17 month ago']);
  expect(read('After a day and six hours the lock opened.')).toEqual(['duration 30 hour']);
  expect(read('It pays $70 a month and nine days of leave.')).toContain('duration 9 day');
  expect(read('They meet three times a year and two months later rest.')).toContain('duration 2 month later');
  expect(read('It took a year and fourteen months.')).toContain('duration 14 month');
});

test('a share of every ten or hundred', () => {
  expect(read('It lost four for every hundred that came.')).toEqual(['fraction 0.04']);
  expect(read('It lost 4 for every 10 that came.')).toEqual(['fraction 0.4']);
  expect(read('It lost two and a half in every hundred.')).toEqual(['fraction 0.025']);
  expect(read('It lost 2.5 in 10 days.')).not.toContain('fraction 0.25');
  expect(read('It sold two for every three of them.')).not.toContain('fraction 0.6666666666666666');
});

test('a fraction that is only roughly so is no rank', () => {
  expect(read('The fifth or so that is left was sold.')).toEqual(['fraction about 0.2']);
  expect(read('The fifth of them was sold.')).toEqual(['ordinal 5']);
});

test('what a bound compares is no part of it', () => {
  expect(read('It won 81%, or more than four in five, of them.')).toEqual([
    'percent 81 %',
    'fraction over 0.8',
  ]);
  expect(read('It won 81% or more of them.')).toEqual(['percent at least 81 %']);
});

test('an age in brackets, and that of somebody who has a name', () => {
  expect(read('Their mean age (58) is high.')).toEqual(['age 58 year']);
  expect(read('Rosa Lind was 37 when she took over.')).toEqual(['age 37 year']);
  expect(read('Rosa Lind, born in 1971, was 37 when she took over.')).toEqual(['date 1971', 'age 37 year']);
  expect(read('The queue was 37 when they counted it.')).toEqual(['count 37']);
});

test('a time of day with a point, and percentages behind a town', () => {
  expect(read('It sank at around 9.40 on Monday night.')).toEqual(['time 1300 minute', 'date XXXX-WXX-1']);
  expect(read('It sank at 9.40 in the morning.')).toEqual(['time 580 minute']);
  expect(read('It trades at 9.40 on the exchange.')).not.toContain('time 580 minute');
  expect(read('In Bergen 48 and 39 percent voted.')).toEqual(['percent 48 %', 'percent 39 %']);
});

test('a fraction of a point without “of”', () => {
  expect(read('It took around ¾ point off growth.')).toEqual(['points about 0.75 pp']);
  expect(read('It stands at 12 points.')).toEqual(['count 12 points']);
});

test('parts of a point before a noun, one in so many million, and times what is named', () => {
  expect(read('The quarter-point differential held.')).toEqual(['points 0.25 pp']);
  expect(read('They made a half-point cut.')).toEqual(['points 0.5 pp']);
  expect(read('A three-quarter-point rise came.')).toEqual(['points 0.75 pp']);
  expect(read('It fell by a quarter-percentage-point.')).toEqual(['points 0.25 pp']);
  expect(read('It took a quarter-century.')).toEqual(['duration 0.25 century']);
  expect(read('It fell by a quarter.')).toEqual(['fraction 0.25']);
  expect(read('The odds are one in 16 million.')).toEqual(['fraction 6.25e-8']);
  expect(read('That is one in two million.')).toEqual(['fraction 5e-7']);
  expect(read('It has six times Norway’s output.')).toEqual(['ratio 6 ×']);
  expect(read('She won three times Olympic gold.')).toEqual(['count 3 times']);
});

test('a word that numbers a paragraph counts nothing', () => {
  expect(read('Three: the harbour.')).toEqual([]);
  expect(read('The towns are three: Oslo, Bergen and Moss.')).toEqual(['count 3']);
});

test('a plain blank may part thousands where the number is surely one', () => {
  expect(read('They saved 640 000 tonnes of coal.')).toEqual(['measure 640000 t']);
  expect(read('It cost €2 350 000 in all.')).toEqual(['money 2350000 EUR']);
  expect(read('Some 14 350 birds came.')).toEqual(['count about 14350 birds']);
  expect(read('It grew from 80 000 to 92 500 tonnes.')).toEqual(['measure 80000 t', 'measure 92500 t']);
  expect(read('Flight 93 150 miles away.')).toEqual(['measure 150 mi']);
  expect(read('They won 3 200-metre races.')).toEqual(['count 3', 'measure 200 m']);
  expect(read('In chapter 3 200 birds are told of.')).toEqual(['count 200 birds']);
});

test('a hyphen waits for the unit of the last', () => {
  expect(read('They sell 3-, 4- and 9-year leases.')).toEqual([
    'duration 3 year',
    'duration 4 year',
    'duration 9 year',
  ]);
  expect(read('They are between 4- and 9-year terms.')).toEqual(['duration 4 to 9 year']);
});

test('a range without a unit is in that of the one before it in a list', () => {
  expect(read('The plan allows 4 to 9 per cent for oak, 6 to 11 for ash and 2 to 3 for elm.')).toEqual([
    'percent 4 to 9 %',
    'percent 6 to 11 %',
    'percent 2 to 3 %',
  ]);
  expect(read('It cost $2–3 million in Oslo, and 4–6 in Bergen.')).toEqual([
    'money 2000000 to 3000000 USD',
    'money 4000000 to 6000000 USD',
  ]);
  expect(read('It cut rates by 50 basis points, from a range of 125–150 to one of 75–100.')).toEqual([
    'points 50 bp',
    'points 125 to 150 bp',
    'points 75 to 100 bp',
  ]);
  expect(read('It cut the range by 50 basis points in all, to 75–100.')).toEqual([
    'points 50 bp',
    'points 75 to 100 bp',
  ]);
  expect(read('It grew 2% to 5%, and they won 9–2.')).toEqual(['percent 2 to 5 %', 'score 9 : 2']);
  expect(read('It rose 2 to 5%, and 3 to 4 towns gained.')).toEqual([
    'percent 2 to 5 %',
    'count 3 to 4 towns',
  ]);
  expect(read('It rose 2 to 5%. Of the rest, 3 to 4 is known.')).toEqual([
    'percent 2 to 5 %',
    'count 3 to 4',
  ]);
});
