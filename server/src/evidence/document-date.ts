/** Finds the day that a document was written on: from its front matter, its dateline, or the weekdays beside its dates. */
import type { CalendarDate, Figure } from '../annotate/figure.ts';
import { weekdayOf } from './quantity.ts';
import { type Day, exists } from './resolve-date.ts';

export interface DocumentDate {
  readonly day: Day;
  readonly by: 'front matter' | 'dateline' | 'weekday';
}

/** A paragraph with its figures, as annotation leaves it. */
interface Dated {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** A dateline is looked for in so many paragraphs at a document's head. */
const head = 4;

/**
 * `frontMatter` is what the front matter gives as `date`, if it does. `latest` is the last year that may be
 * meant where only weekdays tell: 25 October is a Saturday in 2014, in 2025 and in 2031.
 */
export function documentDate(
  frontMatter: unknown,
  paragraphs: readonly Dated[],
  latest: number,
): DocumentDate | undefined {
  const stated = frontMatter instanceof Date ? frontMatter.toISOString() : frontMatter;
  const iso = typeof stated === 'string' ? /^(\d{4})-(\d{2})-(\d{2})/.exec(stated.trim()) : null;
  if (iso) {
    const day = dayOf({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
    if (day) return { day, by: 'front matter' };
  }
  return dateline(paragraphs.slice(0, head)) ?? byWeekdays(paragraphs, latest);
}

const published = /(?:published|posted|updated|date|issued|released|filed|dated)\W{0,4}(?:on\W{1,3})?$/i;

/** A whole date near the top that says when, or that all but fills its paragraph, or that opens it. */
function dateline(paragraphs: readonly Dated[]): DocumentDate | undefined {
  for (const { text, figures } of paragraphs)
    for (const { date, span } of figures) {
      const day = date && dayOf(date);
      if (!day) continue;
      const before = text.slice(0, span.start);
      const rest = before.trim().length + text.slice(span.end).trim().length;
      if (published.test(before) || rest <= 30 || isPlace(before, text.slice(span.end)))
        return { day, by: 'dateline' };
    }
  return undefined;
}

/** "LISBON, March 3, 2024 —", "Geneva (3 March 2024):" before the text proper. */
const isPlace = (before: string, after: string): boolean =>
  before.length < 40 &&
  /^\s*\p{Lu}[\p{L}.’' ,/-]*[,(]\s*$/u.test(before) &&
  /^\)?\s*(?:\([^)]*\)\s*)?[—–:-]/.test(after);

/** The latest year in which each weekday of the text falls on the date that it stands beside. */
function byWeekdays(paragraphs: readonly Dated[], latest: number): DocumentDate | undefined {
  const pairs: CalendarDate[] = [];
  let newest = 0;
  for (const { figures } of paragraphs)
    for (const { date } of figures) {
      if (!date) continue;
      if (date.year !== undefined && date.year <= latest) newest = Math.max(newest, date.year);
      if (
        date.year === undefined &&
        date.month !== undefined &&
        date.day !== undefined &&
        date.weekday !== undefined
      )
        pairs.push(date);
    }
  const first = pairs[0];
  if (!first) return undefined;
  for (let year = latest; year >= Math.max(newest, latest - 40); year--)
    if (pairs.every(({ month, day, weekday }) => weekdayOf({ year, month: month!, day: day! }) === weekday))
      return { day: { year, month: first.month!, day: first.day! }, by: 'weekday' };
  return undefined;
}

function dayOf({ year, month, day }: CalendarDate): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const whole = { year, month, day };
  return exists(whole) ? whole : undefined;
}
