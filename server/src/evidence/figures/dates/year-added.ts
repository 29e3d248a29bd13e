/** Whether a source that names a month alone may mean the year that the draft adds to it. */
import { type Figure, yearFigure } from '../../../annotate/figures/figure.ts';
import { type Fact, neighbours } from '../fact.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';

/** A year that the draft adds to a source's "in March" must be one that this source may mean. */
export function mayBeOfYear(
  { date }: Figure,
  { figure, document, statement }: Fact,
  index: EvidenceIndex,
): boolean {
  const year = date?.year;
  if (year === undefined || figure.date?.year !== undefined || figure.date?.month === undefined) return true;
  const isNamed = index.near(yearFigure(year, figure.span)).some((fact) => fact.document === document);
  const day = index.dayOf(document);
  if (isNamed || (day && Math.abs(day.year - year) <= 1)) return true;
  const around = [statement, ...neighbours(statement)].flatMap(({ facts }) => facts);
  return !day && around.every((fact) => fact.figure.date?.year === undefined);
}
