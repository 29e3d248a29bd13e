/** A figure that a source states, but about something else, where the sources have another for what the draft says. */

import { areApart, inYear, yearsOfFact } from '../evidence/figures/dates/years.ts';
import type { Fact } from '../evidence/figures/fact.ts';
import { writtenAmount } from '../evidence/figures/fact-words.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixesTo, relatedTo } from './stated.ts';

export const figureMisplaced: Check = {
  id: 'figure-misplaced',
  severity: 'warning',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'misplaced')) {
      const { span, support } = stated;
      const [here, elsewhere] = [support.instead!, support.evidence!];
      const other = elsewhere.document === here.document ? '' : `${elsewhere.document.name} has `;
      yield {
        span,
        message: `${here.document.name} has ${writtenAmount(here)} here, and ${other}${writtenAmount(elsewhere)} for ${whatOf(elsewhere, here)}.`,
        related: [relatedTo(here), relatedTo(elsewhere)],
        fixes: fixesTo(here, stated, false),
      };
    }
  },
};

/** The year of a cell, where the other has the same heads but for that. */
function whatOf(elsewhere: Fact, here: Fact): string {
  const [years, others] = [yearsOfFact(elsewhere), yearsOfFact(here)];
  const isSameOtherwise = inYear(here, years) === elsewhere;
  return isSameOtherwise && areApart(years, others) && years.size === 1 ? [...years][0]! : 'something else';
}
