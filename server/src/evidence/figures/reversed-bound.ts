/** Tells of one number that two texts put on opposite sides, or make the limit of opposite sides. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { direction, relate } from './quantity.ts';

/**
 * "More than 30 million" and "almost 30 million": they lie on opposite sides, and one says how near. Where none does,
 * both may set limits, "over 65" and "under 65"; and what lasted nearly two years may have lasted longer since.
 */
export const isReversed = (a: Figure, b: Figure): boolean =>
  a.kind !== 'duration' &&
  direction(a.bound) * direction(b.bound) < 0 &&
  (a.bound === 'nearly' || b.bound === 'nearly') &&
  relate(a, { ...b, bound: a.bound }) === 'same';

/** "Up to £500" and "more than £500": of one thing, it can be only one of them. */
export const isOtherLimit = (a: Figure, b: Figure): boolean =>
  a.kind !== 'duration' &&
  a.bound !== b.bound &&
  [a, b].some(({ bound }) => bound === 'at most') &&
  [a, b].some(({ bound }) => bound === 'over' || bound === 'at least') &&
  relate(a, { ...b, bound: a.bound }) === 'same';
