/** How much a claim and a source's statement are about one thing, from the words that they share. */
import type { Claim } from './claim.ts';
import { beside, type Fact, neighbours, type Statement } from './fact.ts';
import type { EvidenceIndex } from './index/evidence-index.ts';

/** How much a word of the claim counts that the source's sentence has, however far from the figure. */
const anywhere = 0.6;
/** How much it counts when only the sentences around have it. */
const around = 0.5;
/** How much a source's word counts that the claim has elsewhere in its sentence. */
const elsewhere = 0.3;

export interface Affinity {
  /** From 0 to 1: mostly how much of the claim the source covers, and for the rest the other way round. */
  readonly affinity: number;
  readonly covered: number;
}

export function affinityOf(
  claim: Claim,
  source: Claim,
  statement: Statement,
  index: EvidenceIndex,
): Affinity {
  const share = covered(claim, source, statement, index);
  return { affinity: 0.6 * share + 0.4 * answered(claim, source, index), covered: share };
}

/** The share of the claim's words, weighted by closeness and rarity, that the source has near its figure. */
export function covered(
  claim: Claim,
  source: Claim | undefined,
  statement: Statement,
  index: EvidenceIndex,
): number {
  const others = neighbours(statement);
  let shared = 0;
  let all = 0;
  for (const [stem, closeness] of claim.concept) {
    const value = closeness * index.weight(stem);
    all += value;
    if (statement.stems.has(stem))
      shared += value * (anywhere + (1 - anywhere) * (source?.concept.get(stem) ?? 0));
    else if (others.some(({ stems }) => stems.has(stem))) shared += value * around;
  }
  return all === 0 ? 0 : shared / all;
}

/** The share of the words around the source's figure that the claim has around its own. */
function answered(claim: Claim, source: Claim, index: EvidenceIndex): number {
  let shared = 0;
  let all = 0;
  for (const [stem, closeness] of source.concept) {
    const value = closeness * index.weight(stem);
    all += value;
    const near = claim.concept.get(stem);
    if (near !== undefined) shared += value * Math.max(near, elsewhere);
  }
  return all === 0 ? 0 : shared / all;
}

/** From this affinity on, two figures answer one claim. */
export const sameClaim = 0.4;

/** A word as rare as this tells what a sentence is about. */
const telling = 0.6;

/** One place and its surroundings have a telling word of the claim that the other's have not. */
export function isToldOnlyBy(
  one: Statement,
  other: Statement,
  { concept }: Claim,
  { weight }: EvidenceIndex,
): boolean {
  const has = (statement: Statement, stem: string) =>
    statement.stems.has(stem) || neighbours(statement).some(({ stems }) => stems.has(stem));
  return [...concept.keys()].some((stem) => weight(stem) >= telling && has(one, stem) && !has(other, stem));
}

/** A single word that the one sentence has and the other has not, as "reckon" or "want", tells little; the heads of cells are few. */
export const isToldByWords = ({ concept }: Claim, one: Fact, other: Fact): boolean =>
  one.passage.cell !== undefined ||
  [...concept.keys()].filter((stem) => one.statement.stems.has(stem) && !other.statement.stems.has(stem))
    .length > 1;

/** "It was 84 in 2022": of what, only the sentence says that goes before. */
export const takesUp = (
  { statement: later }: { readonly statement: Statement },
  { statement: earlier }: { readonly statement: Statement },
  { concept }: Claim,
): boolean =>
  [-1, -2].some((by) => beside(later, by) === earlier) &&
  [...concept.keys()].every((stem) => !later.stems.has(stem) || earlier.stems.has(stem));
