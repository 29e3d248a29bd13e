/** Completes a date as it is written by the day of the document that it stands in, and says what was inferred. */
import type { CalendarDate, Figure } from '../../../annotate/figures/figure.ts';
import { weekdayOf } from './same-date.ts';

/** A day of the calendar, all of it known. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type DatePart = 'year' | 'month' | 'day';

export interface ResolvedDate {
  readonly date: CalendarDate;
  /** What is not written but follows from the document's day; empty when all of it is written. */
  readonly inferred: readonly DatePart[];
}

const dayLength = 86_400_000;

/**
 * "October 25" in the year that brings it nearest, "July" and "Saturday" as the latest that is not after the
 * document's day unless "next" says otherwise. Undefined where nothing can be told.
 */
export function resolveDate(written: CalendarDate, from: Day): ResolvedDate | undefined {
  const { relative, part: _, ...date } = written;
  if (date.year !== undefined) return { date, inferred: [] };
  if (date.month !== undefined && date.day !== undefined) {
    const year = yearOf(date.month, date.day, date.weekday, from, relative);
    return year === undefined ? undefined : { date: { ...date, year }, inferred: ['year'] };
  }
  if (date.month !== undefined)
    return {
      date: { ...date, year: periodYear(date.month, from.month, from.year, relative) },
      inferred: ['year'],
    };
  if (date.weekday !== undefined) {
    const day = nearestWeekday(date.weekday, from, relative);
    return { date: { ...day, weekday: date.weekday }, inferred: ['year', 'month', 'day'] };
  }
  const period = periodOf(date, from);
  if (!period) return undefined;
  return {
    date: { ...date, year: periodYear(period.number, period.now, from.year, relative) },
    inferred: ['year'],
  };
}

/** "two years ago", "three days later": the day, month or year that a duration leads to. */
export function resolveLead({ leads, low, high, unit }: Figure, from: Day): ResolvedDate | undefined {
  if (!leads || low !== high || !Number.isInteger(low) || low > 10_000) return undefined;
  const steps = leads === 'ago' ? -low : low;
  const days = { day: 1, week: 7, fortnight: 14 }[unit];
  if (days !== undefined)
    return { date: dayOf(timeOf(from) + steps * days * dayLength), inferred: ['year', 'month', 'day'] };
  const months = { month: 1, quarter: 3 }[unit];
  if (months !== undefined) {
    const count = from.year * 12 + (from.month - 1) + steps * months;
    return {
      date: { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 },
      inferred: ['year', 'month'],
    };
  }
  const years = { year: 1, decade: 10, century: 100 }[unit];
  return years === undefined ? undefined : { date: { year: from.year + steps * years }, inferred: ['year'] };
}

function yearOf(
  month: number,
  day: number,
  weekday: number | undefined,
  from: Day,
  relative: CalendarDate['relative'],
): number | undefined {
  const at = timeOf(from);
  const candidates = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]
    .map((offset) => from.year + offset)
    .filter((year) => exists({ year, month, day }))
    .filter((year) => weekday === undefined || weekdayOf({ year, month, day }) === weekday)
    .map((year) => ({ year, distance: timeOf({ year, month, day }) - at }))
    .filter(({ distance }) =>
      relative === 'last' ? distance < 0 : relative === 'next' ? distance > 0 : true,
    );
  // Of two that are as near, texts mean the one behind them.
  const far = (distance: number) => (distance > 0 ? 1.5 * distance : -distance);
  candidates.sort((a, b) => far(a.distance) - far(b.distance));
  return candidates[0]?.year;
}

/** The year of a month, quarter, half or season that is named alone, by its number and today's. */
function periodYear(number: number, now: number, year: number, relative: CalendarDate['relative']): number {
  if (relative === 'next') return number > now ? year : year + 1;
  if (relative === 'this') return year;
  if (relative === 'last') return number < now ? year : year - 1;
  return number <= now ? year : year - 1;
}

function periodOf(
  { quarter, half, season }: CalendarDate,
  from: Day,
): { number: number; now: number } | undefined {
  if (quarter !== undefined) return { number: quarter, now: Math.ceil(from.month / 3) };
  if (half !== undefined) return { number: half, now: from.month > 6 ? 2 : 1 };
  // Spring opens in March; a winter belongs to the year in which it opens.
  if (season !== undefined) return { number: season, now: from.month < 3 ? 0 : Math.floor(from.month / 3) };
  return undefined;
}

function nearestWeekday(weekday: number, from: Day, relative: CalendarDate['relative']): Day {
  const today = weekdayOf(from)!;
  const ahead = (weekday - today + 7) % 7;
  const offset =
    relative === 'next'
      ? ahead || 7
      : relative === 'this'
        ? ahead
        : relative === 'last'
          ? ahead - 7
          : ahead === 0
            ? 0
            : ahead - 7;
  return dayOf(timeOf(from) + offset * dayLength);
}

const timeOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

function dayOf(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** February 30 is no day. */
export const exists = (day: Day): boolean => dayOf(timeOf(day)).day === day.day;
