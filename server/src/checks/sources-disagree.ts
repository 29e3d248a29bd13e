/** Two sources that give different figures for what the draft says. */
import { disagree } from '../evidence/figures/disagreement.ts';
import { writtenAmount } from '../evidence/figures/fact-words.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { relatedTo } from './stated.ts';

export const sourcesDisagree: Check = {
  id: 'sources-disagree',
  severity: 'information',
  *run(reading) {
    for (const verdict of ['supported', 'approximate'] as const)
      for (const { span, support } of figuresByVerdict(
        reading,
        verdict,
        ({ disagreeing }) => !!disagreeing,
      )) {
        const { evidence, disagreeing } = support;
        if (!evidence || !disagreeing || !disagree(evidence, disagreeing)) continue;
        yield {
          span,
          message: `${evidence.document.name} has ${writtenAmount(evidence)} and ${disagreeing.document.name} has ${writtenAmount(disagreeing)}.`,
          related: [relatedTo(evidence), relatedTo(disagreeing)],
        };
      }
  },
};
