/** What is said of a figure that no source states, whatever is made of it. */

import { isOffWeekday } from '../evidence/figures/dates/same-date.ts';
import { withinSentence, writtenAmount } from '../evidence/figures/fact-words.ts';
import type { Support } from '../evidence/figures/verdict.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Remark } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { relatedTo } from './stated.ts';

export function* unsupportedFigures(
  reading: Reading,
  isWanted: (support: Support) => boolean,
  more = '',
): Generator<Remark> {
  // A date that can't be is for `date-weekday` to tell, and once.
  const isTold = (support: Support) => !isOffWeekday(support.figure) && isWanted(support);
  for (const { span, written, support } of figuresByVerdict(reading, 'unsupported', isTold)) {
    const { figure, astray } = support;
    const amount = withinSentence(written, figure);
    yield astray
      ? {
          span,
          message: `No source states ${amount} of this; ${astray.document.name} has ${writtenAmount(astray)} of something else.${more}`,
          related: [relatedTo(astray)],
        }
      : { span, message: `No source states ${amount}.${more}` };
  }
}
