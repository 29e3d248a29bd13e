/** A bound that points the other way: "nearly 70%" where the source has "over 70%". */
import type { Figure } from '../annotate/figures/figure.ts';
import { writtenAmount } from '../evidence/figures/evidence-index.ts';
import { direction } from '../evidence/figures/quantity.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixesTo, relatedTo } from './stated.ts';

export const figureBound: Check = {
  id: 'figure-bound',
  severity: 'information',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'contradicted')) {
      const { span, support } = stated;
      if (support.slip !== 'bound') continue;
      const fact = support.evidence!;
      yield {
        span,
        message: `${fact.document.name} has ${writtenAmount(fact)}, ${otherSide(support.figure, fact.figure)}.`,
        related: [relatedTo(fact)],
        fixes: fixesTo(fact, stated, true),
      };
    }
  },
};

/** "More than 11,000, not less" where the source has a bound too; "1,940, which is less" where it has none. */
function otherSide(draft: Figure, source: Figure): string {
  const isMore = direction(draft.bound) > 0;
  return direction(source.bound) === 0
    ? `which is ${isMore ? 'less' : 'more'}`
    : `not ${isMore ? 'more' : 'less'}`;
}
