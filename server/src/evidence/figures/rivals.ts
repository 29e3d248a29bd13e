/** Figures of the sources that answer the draft's question otherwise. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { type Affinity, affinityOf } from './affinity.ts';
import { type Claim, sameSort } from './claim.ts';
import { areApart, haveOneInCommon, inYear, type Years, yearsOfFact } from './dates/years.ts';
import type { Fact, Statement } from './fact.ts';
import { isPoints, isShare } from './figure-kinds.ts';
import type { EvidenceIndex } from './index/evidence-index.ts';
import { direction, measure, relate } from './quantity.ts';

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
  yearsOfClaim: () => Years,
): Rival[] {
  const own = measure(claim.figure);
  const found = statements
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => rivalOf(fact, claim, own, stating, index) ?? [])
    .sort((a, b) => b.affinity - a.affinity);
  const [nearest] = found;
  if (!nearest || claim.figure.date) return found;
  const years = yearsOfClaim();
  if (years.size === 0) return found;
  // A long table has more cells of one row than sentences are looked at.
  const other = areApart(years, yearsOfFact(nearest.fact)) ? inYear(nearest.fact, years) : undefined;
  const isNew = other && !found.some(({ fact }) => fact === other);
  const more = (isNew && rivalOf(other, claim, own, stating, index)) || undefined;
  return byYear(more ? [more, ...found] : found, years);
}

/** So much a year counts that is the claim's, and as much against it if it is another; words can't tell, they are no numbers. */
const ofYear = 0.1;

/** Only those that it may bring to the front are looked at, which are the first of them. */
function byYear(found: readonly Rival[], years: Years): Rival[] {
  const enough = found[0]!.affinity - 2 * ofYear;
  const ranked = found.filter(({ affinity }) => affinity >= enough);
  return [
    ...ranked
      .map((rival) => ({ rival, rank: rival.affinity + ofYear * agreement(yearsOfFact(rival.fact), years) }))
      .sort((a, b) => b.rank - a.rank)
      .map(({ rival }) => rival),
    ...found.slice(ranked.length),
  ];
}

const agreement = (one: Years, other: Years): number =>
  areApart(one, other) ? -1 : haveOneInCommon(one, other) ? 1 : 0;

function rivalOf(
  fact: Fact,
  claim: Claim,
  own: ReturnType<typeof measure>,
  stating: Stating,
  index: EvidenceIndex,
): Rival | undefined {
  const areShares = isShare(fact.figure) && isShare(claim.figure);
  if (!areShares && fact.figure.kind !== claim.figure.kind && fact.figure.unit !== claim.figure.unit)
    return undefined;
  if (relate(claim.figure, fact.figure, own) !== undefined || !sameSort(claim, index.claim(fact)))
    return undefined;
  if (!isPlausible(claim.figure, fact.figure) || isJustBeyond(claim.figure, fact.figure)) return undefined;
  // "Nearly half" does not speak against 48%.
  if (fact.figure.kind === 'fraction' && areShares && relate(fact.figure, claim.figure) !== undefined)
    return undefined;
  const mine = affinityOf(claim, index.claim(fact), fact.statement, index);
  const others = stating(fact).filter((other) => other !== claim);
  const isTaken = others.some(
    (other) => affinityOf(other, index.claim(fact), fact.statement, index).affinity >= mine.affinity,
  );
  return isTaken ? undefined : { fact, contested: others.length > 0, ...mine };
}

/** "By 2.2 points" takes up the number of 2.2 percent. */
const isSameInPoints = (draft: Figure, { kind, low }: Figure): boolean =>
  kind === 'percent' &&
  draft.low === low &&
  (isPoints(draft) || (draft.kind === 'count' && /^points?$/.test(draft.unit)));

/** "More than 630" may be these 640. */
function isJustBeyond(draft: Figure, source: Figure): boolean {
  const side = direction(source.bound);
  const [{ dimension, low: own }, { low: other }] = [measure(draft), measure(source)];
  // What is a small part of a temperature depends on its scale.
  if (dimension === 'temperature') return false;
  return side * (own - other) > 0 && Math.abs(own - other) <= justBeyond * Math.abs(other);
}

const justBeyond = 0.02;

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
