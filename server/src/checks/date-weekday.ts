/** A weekday that does not fall on its date. */
import { locate } from '../evidence/document.ts';
import { weekdayOf } from '../evidence/quantity.ts';
import type { Check } from './check.ts';

const names = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

export const dateWeekday: Check = {
  id: 'date-weekday',
  severity: 'warning',
  *run({ draft, judgements }) {
    for (const { passage } of judgements)
      for (const { date, amount } of passage.annotations.figures) {
        const right = date && weekdayOf(date);
        if (!date?.weekday || !right || right === date.weekday) continue;
        const { span } = locate(draft, passage, amount);
        const written = draft.text.slice(span.start, span.end);
        const at = written.search(new RegExp(names[date.weekday - 1]!.slice(0, 3), 'i'));
        const word = /^[a-z]+\.?/i.exec(written.slice(Math.max(0, at)))?.[0] ?? '';
        const weekday = {
          start: span.start + Math.max(0, at),
          end: span.start + Math.max(0, at) + word.length,
        };
        yield {
          span,
          message: `This date is a ${names[right - 1]}.`,
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
