/** The arithmetic of tables, asked for by the heads of a row or column: sums and changes of other cells. */

import type { Figure } from '../../annotate/figures/figure.ts';
import { lastYear, yearsIn } from '../figures/dates/years.ts';
import { isPoints, isShare } from '../figures/figure-kinds.ts';
import { numeralsOf } from '../figures/numerals.ts';
import { dimension, measure } from '../figures/quantity.ts';
import { writtenRest, writtenSum } from '../figures/workings/written.ts';
import { termsOf } from '../terms.ts';
import {
  added,
  type Interval,
  interval,
  type Line,
  longest,
  meets,
  type Operand,
  operandsOf,
  others,
  type TableCell,
  type Worked,
} from './table-cells.ts';
import { partOf, ratioIn, restOfHundred, shareIn } from './table-shares.ts';

export function workedOut(
  cell: TableCell,
  row: Line,
  column: Line,
  columns: ReadonlyMap<number, Line>,
  rows: ReadonlyMap<number, Line>,
): Worked | undefined {
  let first: Worked | undefined;
  for (const found of triesAt(cell, row, column, columns, rows)) {
    if (found?.fits) return found;
    first ??= found;
  }
  return first;
}

/** One after another, for the first that fits ends them: the last ones look at all cells of a column. */
function* triesAt(
  cell: TableCell,
  row: Line,
  column: Line,
  columns: ReadonlyMap<number, Line>,
  rows: ReadonlyMap<number, Line>,
): Generator<Worked | undefined> {
  yield minusIn(cell, column, row.name, (one) => rows.get(one.row)!.name);
  yield minusIn(cell, row, column.name, (one) => columns.get(one.column)!.name);
  yield againstRow(cell, row, column.name, columns, rows);
  if (column.cues.has('change')) yield changeIn(cell, row, (one) => columns.get(one.column)!.name);
  if (row.cues.has('change')) yield changeIn(cell, column, (one) => rows.get(one.row)!.name);
  if (row.cues.has('total')) yield sumIn(cell, column, 'row', row.name);
  if (column.cues.has('total')) yield sumIn(cell, row, 'column', column.name);
  if (column.cues.has('share') || isShare(cell.figure)) yield shareIn(cell, row, columns, 'column');
  if (row.cues.has('share')) yield shareIn(cell, column, rows, 'row');
  if (column.cues.has('ratio')) yield ratioIn(cell, row, column.name);
  if (row.cues.has('ratio')) yield ratioIn(cell, column, row.name);
  yield restOfHundred(cell, row);
  yield restOfHundred(cell, column);
  yield partOf(cell, row, column);
  yield partOf(cell, column, row);
  yield restIn(cell, column, rows);
}

const minus = /^\s*(?:the\s+)?(.+?)\s+(?:minus|less|−|–)\s+(?:the\s+)?(.+?)\s*$/i;
const plainName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** "Imports minus exports": what the name of a line takes from what. */
function minusIn(
  cell: TableCell,
  line: Line,
  name: string,
  nameOf: (one: TableCell) => string,
): Worked | undefined {
  const [, whole, taken] = minus.exec(name) ?? [];
  if (whole === undefined || taken === undefined) return undefined;
  const of = (wanted: string) =>
    others(cell, line).find((one) => plainName(nameOf(one)) === plainName(wanted));
  const [from, part] = [of(whole), of(taken)];
  if (!from || !part || dimension(from.figure) !== dimension(part.figure)) return undefined;
  const [a, b] = [interval(from.figure), interval(part.figure)];
  const rest = { low: a.low - b.high, high: a.high - b.low };
  const working = `${from.written} − ${part.written}`;
  return meets(cell.figure, rest)
    ? { working, operands: operandsOf([from, part]), fits: true }
    : miscounted(cell, [from, part], (rest.low + rest.high) / 2, working);
}

const against =
  /\b(?:compared\s+(?:with|to)|relative\s+to|against|versus|vs\.?|than|over|(?:gap|lead|distance)\s+(?:to|over|from))\s+(?:the\s+)?([\p{L}\p{N} ’'-]{1,80}?)(?:,.*|\s*\(.*)?$/iu;

/** "Compared with Bergen": how far each cell of another column is from the one of the row of that name. */
function againstRow(
  cell: TableCell,
  row: Line,
  name: string,
  columns: ReadonlyMap<number, Line>,
  rows: ReadonlyMap<number, Line>,
): Worked | undefined {
  const wanted = against.exec(name)?.[1];
  const base = wanted && [...rows.values()].find((one) => plainName(one.name) === plainName(wanted));
  if (!base || base === row) return undefined;
  for (const own of others(cell, row)) {
    const other = base.cells.find(({ column }) => column === own.column);
    if (!other || columns.get(own.column)!.cues.has('change')) continue;
    const found = changes(cell.figure, other.figure, own.figure).find(
      (change) => !change.isRelative && meets(cell.figure, change),
    );
    if (found)
      return {
        working: `${own.written} − ${other.written}`,
        operands: operandsOf([own, other]),
        fits: true,
      };
  }
  return undefined;
}

/** `name` is what the total is called: "the last three together" are no more. */
function sumIn(cell: TableCell, line: Line, place: 'row' | 'column', name: string): Worked | undefined {
  const kin = others(cell, line).filter(
    ({ figure }) => dimension(figure) === dimension(cell.figure) && figure.kind === cell.figure.kind,
  );
  const isTotal = ({ cues }: TableCell) => cues.has('total');
  // What the whole line is sets none of its cells apart.
  const isPlain = ({ cues }: TableCell) =>
    (['change', 'share'] as const).every((cue) => !cues.has(cue) || line.cues.has(cue));
  const before = kin.filter((one) => one[place] < cell[place]);
  const last = before.findLastIndex((one) => isTotal(one) && isPlain(one));
  // Where the line itself is of totals, each of its cells is one.
  const own = line.cues.has('total') ? () => false : isTotal;
  const some = someOf(name, before);
  const groups = (
    some ? [some] : [before.slice(last + 1), kin.filter((one) => !own(one)), kin.filter(own), before]
  ).map((parts) => (line.cues.has('change') || line.cues.has('share') ? parts : parts.filter(isPlain)));
  const summed = groups.filter((parts) => parts.length > 1).map((parts) => ({ parts, sum: added(parts) }));
  const right = summed.find(({ sum }) => meets(cell.figure, sum));
  if (right)
    return {
      working: writtenSum(right.parts.map(({ written }) => written)),
      operands: operandsOf(right.parts),
      fits: true,
    };
  const [wrong] = summed;
  if (!wrong?.parts.every((part) => part.isStated)) return undefined;
  // Shares of parts that overlap come to anything, and so do averages.
  if (isShare(cell.figure) || isPoints(cell.figure) || cell.cues.has('ratio')) return undefined;
  return miscounted(
    cell,
    wrong.parts,
    (wrong.sum.low + wrong.sum.high) / 2,
    writtenSum(wrong.parts.map(({ written }) => written)),
  );
}

const someNamed =
  /\b(?:(?<ahead>first|top|upper)|last|bottom|lower|the|these|those|all)\s+(?<many>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b|\b(?<both>both)\b/i;

/** Those that a name counts: the first or last of them, or else the last before it. */
function someOf(name: string, before: readonly TableCell[]): readonly TableCell[] | undefined {
  const { ahead, many, both } = someNamed.exec(name)?.groups ?? {};
  const count = both ? 2 : numeralsOf(many ?? '')[0];
  if (count === undefined || count >= before.length) return undefined;
  return ahead ? before.slice(0, count) : before.slice(-count);
}

/** What the others leave of the total, which may be the last row by another name: "Other | 71" above "County | 164". */
function restIn(cell: TableCell, column: Line, rows: ReadonlyMap<number, Line>): Worked | undefined {
  const kin = others(cell, column);
  if (kin.length === 0 || !kin.every(({ isStated }) => isStated)) return undefined;
  if (kin.some(({ figure }) => dimension(figure) !== dimension(cell.figure))) return undefined;
  const last = [...rows.keys()].reduce((a, b) => Math.max(a, b));
  const whole = kin.find(({ cues }) => cues.has('total')) ?? kin.find(({ row }) => row === last);
  const parts = kin.filter((one) => one !== whole);
  if (!whole || parts.length === 0) return undefined;
  const [all, sum] = [interval(whole.figure), added(parts)];
  const rest = { low: all.low - sum.high, high: all.high - sum.low };
  if (rest.low <= 0 || !meets(cell.figure, rest)) return undefined;
  return {
    working: writtenRest(
      whole.written,
      parts.map(({ written }) => written),
    ),
    operands: operandsOf(kin),
    fits: true,
  };
}

function changeIn(cell: TableCell, line: Line, nameOf: (one: TableCell) => string): Worked | undefined {
  const own = termsOf(nameOf(cell)).map(({ stem }) => stem);
  const isOfIt = (one: TableCell) => termsOf(nameOf(one)).some(({ stem }) => own.includes(stem));
  const { figure } = cell;
  const ends = others(cell, line)
    .filter(({ figure: end, cues }) => !cues.has('change') && end.kind !== 'points')
    .slice(0, longest);
  const sorted = [...new Set(ends.map(({ figure: end }) => dimension(end)))].map((one) =>
    ends.filter(({ figure: end }) => dimension(end) === one),
  );
  let only: { pair: readonly [TableCell, TableCell]; value: number } | undefined;
  let count = 0;
  for (const kin of sorted)
    for (const [i, from] of kin.entries())
      for (const to of kin.slice(i + 1)) {
        // "Votes | Seats | Change in seats": from one to the other nothing changes.
        if (isOfIt(from) !== isOfIt(to)) continue;
        for (const change of changes(figure, from.figure, to.figure)) {
          if (isTurned(cell, change, nameOf(from), nameOf(to)) && from.isStated && to.isStated) {
            const value = (change.low + change.high) / 2;
            const ends = `${from.written} to ${to.written}`;
            return { ...miscounted(cell, [from, to], value, ends), isTurned: true };
          }
          if (meets(figure, change))
            return {
              working: change.isRelative
                ? `(${to.written} − ${from.written}) ÷ ${from.written}`
                : `${to.written} − ${from.written}`,
              operands: operandsOf([from, to]),
              fits: true,
            };
          count++;
          only = { pair: [from, to], value: (change.low + change.high) / 2 };
        }
      }
  if (count !== 1 || !only!.pair.every((end) => end.isStated)) return undefined;
  const [from, to] = only!.pair;
  return miscounted(cell, [from, to], only!.value, `${from.written} to ${to.written}`);
}

/** "+10" where the years of the heads tell of a fall by 10. */
function isTurned({ figure, written }: TableCell, change: Interval, from: string, to: string): boolean {
  const sign = /^\s*\+/.test(written) ? 1 : /^\s*[−–-]/.test(written) ? -1 : 0;
  const [first, last] = [from, to].map((name) => lastYear(yearsIn(name)));
  const isOpposed = sign > 0 ? change.high < 0 : sign < 0 && change.low > 0;
  return isOpposed && first! < last! && meets(figure, change);
}

/** What may be called the change from one to the other, in the unit of the figure. */
export function changes(figure: Figure, from: Figure, to: Figure): (Interval & { isRelative?: true })[] {
  const [a, b] = [interval(from), interval(to)];
  const difference = { low: b.low - a.high, high: b.high - a.low };
  // "Change in points" may be of a share, and so is "+8" beside shares.
  const isPointed =
    isPoints(figure) || /^points?$/.test(figure.unit) || (figure.kind === 'count' && isShare(from));
  const isRate = isShare(figure) || isPointed;
  if (dimension(figure) === dimension(from) && !isRate) return [difference];
  if (!isRate) return [];
  const relative =
    a.low > 0
      ? [{ low: (b.low / a.high - 1) * 100, high: (b.high / a.low - 1) * 100, isRelative: true as const }]
      : [];
  return isShare(from) ? [difference, ...(isPointed ? [] : relative)] : isPointed ? [] : relative;
}

/** The value that the other cells give, `from` what. */
export function miscounted(
  { figure }: TableCell,
  parts: readonly Operand[],
  value: number,
  from: string,
): Worked {
  const { low } = measure(figure);
  // In the scale of the cell as it is written: a million is one in a column of millions.
  const scale = isShare(figure) || isPoints(figure) || low === 0 ? 1 : scaleOf(parts);
  const result = (value / scale).toLocaleString('en', { maximumFractionDigits: 2 }).replace('-', '−');
  const unit = isShare(figure) ? '%' : '';
  return { working: `${result}${unit}, from ${from}`, operands: operandsOf(parts), fits: false };
}

/** How much more a cell's figure is than the digits in it say. */
function scaleOf(parts: readonly Operand[]): number {
  for (const { figure, written } of parts) {
    const digits = Number(written.replace(/[^\d.]/g, ''));
    if (digits > 0) return Math.abs(measure(figure).low) / digits;
  }
  return 1;
}
