/** A figure in the draft that no source states. */
import { withinSentence, writtenAmount } from '../evidence/figures/evidence-index.ts';
import { isOffWeekday } from '../evidence/figures/same-date.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { relatedTo } from './stated.ts';

export const figureUnsupported: Check = {
  id: 'figure-unsupported',
  severity: 'warning',
  *run(reading) {
    // A date that can't be is for `date-weekday` to tell, and once.
    for (const { span, written, support } of figuresByVerdict(reading, 'unsupported')) {
      const { figure, astray } = support;
      if (isOffWeekday(figure)) continue;
      const amount = withinSentence(written, figure);
      yield astray
        ? {
            span,
            message: `No source states ${amount} of this; ${astray.document.name} has ${writtenAmount(astray)} of something else.`,
            related: [relatedTo(astray)],
          }
        : { span, message: `No source states ${amount}.` };
    }
  },
};
