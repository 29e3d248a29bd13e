/** "Hundreds of birds" where the sources have hundreds of something else. */
import type { Claim } from '../claim.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { Match } from '../matches.ts';

/** "Hundreds of birds" is any number between: it takes a sentence that names them, or one that is much about them. */
export const isOfOtherThings = (
  { figure, next }: Claim,
  { fact, affinity }: Match,
  index: EvidenceIndex,
): boolean =>
  figure.magnitude === true &&
  next !== undefined &&
  !fact.statement.stems.has(next) &&
  !(next === 'person' && fact.figure.magnitude && people.test(index.claim(fact).next ?? '')) &&
  affinity < closely;
/** Voters, artists, migrants and students are people. */
const people = /(?:[eo]r|ist|ant|ent|ian|ee|man)$/;
const closely = 0.2;
