/** A figure that a source states with another bound: "70%" for "over 70%". */
import { writtenAmount } from '../evidence/figures/evidence-index.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixesTo, relatedTo } from './stated.ts';

export const figureApproximate: Check = {
  id: 'figure-approximate',
  severity: 'information',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'approximate')) {
      const { span, support } = stated;
      const fact = support.evidence!;
      yield {
        span,
        message: `${fact.document.name} has ${writtenAmount(fact)}.`,
        related: [relatedTo(fact)],
        fixes: fixesTo(fact, stated, false),
      };
    }
  },
};
