/** A level that the source tells only by how far it moved: “41% | 45% | +4” where that has the 45% and the four points. */
import { type Line, meets, signOf, type TableCell, type Worked } from './table-cells.ts';
import { changes } from './table-sums.ts';

/** `row` has the level, the other one beside it and the change behind both. */
export function levelByChange(
  cell: TableCell,
  row: Line,
  columns: ReadonlyMap<number, Line>,
): Worked | undefined {
  const isChange = ({ column }: TableCell) => columns.get(column)!.cues.has('change');
  const cells = [...row.cells].sort((a, b) => a.column - b.column);
  const at = cells.findIndex(({ column }) => column === cell.column);
  const change = [cells[at + 1], cells[at + 2]].find((one) => one !== undefined && isChange(one));
  if (!change?.isStated || isChange(cell)) return undefined;
  // What was worked out from this very level can't bear it out.
  const [told, more] = change.operands;
  if (!told || more) return undefined;
  const isBefore = change === cells[at + 2];
  const other = isBefore ? cells[at + 1] : cells[at - 1];
  if (!other?.isStated || isChange(other)) return undefined;
  const [from, to] = isBefore ? [cell, other] : [other, cell];
  const rises = to.figure.low > from.figure.low;
  if (signOf(change) < 0 === rises) return undefined;
  const fits = changes(change.figure, from.figure, to.figure).some(
    (one) => !one.isRelative && meets(change.figure, one),
  );
  if (!fits) return undefined;
  const sign = isBefore === rises ? '−' : '+';
  return {
    working: `${other.written} ${sign} ${change.written.replace(/^[+−–-]\s*/, '')}`,
    operands: [...other.operands, told],
    fits: true,
  };
}
