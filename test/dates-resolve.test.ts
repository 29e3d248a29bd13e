/** Dates are completed by the day of their document, and a document's day is found from what it says of itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../server/src/annotate/figure.ts';
import { figures } from '../server/src/annotate/figures.ts';
import { documentDate } from '../server/src/evidence/document-date.ts';
import { weekdayOf } from '../server/src/evidence/quantity.ts';
import { type Day, resolveDate, resolveLead } from '../server/src/evidence/resolve-date.ts';

/** A Wednesday. */
const written: Day = { year: 2024, month: 5, day: 15 };

const resolved = (text: string, from = written) => {
  const figure = figures(text)[0]!;
  return figure.leads ? resolveLead(figure, from) : resolveDate(figure.date!, from);
};

describe('resolved on Wednesday, 15 May 2024', () => {
  test.each([
    ['on 3 June 2023', '2023-06-03', ''],
    ['on June 3', '2024-06-03', 'year'],
    ['on December 20', '2023-12-20', 'year'],
    ['on January 9', '2024-01-09', 'year'],
    ['on Saturday (June 3)', '2023-06-03', 'year'],
    ['on Monday', '2024-05-13', 'year month day'],
    ['on Wednesday', '2024-05-15', 'year month day'],
    ['last Wednesday', '2024-05-08', 'year month day'],
    ['next Monday', '2024-05-20', 'year month day'],
    ['this Friday', '2024-05-17', 'year month day'],
    ['in April', '2024-04', 'year'],
    ['in October', '2023-10', 'year'],
    ['last July', '2023-07', 'year'],
    ['next July', '2024-07', 'year'],
    ['next March', '2025-03', 'year'],
    ['in the fourth quarter', '2023-Q4', 'year'],
    ['in the first quarter', '2024-Q1', 'year'],
    ['in 1998', '1998', ''],
    ['the 1990s', '199X', ''],
    ['two years ago', '2022', 'year'],
    ['three days later', '2024-05-18', 'year month day'],
    ['six months ago', '2023-11', 'year month'],
    ['two weeks ago', '2024-05-01', 'year month day'],
  ])('%s is %s', (text, iso, inferred) => {
    const found = resolved(text)!;
    expect([isoDate(found.date), found.inferred.join(' ')]).toEqual([iso, inferred]);
  });

  test('February 29 falls in a leap year, and February 30 in none', () => {
    expect(isoDate(resolveDate({ month: 2, day: 29 }, { year: 2026, month: 3, day: 1 })!.date)).toBe(
      '2024-02-29',
    );
    expect(resolveDate({ month: 2, day: 30 }, written)).toBeUndefined();
  });

  test('a loose lead is not resolved', () => {
    expect(resolved('between two and three years ago')).toBeUndefined();
  });
});

test('a weekday resolves to that weekday within the week before', () => {
  const day = fc.record({
    year: fc.integer({ min: 1950, max: 2090 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 7 }), (from, weekday) => {
      const { date } = resolveDate({ weekday }, from)!;
      const days =
        (Date.UTC(from.year, from.month - 1, from.day) - Date.UTC(date.year!, date.month! - 1, date.day!)) /
        86_400_000;
      expect(weekdayOf(date)).toBe(weekday);
      expect(days).toBeGreaterThanOrEqual(0);
      expect(days).toBeLessThan(7);
    }),
  );
});

describe("a document's own day", () => {
  const of = (paragraphs: string[], front?: unknown) => {
    const found = documentDate(
      front,
      paragraphs.map((text) => ({ text, figures: figures(text) })),
      2026,
    );
    return found && [isoDate(found.day), found.by];
  };
  test.each<[string, string[], unknown, string[] | undefined]>([
    ['front matter, as text', ['Nothing.'], '2023-04-05', ['2023-04-05', 'front matter']],
    ['front matter, as a date', ['Nothing.'], new Date('2023-04-05T00:00Z'), ['2023-04-05', 'front matter']],
    ['front matter that is no day', ['Nothing.'], '2023-02-31', undefined],
    [
      'a line of its own',
      ['Harbour news', '5 April 2023', 'The port grew.'],
      undefined,
      ['2023-04-05', 'dateline'],
    ],
    [
      'after a word that says so',
      ['By our correspondent in the north of the country. Published: April 5, 2023'],
      undefined,
      ['2023-04-05', 'dateline'],
    ],
    [
      'after its place',
      ['LISBON, April 5, 2023 — The port said that it had grown by much in the year.'],
      undefined,
      ['2023-04-05', 'dateline'],
    ],
    [
      'not a date in the running text',
      ['The minister said on April 5, 2023 that the port had grown by much.'],
      undefined,
      undefined,
    ],
    [
      'weekdays beside dates',
      ['They met on Saturday (October 25).', 'He leaves on Monday, October 27.'],
      undefined,
      ['2025-10-25', 'weekday'],
    ],
    [
      'weekdays that a year in the text moves',
      ['They met on Saturday (October 25).', 'It was built in 2026.'],
      undefined,
      undefined,
    ],
    [
      'weekdays that no year fits',
      ['On Saturday (October 25) and Sunday (October 27).'],
      undefined,
      undefined,
    ],
    ['none', ['The port grew.'], undefined, undefined],
  ])('%s', (_, paragraphs, front, expected) => {
    expect(of(paragraphs, front)).toEqual(expected);
  });
});
