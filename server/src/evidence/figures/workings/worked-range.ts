/** A range that follows from what a draft tells around it: "60 votes are needed; with 54 or 57, it is three to six short". */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { endsOf, isBare, isPoints, isShare } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';

/** "Some 70 to 75 per cent are let; that leaves 25 to 30 per cent". */
export const isRestOfRange = (figure: Figure, before: readonly Figure[]): boolean =>
  isShare(figure) &&
  figure.low < figure.high &&
  before.some((one) => {
    const [own, other] = [measure(figure), measure(one)];
    return isShare(one) && own.low + other.high === 100 && own.high + other.low === 100;
  });

/** So many of the numbers before it are looked at. */
const farthest = 8;

/** Each end of the range comes of one number by two others in the same way. `before` are borne out, in order. */
export function isWorkedRange(figure: Figure, before: readonly Figure[]): boolean {
  if (figure.date || figure.low >= figure.high || figure.magnitude) return false;
  const values = before
    .filter(({ date, kind }) => !date && kind !== 'ordinal')
    .slice(-farthest)
    .flatMap(endsOf);
  const [least, greatest] = endsOf(figure);
  return (
    isBetweenNext(figure, values.slice(-2)) ||
    workings.some((working) =>
      values.some((fixed) => {
        const results = values.flatMap((other) => (other === fixed ? [] : working(figure, other, fixed)));
        const isEnd = (end: Figure) => results.some((value) => bears(end, value) !== undefined);
        return isEnd(least!) && isEnd(greatest!);
      }),
    )
  );
}

/** "Between three and four for each of them": how many times one of the two numbers right before it goes into the other. */
function isBetweenNext({ kind, low, high }: Figure, [a, b]: readonly Figure[]): boolean {
  if (kind !== 'count' || high !== low + 1 || !a || !b || !isAlike(a, b)) return false;
  const ratio = amountOf(a) / amountOf(b);
  return [ratio, 1 / ratio].some((one) => one > low && one < high);
}

type RangeWorking = (figure: Figure, other: Figure, fixed: Figure) => number[];

/** How far the one is from the other, by what share, how many times as much it is, and so many times the one. */
const workings: readonly RangeWorking[] = [
  (figure, other, fixed) =>
    isAlike(other, fixed) && mayBe(figure, fixed) ? [Math.abs(amountOf(other) - amountOf(fixed))] : [],
  (figure, other, fixed) =>
    isShare(figure) && isAlike(other, fixed)
      ? [(Math.abs(amountOf(other) - amountOf(fixed)) / amountOf(fixed)) * 100]
      : [],
  (figure, other, fixed) =>
    figure.kind === 'ratio' && isAlike(other, fixed) ? [amountOf(other) / amountOf(fixed)] : [],
  (figure, other, fixed) =>
    fixed.kind === 'count' && fixed.low > 1 && isAlike(figure, other) ? [amountOf(other) * fixed.low] : [],
];

const amountOf = (figure: Figure): number => measure(figure).low;
const isAlike = (a: Figure, b: Figure): boolean => measure(a).dimension === measure(b).dimension;
/** "Four to six votes short" is written like a score, and points lie between shares. */
const mayBe = (figure: Figure, end: Figure): boolean =>
  isPoints(figure) ? isShare(end) : isBare(figure) || figure.kind === 'score' || isAlike(figure, end);
