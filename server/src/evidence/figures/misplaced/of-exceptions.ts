/** "In all but two districts": how many are left out is another claim than how many there are. */

import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Rival } from '../rivals.ts';
import { isOfExceptions } from '../workings/left-out.ts';

/** Of what answers the claim otherwise, only what tells of exceptions too speaks against their number. */
export const unlessException = (figure: Figure, text: string, others: readonly Rival[]): readonly Rival[] =>
  isOfExceptions(figure, text)
    ? others.filter(({ fact }) => isOfExceptions(fact.figure, fact.passage.annotations.text))
    : others;
