/** A figure that no source states where the draft works out many: it may be one more, of a working that was not found. */
import { amongWorkings } from './among-workings.ts';
import type { Check } from './check.ts';
import { unsupportedFigures } from './unsupported-figures.ts';

export const figureUnstated: Check = {
  id: 'figure-unstated',
  severity: 'information',
  run(reading) {
    return unsupportedFigures(
      reading,
      amongWorkings(reading),
      ' It may be worked out, but from what was not found.',
    );
  },
};
