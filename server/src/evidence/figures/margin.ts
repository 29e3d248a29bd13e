/** How much better another figure must fit a claim than the same number does, for the number to be misplaced. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { isSmall } from './inferred.ts';

/**
 * Another figure must fit this well, and so much better than the same one, to tell that the same one is misplaced.
 * What counts or ranks has a noun that must agree, so that a rival says more; dates and sums of money recur.
 */
export interface Margin {
  readonly fits: number;
  readonly better: number;
}
const firm: Margin = { fits: 0.45, better: 0.15 };
/** Where the same number was only found in another reading, or where the draft states the rival too. */
export const clear: Margin = { fits: 0.6, better: 0.25 };
const counted: Margin = { fits: 0.25, better: 0.1 };
const otherNoun: Margin = { fits: 0.25, better: 0 };
const unit: Margin = { fits: 0.35, better: 0.1 };
/** Small counts recur: only where theirs is of another noun, and the rival's is of the draft's. */
const small: Margin = { fits: 0.2, better: 0.15 };

export function marginOf(figure: Figure, ofOneSort: boolean, isContested: boolean): Margin | undefined {
  const { kind, low, high } = figure;
  if (isSmall(figure)) return kind === 'count' && !ofOneSort && !isContested ? small : undefined;
  if (isContested) return clear;
  if (low !== high) return firm;
  // A large number is hardly ever in a source by chance.
  if ((kind === 'count' && low < 1000) || (kind === 'ordinal' && low > 2))
    return ofOneSort ? counted : otherNoun;
  return kind === 'percent' || kind === 'duration' || kind === 'age' ? unit : firm;
}
