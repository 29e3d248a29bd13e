/** Tells so much a week from so much a day. */
import type { Figure } from '../../../annotate/figures/figure.ts';

const periods: ReadonlySet<string | undefined> = new Set(
  'second minute hour day night week month quarter year'.split(' '),
);

export const isOfOtherPeriod = ({ per: one }: Figure, { per: other }: Figure): boolean =>
  one !== other && periods.has(one) && periods.has(other);
