/** A change in a draft's table of which only the source has both ends: "2024 | Change on 2023" beside its columns 2023 and 2024. */

import { haveOneInCommon, yearsIn } from '../figures/dates/years.ts';
import { cellsAround, type Fact } from '../figures/fact.ts';
import { writtenAmount } from '../figures/fact-words.ts';
import { headsOf } from '../figures/source-tables/source-tables.ts';
import { termsOf } from '../terms.ts';
import { type Line, longest, meets, others, type TableCell, type Worked } from './table-cells.ts';
import { changes } from './table-sums.ts';

/** `name` is the head of the cell's column. */
export function changeInSource(cell: TableCell, row: Line, name: string): Worked | undefined {
  if (!cell.cues.has('change')) return undefined;
  const cited = others(cell, row).flatMap(({ operands }) => operands.slice(0, 1));
  const facts = cited[0]?.passage.cell ? rowOf(cited[0]) : [];
  const stems = termsOf(name).map(({ stem }) => stem);
  const isNamed = (fact: Fact) => termsOf(headsOf(fact).column).some(({ stem }) => stems.includes(stem));
  const isOfYear = (fact: Fact) => haveOneInCommon(yearsIn(name), yearsIn(headsOf(fact).column));
  // "Change in seats" is one of seats.
  const meant = facts.some(isNamed) ? facts.filter(isNamed) : facts;
  for (const [i, one] of meant.entries())
    for (const other of meant.slice(i + 1)) {
      const isMeant = isNamed(one) || [one, other].some((fact) => isOfYear(fact) || cited.includes(fact));
      if (
        !isMeant ||
        !changes(cell.figure, one.figure, other.figure).some((change) => meets(cell.figure, change))
      )
        continue;
      const [more, less] = one.figure.low > other.figure.low ? [one, other] : [other, one];
      const [to, from] = cell.figure.low < 0 ? [less, more] : [more, less];
      return { working: `${writtenAmount(to)} − ${writtenAmount(from)}`, operands: [one, other], fits: true };
    }
  return undefined;
}

/** The numbers of the row of the source's table in which one stands. */
export function rowOf(fact: Fact): Fact[] {
  const { row } = fact.passage.cell!;
  const others = [...cellsAround(fact.statement, longest)].flatMap(({ passage, facts }) =>
    passage.cell!.row === row ? facts.filter(({ figure }) => !figure.date) : [],
  );
  return [fact, ...others].sort((a, b) => a.statement.id - b.statement.id);
}
