/** The day that a document is written on, from which its "last year" and "on Tuesday" are reckoned. */
import type { CalendarDate } from '../annotate/figure.ts';
import type { AnnotatedDocument } from './document.ts';

export type Day = Required<Pick<CalendarDate, 'year' | 'month' | 'day'>>;

/** A dateline stands in one of the first sentences. */
const opening = 6;

export function reckoningDay({ text, passages }: AnnotatedDocument): Day | undefined {
  const stated = /^---\r?\n(?:.*\r?\n)*?date:\s*["']?(\d{4})-(\d{2})-(\d{2})/.exec(text.slice(0, 2000));
  if (stated) return { year: Number(stated[1]), month: Number(stated[2]), day: Number(stated[3]) };
  let sentences = 0;
  for (const { annotations } of passages) {
    for (const { date, until } of annotations.figures) {
      const { year, month, day } = date ?? {};
      if (!until && year !== undefined && month !== undefined && day !== undefined)
        return { year, month, day };
    }
    sentences += annotations.sentences.length;
    if (sentences >= opening) return undefined;
  }
  return undefined;
}

/** True when a sentence written on that day means the date by its words: "last year", "three years ago", "yesterday". */
export function isMeant(date: CalendarDate, written: string, day: Day): boolean {
  const { year } = date;
  if (year === undefined || date.span !== undefined) return false;
  if (date.month === undefined) {
    if (year === day.year) return /\bthis year\b|\btoday\b|\byesterday\b/i.test(written);
    if (year === day.year - 1 && /\blast year\b|\ba year ago\b|\bthe previous year\b/i.test(written))
      return true;
    if (year === day.year + 1 && /\bnext year\b/i.test(written)) return true;
    for (const match of written.matchAll(/\b(\d{1,3}|[a-z]+) years? (ago|later|earlier|from now)\b/gi)) {
      const count = numberOf(match[1]!);
      if (count !== undefined && year === day.year + (match[2] === 'from now' ? count : -count)) return true;
    }
    return false;
  }
  if (date.day === undefined) return false;
  const ago = Math.round(
    (Date.UTC(day.year, day.month - 1, day.day) - Date.UTC(year, date.month - 1, date.day)) / 86400000,
  );
  if (ago === 0) return /\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b/i.test(written);
  if (ago === 1 && /\byesterday\b/i.test(written)) return true;
  if (ago === -1 && /\btomorrow\b/i.test(written)) return true;
  if (ago < -6 || ago > 6) return false;
  const weekday = weekdays[(new Date(Date.UTC(year, date.month - 1, date.day)).getUTCDay() + 6) % 7]!;
  return new RegExp(`\\b(?:on|last|this|next|by|until) ${weekday}\\b`, 'i').test(written);
}

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const words = 'a two three four five six seven eight nine ten eleven twelve'.split(' ');
const numberOf = (written: string): number | undefined => {
  if (/^\d+$/.test(written)) return Number(written);
  const index = words.indexOf(written.toLowerCase());
  return index < 0 ? undefined : index + 1;
};
