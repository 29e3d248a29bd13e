/** Kinds of figures that arithmetic treats alike. */
import type { Figure } from '../../annotate/figures/figure.ts';

export const isShare = ({ kind }: Figure): boolean => kind === 'percent' || kind === 'fraction';
export const isPoints = ({ kind, unit }: Figure): boolean =>
  kind === 'points' || (kind === 'count' && /^points?$/.test(unit));
export const isYears = ({ kind, unit }: Figure): boolean =>
  (kind === 'duration' || kind === 'age') && unit === 'year';
