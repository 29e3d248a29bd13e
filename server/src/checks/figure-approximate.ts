/** A figure that a source states with another bound: "70%" for "over 70%". */
import type { Figure } from '../annotate/figures/figure.ts';
import { writtenAmount } from '../evidence/figures/fact-words.ts';
import { direction, relate } from '../evidence/figures/quantity.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixesTo, relatedTo } from './stated.ts';

export const figureApproximate: Check = {
  id: 'figure-approximate',
  severity: 'information',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'approximate')) {
      const { span, support } = stated;
      const fact = support.evidence!;
      yield {
        span,
        message: `${fact.document.name} has ${writtenAmount(fact)}${otherSide(support.figure, fact.figure)}.`,
        related: [relatedTo(fact)],
        fixes: fixesTo(fact, stated, false),
      };
    }
  },
};

/** "Fewer than 11,000, not more" where the source has a bound too; "1,940, which is less" where it has none. */
function otherSide(draft: Figure, source: Figure): string {
  if (relate(draft, source) !== 'opposed') return '';
  const isMore = direction(draft.bound) > 0;
  return direction(source.bound) === 0
    ? `, which is ${isMore ? 'less' : 'more'}`
    : `, not ${isMore ? 'more' : 'less'}`;
}
