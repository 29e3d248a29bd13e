/** A source that is not as it was when the draft was marked as checked. */
import type { Check } from './check.ts';
import { problemsOf } from './problems.ts';

export const sourceChanged: Check = {
  id: 'source-changed',
  severity: 'information',
  run: (reading) => problemsOf(reading, 'change'),
};
