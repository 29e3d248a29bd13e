/** A figure that no source states, but that follows from what they do state. */
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { relatedOperands } from './stated.ts';

export const figureDerived: Check = {
  id: 'figure-derived',
  severity: 'hint',
  *run(reading) {
    for (const { span, support } of figuresByVerdict(reading, 'derived')) {
      const derivation = support.derivation!;
      const message = `Computed from the sources: ${derivation.working}.`;
      yield { span, message, related: relatedOperands(derivation) };
    }
  },
};
