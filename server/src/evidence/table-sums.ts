/** The arithmetic of tables, asked for by the heads of a row or column: sums, changes, shares and averages of other cells. */
import type { Figure } from '../annotate/figure.ts';
import type { Fact } from './evidence-index.ts';
import { isPoints, isShare } from './figure-kinds.ts';
import { dimension, measure } from './quantity.ts';

export type Cue = 'total' | 'change' | 'share' | 'ratio';

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly figure: Figure;
  readonly written: string;
  /** True where a source states it, or where it follows from what one states. */
  readonly isStated: boolean;
  readonly operands: readonly Fact[];
  /** Of its row and column. */
  readonly cues: ReadonlySet<Cue>;
}

/** A row or column with what its head asks for. */
export interface Line {
  readonly name: string;
  readonly cues: ReadonlySet<Cue>;
  readonly cells: readonly TableCell[];
}

export interface Worked {
  readonly working: string;
  readonly operands: readonly Fact[];
  /** False where the other cells give another value, which `working` opens with. */
  readonly fits: boolean;
}

const cues: readonly (readonly [Cue, RegExp])[] = [
  ['total', /\b(?:(?:sub-?)?totals?|sum|all|overall|together|combined|altogether)\b/i],
  [
    'change',
    /\b(?:changes?|differences?|diff|increase|decrease|rise|fall|drop|growth|gain|loss|net|balance|gap|surplus|deficit|variation|versus|vs|compared|yoy|y\/y)\b|Δ|[+±]\/?[-−–]/i,
  ],
  ['share', /\b(?:shares?|proportion|percent(?:age)?|per ?cent|of (?:the )?(?:total|which))\b|%/i],
  ['ratio', /\b(?:ratio|per(?! ?cent)|rate|average|mean|times|each)\b/i],
];

export const cuesIn = (name: string): ReadonlySet<Cue> =>
  new Set(cues.flatMap(([cue, pattern]) => (pattern.test(name) ? [cue] : [])));

/** A line of more cells is no place to look for which two of them are meant. */
const longest = 24;

export function workedOut(
  cell: TableCell,
  row: Line,
  column: Line,
  columns: ReadonlyMap<number, Line>,
  rows: ReadonlyMap<number, Line>,
): Worked | undefined {
  const tries = [
    ...(column.cues.has('change') ? [changeIn(cell, row)] : []),
    ...(row.cues.has('change') ? [changeIn(cell, column)] : []),
    ...(row.cues.has('total') ? [sumIn(cell, column, 'row')] : []),
    ...(column.cues.has('total') ? [sumIn(cell, row, 'column')] : []),
    ...(column.cues.has('share') ? [shareIn(cell, row, columns, 'column')] : []),
    ...(row.cues.has('share') ? [shareIn(cell, column, rows, 'row')] : []),
    ...(column.cues.has('ratio') ? [ratioIn(cell, row, column.name)] : []),
    ...(row.cues.has('ratio') ? [ratioIn(cell, column, row.name)] : []),
  ].filter((found) => found !== undefined);
  return tries.find(({ fits }) => fits) ?? tries[0];
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a number may stand for that is rounded to its last digit; what is counted one by one is exact. */
function interval(figure: Figure, isRounded = !isWhole(figure)): Interval {
  const { low, step } = measure(figure);
  const half = isRounded ? step / 2 : 0;
  return { low: low - half, high: low + half };
}

const isWhole = ({ kind, step, low }: Figure): boolean =>
  kind === 'count' && step <= 1 && Number.isInteger(low);

/** Signs are dropped where a loss may be written without one. */
function meets(figure: Figure, { low, high }: Interval, isRounded?: boolean): boolean {
  const own = interval(figure, isRounded);
  const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
  const within = (sign: 1 | -1) => {
    const [from, to] = sign === 1 ? [own.low, own.high] : [-own.high, -own.low];
    return to >= low - slack && from <= high + slack;
  };
  return within(1) || within(-1);
}

const others = (cell: TableCell, line: Line): TableCell[] =>
  line.cells.filter((one) => one.row !== cell.row || one.column !== cell.column);

function sumIn(cell: TableCell, line: Line, place: 'row' | 'column'): Worked | undefined {
  const kin = others(cell, line).filter(
    ({ figure }) => dimension(figure) === dimension(cell.figure) && figure.kind === cell.figure.kind,
  );
  const isTotal = ({ cues }: TableCell) => cues.has('total');
  const isPlain = (one: TableCell) => !one.cues.has('change') && !one.cues.has('share');
  const before = kin.filter((one) => one[place] < cell[place]);
  const last = before.findLastIndex((one) => isTotal(one) && isPlain(one));
  // Where the line itself is of totals, each of its cells is one.
  const own = line.cues.has('total') ? () => false : isTotal;
  const groups = [before.slice(last + 1), kin.filter((one) => !own(one)), kin.filter(own), before].map(
    (parts) => (line.cues.has('change') || line.cues.has('share') ? parts : parts.filter(isPlain)),
  );
  const summed = groups.filter((parts) => parts.length > 1).map((parts) => ({ parts, sum: added(parts) }));
  const right = summed.find(({ sum }) => meets(cell.figure, sum));
  if (right) return { working: inWords(right.parts), operands: operandsOf(right.parts), fits: true };
  const [wrong] = summed;
  if (!wrong?.parts.every((part) => part.isStated)) return undefined;
  // Shares of parts that overlap come to anything, and so do averages.
  if (isShare(cell.figure) || isPoints(cell.figure) || cell.cues.has('ratio')) return undefined;
  return miscounted(cell, wrong.parts, (wrong.sum.low + wrong.sum.high) / 2, inWords(wrong.parts));
}

const added = (parts: readonly TableCell[]): Interval =>
  parts
    .map(({ figure }) => interval(figure))
    .reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });

function changeIn(cell: TableCell, line: Line): Worked | undefined {
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
      for (const to of kin.slice(i + 1))
        for (const change of changes(figure, from.figure, to.figure)) {
          if (meets(figure, change))
            return {
              working: `${to.written} − ${from.written}`,
              operands: operandsOf([from, to]),
              fits: true,
            };
          count++;
          only = { pair: [from, to], value: (change.low + change.high) / 2 };
        }
  if (count !== 1 || !only!.pair.every((end) => end.isStated)) return undefined;
  const [from, to] = only!.pair;
  return miscounted(cell, [from, to], only!.value, `${from.written} to ${to.written}`);
}

/** What may be called the change from one to the other, in the unit of the figure. */
function changes(figure: Figure, from: Figure, to: Figure): Interval[] {
  const [a, b] = [interval(from), interval(to)];
  const difference = { low: b.low - a.high, high: b.high - a.low };
  const isRate = isShare(figure) || isPoints(figure);
  if (dimension(figure) === dimension(from) && !isRate) return [difference];
  if (!isRate) return [];
  const relative = a.low > 0 ? [{ low: (b.low / a.high - 1) * 100, high: (b.high / a.low - 1) * 100 }] : [];
  return isShare(from) ? [difference, ...relative] : isPoints(figure) ? [] : relative;
}

function shareIn(
  cell: TableCell,
  line: Line,
  across: ReadonlyMap<number, Line>,
  place: 'row' | 'column',
): Worked | undefined {
  if (!isShare(cell.figure)) return undefined;
  if (cell.cues.has('total') && meets(cell.figure, { low: 100, high: 100 }))
    return { working: '100%', operands: [], fits: true };
  const parts = others(cell, line).filter(
    ({ figure, cues }) => !isShare(figure) && !cues.has('ratio') && !cues.has('change'),
  );
  for (const part of parts.slice(0, longest)) {
    const crossing = across.get(part[place])?.cells ?? [];
    const kin = crossing.filter(({ figure }) => dimension(figure) === dimension(part.figure));
    const wholes: [Interval, string, readonly TableCell[]][] = [
      ...[...kin.filter(({ cues }) => cues.has('total')), ...parts]
        .filter((one) => one !== part && isOneSort(one.figure, part.figure))
        .map((one): [Interval, string, TableCell[]] => [interval(one.figure), one.written, [one]]),
      [added(kin.filter(({ cues }) => !cues.has('total'))), 'the sum of the column', kin],
    ];
    const own = interval(part.figure);
    for (const [whole, written, cells] of wholes)
      if (
        whole.low > 0 &&
        meets(cell.figure, { low: (own.low / whole.high) * 100, high: (own.high / whole.low) * 100 })
      )
        return {
          working: `${part.written} ÷ ${written}`,
          operands: operandsOf([part, ...cells]),
          fits: true,
        };
  }
  return undefined;
}

/** Of people and ships both are counts, but neither is a share of the other. */
const isOneSort = (a: Figure, b: Figure): boolean =>
  dimension(a) === dimension(b) &&
  (a.kind !== 'count' || a.unit === b.unit || a.unit === '' || b.unit === '');

function ratioIn(cell: TableCell, line: Line, name: string): Worked | undefined {
  const parts = others(cell, line).slice(0, longest);
  const times = Number(/\bper\s+(1\d*(?:,000)*)\b/i.exec(name)?.[1]?.replace(/,/g, '') ?? 1);
  for (const one of parts)
    for (const other of parts) {
      const [a, b] = [interval(one.figure), interval(other.figure)];
      if (
        one !== other &&
        b.low > 0 &&
        meets(cell.figure, { low: (a.low / b.high) * times, high: (a.high / b.low) * times }, true)
      )
        return {
          working: `${one.written} ÷ ${other.written}`,
          operands: operandsOf([one, other]),
          fits: true,
        };
    }
  const kin = parts.filter(
    ({ figure, cues }) => dimension(figure) === dimension(cell.figure) && !cues.has('total'),
  );
  const { low, high } = added(kin);
  return kin.length > 1 && meets(cell.figure, { low: low / kin.length, high: high / kin.length }, true)
    ? { working: `the average of ${kin.length} cells`, operands: operandsOf(kin), fits: true }
    : undefined;
}

function miscounted({ figure }: TableCell, parts: readonly TableCell[], value: number, from: string): Worked {
  const { low } = measure(figure);
  // In the scale of the cell as it is written: a million is one in a column of millions.
  const scale = isShare(figure) || isPoints(figure) || low === 0 ? 1 : scaleOf(parts);
  const result = (value / scale).toLocaleString('en', { maximumFractionDigits: 2 }).replace('-', '−');
  const unit = isShare(figure) ? '%' : '';
  return { working: `${result}${unit}, from ${from}`, operands: operandsOf(parts), fits: false };
}

/** How much more a cell's figure is than the digits in it say. */
function scaleOf(parts: readonly TableCell[]): number {
  for (const { figure, written } of parts) {
    const digits = Number(written.replace(/[^\d.]/g, ''));
    if (digits > 0) return Math.abs(measure(figure).low) / digits;
  }
  return 1;
}

/** More parts than this are not all written out. */
const most = 5;

function inWords(parts: readonly TableCell[]): string {
  const written = parts.map((part) => part.written);
  return parts.length <= most
    ? written.join(' + ')
    : `${written[0]} + ${written[1]} + … + ${written.at(-1)}, ${parts.length} rows`;
}

const operandsOf = (parts: readonly TableCell[]): Fact[] => [
  ...new Set(parts.flatMap(({ operands }) => operands)),
];
