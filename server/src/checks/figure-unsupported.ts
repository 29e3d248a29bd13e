/** A figure in the draft that no source states. */
import { withinSentence } from '../evidence/figures/evidence-index.ts';
import { isOffWeekday } from '../evidence/figures/same-date.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';

export const figureUnsupported: Check = {
  id: 'figure-unsupported',
  severity: 'warning',
  *run(reading) {
    // A date that can't be is for `date-weekday` to tell, and once.
    for (const { span, written, support } of figuresByVerdict(reading, 'unsupported'))
      if (!isOffWeekday(support.figure))
        yield { span, message: `No source states ${withinSentence(written, support.figure)}.` };
  },
};
