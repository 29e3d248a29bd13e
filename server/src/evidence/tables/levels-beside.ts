/** A level that follows from the one in the next row and what was gained until then: "March | 234m | 9m" above "June | 241m | 7m". */
import { dimension } from '../figures/quantity.ts';
import { type Interval, interval, type Line, meets, type TableCell, type Worked } from './table-cells.ts';

const gained =
  /\b(?:gain(?:s|ed)?|add(?:s|ed|itions?)|won|r[io]se|grew|growth|increased?|joined|net change|change)\b/i;
const lost = /\b(?:lost|loss(?:es)?|fell|falls?|drop(?:s|ped)?|decreased?|decline[ds]?|left|shed|change)\b/i;

export function levelBeside(
  cell: TableCell,
  column: Line,
  columns: ReadonlyMap<number, Line>,
): Worked | undefined {
  if (gained.test(column.name) || lost.test(column.name)) return undefined;
  const rows = [...column.cells].sort((a, b) => a.row - b.row);
  const at = rows.findIndex(({ row }) => row === cell.row);
  for (const other of columns.values()) {
    const ways = [...(gained.test(other.name) ? [1] : []), ...(lost.test(other.name) ? [-1] : [])];
    for (const way of ways)
      for (const step of [1, -1]) {
        const level = rows[at + step];
        // What was gained until the next row stands there; what was gained since the last one stands here.
        const change = other.cells.find(({ row }) => row === (step > 0 ? level?.row : cell.row));
        if (!level?.isStated || !change?.isStated) continue;
        if ([level, change].some(({ figure }) => dimension(figure) !== dimension(cell.figure))) continue;
        const isLess = step * way > 0;
        if (meets(cell.figure, apart(interval(level.figure), interval(change.figure), isLess)))
          return {
            working: `${level.written} ${isLess ? '−' : '+'} ${change.written}`,
            operands: [...level.operands, ...change.operands],
            fits: true,
          };
      }
  }
  return undefined;
}

const apart = (a: Interval, b: Interval, isLess: boolean): Interval =>
  isLess ? { low: a.low - b.high, high: a.high - b.low } : { low: a.low + b.low, high: a.high + b.high };
