/** What there was before it grew so many times: "£260m, more than double: a year ago it must have been less than £130m". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { isStated } from '../cited-around.ts';
import { bears, direction, measure } from '../quantity.ts';
import type { ToldWorking } from './told-before.ts';
import { writtenIn } from './written.ts';

/** The amount and the multiple stand among so many figures before. */
const back = 5;

export const beforeMultiple: ToldWorking = (i, places, supports, text) => {
  const { claim, sentence } = places[i]!;
  const { figure } = claim;
  if (figure.date || figure.low !== figure.high || !kinds.has(figure.kind)) return undefined;
  if (!reckons.test(text.slice(sentence.start, figure.amount.start))) return undefined;
  const before = supports.slice(Math.max(0, i - back), i).filter(isStated);
  const times = before.findLast((one) => one.figure.kind === 'ratio' && one.figure.low > 1);
  const amount = before.findLast(
    (one) =>
      one.figure.kind === figure.kind &&
      one.figure.low === one.figure.high &&
      measure(one.figure).dimension === measure(figure).dimension,
  );
  if (!times || !amount || times.figure.span.start < sentence.start) return undefined;
  // More than doubled: less than half.
  if (direction(times.figure.bound) * direction(figure.bound) > 0) return undefined;
  const value = measure(amount.figure).low / times.figure.low;
  return bears(figure, value) === undefined
    ? undefined
    : {
        working: `${writtenIn(text, amount.figure)} ÷ ${times.figure.low}`,
        operands: [amount.evidence, times.evidence],
      };
};

const kinds: ReadonlySet<Figure['kind']> = new Set(['money', 'count', 'measure']);
const reckons =
  /\b(?:must|would|will|can(?:not|[’']t)?)\s+(?:\p{L}+\s+){0,2}?have\b|\b(?:so|thus|hence|implies|implying|means|meaning|suggests?|suggesting|which\s+puts)\b/iu;
