/** When two dates are the same, though one of them may leave out what the other gives. */
import type { CalendarDate, Figure } from '../../../annotate/figures/figure.ts';

/** A source's date bears out the draft's. */
export function sameDate(draft: Figure, source: Figure): boolean {
  const a = draft.date!;
  const b = source.date!;
  if (draft.until && source.until) return sameDay(a, b) && sameDay(draft.until, source.until);
  // Of a range either end may be named alone; a range that only the draft has says more than its source.
  const end = endOf(source);
  if (end && !draft.until && draft.low === draft.high) return sameDay(a, b) || sameDay(a, end);
  return draft.until ? false : sameDay(a, b);
}

/** The last day of a range of days, the last year of a range of years. */
export const endOf = ({ date, until, low, high }: Figure): CalendarDate | undefined =>
  until ?? (low !== high && date && !date.span && date.month === undefined ? { year: high } : undefined);

/** The draft may leave out what the source gives, but may not add to it, save a year the source leaves to its own date. */
function sameDay(a: CalendarDate, b: CalendarDate): boolean {
  if (a.span || b.span) return a.span !== undefined && within(b, a);
  const shared: (keyof CalendarDate)[] = ['year', 'month', 'day', 'quarter', 'half', 'season'];
  for (const field of shared) {
    if (a[field] === undefined) continue;
    if (b.month !== undefined && b.quarter === undefined && field === 'quarter') {
      if (Math.ceil(b.month / 3) === a.quarter) continue;
      return false;
    }
    if (b[field] === undefined) {
      if (field === 'year' && (b.month !== undefined || b.weekday !== undefined)) continue;
      return false;
    }
    if (a[field] !== b[field]) return false;
  }
  if (a.weekday === undefined) return true;
  const weekday = b.weekday ?? weekdayOf(b);
  return weekday === undefined ? a.month !== undefined : weekday === a.weekday;
}

/** A date lies in a decade or century, or is that very one. */
const within = (date: CalendarDate, period: CalendarDate): boolean =>
  date.year !== undefined &&
  period.year !== undefined &&
  date.year >= period.year &&
  date.year + (date.span ?? 1) <= period.year + period.span!;

/** 1 is Monday, 7 is Sunday; undefined unless year, month and day are known. */
export function weekdayOf({ year, month, day, impossible }: CalendarDate): number | undefined {
  if (impossible || year === undefined || month === undefined || day === undefined) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** A weekday that does not fall on its date. */
export const isOffWeekday = ({ date }: Figure): boolean => {
  const right = date && weekdayOf(date);
  return date?.weekday !== undefined && right !== undefined && right !== date.weekday;
};
