/** How long it is between two days, months or decades that a sentence names. */
import type { CalendarDate, Figure } from '../../../annotate/figures/figure.ts';
import type { Fact } from '../fact.ts';
import { bears, measure } from '../quantity.ts';
import { dayNumber, secondsOfDay } from './workings-of-time.ts';

/** "From June 2021 to November 2022, seventeen months", "40 days from 9 May to 18 June": the time between two days or months that the sentence names. */
export function isTimeBetween(figure: Figure, dates: readonly Figure[]): boolean {
  if (figure.kind === 'duration' && (figure.unit === 'day' || figure.unit === 'week'))
    return dates.some(({ date: from, until }, at) =>
      [until, ...dates.slice(at + 1).map(({ date }) => date)].some((to) => {
        const days = daysApart(from, to);
        // The first day may count, and so may the last.
        return days > 1 && [days, days + 1].some((one) => bears(figure, one * secondsOfDay) !== undefined);
      }),
    );
  if (figure.kind === 'duration' && (figure.unit === 'year' || figure.unit === 'decade')) {
    const year = measure(figure).low / figure.low / (figure.unit === 'decade' ? 10 : 1);
    const times = dates.flatMap(({ date }) => yearsOf(date));
    return times.some((from, at) =>
      times.slice(at + 1).some((to) => {
        const least = to.first - from.last;
        return Array.from({ length: to.last - from.first - least + 1 }, (_, more) => least + more).some(
          (years) => years > 0 && bears(figure, years * year) !== undefined,
        );
      }),
    );
  }
  const months = dates.flatMap(({ date }) =>
    date?.month !== undefined && date.year !== undefined ? [12 * date.year + date.month] : [],
  );
  return (
    figure.kind === 'duration' &&
    figure.unit === 'month' &&
    months.some((to) => months.some((from) => bears(figure, to - from) !== undefined))
  );
}

/** So many months may come of any two days of a year or two. */
const fewest = 24;

/** "48 years and three months old": between two days that are told of, as finely as the sources do. */
export function isMonthsBetween(
  { kind, unit, low, high }: Figure,
  told: readonly { readonly figure: Figure; readonly evidence?: Fact }[],
): boolean {
  if ((kind !== 'age' && kind !== 'duration') || unit !== 'month' || low !== high || low <= fewest)
    return false;
  const days = told.flatMap(({ figure, evidence }) => evidence?.figure.date ?? figure.date ?? []);
  return days.some((from) =>
    days.some((to) => {
      if (!from.year || !from.month || !to.year || !to.month) return false;
      return wholeMonths(from, to) === low;
    }),
  );
}

/** From one date to a later one, which both have their year and month. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  const isShort = (to.day ?? 31) < (from.day ?? 1);
  return 12 * (to.year! - from.year!) + to.month! - from.month! - (isShort ? 1 : 0);
}

/** Not a number where one is no day; of days without a year the next one is meant. */
function daysApart(from: CalendarDate | undefined, to: CalendarDate | undefined): number {
  const isWeekday = [from, to].every((one) => one?.weekday !== undefined && one.day === undefined);
  if (isWeekday) return (to!.weekday! - from!.weekday! + 7) % 7;
  if (from?.day === undefined || to?.day === undefined || !from.month || !to.month) return Number.NaN;
  const year = from.year ?? to.year ?? 2001;
  const days = dayNumber(to, to.year ?? year) - dayNumber(from, year);
  return days < 0 && to.year === undefined ? days + 365 : days;
}

interface Years {
  readonly first: number;
  readonly last: number;
}

/** Of "the 1980s" all ten; of "the mid-1990s" four. */
const partOfDecade = { early: [0, 4], mid: [3, 6], late: [6, 9] } as const;

/** The years that a decade covers; none of other dates. */
function yearsOf(date: CalendarDate | undefined): Years[] {
  if (date?.year === undefined || date.span !== 10) return [];
  const [first, last] = date.part ? partOfDecade[date.part] : [0, 9];
  return [{ first: date.year + first, last: date.year + last }];
}
