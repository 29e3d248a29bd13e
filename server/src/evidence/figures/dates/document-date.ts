/** Finds the day that a document was written on, from which its "last year" and "on Tuesday" are reckoned. */
import type { CalendarDate } from '../../../annotate/figures/figure.ts';
import type { AnnotatedDocument } from '../../document.ts';
import { type Day, exists } from './resolve-date.ts';

/** A dateline stands in one of the first sentences. */
const opening = 6;

/**
 * From the front matter; else what the document says of itself: "Posted 12 March 2025"; else what its file says, or the
 * first whole date of its opening.
 */
export function documentDay({ text, passages, provenance }: AnnotatedDocument): Day | undefined {
  const stated = /^---\r?\n(?:.*\r?\n)*?date:\s*["']?(\d{4}-\d{2}-\d{2})/.exec(text.slice(0, 2000))?.[1];
  const first = dayIn(stated);
  if (first) return first;
  let sentences = 0;
  let mentioned: Day | undefined;
  for (const { annotations } of passages) {
    for (const { date, until, ofDocument } of annotations.figures) {
      const day = date && !until ? dayOf(date) : undefined;
      if (day && ofDocument) return day;
      mentioned ??= day;
    }
    sentences += annotations.sentences.length;
    if (sentences >= opening) break;
  }
  return dayIn(provenance?.date) ?? mentioned;
}

function dayIn(iso: string | undefined): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? [];
  return day === undefined
    ? undefined
    : dayOf({ year: Number(year), month: Number(month), day: Number(day) });
}

function dayOf({ year, month, day }: CalendarDate): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const whole = { year, month, day };
  return exists(whole) ? whole : undefined;
}
