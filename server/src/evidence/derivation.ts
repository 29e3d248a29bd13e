/** Figures that no source states but that follow by one step of arithmetic from what they do state. */
import type { Claim } from './claim.ts';
import type { Cue } from './cues.ts';
import type { EvidenceIndex, Fact } from './evidence-index.ts';
import { operandsFor, type Surroundings } from './operands.ts';
import { bears } from './quantity.ts';
import { workings } from './workings.ts';

export interface Derivation {
  /** "84% − 82%": the figures as the sources write them. */
  readonly working: string;
  readonly operands: readonly Fact[];
}

/**
 * The shortest working that gives the figure, from figures of the sentences that the claim is about. Each kind of
 * working is tried only where the draft's words ask for it: a difference at "more than" or "fell by", a share at "of".
 */
export function derive(
  claim: Claim,
  cues: ReadonlySet<Cue>,
  around: Surroundings,
  index: EvidenceIndex,
): Derivation | undefined {
  const { figure } = claim;
  if (
    figure.low !== figure.high ||
    figure.magnitude ||
    figure.date ||
    figure.kind === 'ordinal' ||
    figure.kind === 'score'
  )
    return undefined;
  if (figure.low === 0) return undefined;
  const operands = operandsFor(claim, around, index);
  const fits = (value: number) => Number.isFinite(value) && bears(figure, value) !== undefined;
  for (const working of workings) {
    if (!working.asked(cues, figure)) continue;
    const found = working.search(figure, operands, fits);
    if (found) return { working: found.working, operands: found.operands.flatMap(({ fact }) => fact ?? []) };
  }
  return undefined;
}
