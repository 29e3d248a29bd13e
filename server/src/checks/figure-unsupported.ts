/** A figure in the draft that no source states. */
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';

export const figureUnsupported: Check = {
  id: 'figure-unsupported',
  severity: 'warning',
  *run(reading) {
    for (const { span, written } of figuresByVerdict(reading, 'unsupported'))
      yield { span, message: `No source states ${written}.` };
  },
};
