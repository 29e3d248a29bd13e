/** A number that the draft has taken from its neighbour in the source's sentence: "40 resigned" for "30 resigned; 40 retired". */
import { monthNames } from '../../annotate/figures/date-parts.ts';
import { type Claim, wordBehind } from './claim.ts';
import type { EvidenceIndex, Fact } from './evidence-index.ts';
import type { Match } from './matches.ts';
import { relate } from './quantity.ts';

/** So near to a figure, a word is in its own clause. */
const inOneClause = 0.8;

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
  return best.fact.statement.facts.find(
    (other) =>
      other.figure.kind === figure.kind &&
      wordBehind(textOf(other), other.figure) === behind &&
      relate(figure, other.figure) === undefined,
  );
}

const isTime = (words: string): boolean =>
  /\d|\b(?:this|last|next)\b/.test(words) || monthNames.some((name) => words.endsWith(name));

const textOf = ({ passage }: Fact): string => passage.annotations.text;
