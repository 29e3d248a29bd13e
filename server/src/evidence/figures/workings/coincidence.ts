/** Whether a working is more than a coincidence: of so many tries, how many would hit the figure by chance? */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { bearing, equal, grainOf, measure } from '../quantity.ts';
import type { Belonging } from './belonging.ts';
import { isFar, isToldTogether, type Result, reach } from './working.ts';

export interface Hit {
  readonly result: Result;
  /** So many hits are to be expected of numbers that have nothing to do with the figure. */
  readonly chance: number;
  readonly isDoubtful: boolean;
}

/** The best result that gives the figure, of those that are told of together, then of those that lie farther apart. */
export function hitsOf(
  figure: Figure,
  results: Iterable<Result>,
  belonging: (result: Result) => Belonging,
): Hit[] {
  const { low, step } = measure(figure);
  const grain = grainOf(figure);
  const bears = bearing(figure);
  const misses = tiers.map(() => new Set<number>());
  const found: (Found | undefined)[] = tiers.map(() => undefined);
  for (const result of results) {
    if (result.value < low / reach || result.value > low * reach) continue;
    const tier = tierOf(result);
    if (bears(result.value) === undefined) {
      misses[tier]!.add(result.value);
      continue;
    }
    if (result.isBounded) continue;
    const whose = belonging(result);
    if (whose === 'foreign') continue;
    const one = { result, isDoubtful: whose === 'doubtful', miss: Math.abs(result.value - low) };
    const best = found[tier];
    if (!best || isBetter(one, best, grain)) found[tier] = one;
  }
  let tries = 1;
  return found.flatMap((one, tier) => {
    tries += misses[tier]!.size;
    if (!one) return [];
    const { result, isDoubtful } = one;
    // A number that comes out to the digit is hit more narrowly than one that is rounded, unless all are round numbers.
    const round = Math.max(...result.operands.map(({ figure: part }) => grainOf(part)));
    const width = equal(result.value, low) && step > 0 ? Math.min(grain, Math.max(step, round)) : grain;
    return [{ result, isDoubtful, chance: (tries * width) / (low * (reach - 1 / reach)) }];
  });
}

/**
 * What the draft's own figures give comes first, then what one of them gives with a figure that the source tells of in the
 * same breath, then with one of the sentence beside it, then what is told of together.
 */
const tierOf = (result: Result): number => {
  const [a, b, more] = result.operands;
  if (!a?.fact || !b?.fact || more || !(a.cited || b.cited)) return 3 + spread(result);
  if (a.cited && b.cited) return 0;
  if (isToldTogether(a, b)) return 1;
  return isFar(a, b) ? 3 + spread(result) : 2;
};
const tiers = [0, 1, 2, 3, 4, 5, 6];

interface Found {
  readonly result: Result;
  readonly isDoubtful: boolean;
  readonly miss: number;
}

const isBetter = (one: Found, best: Found, grain: number): boolean =>
  one.isDoubtful === best.isDoubtful ? best.miss - one.miss > grain / 4 : best.isDoubtful;

/**
 * How far apart the figures are told of: 0 in one sentence that the claim is about, 1 in one sentence, 2 in several
 * that the claim is about, 3 anywhere.
 */
export function spread({ operands }: Result): 0 | 1 | 2 | 3 {
  const one = operands.every((operand) => isToldTogether(operand, operands[0]!));
  const close = operands.every((operand) => operand.close);
  if (one) return close ? 0 : 1;
  return close ? 2 : 3;
}
