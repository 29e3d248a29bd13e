/** The last row of a draft's table is a total by its numbers too, whatever it is called: the city below its districts. */
import { push } from '../../text/multimap.ts';
import { dimension } from '../figures/quantity.ts';
import { added, cuesIn, interval, type TableCell } from './table-cells.ts';

/** So many rows above it hardly come to its numbers by chance, in so many columns. */
const enough = { rows: 3, columns: 2 };

/** Of these, the whole is no sum. */
const unsummed = ['change', 'share', 'ratio'] as const;

/** Undefined where a row is one by its name, and where as many columns come to something else. */
export function totalRow(
  cells: readonly TableCell[],
  names: ReadonlyMap<number, string>,
): number | undefined {
  if ([...names.values()].some((name) => cuesIn(name).has('total'))) return undefined;
  const last = cells.reduce((most, { row }) => Math.max(most, row), -1);
  const columns = new Map<number, TableCell[]>();
  for (const cell of cells) {
    if (unsummed.every((cue) => !cell.cues.has(cue))) push(columns, cell.column, cell);
  }
  const sums = [...columns.values()].flatMap((column) => {
    const whole = column.find(({ row }) => row === last);
    const parts = column.filter((one) => one !== whole);
    if (!whole || parts.length < enough.rows) return [];
    if (parts.some(({ figure }) => dimension(figure) !== dimension(whole.figure))) return [];
    const [own, sum] = [interval(whole.figure), added(parts)];
    return [whole.figure.low > 0 && own.high >= sum.low && own.low <= sum.high];
  });
  const right = sums.filter(Boolean).length;
  return right >= enough.columns && right * 2 > sums.length ? last : undefined;
}
