/** A bound that points the other way: "nearly 70%" where the source has "over 70%". */
import { direction } from '../evidence/figures/quantity.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { boundedAmount, fixesTo, relatedTo } from './stated.ts';

export const figureBound: Check = {
  id: 'figure-bound',
  severity: 'warning',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'contradicted')) {
      const { span, support } = stated;
      if (support.slip !== 'bound') continue;
      const fact = support.evidence!;
      yield {
        span,
        message: `${fact.document.name} has ${boundedAmount(fact)}, not ${direction(support.figure.bound) > 0 ? 'more' : 'less'}.`,
        related: [relatedTo(fact)],
        fixes: fixesTo(fact, stated, true),
      };
    }
  },
};
