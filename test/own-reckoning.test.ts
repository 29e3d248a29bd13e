/** What a draft works out from figures of its own that stand in other sentences, paragraphs and tables. */
import { describe, expect, test } from 'vitest';
import { busyMachine, cpuTime } from './harness/busy-machine.ts';
import { accusations } from './harness/open-findings.ts';

const source = `The Harwick line opened in 1974. It cost £318m to build, and carried 41,260 passengers a day in 1988.

In 2019 it carried 52,870 passengers a day. Its subsidy was £27.4m, or £16 for each household.

The fare cap is 2.4 to 4 percent of the median wage. The line closed for repairs in 2021. The fleet has 34 trains.`;
const filler = `The operator has changed hands since then, and the timetable with it.

Passengers complain most about the noise.`;
const told = (draft: string) => accusations(source, draft);

describe('from figures of other paragraphs', () => {
  const lead = `In 1988 the line carried 41,260 passengers a day; in 2019 it was 52,870.\n\n${filler}\n\n`;
  test('a difference that words ask for', async () => {
    expect(await told(`${lead}That is 11,610 more than at the start.`)).toEqual([]);
    expect(await told(`${lead}That is 12,610 more than at the start.`)).toEqual([
      '12,610 figure-unsupported: No source states 12,610.',
    ]);
  });
  test('the years between two events', async () => {
    const opened = `The line opened in 1974.\n\n${filler}\n\n`;
    expect(await told(`${opened}In 2021 it closed for repairs, after a run of 47 years.`)).toEqual([]);
    expect(await told(`${opened}In 2021 it closed for repairs, after a run of 53 years.`)).toHaveLength(1);
  });
  test('how many times one amount goes into another', async () => {
    const draft = (times: string) =>
      `Building the line cost £318m.\n\n${filler}\n\nAt today's subsidy of £27.4m a year, ${times} such years would pay for it.`;
    expect(await told(draft('11.6'))).toEqual([]);
    expect(await told(draft('14.8'))).toHaveLength(1);
  });
  test('households that a subsidy and its share for each of them give', async () => {
    const draft = (many: string) =>
      `The subsidy is £27.4m, and £16 apiece is what it comes to; so the county has some ${many} households.`;
    expect(await told(draft('1,712,000'))).toEqual([]);
    expect(await told(draft('1,934,000'))).toHaveLength(1);
  });
  test('how wide a range is, and its middle', async () => {
    const cap = 'The cap lies at 2.4–4% of the median wage.';
    expect(await told(`${cap} That is a span of 160 basis points.`)).toEqual([]);
    expect(await told(`${cap} That is a span of 170 basis points.`)).toHaveLength(1);
    expect(await told(`${cap} The middle of that span is 3.2%.`)).toEqual([]);
    expect(await told(`${cap} The middle of that span is 3.5%.`)).toHaveLength(1);
  });
  test('a number that a change leads to is no change', async () => {
    const draft =
      'The cap lies at 2.4–4% of the median wage. Its surcharge has been lowered to 160 basis points.';
    expect(await told(draft)).toEqual([
      '160 basis points figure-unsupported: No source states 160 basis points.',
    ]);
  });
});

describe('from a table of the draft', () => {
  const table = `| Year | Passengers a day |
|-|-|
| 1988 | 41,260 |
| 2019 | 52,870 |
| Trains | 34 |
`;
  test('a sum and what it is over another number', async () => {
    expect(await told(`${table}\nTwo remarks. Both together make 94,130.`)).toEqual([]);
    expect(await told(`${table}\nTwo remarks. Both together make 95,130.`)).toHaveLength(1);
  });
  test('their mean', async () => {
    expect(await told(`${table}\nAveraged, both come to 47,065.`)).toEqual([]);
    expect(await told(`${table}\nAveraged, both come to 48,065.`)).toHaveLength(1);
  });
});

describe('from the heads of a table', () => {
  const seats = (short: string) =>
    told(`| | Fleet | Line |
|-|-|-|
| Passengers in 1988 | 41,260 | 52,870 |
| Short of 60,000 by | ${short} | 7,130 |
`);
  test('what a row is short of stands in its head', async () => {
    expect(await seats('18,740')).toEqual([]);
    expect(await seats('17,740')).toHaveLength(1);
  });
});

describe('what is told of again', () => {
  test('a count that points back is told once', async () => {
    const draft = (again: string) =>
      `Seven towns lie along the line. ${filler}\n\n${again} towns have lost their stations.`;
    expect(await told(draft('All seven'))).toEqual(['Seven figure-unsupported: No source states seven.']);
    expect(await told(draft('Eight'))).toHaveLength(2);
  });
});

describe('what the writer counts', () => {
  const reckoned = `In 1988 the line carried 41,260 passengers a day, and 52,870 in 2019: 11,610 more, or 28.1% more. It opened in 1974, 14 years before the first count.`;
  test('where a draft works out much, a small count in words that nothing stands against is its own', async () => {
    expect(await told(`${reckoned} Nine stations have no lift.`)).toEqual([]);
    expect(await told(`${reckoned} Some 19 stations have no lift.`)).toHaveLength(1);
    expect(await told('The line opened in 1974. Nine stations have no lift.')).toHaveLength(1);
  });
  test('and so are ranks in words and lengths of time, but not those that a source has otherwise', async () => {
    expect(await told(`${reckoned} The sixth station has no lift. The works took seven months.`)).toEqual([]);
    expect(await told('The line opened in 1974. The works took seven months.')).toHaveLength(1);
    expect(await told(`${reckoned} It cost £381m to build.`)).toHaveLength(1);
  });
});

describe('a share of what is not spoken of', () => {
  test('"of" alone asks for no share, and a rise is reckoned from the smaller number', async () => {
    const lead = 'In 1988 the line carried 41,260 passengers a day; in 2019 it was 52,870.';
    expect(await told(`${lead} Some 37% of the stations have a lift.`)).toHaveLength(1);
    expect(await told(`${lead}\n\n${filler}\n\nTraffic has grown by 28%.`)).toEqual([]);
    expect(await told(`${lead}\n\n${filler}\n\nTraffic has grown by 22%.`)).toHaveLength(1);
  });
});

describe('how many a share is that stands right before it', () => {
  const flock =
    'The flock was counted at 8,214 sheep. The vet saw 60% of them for the first time. He tested 96 ewes.';
  const lead = 'The flock was counted at 8,214 sheep.\n\nThe vet came in spring.\n\n';
  const remember = (many: string) =>
    `${lead}One number stands out: six in ten. That is how many of the sheep, close to ${many}, he saw for the first time.`;
  const healthy = (many: string) =>
    `${lead}He saw 60% of the ewes for the first time. Six in ten of the ewes he tested, about ${many} of the 96, he had not seen.`;
  test('of a whole that the draft has told of, or tells right behind', async () => {
    expect(await accusations(flock, remember('4,900'))).toEqual([]);
    expect(await accusations(flock, remember('5,900'))).toHaveLength(1);
    expect(await accusations(flock, healthy('58'))).toEqual([]);
    expect(await accusations(flock, healthy('85'))).toHaveLength(1);
  });
});

describe('a difference between two that stand elsewhere', () => {
  const draft = (gap: string) =>
    `The line cost £318m to build.\n\nToday its subsidy is £27.4m.\n\n${filler}\n\nThe first bill exceeds the present one by ${gap}.`;
  test('only to the digit', async () => {
    expect(await told(draft('£290.6m'))).toEqual([]);
    expect(await told(draft('£280.6m'))).toHaveLength(1);
  });
});

describe('from what no source states', () => {
  test('one finding is enough: what follows from a number that is told is not told too', async () => {
    const draft = `In 2019 the line carried 61,500 passengers a day.\n\n${filler}\n\nThat is 20,240 more than the 41,260 of 1988.`;
    expect(await told(draft)).toEqual(['61,500 figure-contradicted: source.txt has 52,870 here.']);
  });
  test('nothing bears out itself: a sum of all figures of its sentence has the round one among them', async () => {
    const draft = 'A total of £2bn, with £318m for the line and £27.4m for its subsidy, was spent together.';
    expect(await told(draft)).toEqual(['£2bn figure-unsupported: No source states £2bn.']);
  });
  test('nothing bears out itself: of two made-up numbers that fit together the first is told', async () => {
    const draft = `The fleet lost 6,431 seats. ${filler}\n\nWith 2,117 gone before, that is 8,548 in all.`;
    expect(await told(draft)).toHaveLength(2);
  });
});

test('the work grows with the open figures of a draft, not with their pairs', {
  ...busyMachine,
  timeout: 120_000,
}, async () => {
  const spent = async (count: number) => {
    const paragraphs = Array.from(
      { length: count },
      (_, i) =>
        `Ward ${'ABCDEFGHIJ'[i % 10]} spent £${3 * i + 1},${100 + i} on ${17 + i} benches, or ${i + 2}% more than £${7 * i + 3}m.`,
    );
    const started = cpuTime();
    await told(paragraphs.join('\n\n'));
    return cpuTime() - started;
  };
  await spent(50);
  const few = await spent(100);
  expect(await spent(400)).toBeLessThan(10 * few);
});
