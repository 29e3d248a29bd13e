/** A figure that a source states, but about something else, where the sources have another for what the draft says. */
import { writtenAmount } from '../evidence/figures/evidence-index.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixesTo, relatedTo } from './stated.ts';

export const figureMisplaced: Check = {
  id: 'figure-misplaced',
  severity: 'warning',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'misplaced')) {
      const { span, support } = stated;
      const [here, elsewhere] = [support.instead!, support.evidence!];
      const other = elsewhere.document === here.document ? '' : `${elsewhere.document.name} has `;
      yield {
        span,
        message: `${here.document.name} has ${writtenAmount(here)} here, and ${other}${writtenAmount(elsewhere)} for something else.`,
        related: [relatedTo(here), relatedTo(elsewhere)],
        fixes: fixesTo(here, stated, false),
      };
    }
  },
};
