/** Figures of the sources that answer the draft's question otherwise. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { type Affinity, affinityOf } from './affinity.ts';
import { type Claim, sameSort } from './claim.ts';
import type { EvidenceIndex, Fact, Statement } from './evidence-index.ts';
import { isPoints, isShare } from './figure-kinds.ts';
import { measure, relate } from './quantity.ts';

export interface Rival extends Affinity {
  readonly fact: Fact;
  /** Another figure of the draft's sentence is the same quantity, though less about it. */
  readonly contested: boolean;
}

/** The claims of a sentence whose figures are the same quantity as a fact's, looked for once for all of the sentence. */
export type Stating = (fact: Fact) => readonly Claim[];

export function statingOf(claims: readonly Claim[]): Stating {
  const known = new Map<Fact, readonly Claim[]>();
  return (fact) => {
    const stating =
      known.get(fact) ??
      claims.filter(
        ({ figure }) => relate(figure, fact.figure) !== undefined || isSameInPoints(figure, fact.figure),
      );
    known.set(fact, stating);
    return stating;
  };
}

/**
 * Of the given sentences, the figures of the claim's sort that are another quantity, nearest in meaning first.
 * What another figure of the draft's sentence states, and states more nearly, is no answer to this one.
 */
export function rivals(
  claim: Claim,
  stating: Stating,
  statements: readonly Statement[],
  index: EvidenceIndex,
): Rival[] {
  const found: Rival[] = [];
  const own = measure(claim.figure);
  for (const statement of statements)
    for (const fact of statement.facts) {
      const areShares = isShare(fact.figure) && isShare(claim.figure);
      if (!areShares && fact.figure.kind !== claim.figure.kind && fact.figure.unit !== claim.figure.unit)
        continue;
      if (relate(claim.figure, fact.figure, own) !== undefined || !sameSort(claim, index.claim(fact)))
        continue;
      if (!isPlausible(claim.figure, fact.figure)) continue;
      // "Nearly half" does not speak against 48%.
      if (fact.figure.kind === 'fraction' && areShares && relate(fact.figure, claim.figure) !== undefined)
        continue;
      const mine = affinityOf(claim, index.claim(fact), statement, index);
      const others = stating(fact).filter((other) => other !== claim);
      const isTaken = others.some(
        (other) => affinityOf(other, index.claim(fact), statement, index).affinity >= mine.affinity,
      );
      if (!isTaken) found.push({ fact, contested: others.length > 0, ...mine });
    }
  return found.sort((a, b) => b.affinity - a.affinity);
}

/** "By 2.2 points" takes up the number of 2.2 percent. */
const isSameInPoints = (draft: Figure, { kind, low }: Figure): boolean =>
  kind === 'percent' &&
  draft.low === low &&
  (isPoints(draft) || (draft.kind === 'count' && /^points?$/.test(draft.unit)));

/** An amount a thousand times as large answers another question, unless it is a slip, which is looked for elsewhere. */
function isPlausible(draft: Figure, source: Figure): boolean {
  if (draft.date || draft.low <= 0 || source.low <= 0) return true;
  // "104% of those of last year" sets one thing against another, and is no answer to a share of 4%.
  if (isShare(draft) && isShare(source)) {
    const [one, other] = [measure(draft).low, measure(source).low].sort((a, b) => a - b);
    return other! <= 100 || one! > other! / 10;
  }
  const ratio = draft.low / source.low;
  return ratio < 1000 && ratio > 1 / 1000;
}
