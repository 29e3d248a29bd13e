/** A source that the draft rests on and that can't be read. */
import type { Check } from './check.ts';
import { problemsOf } from './problems.ts';

export const sourceUnreadable: Check = {
  id: 'source-unreadable',
  severity: 'warning',
  run: (reading) => problemsOf(reading, 'source'),
};
