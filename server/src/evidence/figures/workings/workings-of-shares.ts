/** Arithmetic with shares: parts of a whole, changes in percent, and what was before them. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { isPoints, isShare } from '../figure-kinds.ts';
import { equal, measure } from '../quantity.ts';
import type { Operand } from './working.ts';
import { alike, isFar, isOfSort, isToldTogether, type Outcome, pairs, type Working } from './working.ts';

export const complement: Working = {
  asked: (cues, figure) => isShare(figure) && cues.has('rest'),
  gives: isShare,
  *results(_, operands) {
    for (const one of operands)
      if (one.dimension === 'share')
        yield { value: 100 - one.value, working: () => `100% − ${one.written}`, operands: [one] };
  },
};

/** "A further 10%": what one share has beyond another, where nothing is said to change. */
export const furtherShare: Working = {
  asked: (cues, figure) => isShare(figure) && cues.has('further') && !cues.has('change'),
  gives: isShare,
  onlyAsked: true,
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter(({ dimension }) => dimension === 'share'),
      alike,
      { value: (a, b) => a.value - b.value, working: (a, b) => `${a.written} − ${b.written}` },
    ),
};

export const change: Working = {
  asked: (cues, figure) => isShare(figure) && (cues.has('change') || cues.has('difference')),
  gives: isShare,
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter((one) => !one.figure.date),
      (a, b) => a.value !== b.value && b.value > 0 && alike(a, b),
      {
        value: (a, b) => (Math.abs(a.value - b.value) / b.value) * 100,
        working: (a, b) => `(${a.written} − ${b.written}) ÷ ${b.written}`,
        tie: 'change',
      },
    ),
};

/** "Three-quarters of the tenants" are no change from one share to another. */
export const changeOfAmounts: Working = {
  ...change,
  results: (figure, operands) =>
    change.results(
      figure,
      operands.filter(({ dimension }) => dimension !== 'share'),
    ),
};

/** Of a rise the base is the smaller number, of a fall the larger. */
const changeFrom = (isBase: (base: number, other: number) => boolean): Working => ({
  ...change,
  *results(figure, operands) {
    for (const result of change.results(figure, operands)) {
      const [one, other] = result.operands.map(({ value }) => value) as [number, number];
      const difference = Math.abs(one - other);
      const base = isBase(one, other) ? one : other;
      if (equal(result.value, (difference / base) * 100)) yield result;
    }
  },
});

export const changeTo = {
  up: changeFrom((base, other) => base < other),
  down: changeFrom((base, other) => base > other),
};

export const share: Working = {
  // "Half as many as".
  asked: (cues, figure) =>
    isShare(figure) &&
    (cues.has('share') || cues.has('proportion') || (figure.kind === 'fraction' && cues.has('times'))),
  gives: isShare,
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter((one) => one.value > 0 && one.dimension !== 'share' && !one.figure.date),
      (a, b) =>
        // "At 109% of capacity" is more than the whole.
        (a.value < b.value || measure(figure).low > 100) &&
        (alike(a, b) || isPartToldBeside(a, b)) &&
        // A third is so coarse that only figures told of side by side may make it.
        (figure.kind !== 'fraction' || a.cited || b.cited || !isFar(a, b)),
      {
        value: (a, b) => (a.value / b.value) * 100,
        working: (a, b) => `${a.written} ÷ ${b.written}`,
        tie: 'part',
      },
    ),
};

/** "270 of 9,500 applicants were let in", which a source tells as so many applications and so many people, one of which the draft has. */
const isPartToldBeside = (a: Operand, b: Operand): boolean =>
  a.dimension === 'count' &&
  b.dimension === 'count' &&
  (a.cited || b.cited) &&
  a.statement !== undefined &&
  b.statement !== undefined &&
  !isFar(a, b);

/** "A third of all firms export, and three in five of these to Norway: a fifth of all": both of which the draft tells. */
export const shareOfShare: Working = {
  asked: (cues, figure) => isShare(figure) && cues.has('of all'),
  gives: (figure) => isShare(figure) && !isPoints(figure),
  onlyAsked: true,
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter((one) => one.cited && one.dimension === 'share' && one.value > 0 && one.value < 100),
      (a, b) => a.value >= b.value,
      { value: (a, b) => (a.value * b.value) / 100, working: (a, b) => `${a.written} × ${b.written}` },
    ),
};

/** "62 of the 200 came by train and 41 by bus: more than half": what the draft has told of from one sentence, added up. */
export const shareOfParts: Working = {
  asked: (cues, figure) => figure.kind === 'fraction' || (isShare(figure) && cues.has('sum')),
  gives: isShare,
  onlyAsked: true,
  *results(_, operands) {
    const told = operands.filter(
      (one) => one.cited && one.statement && one.dimension !== 'share' && !one.figure.date,
    );
    for (const whole of told.slice(0, mostParts))
      for (const statement of new Set(told.map((one) => one.statement))) {
        const parts = told
          .filter((one) => one.statement === statement && one !== whole && one.dimension === whole.dimension)
          .sort((a, b) => a.figure.amount.start - b.figure.amount.start);
        const sum = parts.reduce((total, { value }) => total + value, 0);
        if (parts.length > 1 && parts.length < mostParts && sum < whole.value)
          yield {
            value: (sum / whole.value) * 100,
            working: () => `(${parts.map(({ written }) => written).join(' + ')}) ÷ ${whole.written}`,
            operands: [...parts, whole],
            tie: 'part',
          };
      }
  },
};
/** A draft seldom adds up more than so many in its head. */
const mostParts = 6;

/** What an amount and a percentage that is told of beside it give, where no word asks for it. */
const byPercentage = (asked: Working['asked'], ...outcomes: readonly Outcome[]): Working => ({
  asked,
  gives: (figure) => hasShares(figure) && !isPoints(figure),
  results: (figure, operands) =>
    pairs(
      figure,
      amountsAndShares(figure, operands),
      (a, p) => isAmountAndShare(a, p) && (a.cited || p.cited || !isFar(a, p)),
      ...outcomes,
    ),
});

/** So many percent of an amount, and how much they are beyond all of it; the whole of which an amount is so many percent. */
export const part = byPercentage(
  // "Of 900 pupils, some 300".
  (cues, { kind }) => (kind === 'count' || kind === 'money') && cues.has('part'),
  {
    value: (a, p) => (p.value > 100 ? (a.value * (p.value - 100)) / 100 : Number.NaN),
    working: (a, p) => `(${p.written} − 100%) of ${a.written}`,
  },
  { value: (a, p) => (a.value * p.value) / 100, working: (a, p) => `${p.written} of ${a.written}` },
  { value: (a, p) => (a.value * 100) / p.value, working: (a, p) => `${a.written} ÷ ${p.written}` },
);

/** An amount with so many percent of it added or taken off. */
export const grown = byPercentage(
  () => false,
  { value: (a, p) => a.value * (1 + p.value / 100), working: (a, p) => `${a.written} + ${p.written}` },
  { value: (a, p) => a.value * (1 - p.value / 100), working: (a, p) => `${a.written} − ${p.written}` },
);

/** So many percent of a share mislead, and nobody is so many percent older. */
const hasShares = (figure: Figure): boolean => !isShare(figure) && figure.kind !== 'age';

const amountsAndShares = (figure: Figure, operands: readonly Operand[]): Operand[] => {
  const { dimension } = measure(figure);
  return operands.filter(
    (one) =>
      (one.dimension === dimension &&
        !one.figure.date &&
        !isMultiple(one.figure) &&
        isOfSort(figure, { ...one, cited: false })) ||
      isPercentage(one),
  );
};

/** Of "seven times" nobody takes a part. */
const isMultiple = ({ kind, unit }: Figure): boolean => kind === 'ratio' || unit === 'times';

/** One source's percentage is none of another's amount. */
const isAmountAndShare = (a: Operand, p: Operand): boolean =>
  isPercentage(p) &&
  a.dimension !== 'share' &&
  (!a.statement || !p.statement || a.statement.document === p.statement.document);

const isPercentage = ({ dimension, value, figure }: Operand): boolean =>
  dimension === 'share' && value > 0 && figure.kind !== 'points';

const rose = (a: Operand, p: Operand): number => a.value / (1 + p.value / 100);
const fell = (a: Operand, p: Operand): number => (p.value < 100 ? a.value / (1 - p.value / 100) : Number.NaN);

/** What a value was before it rose or fell by a share that a source gives. */
export const before: Working = {
  asked: (cues, figure) => cues.has('before') && !isShare(figure),
  gives: hasShares,
  results: (figure, operands) =>
    pairs(
      figure,
      amountsAndShares(figure, operands),
      isAmountAndShare,
      { value: rose, working: (a, p) => `${a.written} ÷ (1 + ${p.written})` },
      {
        value: (a, p) => a.value - rose(a, p),
        working: (a, p) => `${a.written} − ${a.written} ÷ (1 + ${p.written})`,
      },
      { value: fell, working: (a, p) => `${a.written} ÷ (1 − ${p.written})` },
      {
        value: (a, p) => fell(a, p) - a.value,
        working: (a, p) => `${a.written} ÷ (1 − ${p.written}) − ${a.written}`,
      },
    ),
};

/** What a share was before it rose or fell by so many points. */
export const beforePoints: Working = {
  asked: (cues) => cues.has('before'),
  gives: isShare,
  onlyAsked: true,
  results: (figure, operands) =>
    pairs(
      figure,
      operands,
      (a, b) =>
        a.dimension === 'share' && isPoints(b.figure) && ((a.cited && b.cited) || isToldTogether(a, b)),
      { value: (a, b) => a.value + b.value, working: (a, b) => `${a.written} + ${b.written}` },
      { value: (a, b) => a.value - b.value, working: (a, b) => `${a.written} − ${b.written}` },
    ),
};
