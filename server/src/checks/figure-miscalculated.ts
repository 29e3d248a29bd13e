/** A change, difference or sum that the draft's own two figures give otherwise. */
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { relatedOperands } from './stated.ts';

export const figureMiscalculated: Check = {
  id: 'figure-miscalculated',
  severity: 'warning',
  *run(reading) {
    for (const { span, support } of figuresByVerdict(reading, 'contradicted')) {
      const { derivation } = support;
      if (!derivation) continue;
      const message = `The sources’ figures give ${derivation.working}.`;
      yield { span, message, related: relatedOperands(derivation) };
    }
  },
};
