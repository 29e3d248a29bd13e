/** Front matter, or a policy-annotator.yaml, that can't be understood. */
import type { Check } from './check.ts';
import { problemsOf } from './problems.ts';

export const configurationInvalid: Check = {
  id: 'configuration-invalid',
  severity: 'error',
  run: (reading) => problemsOf(reading, 'configuration'),
};
