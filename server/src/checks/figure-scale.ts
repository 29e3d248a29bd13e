/** A million for a billion, a thousand for a million, cents for dollars. */
import { writtenAmount } from '../evidence/evidence-index.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixTo, relatedTo } from './stated.ts';

export const figureScale: Check = {
  id: 'figure-scale',
  severity: 'warning',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'contradicted')) {
      const { span, support } = stated;
      if (support.slip !== 'scale') continue;
      const fact = support.evidence!;
      const [draft, source] = [support.figure.low, fact.figure.low];
      const times = Math.round(Math.max(draft / source, source / draft)).toLocaleString('en');
      yield {
        span,
        message: `${fact.document.name} has ${writtenAmount(fact)}: ${draft < source ? `${times} times as much` : `a ${times}th of this`}.`,
        related: [relatedTo(fact)],
        fixes: [fixTo(fact, stated, true)],
      };
    }
  },
};
