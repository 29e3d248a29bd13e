/** Arithmetic with shares: parts of a whole, changes in percent, and what was before them. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { isPoints, isShare } from './figure-kinds.ts';
import type { Operand } from './operands.ts';
import { measure } from './quantity.ts';
import { alike, isFar, type Outcome, pairs, type Working } from './working.ts';

export const complement: Working = {
  asked: (cues, figure) =>
    (isShare(figure) && cues.has('rest')) || (isPoints(figure) && cues.has('difference')),
  *results(figure, operands) {
    if (!isShare(figure) && !isPoints(figure)) return;
    for (const one of operands)
      if (one.dimension === 'share')
        yield { value: 100 - one.value, working: () => `100% − ${one.written}`, operands: [one] };
  },
};

/** "A further 10%": what one share has beyond another, where nothing is said to change. */
export const furtherShare: Working = {
  asked: (cues, figure) => isShare(figure) && cues.has('difference') && !cues.has('change'),
  results: (figure, operands) =>
    pairs(operands, (a, b) =>
      isShare(figure) && a.dimension === 'share' && alike(a, b)
        ? [a.value - b.value, () => `${a.written} − ${b.written}`]
        : undefined,
    ),
};

export const change: Working = {
  asked: (cues, figure) => isShare(figure) && (cues.has('change') || cues.has('difference')),
  results: (figure, operands) =>
    pairs(operands, (a, b) => {
      if (!isShare(figure) || a.value === b.value || b.value <= 0 || a.figure.date || !alike(a, b))
        return undefined;
      return [
        (Math.abs(a.value - b.value) / b.value) * 100,
        () => `(${a.written} − ${b.written}) ÷ ${b.written}`,
      ];
    }),
};

export const share: Working = {
  asked: (cues, figure) => isShare(figure) && cues.has('share'),
  results: (figure, operands) =>
    pairs(operands, (a, b) => {
      if (!isShare(figure) || a.value >= b.value || a.value <= 0 || a.figure.date) return undefined;
      if (a.dimension === 'share' || !alike(a, b)) return undefined;
      // A third is so coarse that only figures told of side by side may make it.
      if (figure.kind === 'fraction' && !a.cited && !b.cited && isFar(a, b)) return undefined;
      return [(a.value / b.value) * 100, () => `${a.written} ÷ ${b.written}`];
    }),
};

/** What an amount and a percentage that is told of beside it give, where no word asks for it. */
const byPercentage = (combine: (amount: Operand, percentage: Operand) => readonly Outcome[]): Working => ({
  asked: () => false,
  results: (figure, operands) => {
    const { dimension } = measure(figure);
    return pairs(operands, (a, p) => {
      if (!hasShares(figure) || isPoints(figure) || a.dimension !== dimension || a.figure.date)
        return undefined;
      if (!isPercentage(p) || (isFar(a, p) && !a.cited && !p.cited)) return undefined;
      return combine(a, p);
    });
  },
});

/** So many percent of an amount, and the whole of which an amount is so many percent. */
export const part = byPercentage((a, p) => [
  [(a.value * p.value) / 100, () => `${p.written} of ${a.written}`],
  [(a.value * 100) / p.value, () => `${a.written} ÷ ${p.written}`],
]);

/** An amount with so many percent of it added or taken off. */
export const grown = byPercentage((a, p) => [
  [a.value * (1 + p.value / 100), () => `${a.written} + ${p.written}`],
  [a.value * (1 - p.value / 100), () => `${a.written} − ${p.written}`],
]);

/** So many percent of a share mislead, and nobody is so many percent older. */
const hasShares = (figure: Figure): boolean => !isShare(figure) && figure.kind !== 'age';

const isPercentage = ({ dimension, value, figure }: Operand): boolean =>
  dimension === 'share' && value > 0 && figure.kind !== 'points';

/** What a value was before it rose or fell by a share that a source gives. */
export const before: Working = {
  asked: (cues, figure) => cues.has('before') && !isShare(figure),
  results: (figure, operands) => {
    const { dimension } = measure(figure);
    return pairs(operands, (a, p) => {
      if (!hasShares(figure) || a.dimension !== dimension || a.figure.date) return undefined;
      if (!isPercentage(p)) return undefined;
      const grown = a.value / (1 + p.value / 100);
      const shrunk = a.value / (1 - p.value / 100);
      return [
        [grown, () => `${a.written} ÷ (1 + ${p.written})`],
        [a.value - grown, () => `${a.written} − ${a.written} ÷ (1 + ${p.written})`],
        ...(p.value < 100
          ? ([
              [shrunk, () => `${a.written} ÷ (1 − ${p.written})`],
              [shrunk - a.value, () => `${a.written} ÷ (1 − ${p.written}) − ${a.written}`],
            ] as const)
          : []),
      ];
    });
  },
};
