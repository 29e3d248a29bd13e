/** A line of changes beside the line that changes: "Fare | £4 | £6 | £9" above "Rise | – | £2 | £5", each from the first or from the one before. */
import {
  type Interval,
  type Line,
  longest,
  meets,
  operandsOf,
  others,
  signOf,
  type TableCell,
  type Worked,
} from './table-cells.ts';
import { changes } from './table-sums.ts';

/** A sign tells which way it goes; without one it may go either way. */
const isSoTurned = (cell: TableCell, { low }: Interval): boolean => low * signOf(cell) >= 0;

/** `across` is what lies across the line of changes at the cell, `lines` all that run along it. */
export function changeAlong(
  cell: TableCell,
  across: Line,
  lines: ReadonlyMap<number, Line>,
  place: 'row' | 'column',
): Worked | undefined {
  const along = place === 'row' ? 'column' : 'row';
  const own = lines.get(cell[place])!;
  for (const to of others(cell, across)) {
    const line = lines.get(to[place])!;
    if (line.cues.has('change') || line.cells.length > longest) continue;
    const before = line.cells.filter((one) => one[along] < cell[along]).sort((a, b) => a[along] - b[along]);
    const [first] = before;
    // What changes is told from the second on: of the first there is nothing to tell.
    if (!first || own.cells.some((one) => one[along] === first[along])) continue;
    for (const from of new Set([first, before.at(-1)!]))
      if (from.isStated && to.isStated)
        for (const change of changes(cell.figure, from.figure, to.figure))
          if (!change.isRelative && isSoTurned(cell, change) && meets(cell.figure, change))
            return {
              working: `${to.written} − ${from.written}`,
              operands: operandsOf([to, from]),
              fits: true,
            };
  }
  return undefined;
}
