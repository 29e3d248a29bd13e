/** What a figure is: a bound, a value or range in a unit, what it measures, and where it stands in its paragraph. */
import type { Span } from '../../text/span.ts';

export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'fraction'
  | 'ratio'
  | 'score'
  | 'ordinal'
  | 'measure'
  | 'duration'
  | 'age'
  | 'date'
  | 'time';

export type Bound = 'exactly' | 'about' | 'nearly' | 'over' | 'at least' | 'under' | 'at most';

/** A calendar date as far as it is written; what is not written is undefined. */
export interface CalendarDate {
  /** Negative before Christ. */
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** 1 is Monday, 7 is Sunday, as in ISO 8601. */
  readonly weekday?: number;
  readonly quarter?: number;
  /** The first or second half of the year. */
  readonly half?: number;
  /** 1 is spring, 4 is winter. */
  readonly season?: number;
  /** Years that the date covers when it is a decade or century. */
  readonly span?: 10 | 100;
  /** A part of it: "mid-2019". */
  readonly part?: 'early' | 'mid' | 'late';
  /** Which one, seen from the day of writing: "last July", "this Friday", "next spring". */
  readonly relative?: 'last' | 'this' | 'next';
  /** "fiscal 2024": the year need not open in January. */
  readonly fiscal?: true;
  /** The month has no such day: "31 April". */
  readonly impossible?: true;
}

export interface Figure {
  /** The whole expression with its bound and, for counts, the noun: "at least 15 key minerals". */
  readonly span: Span;
  /** The quantity alone, without the counted noun: "at least 15". What a finding marks and a fix replaces. */
  readonly amount: Span;
  /** The noun inside the amount, where one stands there: "fines" in "four fines in five". */
  readonly inner?: Span;
  readonly kind: FigureKind;
  readonly bound: Bound;
  /** Both ends of a range, the same number where it is none. Money, counts and measures in `unit`. */
  readonly low: number;
  readonly high: number;
  /** The value of one in the last digit as written: 1e9 for "55 billion", 0.1 for "4.5". */
  readonly step: number;
  /** ISO 4217 code or "crown", "%", the unit's standard name, or the counted noun in lower case; "" when there is none. */
  readonly unit: string;
  /**
   * The same amounts as exact decimal literals, one or both ends as they are written: ["55000000000"], ["9", "2"]
   * for the score "9–2". None for what no decimal is exact for, such as a third.
   */
  readonly exact?: readonly string[];
  readonly date?: CalendarDate;
  /** The last day, month or year of a range of dates that opens with `date`. */
  readonly until?: CalendarDate;
  /** What it is counted by: "day" in "3 million barrels a day", "person" in "$5 per person". */
  readonly per?: string;
  /** Where a duration leads from the time that is spoken of: "two years ago", "three days later". */
  readonly leads?: 'ago' | 'later';
  /** Both figures of a change, "from 20 to 30": each is a claim of its own. */
  readonly ends?: readonly [Figure, Figure];
  /** Only the order of magnitude is said: "thousands of jobs" is from 1,000 to 10,000. */
  readonly magnitude?: true;
  /** A ratio told by one word: "doubled", "threefold". It is loose: what has grown by half has not doubled, what grew 2.05 times has. */
  readonly inWord?: true;
  /** When its own document was written, said at its head or alone on a line: "Posted 12 March 2025". */
  readonly ofDocument?: true;
  /** Money that does not say whose it is: "$5", "5 dollars", "5 crowns"; its unit is the likeliest. */
  readonly ofAnyCountry?: true;
  /** Too loose to be checked: "dozens of people", "one way", "several years", "next week". */
  readonly vague?: true;
}

/** A year alone, or a part of it: "2019", "mid-2019". */
export function yearFigure(year: number, span: Span, part?: CalendarDate['part']): Figure {
  return {
    span,
    amount: span,
    kind: 'date',
    bound: 'exactly',
    low: year,
    high: year,
    step: 1,
    unit: '',
    date: { year, ...(part && { part }) },
  };
}

/**
 * A date as ISO 8601 writes it, with ISO 8601-2's X for what is not known:
 * "2025-10-25", "XXXX-10-25", "2025-07", "199X", "XXXX-WXX-6" for a bare Saturday, "2024-22" for a summer.
 */
export function isoDate(date: CalendarDate): string {
  const { year, month, day, weekday, quarter, half, season, span } = date;
  const sign = year !== undefined && year < 0 ? '-' : '';
  const written = year === undefined ? 'XXXX' : sign + String(Math.abs(year)).padStart(4, '0');
  if (span === 10) return `${written.slice(0, -1)}X`;
  if (span === 100) return `${written.slice(0, -2)}XX`;
  if (quarter !== undefined) return `${written}-Q${quarter}`;
  if (half !== undefined) return `${written}-H${half}`;
  if (season !== undefined) return `${written}-${20 + season}`;
  if (month === undefined) {
    if (day !== undefined) return `${written}-XX-${two(day)}`;
    return weekday === undefined ? written : `${written}-WXX-${weekday}`;
  }
  return day === undefined ? `${written}-${two(month)}` : `${written}-${two(month)}-${two(day)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
