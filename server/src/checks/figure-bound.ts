/** A bound that points the other way: "nearly 70%" where the source has "over 70%". */
import { writtenAmount } from '../evidence/evidence-index.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixTo, relatedTo } from './stated.ts';

export const figureBound: Check = {
  id: 'figure-bound',
  severity: 'information',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'contradicted')) {
      const { span, support } = stated;
      if (support.slip !== 'bound') continue;
      const fact = support.evidence!;
      yield {
        span,
        message: `${fact.document.name} has ${writtenAmount(fact)}, on the other side of the number.`,
        related: [relatedTo(fact)],
        fixes: [fixTo(fact, stated, true)],
      };
    }
  },
};
