/** Where the sources state a draft's figure as the same quantity. */
import { type Affinity, affinityOf } from './affinity.ts';
import type { Claim } from './claim.ts';
import type { Fact, Statement } from './fact.ts';
import type { EvidenceIndex } from './index/evidence-index.ts';
import { measure, type Relation, relate } from './quantity.ts';
import type { Stating } from './rivals.ts';

export interface Match extends Affinity {
  readonly fact: Fact;
  readonly relation: Relation;
}

/** How much the same writing counts, "third-quarter" for "third-quarter": it is where the draft has it from. */
const sameWriting = 0.05;
/** How much it counts that a sentence states another figure of the draft's sentence too. */
const sameCompany = 0.08;

/**
 * The source's figures that bear out the draft's, the one that is most about the same thing first. `written` is how the
 * draft writes it, `stating` tells which figures of its sentence a fact is.
 */
export function matches(
  claim: Claim,
  index: EvidenceIndex,
  written = '',
  stating: Stating = () => [],
): Match[] {
  const share = sharer(claim, index);
  const found: { match: Match; rank: number }[] = [];
  const own = measure(claim.figure);
  for (const fact of mostAlike(claim, index)) {
    const relation = relate(claim.figure, fact.figure, own);
    if (!relation) continue;
    const match = { fact, relation, ...affinityOf(claim, index.claim(fact), fact.statement, index) };
    const company = fact.statement.facts.some((other) =>
      stating(other).some(({ figure }) => figure.amount !== claim.figure.amount),
    );
    const more = (isWritten(fact, written) ? sameWriting : 0) + (company ? sameCompany : 0);
    found.push({ match, rank: rank(match) + wholeSentence * share(fact.statement) + more });
  }
  return found.sort((a, b) => b.rank - a.rank).map(({ match }) => match);
}

const isWritten = ({ passage, figure: { amount } }: Fact, written: string): boolean =>
  amount.end - amount.start === written.length &&
  passage.annotations.text.slice(amount.start, amount.end).toLowerCase() === written.toLowerCase();

/** How much the words of the whole sentence count, beside those that stand near the figure, to tell one place from another. */
const wholeSentence = 0.4;

/** The share of the claim's words, by rarity alone, that a sentence has. */
function sharer({ concept }: Claim, { weight }: EvidenceIndex): (statement: Statement) => number {
  const stems = [...concept.keys()].map((stem) => [stem, weight(stem)] as const);
  const all = stems.reduce((sum, [, value]) => sum + value, 0) || 1;
  return (statement) =>
    stems.reduce((sum, [stem, value]) => sum + (statement.stems.has(stem) ? value : 0), 0) / all;
}

/** More facts than this are first narrowed to those whose sentences share the most of the claim's words. */
const enough = 48;

function mostAlike({ figure, concept }: Claim, index: EvidenceIndex): readonly Fact[] {
  const stems = [...concept].map(([stem, closeness]) => [stem, closeness * index.weight(stem)] as const);
  return index.mostAlike(figure, stems, enough);
}

export const fall =
  /(?<![a-z])(?:cut|reduc|lower|f[ae]ll|drop|declin|decreas|down(?![a-z])|less(?![a-z])|fewer|sav(?:e|ing)|below|los[est]|shr[aiu]nk|plung|slump|slip|shed|slash|trim|contract)/i;

export const tellsOfFall = ({ passage, sentence }: Fact): boolean =>
  fall.test(passage.annotations.text.slice(sentence.start, sentence.end));

/** Among sentences as near in meaning, the one that has the very quantity. */
const rank = ({ relation, affinity }: Match): number =>
  affinity + (relation === 'same' ? 0.05 : relation === 'opposed' ? -0.1 : 0);
