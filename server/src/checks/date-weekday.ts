/** A weekday that does not fall on its date. */
import { capital, monthNames, weekdayNames } from '../annotate/figures/date-parts.ts';
import type { CalendarDate } from '../annotate/figures/figure.ts';
import { locate } from '../evidence/document.ts';
import { weekdayOf } from '../evidence/figures/dates/same-date.ts';
import { overlaps } from '../text/span.ts';
import type { Check, Finding } from './check.ts';

const months = monthNames.map(capital);
const names = weekdayNames.map(capital);

export const dateWeekday: Check = {
  id: 'date-weekday',
  severity: 'warning',
  *run({ draft, judgements }, found) {
    for (const { passage } of judgements)
      for (const { date, amount } of passage.annotations.figures) {
        const right = date?.weekday && weekdayOf(date);
        if (!right || right === date.weekday) continue;
        const { span } = locate(draft, passage, amount);
        // One word on a date is enough: the source's, where it has another.
        if (found.some((finding) => isAccused(finding) && overlaps(finding.span, span))) continue;
        const written = draft.text.slice(span.start, span.end);
        const at = written.search(new RegExp(names[date.weekday - 1]!.slice(0, 3), 'i'));
        const word = /^[a-z]+\.?/i.exec(written.slice(Math.max(0, at)))?.[0] ?? '';
        const weekday = {
          start: span.start + Math.max(0, at),
          end: span.start + Math.max(0, at) + word.length,
        };
        yield {
          span,
          message: `${dateAlone(date)} is a ${names[right - 1]}.`,
          ...(at >= 0 && {
            fixes: [
              {
                title: `Write ${names[right - 1]}`,
                span: weekday,
                newText: names[right - 1]!,
                preferred: false,
              },
            ],
          }),
        };
      }
  },
};

const isAccused = ({ check, severity }: Finding): boolean =>
  check.startsWith('figure-') && (severity === 'warning' || severity === 'error');

const dateAlone = ({ day, month, year }: CalendarDate): string =>
  [day, month && months[month - 1], year].filter((part) => part !== undefined).join(' ');
