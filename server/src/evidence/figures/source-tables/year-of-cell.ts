/** A year that the sentence gives to a table's number is the one under which that stands, whatever else is told of the year. */

import { haveOneInCommon, yearsIn, yearsOfFact } from '../dates/years.ts';
import type { Fact } from '../fact.ts';
import type { Place, Support } from '../verdict.ts';

/** Where one of its sentence's numbers stands under it: the year there. */
export function headedBy(
  i: number,
  places: readonly Place[],
  supports: readonly Support[],
): Fact | undefined {
  const { figure, verdict } = supports[i]!;
  const isYear = figure.date?.year !== undefined && Object.keys(figure.date).length === 1 && !figure.until;
  if (!isYear || (verdict !== 'misplaced' && verdict !== 'contradicted' && verdict !== 'unsupported'))
    return undefined;
  const years = yearsIn(String(figure.low));
  for (const step of [-1, 1])
    for (let at = i + step; places[at]?.sentence === places[i]!.sentence; at += step) {
      const cell = factsOf(supports[at]!).find(
        (fact) => fact.passage.cell && !fact.figure.date && haveOneInCommon(years, yearsOfFact(fact)),
      );
      if (cell) return cell.statement.facts.find((fact) => fact.figure.low === figure.low) ?? cell;
    }
  return undefined;
}

const factsOf = ({ verdict, evidence, derivation }: Support): readonly Fact[] =>
  verdict === 'supported' && evidence ? [evidence] : verdict === 'derived' ? derivation!.operands : [];
