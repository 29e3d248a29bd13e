/** True when the source's figure is the draft's without any difference to tell of: equal, or rounded as the draft writes it. */
import type { Figure } from '../../server/src/annotate/figures/figure.ts';
import { relate } from '../../server/src/evidence/figures/quantity.ts';

export const sameQuantity = (draft: Figure, source: Figure): boolean =>
  ['same', 'rounded'].includes(relate(draft, source) ?? '');
