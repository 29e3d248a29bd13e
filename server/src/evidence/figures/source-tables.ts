/** Tables of the sources as rows and columns of figures, with what names each of them. */
import { termsOf } from '../terms.ts';
import { beside } from './affinity.ts';
import type { EvidenceIndex, Fact, Statement } from './evidence-index.ts';

/** A row or a column. */
export interface Line {
  readonly name: string;
  /** The stems of each of its heads: "cod" and "western sea". */
  readonly heads: readonly (readonly string[])[];
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
  const { text, frame } = passage.annotations;
  const written = (frame?.heads ?? '') + text.slice(sentence.start, figure.amount.start);
  const heads = written
    .replace(/:\s*(?:[^\s:\d]{1,4}\s?)?$/, '')
    .split(' | ')
    .map((head) => head.trim());
  // Before the first stands the caption.
  const [first = '', ...more] = heads;
  const row = [first.split('. ').at(-1)!, ...more];
  return row.length > 1 ? { column: row.pop()!, row } : { column: '', row };
}

/** The table that a sentence is a cell of; undefined where it is none, or one of too many cells. */
function tableAround(statement: Statement): SourceTable | undefined {
  const number = statement.passage.cell?.table;
  if (number === undefined) return undefined;
  const cells: Statement[] = [statement];
  for (const step of [-1, 1])
    for (let by = step; ; by += step) {
      const other = beside(statement, by);
      if (other?.passage.cell?.table !== number) break;
      cells.push(other!);
      if (cells.length > largest) return undefined;
    }
  const facts = cells
    .sort((a, b) => a.id - b.id)
    .flatMap(({ facts }) => facts.findLast(({ figure }) => !figure.date) ?? []);
  return { rows: lines(facts, 'row'), columns: lines(facts, 'column') };
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
    const heads = along === 'row' ? row : [column];
    found.set(place[along], {
      name: heads.join(', '),
      heads: heads.map((head) => termsOf(head).map(({ stem }) => stem)),
      isTotal: heads.some((head, i) => (i === 0 ? total : whole).test(head)),
      facts: new Map([[across, fact]]),
    });
  }
  return found;
}

/** The tables that a claim may be about: those of what supports its neighbours, then of the sentences nearest to it. */
export function tablesAbout(statements: readonly Statement[], index: EvidenceIndex): SourceTable[] {
  const known = new Set<string>();
  const tables: SourceTable[] = [];
  for (const one of [...statements, ...(index.size <= few ? index.all() : [])]) {
    // The line above a table may be what names it.
    const cell = one.passage.cell ? one : beside(one, 1);
    const place = cell?.passage.cell;
    if (!cell || !place) continue;
    const key = `${place.table} ${cell.document.uri}`;
    if (known.has(key)) continue;
    known.add(key);
    const table = tableAround(cell);
    if (table) tables.push(table);
    if (tables.length === most) break;
  }
  return tables;
}
const most = 4;

const whole = /^(?:(?:grand|sub)[ -]?)?totals?$/i;
const total = /^(?:(?:(?:grand|sub)[ -]?)?totals?|sum|all|overall|average|mean)\b|\btotals?$/i;
