/** A number that the draft has taken from its neighbour in the source's sentence: "40 resigned" for "30 resigned; 40 retired". */
import { monthNames } from '../../../annotate/figures/date-parts.ts';
import { stemOf, termsOf } from '../../terms.ts';
import { type Claim, wordBehind } from '../claim.ts';
import type { Fact } from '../fact.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { isSmall } from '../inferred.ts';
import type { Match } from '../matches.ts';
import { relate } from '../quantity.ts';

/** So near to a figure, a word is in its own clause. */
const inOneClause = 0.8;
/** And so near, at most one other word stands between. */
const rightBeside = 0.93;

/** A figure whose words the draft has beside its own, where it has none of those beside the number that it took. */
export function inNeighboursPlace(
  claim: Claim,
  before: string,
  stated: readonly Match[],
  index: EvidenceIndex,
): Fact | undefined {
  const { figure } = claim;
  const [best] = stated;
  if (!best || figure.date || (figure.kind === 'count' && figure.unit !== '')) return undefined;
  const beside = besides(claim);
  const own = besides(index.claim(best.fact));
  if (beside.length === 0 || own.length === 0 || own.every((stem) => monthStems.has(stem))) return undefined;
  if (stated.some(({ fact }) => besides(index.claim(fact)).some((stem) => beside.includes(stem))))
    return undefined;
  const found = best.fact.statement.facts.find(
    (other) =>
      other !== best.fact &&
      other.figure.kind === best.fact.figure.kind &&
      relate(figure, other.figure) === undefined &&
      isSame(besides(index.claim(other)), beside),
  );
  // What the paragraph has told of so far may still be meant.
  if (!found) return undefined;
  const told = new Set(termsOf(before).map(({ stem }) => stem));
  return own.some((stem) => told.has(stem)) ? undefined : found;
}

/** The words right beside a figure in its clause. */
const besides = ({ concept }: Claim): string[] =>
  [...concept].flatMap(([stem, closeness]) => (closeness >= rightBeside ? stem : []));
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((stem) => other.includes(stem));
const monthStems = new Set(monthNames.map(stemOf));

/**
 * The figure behind which the source has, in another clause of the same sentence, the very word that the draft has behind
 * its own; undefined where some source has it behind the draft's number too.
 */
export function takenFor(
  claim: Claim,
  text: string,
  stated: readonly Match[],
  index: EvidenceIndex,
): Fact | undefined {
  const { figure } = claim;
  const [best] = stated;
  // The noun of a count is no word behind it: the source may leave it out.
  if (!best || (figure.kind === 'count' && figure.unit !== '') || figure.date) return undefined;
  const behind = wordBehind(text, figure);
  if (behind === undefined || claim.next === undefined) return undefined;
  const isNear = ({ fact }: Match) => (index.claim(fact).concept.get(claim.next!) ?? 0) >= inOneClause;
  // "In June 70% of seats were sold and 90% in July": what stands behind the first is said of the second too.
  const own = wordBehind(textOf(best.fact), best.fact.figure);
  if (own === undefined || isTime(own) !== isTime(behind) || stated.some(isNear)) return undefined;
  // "Named" stands behind "31 named rents and nine the pay", but nine are of the pay.
  const near = (one: Claim) =>
    [...one.concept].flatMap(([stem, closeness]) =>
      closeness >= inOneClause && stem !== claim.next && claim.concept.has(stem) ? stem : [],
    );
  const [mine, isFew] = [near(index.claim(best.fact)), isSmall(figure)];
  return best.fact.statement.facts.find((other) => {
    if (other.figure.kind !== figure.kind || wordBehind(textOf(other), other.figure) !== behind) return false;
    if (relate(figure, other.figure) !== undefined) return false;
    const theirs = near(index.claim(other));
    return mine.every((stem) => theirs.includes(stem)) && (!isFew || theirs.length > 0);
  });
}

const isTime = (words: string): boolean =>
  /\d|\b(?:this|last|next)\b/.test(words) || monthNames.some((name) => words.endsWith(name));

const textOf = ({ passage }: Fact): string => passage.annotations.text;
