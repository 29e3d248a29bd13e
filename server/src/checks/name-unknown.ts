/** A name that no source has. */

import type { Check } from './check.ts';

export const nameUnknown: Check = {
  id: 'name-unknown',
  severity: 'off',
  *run(reading) {
    const { problems, sources } = reading;
    if (sources.length === 0 || problems.some(({ kind }) => kind === 'source')) return;
    for (const { mention, location, sourced } of reading.names())
      if (!sourced && !mention.nested)
        yield { span: location.span, message: `No source names ${mention.name}.` };
  },
};
