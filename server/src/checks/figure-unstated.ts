/** A figure that no source states where the draft works out many: it may be one more, of a working that was not found. */
import { amongWorkings } from './among-workings.ts';
import type { Check } from './check.ts';
import { unsupportedFigures } from './unsupported-figures.ts';

export const figureUnstated: Check = {
  id: 'figure-unstated',
  severity: 'information',
  run(reading) {
    const among = amongWorkings(reading);
    const more = ' It may be worked out from the sources’ figures, but no working was found.';
    return unsupportedFigures(reading, (support) => among.has(support), more);
  },
};
