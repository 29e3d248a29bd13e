/** Tables of the sources as rows and columns of figures, with what names each of them. */

import { lazily } from '../../../text/lazily.ts';
import type { AnnotatedDocument } from '../../document.ts';
import { termsOf } from '../../terms.ts';
import { wordsBefore, type Years, yearsIn } from '../dates/years.ts';
import { beside, cellsAround, type Fact, type Statement } from '../fact.ts';

/** A row or a column. */
export interface Line {
  readonly name: string;
  /** The stems of each of its heads: "cod" and "western sea". */
  readonly heads: readonly (readonly string[])[];
  /** The years of its heads. */
  readonly years: Years;
  readonly isTotal: boolean;
  /** By the number of the line across. */
  readonly facts: ReadonlyMap<number, Fact>;
}

export interface SourceTable {
  readonly rows: ReadonlyMap<number, Line>;
  readonly columns: ReadonlyMap<number, Line>;
}

/** A larger table is not worked with as a whole. */
const largest = 2000;
/** Of so few sentences, all are looked through for tables. */
const few = 2000;

/** The heads of a cell's row and of its column, as they stand before its figure. */
export function headsOf({ passage, sentence, figure }: Fact): { row: string[]; column: string } {
  const heads = wordsBefore(passage.annotations, sentence, figure)
    .replace(/:\s*(?:[^\s:\d]{1,4}\s?)?$/, '')
    .split(' | ')
    .map((head) => head.trim());
  // Before the first stands the caption.
  const [first = '', ...more] = heads;
  const row = [first.split('. ').at(-1)!, ...more];
  const about = passage.cell?.about || Math.max(1, row.length - 1);
  return { row: row.slice(0, about), column: row.slice(about).join(' | ') };
}

/** The table that a sentence is a cell of; undefined where it is one of too many cells. */
function tableAround(statement: Statement): SourceTable | undefined {
  const cells: Statement[] = [statement];
  for (const other of cellsAround(statement)) {
    cells.push(other);
    if (cells.length > largest) return undefined;
  }
  const facts = cells
    .sort((a, b) => a.id - b.id)
    .flatMap(({ facts }) => facts.findLast(({ figure }) => !figure.date) ?? []);
  return tableFrom(facts);
}

/** From one number of each cell, in order. */
export const tableFrom = (facts: readonly Fact[]): SourceTable => ({
  rows: withTotal(lines(facts, 'row')),
  columns: lines(facts, 'column'),
});

/** More tables than this are not worked with for one claim. */
const most = 4;

/**
 * Gives the tables that a claim may be about: those of the given sentences in order, then, of short sources, any. Each is put
 * together once.
 */
export function tablesOf(
  size: number,
  all: () => readonly Statement[],
): (statements: readonly Statement[]) => SourceTable[] {
  const made = new Map<AnnotatedDocument, Map<number, SourceTable | undefined>>();
  // The line above a table may be what names it.
  const cellAt = (one: Statement) => (one.passage.cell ? one : beside(one, 1));
  const tableAt = (one: Statement | undefined): SourceTable | undefined => {
    const number = one?.passage.cell?.table;
    if (!one || number === undefined) return undefined;
    const tables = made.get(one.document) ?? new Map<number, SourceTable | undefined>();
    made.set(one.document, tables);
    if (!tables.has(number)) tables.set(number, tableAround(one));
    return tables.get(number);
  };
  const any = lazily(() =>
    (size <= few ? all() : []).flatMap((one) => (one.passage.cell && tableAt(one)) || []),
  );
  return (statements) => {
    const found = new Set<SourceTable>();
    for (const one of statements) {
      const table = tableAt(cellAt(one));
      if (table && found.size < most) found.add(table);
    }
    for (const table of any()) if (found.size < most) found.add(table);
    return [...found];
  };
}

function lines(facts: readonly Fact[], along: 'row' | 'column'): Map<number, Line> {
  const found = new Map<number, Line & { facts: Map<number, Fact> }>();
  for (const fact of facts) {
    const place = fact.passage.cell!;
    const across = along === 'row' ? place.column : place.row;
    const line = found.get(place[along]);
    if (line) {
      line.facts.set(across, fact);
      continue;
    }
    const { row, column } = headsOf(fact);
    const heads = along === 'row' ? row : column.split(' | ');
    found.set(place[along], {
      name: heads.join(', '),
      heads: heads.map((head) => termsOf(head).map(({ stem }) => stem)),
      years: yearsIn(heads.join(' ')),
      isTotal: heads.some((head, i) => (i === 0 ? total : below).test(head)),
      facts: new Map([[across, fact]]),
    });
  }
  return found;
}

/** So many rows are enough that the last hardly comes to the sum or the mean of the others by chance. */
const enough = 3;

/** The last row is a total by its numbers too, whatever it is called: the city's below those of its boroughs. */
function withTotal(rows: Map<number, Line>): Map<number, Line> {
  const all = [...rows];
  const [place, last] = all.at(-1) ?? [];
  const others = all.slice(0, -1).map(([, line]) => line);
  if (
    place === undefined ||
    !last ||
    others.length < enough ||
    [...others, last].some(({ isTotal }) => isTotal)
  )
    return rows;
  const sums = [...last.facts].map(([at, fact]) => {
    const parts = others.flatMap(({ facts }) => facts.get(at) ?? []);
    const sum = parts.reduce((total, { figure }) => total + figure.low, 0);
    const { low, step } = fact.figure;
    const isIt = (value: number) =>
      Math.abs(value - low) <= Math.max(step, 1e-9 * Math.abs(value)) / 2 + 1e-9;
    return parts.length === others.length && low > 0 && (isIt(sum) || isIt(sum / parts.length));
  });
  return sums.length > 1 && sums.every(Boolean) ? rows.set(place, { ...last, isTotal: true }) : rows;
}

/** Under the name of a section: "Spending | Total spending". */
const below = /^(?:(?:grand|sub)[ -]?)?totals?\b|\btotals?$/i;
const total = /^(?:(?:(?:grand|sub)[ -]?)?totals?|sum|all|overall|average|mean)\b|\btotals?$/i;
