/** What lines of a table come to: their sum, its share of another, and the change from one to another. */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { lastYear, type Years } from '../dates/years.ts';
import type { Fact } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import { isPoints, isShare } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import { type Operand, type Result, reach } from '../workings/working.ts';
import { writtenSum } from '../workings/written.ts';
import type { Line } from './source-tables.ts';

/** Lines that are taken together. */
export interface Group {
  readonly lines: readonly Line[];
  readonly isAll?: boolean;
  readonly isNamed?: boolean;
}

/** Of the claim's sentence. */
export interface Words {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly years: Years;
}

export interface Sought {
  readonly reading: Figure;
  readonly words: Words;
  /** So many hits may be expected by chance. */
  readonly bearable: (result: Result) => number;
  readonly operand: (fact: Fact) => Operand;
}

export function* shareOf(part: Sum, whole: Sum | undefined): Iterable<Result> {
  if (!whole || whole.dimension !== part.dimension || whole.value <= part.value) return;
  yield {
    value: (part.value / whole.value) * 100,
    working: () => `${inSum(part)} ÷ ${inSum(whole)}`,
    operands: [...part.operands, ...whole.operands],
  };
}

/** From the earlier year to the later one, where both are of one. */
export function inOrder(
  one: Sum,
  other: Sum,
  reading: Figure,
  own: string,
  across: ReadonlyMap<number, Line>,
): Iterable<Result> {
  const [a, b] = [one, other].map(({ at }) => lastYear(across.get(at)!.years));
  const isOverTime = Number.isFinite(a) && Number.isFinite(b) && a !== b;
  return isOverTime && a! > b!
    ? changes(other, one, reading, own, true)
    : changes(one, other, reading, own, isOverTime);
}

export interface Sum extends Result {
  readonly at: number;
  readonly dimension: string;
}

/** Undefined where a line has nothing there, or another kind of thing. */
export function sumOf(
  { lines, isAll }: Group,
  at: number,
  { operand }: Pick<Sought, 'operand'>,
): Sum | undefined {
  const operands = lines.flatMap((line) => {
    const fact = line.facts.get(at);
    return fact && fact.figure.low === fact.figure.high ? operand(fact) : [];
  });
  const [first] = operands;
  if (!first || (operands.length < lines.length && !(isAll && operands.length > 2))) return undefined;
  if (operands.some(({ dimension }) => dimension !== first.dimension)) return undefined;
  // Shares are not added up.
  if (first.dimension === 'share' && operands.length > 1) return undefined;
  const value = operands.reduce((total, one) => total + one.value, 0);
  return { at, dimension: first.dimension, value, working: () => added(operands), operands };
}

export function* changes(
  from: Sum,
  to: Sum,
  reading: Figure,
  own: string,
  isOverTime: boolean,
): Iterable<Result> {
  if (from.dimension !== to.dimension) return;
  const { low } = measure(reading);
  const isNear = (value: number) => value >= low / reach && value <= low * reach;
  const operands = () => [...from.operands, ...to.operands];
  const difference = Math.abs(to.value - from.value);
  const [less, more] = to.value > from.value ? [from, to] : [to, from];
  if (isShare(reading)) {
    if (from.dimension === 'share') return;
    for (const base of isOverTime ? [from] : [from, to])
      if (base.value > 0 && isNear((difference / base.value) * 100))
        yield {
          value: (difference / base.value) * 100,
          working: () => `(${inSum(more)} − ${inSum(less)}) ÷ ${inSum(base)}`,
          operands: operands(),
        };
  } else if (
    isNear(difference) &&
    (from.dimension === own || (isPoints(reading) && from.dimension === 'share'))
  )
    yield { value: difference, working: () => `${inSum(more)} − ${inSum(less)}`, operands: operands() };
}

const written = ({ fact, written }: Operand): string => (fact ? writtenAmount(fact) : written);
export const added = (operands: readonly Operand[]): string => writtenSum(operands.map(written));
const inSum = ({ operands }: Result): string =>
  operands.length > 1 ? `(${added(operands)})` : added(operands);
