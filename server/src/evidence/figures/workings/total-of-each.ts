/** So many at so much each: "three stalls at £240 each, £720 in all", "two grants of up to £3,000 apiece, or £6,000". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { isMoneyOrMeasure, isPlainAmount } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import { factsOf, isBorneOut, type Support } from '../verdict.ts';
import type { ToldWorking } from './told-before.ts';
import { writtenIn } from './written.ts';

/** The number of them and what each comes to stand among so many figures before. */
const back = 4;

export const totalOfEach: ToldWorking = (i, places, supports, text) => {
  const { claim, sentence } = places[i]!;
  const { figure } = claim;
  if (!isSum(figure)) return undefined;
  const before = supports
    .slice(Math.max(0, i - back), i)
    .filter(({ figure: { amount } }) => amount.start >= sentence.start);
  const each = before.findLast(
    (one): one is Support =>
      one.verdict !== 'open' &&
      isBorneOut(one.verdict) &&
      isSum(one.figure) &&
      measure(one.figure).dimension === measure(figure).dimension &&
      apiece.test(text.slice(one.figure.amount.end, figure.amount.start)),
  );
  if (!each) return undefined;
  const many = before.find(
    ({ figure: { kind, low, high, date } }) =>
      kind === 'count' && !date && low === high && low > 1 && Number.isInteger(low),
  );
  return many && bears(figure, many.figure.low * measure(each.figure).low)
    ? {
        working: `${writtenIn(text, many.figure)} × ${writtenIn(text, each.figure)}`,
        operands: factsOf(each),
      }
    : undefined;
};

const isSum = (figure: Figure): boolean => isPlainAmount(figure) && isMoneyOrMeasure(figure);
const apiece = /^\s+(?:each|apiece|a\s+(?:head|piece|time)|per\s+\p{Ll}+)(?!\p{L})/iu;
