/** What the sources say of a figure: the comparison of quantities across spellings, kinds and bounds, and what they are of. */
import { describe, expect, test } from 'vitest';
import { supportsIn, verdictsIn } from './harness/verdicts.ts';

/** The verdict on the last figure of the draft. */
const verdict = (draft: string, source: string) =>
  verdictsIn(draft, source)
    .at(-1)
    ?.replace(/^.*?: /, '');

describe('the same quantity', () => {
  test.each([
    ['The fund holds $55bn.', 'The fund holds 55 billion dollars.'],
    ['The fund holds US$55,000 million.', 'The fund holds fifty-five billion dollars.'],
    ['The goal for emissions is minus 15%.', 'Emissions must be cut by 15%.'],
    ['Exports of salt fell by 11%.', 'By product: salt 15.0% (–11%), tin 10.6% (–4%).'],
    ['It was 28°C in the hall.', 'The hall had 82 degrees Fahrenheit.'],
    ['The ridge had 22 degrees below zero.', 'On the ridge it was minus 22°C.'],
    ['The ridge had nearly forty degrees below zero Fahrenheit.', 'On the ridge it was minus 38°F.'],
    [
      'About 640 pupils sat the test in May.',
      'More than 630 pupils sat the test in May. The 640 of May were fewer than planned.',
    ],
    ['The siren went at around five in the morning.', 'At 4.58 a.m. the siren went.'],
    [
      'The siren went at nine at night, and again at 2 in the afternoon.',
      'At 9pm the siren went, and again at 2 p.m.',
    ],
    ['The park covers half a square mile.', 'The park covers 318 acres.'],
    ['It fell for six years running.', 'It fell for the sixth time in June.'],
    ['Fees went from zero to 4%.', 'Fees stood at zero in May. In June they were 4%.'],
    [
      'The ferry holds more than one and a half times as many as it should.',
      'The ferry holds more than 150 per cent of the number that it should.',
    ],
    ['The share is to grow to a third by spring.', 'The share is to be 33 per cent in spring.'],
    ['The council set 340 berths for 2025.', 'LEITH, 8 May 2024. The council set 340 berths for next year.'],
    ['It rained for six days in a row.', 'It rained on Sunday, the sixth day in a row.'],
    ['The levy is half a percent.', 'The levy is 0.5%.'],
    ['Seven councils replied.', 'In all 7 councils replied.'],
    ['Some 70 per cent of members voted.', 'About seven in ten members voted.'],
    [
      'A new bus costs one and a half times as much as an old bus.',
      'A new bus costs 50% more than an old bus.',
    ],
    ['A new bus costs 50% more than an old bus.', 'A new bus costs 1.5 times as much as an old bus.'],
    ['Rents are three times as high as in the port.', 'Rents are 200% higher than in the port.'],
    ['Four fines in five were paid late.', 'Of the fines, 80% were paid late.'],
    ['Sales fell in the first three months.', 'Sales fell in the first quarter.'],
    ['Sales fell in the third quarter.', 'In quarter three sales fell.'],
    ['The meeting opens at 2 pm.', 'The meeting opens at 14:00.'],
    ['The canal is 30 miles long.', 'The canal is 48 kilometres long.'],
    ['The trial lasted six weeks.', 'The trial lasted 42 days.'],
    ['The 32-year-old won.', 'Lena Hart, 32, won.'],
    ['It marks the 75th anniversary of the battle.', 'The battle was fought 75 years ago.'],
    ['The law passed on 4 March.', 'The law passed on March 4, 2019.'],
    ['He ruled from 1515 to 1547.', 'He came to the throne in 1515. He died on 31 March 1547.'],
    ['The line costs $5 billion.', 'Costs (in millions of dollars): railway line 5,000 and bridge 310.'],
    ['It opened in 2016.', 'HARBOURTOWN, 4 March 2019. It opened three years ago.'],
    ['Six pounds in ten are spent on staff.', 'Of the budget, 61% is spent on staff.'],
    ['It is a long queue; a fifth wait past spring.', 'One patient in five had waited past spring.'],
    ['More than half of the pupils walk.', 'Of the pupils, 57% walk.'],
    [
      'The yard built 310 boats, 3% more than in 2021.',
      'In 2022 the yard built 310 boats, 3% more than the year before. The pier fell in 2021.',
    ],
    [
      'Of the farms, 61 have wells that are unsafe.',
      'Inspectors found that 61 of the county’s 980 farms have wells that are unsafe.',
    ],
    ['It was signed on March 2nd.', 'HARBOURTOWN, 4 March 2019. It was signed on Saturday.'],
    ['It was signed on 2 March 2019.', 'HARBOURTOWN, 4 March 2019. It was signed on Saturday.'],
  ])('%s — %s', (draft, source) => {
    expect(verdict(draft, source)).toBe('supported');
  });
});

describe('what the draft leaves out', () => {
  test.each([
    [
      'The pump moves 9.5 litres; the old one moved close to 7.',
      'The pumps moved 9.5 litres and 6.96 litres.',
      'supported',
    ],
    [
      'The pump moves 9.5 litres; the old one moved close to 4.',
      'The pumps moved 9.5 litres and 6.96 litres.',
      'unsupported',
    ],
    ['A barrel cost 41 dollars 60.', 'A barrel cost $41.60.', 'supported'],
    ['A barrel cost 41 dollars 70.', 'A barrel cost $41.60.', 'contradicted'],
    ['The furnace reached 1,210 degrees.', 'The furnace reached 1,210 degrees Celsius.', 'supported'],
    ['Since May rents are up by an eighth.', 'Rents are up 12.4% since May.', 'supported'],
    ['Since May rents are up by an eighth.', 'Rents are up 31% since May.', 'contradicted'],
    [
      'The mill paid in full. $71,145 went to the town.',
      'The town got its share. $71,145 was what the mill paid.',
      'supported',
    ],
  ])('%s — %s', (draft, source, expected) => {
    expect(verdict(draft, source)).toBe(expected);
  });
});

describe('small counts of something else', () => {
  test.each([
    ['Two of the nine routes lost riders.', 'The county runs nine routes. Two depots were sold.'],
    ['Three routes of nine lost riders.', 'The county runs nine routes. The board has three members.'],
    ['The choir has four singers.', 'A flood closed four bridges in the hills.'],
  ])('%s — %s', (draft, source) => {
    expect(verdictsIn(draft, source)[0]).toMatch(/: unchecked$/);
  });
  test('of the same thing they are supported', () => {
    expect(verdictsIn('Two of the nine routes lost riders.', 'Two of nine routes lost riders.')[0]).toMatch(
      /: supported$/,
    );
  });
});

test.each([
  ['Rents are three times as high.', 'The house has three rooms.'],
  ['Rents are 1.5 times as high.', 'Rents are 50% of what they were.'],
])('no ratio: %s — %s', (draft, source) => {
  expect(verdict(draft, source)).not.toBe('supported');
});

test('of two sentences with the figure, the link goes to the one that shares more of the words', () => {
  const source =
    'The ferry line took $10 million from the fund. The auditors say the $10 million was a gift to the harbour chief, Ivo Brandt, who denies it.';
  const [{ support }] = supportsIn(
    'The ferry line defends the $10 million that the auditors call a gift to harbour chief Ivo Brandt.',
    source,
  ) as [ReturnType<typeof supportsIn>[number]];
  expect(support.evidence?.sentence.start).toBe(source.indexOf('The auditors'));
});

test.each([
  // The same writing.
  [
    'The bank had a loss in the third quarter.',
    'From July to September the bank had a loss. For the bank the third quarter was one of loss.',
    'For the bank',
  ],
  // The sentence that states the draft's other figure too.
  [
    'The bank set £560m aside and had a loss of £30m.',
    'The bank had to set aside £560m. The bank set aside £560m for claims, which left it with a loss of £30m.',
    'The bank set aside',
  ],
])('the link of “%s” goes to the fuller statement', (draft, source, sentence) => {
  expect(supportsIn(draft, source)[0]!.support.evidence?.sentence.start).toBe(source.indexOf(sentence));
});

test('one of six', () => {
  expect(verdictsIn('Ada Holm is one of six people charged.', 'Six people were charged.')[0]).toMatch(
    /: supported$/,
  );
  expect(verdictsIn('Ada Holm is one of six people charged.', 'Two people were charged.')[0]).toMatch(
    /: (?:unsupported|contradicted)$/,
  );
});

describe('rounded only as finely as it is written', () => {
  test.each([
    ['The city has 71,000 empty homes.', 'supported'],
    ['The city has 71,100 empty homes.', 'supported'],
    ['The city has 72,000 empty homes.', 'contradicted'],
    ['The city has nearly 72,000 empty homes.', 'supported'],
    ['The city has more than 71,000 empty homes.', 'supported'],
    ['The city has more than 72,000 empty homes.', 'contradicted'],
    ['The city has some 70,000 empty homes.', 'supported'],
  ])('%s', (draft, expected) => {
    expect(verdict(draft, 'The city has 71,145 empty homes.')).toBe(expected);
  });
});

test.each([
  ['They wake three or four more times.', 'They wake 3.4 more times.', 'supported'],
  ['They wake four or five more times.', 'They wake 3.4 more times.', 'unsupported'],
  ['It kept about an eighth.', 'It kept 12% of it.', 'supported'],
])('what lies between two numbers, and a part told roughly: %s', (draft, source, verdict) => {
  expect(supportsIn(draft, source)[0]?.support.verdict).toBe(verdict);
});

describe('bounds', () => {
  test.each([
    ['It grew by 70%.', 'It grew by over 70%.', 'approximate'],
    ['It grew by more than 70%.', 'It grew by over 70%.', 'supported'],
    ['It grew by nearly 70%.', 'It grew by over 70%.', 'contradicted'],
    ['It grew by up to 7%.', 'It grew by 4% to 7%.', 'supported'],
    ['It grew by at least 4%.', 'It grew by 4% to 7%.', 'supported'],
    ['It grew by 4%.', 'It grew by 4% to 7%.', 'approximate'],
    ['It may grow by no more than 20% a year.', 'It must not grow by more than 20% a year.', 'supported'],
    ['It may grow by more than 20% a year.', 'It must not grow by more than 20% a year.', 'contradicted'],
    ['The cap on fares is 20%.', 'Fares may rise by no more than 20%, which is the cap.', 'supported'],
    ['Fares rose by 20%.', 'Fares rose by no more than 20%.', 'approximate'],
  ])('%s — %s', (draft, source, expected) => {
    expect(verdict(draft, source)).toBe(expected);
  });
});

test('of two figures of one sort, the one that the source gives of this thing', () => {
  const source =
    'The Liberals won 48 seats in the northern districts. The Conservatives won 31 seats on the coast.';
  const [{ support }] = supportsIn('In the northern districts the Liberals won 31 seats.', source) as [
    ReturnType<typeof supportsIn>[number],
  ];
  expect(support.verdict).toBe('misplaced');
  expect(support.evidence?.figure.low).toBe(31);
  expect(support.instead?.figure.low).toBe(48);
});

test('one end of a range that differs is marked alone', () => {
  const draft = 'Sales will be between 40 and 55 million euros.';
  const [{ support }] = supportsIn(draft, 'Sales will be between 40 and 60 million euros.') as [
    ReturnType<typeof supportsIn>[number],
  ];
  expect(support.verdict).toBe('contradicted');
  expect(support.part && draft.slice(support.part.start, support.part.end)).toBe('55 million euros');
});

describe('slips of the pen with a name', () => {
  test.each([
    ['Parliament set aside $39 million for chips.', 'Parliament set aside $39 billion for chips.', 'scale'],
    ['Turnout rose by 5%.', 'Turnout rose by 5 percentage points.', 'point'],
    ['The museum drew nearly 11,000 visitors.', 'The museum drew over 11,000 visitors.', 'bound'],
  ])('%s', (draft, source, slip) => {
    expect(supportsIn(draft, source)[0]?.support.slip).toBe(slip);
  });
});

test('what rises is told in the sentence before', () => {
  const source =
    'In the north 2,710 of every 100,000 barges leaked, or 2.7% of them. Rents of berths rose by 18% in the north.';
  expect(verdict('The number of barges leaks on. In the north it rose by 2.7%.', source)).toBe('supported');
});

test.each([
  ['The third reason is the price.', 'unchecked'],
  ['The fourth barge sank.', 'unsupported'],
])('a writer counts his own reasons: %s', (draft, expected) => {
  expect(verdict(draft, 'The price of coal rose.')).toBe(expected);
});

test('a sentence that says only when is of what stands before it', () => {
  const source = 'In 2018 the rate of leavers was 7.1%. After five years 34% of beginners had gone.';
  expect(verdict('One guard in eleven left. Five years earlier 7.1% did.', source)).toBe('supported');
});

describe('what no source need state', () => {
  test.each(['There are three reasons for this.', 'For the first time the two men met.'])('%s', (draft) => {
    expect(verdictsIn(draft, 'The harbour was closed.').every((line) => line.endsWith('unchecked'))).toBe(
      true,
    );
  });
});

test.each([
  ['what the writer asks for', 'We propose that fines be at least 85 euros.', 'at least 85 euros'],
  [
    'what follows from the years of the draft',
    'At that pace it takes nine years, until 2033. It began in 2024.',
    '2033',
  ],
])('%s', (_, draft, written) => {
  const source = 'The work began in 2024. The fine is 40 euros. It is hard.';
  expect(verdictsIn(draft, source)).toContain(`${written}: unchecked`);
});

test('what others ask for must be stated', () => {
  expect(
    verdict('They propose that fines be at least 85 euros.', 'Fines are 40 euros. They propose 60 euros.'),
  ).not.toBe('unchecked');
});

test('what the next sentence says of another year is no answer', () => {
  const source =
    'The grant paid to the harbour came to £96 million in 2023. It was £84 million in 2022 and £71 million in 2021. Ferries made 16 million trips.';
  expect(verdictsIn('The harbour drew £96 million in grants, for each of 16 million trips.', source)[0]).toBe(
    '£96 million: supported',
  );
});

test('with no source nothing is unsupported', () => {
  expect(verdictsIn('The road cost 30 million euros.')).toEqual(['30 million euros: unchecked']);
});
