/** An ignore comment that ignores nothing: there is no such finding any more, or no reason is given. */
import { acceptances, accepts } from './accepted.ts';
import type { Check } from './check.ts';

export const ignoreUnused: Check = {
  id: 'ignore-unused',
  severity: 'information',
  *run({ draft, sources, problems }, found) {
    // What could not be checked may be there when it can.
    const isWhole = sources.length > 0 && problems.length === 0;
    for (const acceptance of acceptances(draft)) {
      const { span, checks, reason } = acceptance;
      if (found.some((finding) => accepts(acceptance, finding))) continue;
      if (reason !== '' && !isWhole) continue;
      const named = checks.length === 0 ? 'finding' : checks.join(' or ');
      const message =
        reason === ''
          ? 'This comment ignores nothing until it gives a reason, after a colon.'
          : `There is no ${named} below to ignore.`;
      yield { span, message };
    }
  },
};
