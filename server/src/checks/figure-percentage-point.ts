/** Percent for percentage points, or the other way round. */
import { writtenAmount } from '../evidence/figures/fact-words.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixesTo, relatedTo } from './stated.ts';

export const figurePercentagePoint: Check = {
  id: 'figure-percentage-point',
  severity: 'warning',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'contradicted')) {
      const { span, support } = stated;
      if (support.slip !== 'point') continue;
      const fact = support.evidence!;
      const points = fact.figure.kind === 'points';
      yield {
        span,
        message: `${fact.document.name} has ${writtenAmount(fact)}, not ${points ? 'a percentage' : 'percentage points'}.`,
        related: [relatedTo(fact)],
        fixes: fixesTo(fact, stated, true),
      };
    }
  },
};
