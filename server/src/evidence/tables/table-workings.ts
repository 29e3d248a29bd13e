/** Cells of a draft's table that follow from its other cells: totals, changes, shares, averages. What does not add up is told. */

import { lazily } from '../../text/lazily.ts';
import { push } from '../../text/multimap.ts';
import type { AnnotatedDocument } from '../document.ts';
import type { Fact } from '../figures/fact.ts';
import { writtenAmount } from '../figures/fact-words.ts';
import { factsOf, isBorneOut, type Support } from '../figures/verdict.ts';
import type { Judgement } from '../judgement.ts';
import { withOwnReckoning } from '../own-reckoning.ts';
import { answerTo, isNamed } from './cell-answers.ts';
import { withComparisons } from './cell-comparisons.ts';
import { changeAlong } from './change-along.ts';
import { levelByChange } from './level-by-change.ts';
import { levelBeside } from './levels-beside.ts';
import { ruledCells } from './line-rules.ts';
import { headed, isLabel, isNumber, numbersOf, operandsBeside } from './numbers-beside.ts';
import { changeInSource } from './source-changes.ts';
import { type Cue, cuesIn, type Line, type Operand, type TableCell, type Worked } from './table-cells.ts';
import { withOwnTables } from './table-prose.ts';
import { withRepeats } from './table-repeats.ts';
import { workedOut } from './table-sums.ts';
import { datesOf, timesAlong } from './time-along.ts';
import { totalRow } from './total-row.ts';
import { yearsCovered } from './years-covered.ts';

/** Each pass may rest on what the one before it has worked out: the change of a total, the total of changes. */
const passes = 2;

/** While a source is unread, the draft's sources are not `complete`. */
export function withTables(
  judgements: readonly Judgement[],
  draft: AnnotatedDocument,
  complete: boolean,
): Judgement[] {
  const tables = new Map<number, number[]>();
  for (const [at, { passage }] of judgements.entries()) {
    if (!passage.cell) continue;
    push(tables, passage.cell.table, at);
  }
  const result = [...judgements];
  for (const cells of tables.values()) {
    for (const at of cells) result[at] = withoutLabels(result[at]!);
    for (let pass = 0; pass < passes; pass++) {
      const judgements = cells.map((at) => result[at]!);
      const beside = lazily(() => [
        ...operandsBeside(result, cells),
        ...numbersOf(cells.map((at) => result[at]!).filter(isLabel)),
      ]);
      const dates = lazily(() => result.flatMap((one) => (one.passage.cell ? [] : datesOf(one))));
      const table = tableOf(judgements, beside, dates);
      const isAmiss = judgements.some(({ supports }) => supports.some(correction));
      const tables = [table, isAmiss ? tableOf(judgements, beside, dates, true) : table];
      for (const at of cells) result[at] = judged(result[at]!, tables, complete);
      if (cells.every((at, i) => result[at] === judgements[i])) break;
    }
    const table = tableOf(
      cells.map((at) => result[at]!),
      () => [],
      () => [],
    );
    for (const at of cells) result[at] = withoutDoubt(result[at]!, table);
    for (const [i, judgement] of withComparisons(result, cells).entries()) result[cells[i]!] = judgement;
  }
  return withOwnReckoning(withOwnTables(withRepeats(result), tables.values(), draft), draft);
}

/** What a head or a row's name says, "Ships over 500 tonnes", tells what is counted; only its dates are claims. */
function withoutLabels(judgement: Judgement): Judgement {
  if (!judgement.passage.annotations.frame?.isLabel) return judgement;
  const supports = judgement.supports.map((support) =>
    isOpen(support) && !support.figure.date ? { ...support, verdict: 'unchecked' as const } : support,
  );
  return { ...judgement, supports };
}

const isOpen = ({ verdict, slip }: Support): boolean =>
  verdict === 'unsupported' ||
  verdict === 'misplaced' ||
  verdict === 'unchecked' ||
  (verdict === 'contradicted' && slip === undefined);

const isStated = ({ verdict }: Support): boolean => isBorneOut(verdict);

interface Table {
  readonly rows: ReadonlyMap<number, Line>;
  readonly columns: ReadonlyMap<number, Line>;
  /** What cells should be of lines that have a rule. */
  readonly ruled: () => ReadonlyMap<TableCell, Worked>;
  /** How long it is from date to date, in columns that tell so. */
  readonly times: () => ReadonlyMap<Judgement, Worked>;
  readonly judgements: readonly Judgement[];
}

/** `corrected`: with the sources' figures where the draft has others, for a total may be right though a part is not. */
function tableOf(
  judgements: readonly Judgement[],
  beside: () => readonly Operand[],
  dates: () => ReturnType<typeof datesOf>,
  corrected = false,
): Table {
  const names = { rows: new Map<number, string>(), columns: new Map<number, string>() };
  const valued = new Set(judgements.flatMap((one) => (valueIn(one) ? [one.passage.cell!.row] : [])));
  for (const { passage } of judgements) {
    const { annotations, cell } = passage;
    if (!annotations.frame?.isLabel) continue;
    const { row, column } = cell!;
    if (valued.has(row)) names.rows.set(row, `${names.rows.get(row) ?? ''} ${annotations.text}`);
    else names.columns.set(column, `${names.columns.get(column) ?? ''} ${annotations.text}`);
  }
  const plain = judgements.flatMap((judgement): TableCell[] => {
    const support = valueIn(judgement);
    if (!support) return [];
    const { row, column } = judgement.passage.cell!;
    const { start, end } = support.figure.amount;
    const stated = corrected ? correction(support) : undefined;
    return [
      {
        row,
        column,
        figure: stated?.figure ?? support.figure,
        written: stated ? writtenAmount(stated) : judgement.passage.annotations.text.slice(start, end).trim(),
        isStated: isStated(support),
        isAccused: isOpen(support) && support.verdict !== 'unchecked',
        operands: factsOf(support),
        cues: new Set<Cue>([
          ...cuesIn(names.rows.get(row) ?? ''),
          ...cuesIn(names.columns.get(column) ?? ''),
        ]),
      },
    ];
  });
  const total = totalRow(plain, names.rows);
  if (total !== undefined) names.rows.set(total, `${names.rows.get(total) ?? ''} total`);
  const cells = plain.map((cell) =>
    cell.row === total ? { ...cell, cues: new Set<Cue>([...cell.cues, 'total']) } : cell,
  );
  const numbers = headed(judgements, valued);
  const lines = (place: 'row' | 'column', heads: ReadonlyMap<number, string>): Map<number, Line> => {
    const found = new Map<number, Line & { cells: TableCell[] }>();
    for (const cell of cells) {
      const line = found.get(cell[place]);
      const name = heads.get(cell[place]) ?? '';
      if (line) line.cells.push(cell);
      else
        found.set(cell[place], {
          name,
          cues: cuesIn(name),
          cells: [cell],
          numbers: numbers[place].get(cell[place]) ?? [],
        });
    }
    return found;
  };
  const [rows, columns] = [lines('row', names.rows), lines('column', names.columns)];
  const ruled = lazily(
    () => new Map([...ruledCells(rows, 'row', beside()), ...ruledCells(columns, 'column', beside())]),
  );
  const times = lazily(() => timesAlong(judgements, columns, dates));
  return { rows, columns, ruled, times, judgements };
}

const correction = ({ verdict, evidence, instead }: Support): Fact | undefined =>
  verdict === 'contradicted' ? evidence : verdict === 'misplaced' ? instead : undefined;

/** The one value of a cell; undefined for labels, dates, ranges and prose. */
function valueIn({ passage, supports }: Judgement): Support | undefined {
  const [support, more] = supports;
  if (!support || more || passage.annotations.frame?.isLabel) return undefined;
  return isNumber(support.figure) ? support : undefined;
}

function judged(judgement: Judgement, [table, corrected]: readonly Table[], complete: boolean): Judgement {
  const given = valueIn(judgement);
  if (!given) return judgement;
  const name = nameOf(table!, judgement);
  const support = answerTo(given, judgement.passage, name);
  const unworked = support === given ? judgement : replaced(judgement, support);
  // An unread source does not change what two numbers come to, but it may state another one.
  const outside = () => (complete ? outOfLine(unworked, support, table!) : undefined);
  if (support.verdict === 'derived') return outside() ?? byOwnCells(unworked, support, table!);
  // A number that a source has of something else bears out no cell that leaves its line's rule.
  const isElsewhere = support.evidence && !isNamed(nameOf(table!, judgement), support.evidence);
  if (!isOpen(support)) return (isElsewhere && outside()) || unworked;
  const found = workedOutIn(table!, judgement, support);
  const right = found?.fits ? found : workedOutIn(corrected!, judgement, support);
  const { nearest, figure } = support;
  if (right?.fits) {
    const { working, operands } = right;
    return replaced(judgement, { figure, verdict: 'derived', derivation: { working, operands }, nearest });
  }
  if (support.verdict === 'unchecked') return outside() ?? unworked;
  if (found) {
    const { working, operands } = found;
    return replaced(judgement, {
      figure,
      verdict: 'contradicted',
      derivation: { working, operands },
      nearest,
    });
  }
  // A single row of the source is no answer to a total or a change, nor is one of another name.
  const { cues } = cellAt(table!, judgement)!;
  if (support !== given && support.verdict === 'misplaced') return unworked;
  const rival = support.instead ?? support.evidence;
  return rival && !support.derivation && (cues.size > 0 || !isNamed(nameOf(table!, judgement), rival))
    ? replaced(judgement, { figure, verdict: 'unsupported', nearest })
    : unworked;
}

/** Where a head asks for a working, that of the table's own cells is meant, whatever else comes to the same. */
function byOwnCells(judgement: Judgement, support: Support, table: Table): Judgement {
  if (cellAt(table, judgement)!.cues.size === 0) return judgement;
  const found = workedOutIn(table, judgement, support);
  if (!found?.fits && !found?.isTurned) return judgement;
  const { working, operands } = found;
  const { figure, nearest } = support;
  if (found.isTurned)
    return replaced(judgement, {
      figure,
      verdict: 'contradicted',
      derivation: { working, operands },
      nearest,
    });
  const own = new Set(operands);
  if (support.derivation?.operands.every((fact) => own.has(fact))) return judgement;
  return replaced(judgement, { ...support, derivation: { working, operands } });
}

/** The one cell that leaves the rule of its line is amiss, though the sources' figures come to its number in some other way. */
function outOfLine(judgement: Judgement, { figure, nearest }: Support, table: Table): Judgement | undefined {
  const ruled = ruledIn(table, judgement);
  if (!ruled || ruled.fits) return undefined;
  const { working, operands } = ruled;
  return replaced(judgement, { figure, verdict: 'contradicted', derivation: { working, operands }, nearest });
}

/** A total or change beside a cell that is accused already: what it should come to is not known, and one finding is enough. */
function withoutDoubt(judgement: Judgement, table: Table): Judgement {
  const support = valueIn(judgement);
  if (!support || support.derivation || !isOpen(support) || !restsOnDoubt(table, judgement)) return judgement;
  const { figure, nearest } = support;
  return replaced(judgement, { figure, verdict: 'unchecked', nearest });
}

function restsOnDoubt(table: Table, judgement: Judgement): boolean {
  const { row, column, cues } = cellAt(table, judgement)!;
  const [across, down] = [table.rows.get(row)!, table.columns.get(column)!];
  // A total's row is summed down its column, and a column of changes is worked out along each row.
  const lines = [...(across.cues.size > 0 ? [down] : []), ...(down.cues.size > 0 ? [across] : [])];
  return (
    cues.size > 0 &&
    lines.some(({ cells }) =>
      cells.some(
        (one) => one.isAccused && one.cues.size < cues.size && (one.row !== row || one.column !== column),
      ),
    )
  );
}

const nameOf = ({ rows }: Table, { passage: { cell } }: Judgement): string => rows.get(cell!.row)?.name ?? '';

const replaced = (judgement: Judgement, support: Support): Judgement => ({
  ...judgement,
  supports: [support],
});

const cellAt = ({ rows }: Table, { passage: { cell } }: Judgement): TableCell | undefined =>
  rows.get(cell!.row)?.cells.find(({ column }) => column === cell!.column);

function workedOutIn(table: Table, judgement: Judgement, { figure }: Support): Worked | undefined {
  const cell = { ...cellAt(table, judgement)!, figure };
  const [row, column] = [table.rows.get(cell.row)!, table.columns.get(cell.column)!];
  const found = workedOut(cell, row, column, table.columns, table.rows);
  if (found?.fits || found?.isTurned) return found;
  return (
    changeInSource(cell, row, column.name) ??
    (row.cues.has('change') ? changeAlong(cell, column, table.rows, 'row') : undefined) ??
    (column.cues.has('change') ? changeAlong(cell, row, table.columns, 'column') : undefined) ??
    ruledIn(table, judgement) ??
    levelBeside(cell, column, table.columns) ??
    levelByChange(cell, row, table.columns) ??
    yearsCovered(
      figure,
      table.judgements.filter(({ passage }) => passage.cell!.row === cell.row),
      column.name,
    ) ??
    table.times().get(judgement) ??
    found
  );
}

const ruledIn = (table: Table, judgement: Judgement): Worked | undefined =>
  table.ruled().get(cellAt(table, judgement)!);
