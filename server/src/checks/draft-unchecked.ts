/** A draft that is not checked at all, with the reason. */
import type { Check } from './check.ts';
import { problemsOf } from './problems.ts';

export const draftUnchecked: Check = {
  id: 'draft-unchecked',
  severity: 'warning',
  run: (reading) => problemsOf(reading, 'draft'),
};
