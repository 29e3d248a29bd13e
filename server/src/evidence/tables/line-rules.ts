/**
 * A column, or a row, of a draft's table whose cells follow by one rule from those of another: each district's share of a
 * national total that stands beside the table, the gap to an average, the cost at £12 each. A single cell may come out by
 * chance; that several do by the same rule says what the line is, whatever its head calls it, and which cell is amiss.
 */
import type { Figure } from '../../annotate/figures/figure.ts';
import { isBare, isPoints, isShare } from '../figures/figure-kinds.ts';
import { dimension, equal, measure } from '../figures/quantity.ts';
import {
  type Interval,
  interval,
  type Line,
  meets,
  type Operand,
  operandsOf,
  type TableCell,
  type Worked,
} from './table-cells.ts';
import { changes, miscounted } from './table-sums.ts';

/** What one cell should be: `x` is a cell of the other line, `k` what the rule takes for all or from another line. */
interface Result extends Interval {
  readonly form: string;
  readonly working: string;
  readonly isRounded: boolean;
}

interface Outcome {
  readonly cell: TableCell;
  readonly result: Result;
  readonly from: readonly Operand[];
  readonly fits: boolean;
}

/** As a power of ten: what is likelier by chance than one in so many is no rule. */
const surest = 2;
/** So much is enough where nothing is accused by it. */
const enough = 1.2;
/** What a cell that does not fit takes from that. */
const penalty = 1.5;
/** So many cells make a rule at the least, of so many lines at the most: a draft is judged while its author types. */
const fewest = 2;
const mostLines = 12;

/** What the cells of the lines that have a rule should be. `place` is what lines of this direction are numbered by. */
export function ruledCells(
  lines: ReadonlyMap<number, Line>,
  place: 'row' | 'column',
  givens: readonly Operand[],
): ReadonlyMap<TableCell, Worked> {
  const found = new Map<TableCell, Worked>();
  if (lines.size > mostLines) return found;
  const across = place === 'column' ? 'row' : 'column';
  const all = [...lines.values()].map((line) => new Map(line.cells.map((cell) => [cell[across], cell])));
  for (const [at, { numbers = [] }] of [...lines.values()].entries()) {
    const line = all[at]!;
    if ([...line.values()].filter(({ isStated }) => !isStated).length < fewest) continue;
    const best = bestRule(
      line,
      all.filter((one) => one !== line),
      givens,
      numbers,
    );
    for (const { cell, result, from, fits } of best ?? []) {
      const operands = operandsOf(from);
      // What rests on a cell that is amiss itself should come to something that is not known.
      if (!fits && from.some((one) => 'isStated' in one && !one.isStated)) continue;
      found.set(
        cell,
        fits
          ? { working: result.working, operands, fits: true }
          : miscounted(cell, from, (result.low + result.high) / 2, result.working),
      );
    }
  }
  return found;
}

type Cells = ReadonlyMap<number, TableCell>;

function bestRule(
  line: Cells,
  others: readonly Cells[],
  givens: readonly Operand[],
  numbers: readonly Operand[],
): Outcome[] | undefined {
  let best: { readonly outcomes: Outcome[]; readonly surprise: number } | undefined;
  const consider = (outcomes: Outcome[], tried: number, sure = surest) => {
    const surprise = surpriseOf(outcomes) - Math.log10(tried * formsTried);
    if (surprise >= sure && surprise > (best?.surprise ?? 0)) best = { outcomes, surprise };
  };
  const isExact = ({ fits, cell, result: { low, high } }: Outcome) =>
    fits && equal((low + high) / 2, Math.abs(measure(cell.figure).low));
  const tried = others.length * (others.length + givens.length + 2);
  // What the line's own head tells is tried before all else, and so less is left to chance.
  for (const xs of others)
    for (const number of numbers)
      for (const outcomes of outcomesOf(line, xs, () => number))
        consider(outcomes, others.length * numbers.length);
  for (const xs of others) {
    const before = neighboursOf(xs, line);
    const sources: ((at: number) => Operand | undefined)[] = [
      ...others.filter((one) => one !== xs).map((ks) => (at: number) => ks.get(at)),
      (at) => before.get(at),
      ...givens.map((given) => () => given),
    ];
    for (const k of sources) for (const outcomes of outcomesOf(line, xs, k)) consider(outcomes, tried);
  }
  // What all the cells are to the digit accuses none, and the table's other lines come before all that stands around it.
  if (!best)
    for (const xs of others)
      for (const ks of others)
        for (const outcomes of outcomesOf(line, xs, (at) => ks.get(at)))
          if (outcomes.length > fewest && outcomes.every(isExact))
            consider(outcomes.map(asWritten), others.length ** 2, enough);
  return best?.outcomes;
}

/** About so many forms of `resultsOf` apply to two numbers. */
const formsTried = 5;

/** For each cell the one before it in its own line: of years, a change is on the year before. */
function neighboursOf(xs: Cells, line: Cells): Cells {
  const places = [...line.keys()].filter((at) => xs.has(at)).sort((a, b) => a - b);
  return new Map(places.slice(1).map((at, nth) => [at, xs.get(places[nth]!)!]));
}

/** For each form that holds for most of the cells, what comes of it in each. */
function outcomesOf(line: Cells, xs: Cells, k: (at: number) => Operand | undefined): Outcome[][] {
  const byForm = new Map<string, Outcome[]>();
  let rows = 0;
  for (const [at, cell] of line) {
    const [x, y] = [xs.get(at), k(at)];
    if (!x || !y || x === y) continue;
    rows++;
    for (const result of resultsOf(cell.figure, x, y)) {
      const outcomes = byForm.get(result.form) ?? [];
      byForm.set(result.form, outcomes);
      outcomes.push({ cell, result, from: [x, y], fits: meets(cell.figure, result, result.isRounded) });
    }
    for (const [form, outcomes] of byForm) if (isNone(outcomes)) byForm.delete(form);
    // Most end here, at the second cell.
    if (byForm.size === 0 && rows > 1) return [];
  }
  return [...byForm.values()].filter((outcomes) => {
    const fitting = outcomes.filter(({ fits }) => fits).length;
    const amiss = outcomes.length - fitting;
    return fitting >= fewest && fitting >= 3 * amiss && outcomes.length === rows;
  });
}

/** Whether so many do not fit that those to come won't make a rule of it. */
function isNone(outcomes: readonly Outcome[]): boolean {
  const fitting = outcomes.filter(({ fits }) => fits).length;
  return outcomes.length - fitting > 1 + fitting / 3;
}

/** It came out to the digit, and so by no wider chance. */
const asWritten = (outcome: Outcome): Outcome => {
  const { low, high } = outcome.result;
  const value = (low + high) / 2;
  return { ...outcome, result: { ...outcome.result, low: value, high: value } };
};

/** How unlikely it is that these came out by chance, as a power of ten. A number that is there again proves nothing more. */
function surpriseOf(outcomes: readonly Outcome[]): number {
  const seen = new Set<number>();
  let sum = 0;
  for (const { cell, result, fits } of outcomes) {
    const { low, step } = measure(cell.figure);
    if (!fits) sum -= penalty;
    if (!fits || seen.has(low)) continue;
    seen.add(low);
    const width = Math.max(step, 1e-9) + (result.high - result.low);
    sum += Math.log10(Math.max(1, Math.abs(low) / width));
  }
  return sum;
}

function resultsOf(figure: Figure, x: Operand, k: Operand): Result[] {
  const [a, b] = [interval(x.figure), interval(k.figure)];
  const [own, other, wanted] = [dimension(x.figure), dimension(k.figure), dimension(figure)];
  const results: Result[] = [];
  const add = (form: string, { low, high }: Interval, sign: string, isRounded: boolean) =>
    results.push({ form, low, high, working: `${x.written} ${sign} ${k.written}`, isRounded });
  if (own === other) {
    for (const change of changes(figure, k.figure, x.figure))
      if (change.isRelative)
        results.push({
          form: 'change',
          low: change.low,
          high: change.high,
          working: `(${x.written} − ${k.written}) ÷ ${k.written}`,
          isRounded: true,
        });
      else add('less', change, '−', false);
    // The head says "points", or nothing.
    if (own === 'share' && isBare(figure))
      add('less', { low: a.low - b.high, high: a.high - b.low }, '−', false);
    // What lies between two changes in points.
    if ([figure, x.figure, k.figure].every(isPoints))
      add('less', { low: a.low - b.high, high: a.high - b.low }, '−', false);
    if (own === wanted) add('and', { low: a.low + b.low, high: a.high + b.high }, '+', false);
  }
  if (b.low > 0 && a.low >= 0) {
    const quotient = { low: a.low / b.high, high: a.high / b.low };
    if (isShare(figure) && own === other)
      add('share', { low: quotient.low * 100, high: quotient.high * 100 }, '÷', true);
    if (wanted === (own === other ? 'count' : own) && (own === other || other === 'count'))
      add('per', quotient, '÷', true);
  }
  if (a.low >= 0 && b.low >= 0) {
    const product = { low: a.low * b.low, high: a.high * b.high };
    const isPart = isShare(x.figure) !== isShare(k.figure);
    const [whole, times] = isShare(x.figure) ? [other, own] : [own, other];
    if (isPart && whole === wanted && !isShare(figure))
      add('of', { low: product.low / 100, high: product.high / 100 }, '×', true);
    if (!isPart && [whole, times].includes('count') && [whole, times].includes(wanted))
      add('times', product, '×', false);
  }
  return results;
}
