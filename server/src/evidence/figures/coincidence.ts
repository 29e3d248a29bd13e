/** Whether a working is more than a coincidence: of so many tries, how many would hit the figure by chance? */
import type { Figure } from '../../annotate/figures/figure.ts';
import { bearing, equal, grainOf, measure } from './quantity.ts';
import { type Result, reach } from './working.ts';

export interface Hit {
  readonly result: Result;
  /** So many hits are to be expected of numbers that have nothing to do with the figure. */
  readonly chance: number;
}

/** The best result that gives the figure, of those that are told of together, then of those that lie farther apart. */
export function hitsOf(figure: Figure, results: Iterable<Result>): Hit[] {
  const { low, step } = measure(figure);
  const grain = grainOf(figure);
  const bears = bearing(figure);
  const misses = [0, 1, 2, 3].map(() => new Set<number>());
  const found: (Result | undefined)[] = [0, 1, 2, 3].map(() => undefined);
  for (const result of results) {
    if (result.value < low / reach || result.value > low * reach) continue;
    const tier = spread(result);
    const best = found[tier];
    if (bears(result.value) === undefined) misses[tier]!.add(result.value);
    else if (!best || miss(best, low) - miss(result, low) > grain / 4) found[tier] = result;
  }
  let tries = 1;
  return found.flatMap((result, tier) => {
    tries += misses[tier]!.size;
    if (!result) return [];
    // A number that comes out to the digit is hit more narrowly than one that is rounded, unless all are round numbers.
    const round = Math.max(...result.operands.map(({ figure: part }) => grainOf(part)));
    const width = equal(result.value, low) && step > 0 ? Math.min(grain, Math.max(step, round)) : grain;
    return [{ result, chance: (tries * width) / (low * (reach - 1 / reach)) }];
  });
}

const miss = ({ value }: Result, wanted: number): number => Math.abs(value - wanted);

/**
 * How far apart the figures are told of: 0 in one sentence that the claim is about, 1 in one sentence, 2 in several
 * that the claim is about, 3 anywhere.
 */
export function spread({ operands }: Result): 0 | 1 | 2 | 3 {
  const one = operands.every(({ statement }) => statement && statement === operands[0]!.statement);
  const close = operands.every((operand) => operand.close);
  if (one) return close ? 0 : 1;
  return close ? 2 : 3;
}
