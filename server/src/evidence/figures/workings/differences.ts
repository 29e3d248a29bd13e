/** How far two figures are apart, in their own unit where the draft leaves it out. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { isBare, isPoints, isShare } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import { alike, isOfSort, type Operand, type Outcome, pairs, sharp } from './working.ts';

export const minus: Outcome = {
  value: (a, b) => a.value - b.value,
  working: (a, b) => `${a.written} − ${b.written}`,
};
export const plus: Outcome = {
  value: (a, b) => a.value + b.value,
  working: (a, b) => `${a.written} + ${b.written}`,
};
export const difference = sharp({
  asked: (cues, figure) => cues.has('difference') || isPoints(figure),
  gives: (figure) => !isShare(figure),
  *results(figure, operands) {
    const parts = operands.filter((one) => mayBeDifference(figure, one) && isOfSort(figure, one));
    yield* pairs(figure, parts, (a, b) => a.value > b.value && alike(a, b), {
      ...minus,
      tie: 'change',
    });
    // "(205 × £20)", of which the 205 are the tons that it says before; "5,150 nights, 470 more than the year before".
    if (isBare(figure))
      yield* pairs(figure, parts.filter(hasUnit), (a, b) => haveOneUnit(a, b) && a.value > b.value, {
        ...minus,
        value: (a, b) => written(a) - written(b),
        tie: 'change',
      });
    // Degrees apart are no degrees above absolute zero.
    if (measure(figure).dimension === 'temperature')
      yield* pairs(figure, parts, (a, b) => haveOneUnit(a, b) && a.figure.unit === figure.unit, {
        ...minus,
        value: (a, b) => measure({ ...figure, low: written(a) - written(b) }).low,
        tie: 'change',
      });
    // From below zero to above it, the two add up: a fall by 2% and a rise by 9%, a deficit and a surplus.
    yield* pairs(figure, parts, (a, b) => !a.isBelow && b.isBelow && alike(a, b), {
      value: plus.value,
      working: (a, b) => `${a.written} − (−${b.written.replace(/^[-−–]/, '')})`,
      tie: 'change',
    });
  },
});

/** A difference has its parts' unit; that of two shares is in percentage points, which may go without saying. */
function mayBeDifference(figure: Figure, part: Operand): boolean {
  if (part.dimension === 'share') return isPoints(figure) || (isBare(figure) && figure.low < 100);
  return !part.figure.date && (isBare(figure) || measure(figure).dimension === part.dimension);
}

/** So many years or tonnes are as many as they say, on whatever scale they are measured. */
export const written = ({ figure: { low } }: Operand): number => Math.abs(low);

export const hasUnit = ({ figure: { kind, date } }: Operand): boolean =>
  !date && (kind === 'measure' || kind === 'duration');
export const haveOneUnit = (a: Operand, b: Operand): boolean =>
  a.figure.unit === b.figure.unit && alike(a, b);
