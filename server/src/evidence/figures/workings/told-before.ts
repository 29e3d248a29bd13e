/** What the draft has told of before a figure, borne out by the sources: what it may go on to reckon with. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { isBare, isPlainAmount, isShare } from '../figure-kinds.ts';
import { factsOf, isBorneOut, type Open, type Place, type Support } from '../verdict.ts';
import type { Derivation } from './derivation.ts';

/** The ends stand among so many figures before, and in the same sentence or one of the two before; what has more than doubled may have begun farther off. */
const back = 8;
const sentences = 2;
const farther = 6;

/** What the figure `i` of a paragraph comes to by those around it; undefined where it comes to nothing, or they don't give it. */
export type ToldWorking = (
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
  text: string,
) => Derivation | undefined;

/** What is borne out and stands before, in order. */
export function toldBefore(
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
): Support[] {
  const { figure } = places[i]!.claim;
  const most = isShare(figure) && figure.low > 100 ? farther : sentences;
  const starts: number[] = [];
  const found: Support[] = [];
  for (let at = i - 1; at >= Math.max(0, i - back); at--) {
    const { start } = places[at]!.sentence;
    if (start !== places[i]!.sentence.start && !starts.includes(start)) starts.push(start);
    if (starts.length > most) break;
    const one = supports[at]!;
    if (isBorneOut(one.verdict) && one.figure.kind !== 'ordinal' && isPlainAmount(one.figure))
      found.unshift(one as Support);
  }
  return found;
}

/** "Some 80 was left of 120 acres": the unit goes without saying. */
export const amountOf = ({ figure, evidence }: Support): Figure =>
  isBare(figure) && evidence && evidence.figure.low === evidence.figure.high ? evidence.figure : figure;

/** A working of figures that the draft has told of. */
export const derivedFrom = (
  working: string,
  ...ends: readonly Pick<Support, 'evidence' | 'derivation'>[]
): Derivation => ({ working, operands: [...new Set(ends.flatMap(factsOf))] });
