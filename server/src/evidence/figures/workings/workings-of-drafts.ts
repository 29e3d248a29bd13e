/** Arithmetic that writers do with the figures that they have just told of, and that asks too much of those of a whole source. */
import { push } from '../../../text/multimap.ts';
import { isBare, isPoints, isShare } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import { doubling } from './compounded.ts';
import { difference } from './differences.ts';
import { swing } from './margins.ts';
import { type Operand, pairs, type Result, type Working } from './working.ts';
import { product, remainder, sum } from './workings.ts';
import { perHead, perHundredThousand, perThousand, perUnit, ratio } from './workings-of-rates.ts';
import { change, complement, part, share } from './workings-of-shares.ts';
import { daysBetween, monthsBetween, perPeriod, rate, timeLeft, yearsBetween } from './workings-of-time.ts';

/** "At 4 million apiece, the fund would pay for 60 of them": how many times one amount goes into another. */
const howMany: Working = {
  asked: (cues) => cues.has('enough'),
  gives: ({ kind, low }) => kind === 'count' && low > 1,
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter(
        (one) => one.value > 0 && (one.figure.kind === 'money' || one.figure.kind === 'measure'),
      ),
      (a, b) => a.value > b.value && a.dimension === b.dimension,
      { value: (a, b) => a.value / b.value, working: (a, b) => `${a.written} ÷ ${b.written}` },
    ),
};

/** A writer takes no more together. */
const most = 8;

/** "On average", "the middle of the range": the mean of figures that follow each other, or of all others in their column. */
const mean: Working = {
  asked: (cues) => cues.has('mean'),
  onlyAsked: true,
  gives: () => true,
  *results(figure, operands): Iterable<Result> {
    for (const taken of takenTogether(measure(figure).dimension, operands))
      yield {
        value: totalOf(taken) / taken.length,
        working: () => `(${listed(taken)}) ÷ ${taken.length}`,
        operands: taken,
      };
  },
};

/** Three and more of a column, or of what the draft has told of in a row. */
const total: Working = {
  asked: (cues, figure) => cues.has('sum') && !isShare(figure),
  onlyAsked: true,
  gives: (figure) => !isShare(figure),
  *results(figure, operands): Iterable<Result> {
    for (const taken of takenTogether(measure(figure).dimension, operands))
      if (taken.length > 2) yield { value: totalOf(taken), working: () => listed(taken), operands: taken };
  },
};

const totalOf = (taken: readonly Operand[]): number => taken.reduce((sum, { value }) => sum + value, 0);
const listed = (taken: readonly Operand[]): string => taken.map(({ written }) => written).join(' + ');

/** Those that follow each other in a column or in prose, and all of them but one. */
function* takenTogether(dimension: string, operands: readonly Operand[]): Iterable<readonly Operand[]> {
  const groups = new Map<string, Operand[]>();
  for (const one of operands) {
    const cell = one.fact?.passage.cell;
    if (one.dimension === dimension && !one.figure.date)
      push(groups, cell ? `${cell.table} ${cell.column}` : 'prose', one);
  }
  for (const group of groups.values()) {
    for (let from = 0; from < group.length; from++)
      for (let to = from + 2; to <= Math.min(group.length, from + most); to++) yield group.slice(from, to);
    if (group.length > 3 && group.length <= most)
      for (let left = 1; left < group.length - 1; left++) yield group.toSpliced(left, 1);
  }
}

/** "From 2% to 3.5%, a band of a point and a half": how far the ends of a range are apart. */
const width: Working = {
  asked: (cues) => cues.has('width'),
  onlyAsked: true,
  gives: (figure) => !isShare(figure),
  *results(figure, operands): Iterable<Result> {
    const dimension = isPoints(figure) || isBare(figure) ? 'share' : measure(figure).dimension;
    for (const [at, low] of operands.entries()) {
      const high = operands[at + 1];
      if (high && low.dimension === dimension && high.figure.amount === low.figure.amount)
        yield {
          value: high.value - low.value,
          working: () => `${high.written} − ${low.written}`,
          operands: [low],
        };
    }
  },
};

export const ownWorkings: readonly Working[] = [
  complement,
  difference,
  sum,
  share,
  change,
  ratio,
  { ...yearsBetween, asked: (_, { low }) => low > 1 },
  daysBetween,
  monthsBetween,
  perHead,
  perThousand,
  perHundredThousand,
  perPeriod,
  perUnit,
  part,
  { ...product, onlyAsked: true },
  rate,
  timeLeft,
  remainder,
  width,
  swing,
  doubling,
  howMany,
  mean,
  total,
];
