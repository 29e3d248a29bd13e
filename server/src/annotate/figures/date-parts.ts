/** The pieces that dates are read from: names of days and months, patterns of days and years, a date as far as it is written. */
import type { CalendarDate } from './figure.ts';

export interface DateRead {
  readonly end: number;
  readonly date: CalendarDate;
  readonly until?: CalendarDate;
}

export const monthNames =
  'january february march april may june july august september october november december'.split(' ');
export const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** As it is written in a date. */
export const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

export const month =
  '(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)(?![A-Za-z])';
export const day = '(\\d{1,2})(?:st|nd|rd|th)?(?![,.:]?\\d|[A-Za-z])(?!\\s*(?:%|per ?cent|million|billion))';
export const year = "((?:1[0-9]|20)\\d\\d|[’‘']\\d\\d)(?!,?\\d|[A-Za-z])";
export const gap = '[ \\t\\u00a0]{1,3}';
export const dash = '[ \\u00a0]?[-–—−][ \\u00a0]?';
export const to = `(?:${dash}|${gap}(?:to|and|through|until)${gap}|/)`;

export const monthNumber = (name: string): number =>
  monthNames.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1;

/** 1 is Monday. */
export const weekdayNumber = (name: string): number =>
  weekdayNames.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1;

export const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** "2025", or "’98": two digits are the century that makes them lie no more than thirty years after 2000. */
export function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const digits = written.replace(/\D/g, '');
  return digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) > 30 ? 1900 : 2000);
}

export function make(
  end: number,
  parts: { [K in keyof CalendarDate]: CalendarDate[K] | undefined },
): DateRead | undefined {
  const { day, month, year } = parts;
  if (day !== undefined && (day < 1 || (day > 31 && !parts.impossible))) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  const impossible = day !== undefined && month !== undefined && day > daysIn(month, year);
  return { end, date: known(impossible ? { ...parts, impossible } : parts) };
}

/** How many days the month has; February 29 where the year is not known. */
export const daysIn = (month: number, year = 2000): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

export function known(parts: { [K in keyof CalendarDate]: CalendarDate[K] | undefined }): CalendarDate {
  const date: Record<string, unknown> = {};
  for (const key in parts) {
    const value = parts[key as keyof CalendarDate];
    if (value !== undefined) date[key] = value;
  }
  return date;
}
