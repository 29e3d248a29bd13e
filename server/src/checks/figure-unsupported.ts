/** A figure in the draft that no source states. */
import { amongWorkings } from './among-workings.ts';
import type { Check } from './check.ts';
import { unsupportedFigures } from './unsupported-figures.ts';

export const figureUnsupported: Check = {
  id: 'figure-unsupported',
  severity: 'warning',
  run(reading) {
    const among = amongWorkings(reading);
    return unsupportedFigures(reading, (support) => !among.has(support));
  },
};
