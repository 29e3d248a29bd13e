/** A day that its month does not have. */
import type { Annotations } from '../annotate/annotate.ts';
import { daysIn } from '../annotate/figures/date-parts.ts';
import { locate } from '../evidence/document.ts';
import { memoized } from '../text/memoized.ts';
import type { Check } from './check.ts';

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const dateImpossible: Check = {
  id: 'date-impossible',
  severity: 'warning',
  *run({ draft, judgements }) {
    for (const { passage } of judgements)
      for (const { amount, month, year } of impossibleIn(passage.annotations)) {
        const name = `${names[month - 1]}${month === 2 && year ? ` ${year}` : ''}`;
        yield {
          span: locate(draft, passage, amount).span,
          message: `${name} has ${daysIn(month, year)} days.`,
        };
      }
  },
};

const impossibleIn = memoized(({ figures }: Annotations) =>
  figures.flatMap(({ date, amount }) =>
    date?.impossible && date.month ? { amount, month: date.month, year: date.year } : [],
  ),
);
