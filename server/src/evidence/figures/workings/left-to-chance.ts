/** How many chance hits may be expected of a working that is told, or for which nobody is accused. */
import { sameClaim } from '../affinity.ts';
import type { Claim } from '../claim.ts';
import type { Rival } from '../rivals.ts';
import { spread } from './coincidence.ts';
import type { Reckoning } from './reckoning-words.ts';
import { isFar, type Result } from './working.ts';

/** So many chance hits may be expected at most: `alone`, and more for each figure of the paragraph that was worked out. */
export const bearable = {
  /** Where words ask for the kind of working. */
  asked: { alone: 1, each: 0.25 },
  /** Where none does, by what the sentence says of reckoning. */
  concludes: { alone: 0.06, each: 0.3 },
  compares: { alone: 0.03, each: 0.2 },
  nothing: { alone: 0, each: 0.1 },
};

/** So many chance hits are enough to keep silent. */
export function silent({ figure, concept }: Claim, reckoning: Reckoning | undefined): number {
  if (reckoning) return reckoning === 'concludes' ? 1.5 : 0.7;
  // A number alone in its cell has no words to tell what it is.
  if (concept.size === 0) return 1.5;
  // What is worked out is often told roughly.
  return figure.bound === 'about' || figure.bound === 'nearly' ? 0.25 : 0;
}

/**
 * The more a source's figure answers the claim otherwise, the less may be left to chance, unless it is one of a list
 * that is worked with, or the figures of the working are told of in one sentence.
 */
export function trust(result: Result, rival: Rival | undefined, isTold = false): number {
  if (!rival || rival.contested || rival.affinity < 0.35) return 1;
  // Three and more that the draft has all told of are no coincidence.
  if (result.operands.length > 2 && result.operands.every(({ cited, fact }) => cited && fact)) return 1;
  const apart = spread(result);
  if (apart < 3 && result.operands.some(({ fact }) => fact === rival.fact)) return 0.5;
  if (rival.affinity < 0.6) return 0.5;
  return apart < 2 || (isTold && isBesideCited(result)) ? 0.2 : 0.01;
}

/** One of them is the draft's own, and the source tells of the other right beside it. */
const isBesideCited = ({ operands: [a, b] }: Result): boolean =>
  a?.fact !== undefined && b?.fact !== undefined && (a.cited || b.cited) && !isFar(a, b);

/** What the sources tell from the other side may come out to the number all the same, but not of itself. */
export const freely = ({ operands }: Result, rival: Rival | undefined): number =>
  operands.some(({ fact }) => fact === rival?.fact) ? 0 : 1;

/** What the sources tell of the claim otherwise is what an editor wants to see. */
export const answersOtherwise = (rival: Rival | undefined): boolean =>
  rival !== undefined && !rival.contested && rival.affinity >= sameClaim;
