/** How long the span of years is that the same row of a draft's table has: "1981–1996 | 16" counts both the first and the last. */

import type { Figure } from '../../annotate/figures/figure.ts';
import { factsOf, isBorneOut } from '../figures/verdict.ts';
import { writtenIn } from '../figures/workings/written.ts';
import type { Judgement } from '../judgement.ts';
import type { Worked } from './table-cells.ts';

/** Nothing else is counted in the column: "Years covered", not "Ferries in the best year". */
const ofYears =
  /^\s*(?:(?:calendar|whole|full)\s+)?(?:years?|duration|lasted|length\s*\(years?\)|length\s+in\s+years)(?:\s*\(years?\)|\s+(?:in\s+office|covered|lasted|served|spanned|long))?\s*$/i;

/** `row` are the cells beside it, `name` is what heads its column. */
export function yearsCovered(figure: Figure, row: readonly Judgement[], name: string): Worked | undefined {
  const isOfYears = figure.kind === 'count' || (figure.kind === 'duration' && figure.unit === 'year');
  if (!isOfYears || !ofYears.test(name) || !Number.isInteger(figure.low)) return undefined;
  for (const { supports, passage } of row)
    for (const support of supports) {
      const { date, until } = support.figure;
      if (date?.year === undefined || until?.year === undefined || date.month || until.month) continue;
      if (!isBorneOut(support.verdict)) continue;
      const years = until.year - date.year;
      if (figure.low === years || figure.low === years + 1)
        return {
          working: writtenIn(passage.annotations.text, support.figure),
          operands: factsOf(support),
          fits: true,
        };
    }
  return undefined;
}
