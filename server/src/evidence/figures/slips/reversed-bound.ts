/** Tells of one number that two texts put on opposite sides, or make the limit of opposite sides. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { direction, relate } from '../quantity.ts';

/**
 * "More than 30 million" and "almost 30 million": they lie on opposite sides, and one says how near. Where none does,
 * both may set limits, "over 65" and "under 65"; and what lasted nearly two years may have lasted longer since.
 */
export const isReversed = (a: Figure, b: Figure): boolean =>
  a.kind !== 'duration' &&
  direction(a.bound) * direction(b.bound) < 0 &&
  (a.bound === 'nearly' || b.bound === 'nearly') &&
  relate(a, { ...b, bound: a.bound }) === 'same';

/** "Up to £500" and "more than £500", "up to two years" and "at least two years": of one thing, it can be only one of them. */
export const isOtherLimit = (a: Figure, b: Figure): boolean =>
  a.bound !== b.bound &&
  [a, b].some(({ bound }) => bound === 'at most') &&
  [a, b].some(({ bound }) => bound === 'at least' || (bound === 'over' && a.kind !== 'duration')) &&
  relate(a, { ...b, bound: a.bound }) === 'same';

/**
 * "Fewer than 68,400 visitors" and "more than 68,400 people": so exact a number is no limit that parts two groups, unless
 * it is a measure or money, which laws have too.
 */
export const isOnOtherSide = (a: Figure, b: Figure): boolean =>
  a.kind === 'count' &&
  a.unit !== '' &&
  b.kind === 'count' &&
  direction(a.bound) * direction(b.bound) < 0 &&
  digitsOf(a) >= exact &&
  relate(a, { ...b, bound: a.bound }) === 'same';

/** "Less than £460,000" for "more than £460,000": where the words agree too, the two tell of one sum. */
export const isOtherSum = (a: Figure, b: Figure): boolean =>
  a.kind === 'money' &&
  direction(a.bound) * direction(b.bound) < 0 &&
  digitsOf(a) >= exact - 1 &&
  relate(a, { ...b, bound: a.bound }) === 'same';

const exact = 3;

/** How many digits of a number are no noughts at its end. */
const digitsOf = ({ low }: Figure): number =>
  String(low)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
