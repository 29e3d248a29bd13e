/** Slips of the pen that have a name: a million for a billion, a percent for a percentage point. */
import { affinityOf } from './affinity.ts';
import type { Claim } from './claim.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { Fact } from './fact.ts';
import { relate } from './quantity.ts';

/** Thousand, million and billion taken for each other, and cents for dollars. */
const scales = [1e3, 1e-3, 1e6, 1e-6, 100, 0.01];
/** A slip is told only where the source's sentence is about the same thing. */
const enough = 0.3;

export interface SlipFound {
  readonly slip: 'scale' | 'point';
  readonly fact: Fact;
}

export function slipOf(claim: Claim, index: EvidenceIndex): SlipFound | undefined {
  const { figure } = claim;
  // Cents for each of something are hardly dollars with a scale gone astray.
  if (figure.date || figure.low === 0 || (figure.kind === 'money' && figure.low < 1)) return undefined;
  const about = (fact: Fact) =>
    affinityOf(claim, index.claim(fact), fact.statement, index).affinity >= enough;
  if (figure.kind === 'percent' || figure.kind === 'points') {
    const other = { ...figure, kind: figure.kind === 'percent' ? ('points' as const) : ('percent' as const) };
    const swapped = { ...other, unit: other.kind === 'points' ? 'pp' : '%' };
    const fact = index.near(swapped).find((near) => isSame(relate(swapped, near.figure)) && about(near));
    return fact && { slip: 'point', fact };
  }
  if (figure.kind !== 'money' && figure.kind !== 'measure' && figure.low < 1000) return undefined;
  for (const scale of scales) {
    if (Math.abs(Math.log10(scale)) === 2 && figure.kind !== 'money') continue;
    const scaled = {
      ...figure,
      low: figure.low * scale,
      high: figure.high * scale,
      step: figure.step * scale,
    };
    const fact = index.near(scaled).find((near) => isSame(relate(scaled, near.figure)) && about(near));
    if (fact) return { slip: 'scale', fact };
  }
  return undefined;
}

const isSame = (relation: ReturnType<typeof relate>): boolean =>
  relation === 'same' || relation === 'looser' || relation === 'opposed';
