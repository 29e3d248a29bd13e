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

  test.each([
    ['One skipful a minute (1,440 a day) goes into the bay.', 'unchecked'],
    ['One skipful a minute (1,740 a day) goes into the bay.', 'unsupported'],
    ['The store sells a bicycle an hour, or 8 a day.', 'unchecked'],
    ['The store sells a bicycle an hour, or 37 a day.', 'unsupported'],
  ])('one for each length of time, told for another: %s', (draft, verdict) => {
    const source =
      'Each minute a skipful of rubble is tipped into the bay. The store sells a bicycle every hour.';
    expect(last(draft, source)).toContain(`: ${verdict}`);
  });

  test('a total of what stands before it', () => {
    const cuts = 'Alder gives up 412 plots.\n\nBirch loses 31 plots.\n\nAt Cedar Hill 70 plots are closed.';
    const told = (total: string) =>
      last(
        `Alder gives up 412 plots. The loss of Birch is 31 plots and another 70 plots go at Cedar Hill, so the cuts add up to ${total}.`,
        cuts,
      );
    expect(told('513')).not.toContain('unsupported');
    expect(told('543')).toContain('unsupported');
  });

  test('the share of what is told behind it in brackets', () => {
    const review = 'In 2024 a total of 2,840 sailings were late.\n\nFog delayed 1,470 of them.';
    const told = (share: string) =>
      verdictsIn(`Of 2,840 late sailings ${share} (1,470) were held up by fog.`, review)[1];
    expect(told('more than half')).not.toContain('unsupported');
    expect(told('more than two thirds')).toContain('unsupported');
  });

  test('the share of what is told behind it, of an amount before', () => {
    const audit = 'The project has cost €120 million. On computers it spent €90 million.';
    const told = (share: string) =>
      verdictsIn(
        `It has cost €120 million. Only ${share} of that, €90 million, went on computers.`,
        audit,
      )[1];
    expect(told('three quarters')).not.toContain('unsupported');
    expect(told('two fifths')).toContain('unsupported');
  });

  test('the time between two months that the sentence names', () => {
    const audit = 'The ministry decided in June 2021.\n\nOn 30 November 2022 the last one was delivered.';
    const told = (time: string) =>
      last(`From June 2021 to the last delivery in November 2022, ${time} went by.`, audit);
    expect(told('seventeen months')).toContain(': unchecked');
    expect(told('nineteen months')).toContain(': unsupported');
  });

  test('the days or weeks between two days that the sentence names', () => {
    const audit = 'Moving out begins on 28 November.\n\nThe new hall opens on 6 February.';
    const told = (time: string) =>
      last(`There are ${time} to go from 28 November, when they move, to 6 February.`, audit);
    const first = (time: string) =>
      verdictsIn(`There are ${time} to go from 28 November, when they move, to 6 February.`, audit)[0];
    expect(told('70 days')).toContain(': supported');
    expect(first('70 days')).toContain(': unchecked');
    expect(first('71 days')).toContain(': unchecked');
    expect(first('ten weeks')).toContain(': unchecked');
    expect(first('74 days')).toContain(': unsupported');
    expect(first('eight weeks')).toContain(': unsupported');
  });

  test('months that a source tells as thirty days each, or as a quarter of weeks', () => {
    const told = (time: string) =>
      last(
        `The council has ${time} to answer a petition.`,
        'The council must answer a petition within 120 days.',
      );
    expect(told('four months')).toContain(': unchecked');
    expect(told('five months')).toContain(': unsupported');
    const weeks = (time: string) =>
      last(`The lease of the kiosk lasts ${time}.`, 'The lease of the kiosk lasts 26 weeks.');
    expect(weeks('six months')).toContain(': unchecked');
    expect(weeks('seven months')).toContain(': unsupported');
  });

  test('a score of two percentages that stand in a sentence with other words', () => {
    const poll = 'Going head-to-head, Lind leads Moss 52 percent to 43 percent. The poll had four names.';
    expect(last('With only the first pair on offer it was 52 to 43.', poll)).toContain(': unchecked');
    expect(last('With only the first pair on offer it was 55 to 43.', poll)).toContain(': unsupported');
  });

  test('twelve months on', () => {
    const audit = 'The plan was agreed in May.';
    expect(last('Twelve months on, nothing had been built.', audit)).toContain(': unchecked');
    expect(last('Fourteen months on, nothing had been built.', audit)).toContain(': unsupported');
  });

  test('the last of those that are counted', () => {
    const audit = 'The court gives seven recommendations. The ministry rejects one of them.';
    const told = (rank: string) =>
      last(`The court gives seven recommendations; the ${rank} was rejected.`, audit);
    expect(told('seventh')).toContain(': unchecked');
    expect(told('sixth')).toContain(': unsupported');
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

describe('what the words around a figure make of it', () => {
  const told = (draft: string, figure: string, source: string) =>
    verdictsIn(draft, source).find((verdict) => verdict.startsWith(`${figure}: `));
  const complaints = 'The office had 250 complaints. It upheld 118 of them. Of the staff, 12% are new.';
  test.each([
    ['Nearly half the complaints, 118 of them or 47.2%, were upheld.', 'Nearly half', 'unchecked'],
    ['A third of the complaints, 118 of them or 47.2%, were upheld.', 'A third', 'unsupported'],
  ])('a fraction and the share that it restates: %s', (draft, figure, verdict) => {
    expect(told(draft, figure, complaints)).toContain(verdict);
  });

  const takings =
    'In the third quarter the port took $14.6 million, and $24 million from October to December.';
  test.each([
    [
      'From $14.6 million in the third quarter it went to $24 million in the fourth, a record.',
      'fourth',
      'unchecked',
    ],
    [
      'From $14.6 million in the third quarter it went to $24 million in the fourth port, a record.',
      'fourth',
      'unsupported',
    ],
  ])('an ordinal for a quarter: %s', (draft, figure, verdict) => {
    expect(told(draft, figure, takings)).toContain(verdict);
  });

  const diets = 'Those who lose 5% of their weight lower their blood pressure. The clinic has 312 patients.';
  test.each([
    ['For someone of 100 kilos, losing 5% lowers blood pressure.', '100 kilos', 'unchecked'],
    ['Take a household earning £30,000: it would lose 5%.', '£30,000', 'unchecked'],
    ['For someone of 137 kilos, losing 5% lowers blood pressure.', '137 kilos', 'unsupported'],
    ['The clinic has a patient of 100 kilos.', '100 kilos', 'unsupported'],
  ])('a round number that stands for any: %s', (draft, figure, verdict) => {
    expect(told(draft, figure, diets)).toContain(verdict);
  });

  test.each([
    ['For release: Friday morning\n\nThe clinic has 312 patients.', 'unchecked'],
    ['Embargoed until Friday, 6 a.m.\n\nThe clinic has 312 patients.', 'unchecked'],
    ['The clinic was opened for release on Friday.', 'unsupported'],
  ])('when a text is for release: %s', (draft, verdict) => {
    expect(told(draft, 'Friday', diets)).toContain(verdict);
  });
});
