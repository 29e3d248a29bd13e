/** A name in front matter that is nearly `sources`, before paths that lead to files: what it names is passed over. */
import type { Check } from './check.ts';
import { problemsOf } from './problems.ts';

export const configurationMisspelt: Check = {
  id: 'configuration-misspelt',
  severity: 'information',
  run: (reading) => problemsOf(reading, 'misspelt'),
};
