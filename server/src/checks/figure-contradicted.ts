/** A figure in the draft where a source states another for the same claim. */

import { isOffWeekday } from '../evidence/figures/dates/same-date.ts';
import type { Fact } from '../evidence/figures/fact.ts';
import { writtenAmount } from '../evidence/figures/fact-words.ts';
import { isOfOtherPeriod } from '../evidence/figures/misplaced/other-period.ts';
import type { Support } from '../evidence/figures/verdict.ts';
import type { Check, Remark } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixesTo, relatedTo, type Stated } from './stated.ts';

export const figureContradicted: Check = {
  id: 'figure-contradicted',
  severity: 'warning',
  *run(reading) {
    for (const found of figuresByVerdict(reading, 'contradicted'))
      if (!found.support.slip && !found.support.derivation && !isWeekdayAlone(found.support))
        yield* remarkOn(found);
  },
};

function* remarkOn(stated: Stated): Generator<Remark> {
  const { span, support } = stated;
  const fact = support.evidence!;
  // "A week" stands behind the amount, and is not replaced with it.
  const period = isOfOtherPeriod(support.figure, fact.figure) ? ` per ${fact.figure.per}` : '';
  yield {
    span,
    message: `${fact.document.name} has ${writtenAmount(fact)}${period} here.`,
    related: [relatedTo(fact)],
    fixes: period === '' ? fixesTo(fact, stated, isOnlyChoice(fact)) : [],
  };
}

/** Where a sentence has this year's figure and last year's, the writer chooses. */
const isOnlyChoice = ({ figure, statement }: Fact): boolean =>
  statement.facts.every(
    ({ figure: other }) =>
      other.kind !== figure.kind ||
      other.unit !== figure.unit ||
      (other.low === figure.low && other.high === figure.high),
  );

/** The source has the very date, without a weekday: that the weekday is another's is for `date-weekday` to say. */
function isWeekdayAlone({ figure, evidence }: Support): boolean {
  const [draft, source] = [figure.date, evidence?.figure.date];
  if (!draft || !source || source.weekday || !isOffWeekday(figure)) return false;
  return draft.year === source.year && draft.month === source.month && draft.day === source.day;
}
