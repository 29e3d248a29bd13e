/** What a figure is: a bound, a value or range in a unit, and where it stands in its paragraph. */
import type { Span } from '../text/span.ts';

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
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** 1 is Monday, 7 is Sunday, as in ISO 8601. */
  readonly weekday?: number;
  readonly quarter?: number;
  /** Years that the date covers when it is a decade or century. */
  readonly span?: 10 | 100;
}

export interface Figure {
  /** The whole expression with its bound and, for counts, the noun: "at least 15 key minerals". */
  readonly span: Span;
  /** The quantity alone, without the counted noun: "at least 15". What a finding marks and a fix replaces. */
  readonly amount: Span;
  readonly kind: FigureKind;
  readonly bound: Bound;
  /** Both ends of a range, the same number where it is none. Money, counts and measures in `unit`. */
  readonly low: number;
  readonly high: number;
  /** The value of one in the last digit as written: 1e9 for "55 billion", 0.1 for "4.5". */
  readonly step: number;
  /** ISO 4217 code, "%", the unit's standard name, or the counted noun in lower case; "" when there is none. */
  readonly unit: string;
  readonly date?: CalendarDate;
}

/**
 * A date as ISO 8601 writes it, with ISO 8601-2's X for what is not known:
 * "2025-10-25", "XXXX-10-25", "2025-07", "199X", "XXXX-WXX-6" for a bare Saturday.
 */
export function isoDate(date: CalendarDate): string {
  const { year, month, day, weekday, quarter, span } = date;
  const written = year === undefined ? 'XXXX' : String(year).padStart(4, '0');
  if (span === 10) return `${written.slice(0, 3)}X`;
  if (span === 100) return `${written.slice(0, 2)}XX`;
  if (quarter !== undefined) return `${written}-Q${quarter}`;
  if (month === undefined) return weekday === undefined ? written : `${written}-WXX-${weekday}`;
  const two = (n: number) => String(n).padStart(2, '0');
  return day === undefined ? `${written}-${two(month)}` : `${written}-${two(month)}-${two(day)}`;
}
