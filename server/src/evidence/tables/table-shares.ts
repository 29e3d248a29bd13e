/** Cells of a table that are shares or ratios of others: "24%" of a column's sum, "19.4 pupils per teacher". */

import { memoized } from '../../text/memoized.ts';
import { push } from '../../text/multimap.ts';
import { isOneKind, isShare } from '../figures/figure-kinds.ts';
import { dimension } from '../figures/quantity.ts';
import { writtenRest } from '../figures/workings/written.ts';
import {
  added,
  type Interval,
  interval,
  type Line,
  longest,
  meets,
  operandsOf,
  others,
  type TableCell,
  type Worked,
} from './table-cells.ts';

export function shareIn(
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
  // Of what is brought, so much is mended: two words for one kind of thing, where the head says that it is a rate.
  const isRate = cell.cues.has('ratio');
  for (const part of parts.slice(0, longest)) {
    const kin = kinsIn(across.get(part[place])!).get(dimension(part.figure))!;
    const wholes: [Interval, string, readonly TableCell[]][] = [
      ...[...kin.totals, ...parts]
        // Of people and ships both are counts, but neither is a share of the other.
        .filter((one) => one !== part && (isRate || isOneKind(one.figure, part.figure)))
        .map((one): [Interval, string, TableCell[]] => [interval(one.figure), one.written, [one]]),
      [kin.sum, 'the sum of the column', kin.all],
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

/** Cells of a line that have one dimension. */
interface Kin {
  readonly all: readonly TableCell[];
  readonly totals: readonly TableCell[];
  /** Of those that are no totals. */
  readonly sum: Interval;
}

/** By dimension. Each cell of a column of shares asks for the sum of the same line. */
const kinsIn = memoized(({ cells }: Line): ReadonlyMap<string, Kin> => {
  const kins = new Map<string, TableCell[]>();
  for (const cell of cells) push(kins, dimension(cell.figure), cell);
  return new Map(
    [...kins].map(([of, all]) => {
      const isTotal = ({ cues }: TableCell) => cues.has('total');
      return [of, { all, totals: all.filter(isTotal), sum: added(all.filter((one) => !isTotal(one))) }];
    }),
  );
});

/** What a share beside it is of the total that its line ends with: 54% of 1,200. */
export function partOf(cell: TableCell, line: Line, crossing: Line): Worked | undefined {
  if (isShare(cell.figure) || cell.cues.has('change')) return undefined;
  const whole = others(cell, crossing).find(
    (one) => one.cues.has('total') && dimension(one.figure) === dimension(cell.figure),
  );
  if (!whole) return undefined;
  for (const share of others(cell, line)) {
    // A rate is of something else than the total.
    if (!isShare(share.figure) || share.cues.has('ratio')) continue;
    const [own, all] = [interval(share.figure), interval(whole.figure)];
    if (meets(cell.figure, { low: (own.low / 100) * all.low, high: (own.high / 100) * all.high }, true))
      return {
        working: `${share.written} × ${whole.written}`,
        operands: operandsOf([share, whole]),
        fits: true,
      };
  }
  return undefined;
}

export function ratioIn(cell: TableCell, line: Line, name: string): Worked | undefined {
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

/** "31% | 22% | 47%": what is left of a hundred, where the other shares of the line are all borne out. */
export function restOfHundred(cell: TableCell, line: Line): Worked | undefined {
  const isPercent = ({ figure, cues }: TableCell) => figure.kind === 'percent' && !cues.has('change');
  const kin = others(cell, line).filter(({ figure }) => isShare(figure) && figure.low < 100);
  if (!isPercent(cell) || kin.length < 2 || kin.length > longest) return undefined;
  if (!kin.every((one) => one.isStated && isPercent(one))) return undefined;
  const sum = kin.reduce((total, { figure }) => total + figure.low, cell.figure.low);
  const step = Math.max(...[cell, ...kin].map(({ figure }) => figure.step));
  if (Math.abs(100 - sum) > step * (1 + 1e-9)) return undefined;
  const written = kin.map((one) => one.written);
  return { working: writtenRest('100%', written), operands: operandsOf(kin), fits: true };
}
