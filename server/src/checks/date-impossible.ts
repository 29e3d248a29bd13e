/** A day that its month does not have. */
import { daysIn } from '../annotate/figures/date-parts.ts';
import { locate } from '../evidence/document.ts';
import type { Check } from './check.ts';

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const dateImpossible: Check = {
  id: 'date-impossible',
  severity: 'warning',
  *run({ draft, judgements }) {
    for (const { passage } of judgements)
      for (const { date, amount } of passage.annotations.figures) {
        if (!date?.impossible || !date.month) continue;
        const month = `${names[date.month - 1]}${date.month === 2 && date.year ? ` ${date.year}` : ''}`;
        yield {
          span: locate(draft, passage, amount).span,
          message: `${month} has ${daysIn(date.month, date.year)} days.`,
        };
      }
  },
};
