/** A table's number that the draft gives to another row: "187 joiners" where 187 stands in the row of the weavers. */
import { termsOf } from '../../terms.ts';
import type { Claim } from '../claim.ts';
import type { Fact, Statement } from '../fact.ts';
import { cellsAround } from '../fact.ts';
import { relate } from '../quantity.ts';
import { headsOf } from '../source-tables/source-tables.ts';

/** A row's head must stand as near to the figure in the draft. */
const near = 0.8;
/** So many cells on each side are looked at. */
const largest = 400;

/**
 * The figure in the same column of the row that the claim names beside its own; undefined where the draft's sentence has
 * a word of the row in which its number stands.
 */
export function inOtherRow({ figure, concept }: Claim, stated: Fact): Fact | undefined {
  if (!stated.passage.cell || figure.date) return undefined;
  const own = headOf(stated);
  if (own.length === 0 || own.some((stem) => concept.has(stem))) return undefined;
  const isMeant = (head: readonly string[]) =>
    head.length > 0 && head.every((stem) => (concept.get(stem) ?? 0) >= near);
  return cellsOfColumn(stated.statement).find(
    (fact) =>
      fact.figure.kind === stated.figure.kind &&
      relate(figure, fact.figure) === undefined &&
      isMeant(headOf(fact)),
  );
}

/** The figures of the other cells of a cell's table. */
export const cellsOfTable = (statement: Statement): Fact[] =>
  [...cellsAround(statement, largest)].flatMap(({ facts }) => facts);

function cellsOfColumn(statement: Statement): Fact[] {
  const { column } = statement.passage.cell!;
  return cellsOfTable(statement).filter(({ passage }) => passage.cell!.column === column);
}

/** The stems of what names a cell's row. */
export const headOf = (fact: Fact): string[] =>
  headsOf(fact).row.flatMap((head) => termsOf(head).map(({ stem }) => stem));
