/** A difference that the draft has just worked out, told again as a share: "sold 90 seats more than planned, or about 45 per cent". */

import { isPoints, isShare } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import type { ToldWorking } from './told-before.ts';

/** The share is of either of the two that the difference lies between. */
export const changeBeside: ToldWorking = (i, places, supports, text) => {
  const { claim, sentence } = places[i]!;
  const { figure } = claim;
  const [before, from] = [supports[i - 1], places[i - 1]];
  if (!isShare(figure) || isPoints(figure) || before?.verdict !== 'derived' || from?.sentence !== sentence)
    return undefined;
  const between = text.slice(from.claim.figure.amount.end, figure.amount.start);
  const [a, b, more] = before.derivation?.operands ?? [];
  if (!a || !b || more || !apposed.test(between) || isShare(before.figure)) return undefined;
  const [one, other, gap] = [a.figure, b.figure, before.figure].map(measure);
  if (one!.dimension !== other!.dimension || one!.low <= 0 || other!.low <= 0) return undefined;
  const distance = Math.abs(one!.low - other!.low);
  if (gap!.dimension !== one!.dimension || bears(before.figure, distance) === undefined) return undefined;
  const base = [other!, one!].find(({ low }) => bears(figure, (100 * distance) / low) !== undefined);
  if (!base) return undefined;
  const [top, bottom] = [before.figure, (base === one ? a : b).figure].map(({ low }) =>
    low.toLocaleString('en'),
  );
  return { working: `${top} ÷ ${bottom}`, operands: [a, b] };
};

/** What the difference is of may stand behind it. */
const apposed =
  /^(?:\s+an?\s+\p{L}+|\s+(?:more|less|fewer|\p{L}+s)(?:\s+than\s+[^,;:.()]{1,40})?)?\s*(?:,\s+(?:or|that is,?|i\.\s?e\.,?)\s+|\s*\(|,\s+)$/iu;
