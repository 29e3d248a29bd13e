/** Dates are completed by the day of their document, and a document's day is found from what it says of itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../server/src/annotate/figures/figure.ts';
import { figures } from '../server/src/annotate/figures/figures.ts';
import { documentDay } from '../server/src/evidence/figures/dates/document-date.ts';
import { type Day, resolveDate, resolveLead } from '../server/src/evidence/figures/dates/resolve-date.ts';
import { weekdayOf } from '../server/src/evidence/figures/dates/same-date.ts';
import type { Provenance } from '../server/src/text/provenance.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import { AnnotationCache } from '../server/src/workspace/annotation-cache.ts';
import { annotatedDocument } from '../server/src/workspace/build.ts';
import { verdictsIn } from './harness/verdicts.ts';

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

/** The verdict on the last figure of the draft. */
const verdict = (draft: string, source: string) =>
  verdictsIn(draft, source)
    .at(-1)
    ?.replace(/^.*?: /, '');

describe('a date that the source only leads to', () => {
  const head = 'HARBOURTOWN, 15 May 2024 — The ferry news.\n\n';
  test.each([
    ['It sank on 14 May 2024.', 'It sank on Tuesday.'],
    ['It sank on 14 May 2024.', 'The harbour said Tuesday that it sank.'],
    ['It sank on 14 May 2024.', 'It sank yesterday.'],
    ['It will sail on 20 May 2024.', 'It will sail next Monday.'],
    ['It was closed in 2023.', 'It was closed last July.'],
    ['It was built in 2022.', 'It was built two years ago.'],
    ['It was built in 2023.', 'It was built last year.'],
    ['It was raised on 5 March 2020.', 'It sank on 3 March 2020. It was raised two days later.'],
    ['It was sold on 1 May 2024.', 'It was sold two weeks ago.'],
    ['It was sold in November 2023.', 'It was sold six months ago.'],
  ])('%s — %s', (draft, source) => {
    expect(verdict(draft, head + source)).toBe('supported');
  });

  test.each([
    ['It sank on 13 May 2024.', 'It sank on Tuesday.'],
    ['It will sail on 13 May 2024.', 'It will sail next Monday.'],
    ['It was raised on 6 March 2020.', 'It sank on 3 March 2020. It was raised two days later.'],
    ['It was sold on 1 May 2023.', 'It was sold two weeks ago.'],
  ])('not %s — %s', (draft, source) => {
    expect(verdict(draft, head + source)).not.toBe('supported');
  });
});

describe("a document's own day", () => {
  const of = (text: string, provenance?: Provenance) => {
    const cache = new AnnotationCache();
    const document = runAtOnce(
      annotatedDocument({ uri: 'file:///a.txt', name: 'a.txt', text, format: 'plain' }, cache),
    );
    const day = documentDay({ ...document, ...(provenance && { provenance }) });
    return day && isoDate(day);
  };
  test.each<[string, string, Provenance | undefined, string | undefined]>([
    ['front matter', '---\ndate: 2023-04-05\n---\nNothing.', undefined, '2023-04-05'],
    ['front matter that is no day', '---\ndate: 2023-02-31\n---\nNothing.', undefined, undefined],
    ['a line of its own', 'Harbour news\n\n5 April 2023\n\nThe port grew.', undefined, '2023-04-05'],
    ['after a word that says so', 'Published: April 5, 2023', undefined, '2023-04-05'],
    [
      'after its place',
      'LISBON, April 5, 2023 — The port said that it had grown by much.',
      undefined,
      '2023-04-05',
    ],
    [
      'the first date of the opening',
      'The minister said on April 5, 2023 that it grew.',
      undefined,
      '2023-04-05',
    ],
    ['what the file says', 'The port grew.', { date: '2023-04-05' }, '2023-04-05'],
    [
      'what the file says before a date of the text',
      'It opened on 3 May 1998.',
      { date: '2023-04-05' },
      '2023-04-05',
    ],
    [
      'what the document says before its file',
      'Posted 3 May 2021\n\nIt grew.',
      { date: '2023-04-05' },
      '2021-05-03',
    ],
    ['a month of its file is no day', 'The port grew.', { date: '2023-04' }, undefined],
    ['none', 'The port grew.', undefined, undefined],
  ])('%s', (_, text, provenance, expected) => {
    expect(of(text, provenance)).toBe(expected);
  });
});
