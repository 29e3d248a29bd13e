/** Two sources that give different figures for what the draft says. */
import { writtenAmount } from '../evidence/evidence-index.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { relatedTo } from './stated.ts';

export const sourcesDisagree: Check = {
  id: 'sources-disagree',
  severity: 'information',
  *run(reading) {
    for (const { span, support } of figuresByVerdict(reading, 'supported', 'approximate')) {
      const { evidence, disagreeing } = support;
      if (!evidence || !disagreeing) continue;
      yield {
        span,
        message: `Two sources differ: ${evidence.document.name} has ${writtenAmount(evidence)}, ${disagreeing.document.name} has ${writtenAmount(disagreeing)}.`,
        related: [relatedTo(evidence), relatedTo(disagreeing)],
      };
    }
  },
};
