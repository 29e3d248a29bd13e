/** A figure in the draft where a source states another for the same claim. */

import { wordsAt } from '../evidence/document.ts';
import { factLocation, factSentence, writtenAmount } from '../evidence/evidence-index.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';

export const figureContradicted: Check = {
  id: 'figure-contradicted',
  severity: 'warning',
  *run(reading) {
    for (const { span, written, support } of figuresByVerdict(reading, 'contradicted')) {
      const fact = support.evidence!;
      const stated = writtenAmount(fact);
      yield {
        span,
        message: `${fact.document.name} has ${stated} here.`,
        related: [{ location: factLocation(fact), message: wordsAt(factSentence(fact)) }],
        fixes: [
          {
            title: `Use the source’s figure: ${stated}`,
            span,
            newText: inCaseOf(written, stated),
            preferred: true,
          },
        ],
      };
    }
  },
};

/** "Over 70%" opens the source's sentence but not the draft's. */
function inCaseOf(written: string, stated: string): string {
  const first = stated[0]!;
  const opensUpper = /^\p{Lu}/u.test(written);
  return (
    (opensUpper ? first.toUpperCase() : /^\p{Lu}\p{Ll}/u.test(stated) ? first.toLowerCase() : first) +
    stated.slice(1)
  );
}
