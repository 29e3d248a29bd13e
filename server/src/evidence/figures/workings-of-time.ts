/** Arithmetic with time: years and days from one date to another, and how long something lasts. */
import type { CalendarDate } from '../../annotate/figures/figure.ts';
import { isYears } from './figure-kinds.ts';
import type { Operand } from './operands.ts';
import { measure } from './quantity.ts';
import { alike, isFar, pairs, type Working } from './working.ts';

export const yearsBetween: Working = {
  asked: (cues, figure) => isYears(figure) && figure.low > 1 && (cues.has('time') || figure.kind === 'age'),
  *results(figure, operands) {
    if (!isYears(figure)) return;
    yield* pairs(
      operands.filter(({ figure }) => figure.date?.year !== undefined && figure.date.span === undefined),
      (a, b) => {
        const years = a.figure.date!.year! - b.figure.date!.year!;
        return years > 0 && (isToldTogether(a, b) || isOfDocument(a) || isOfDocument(b))
          ? [years * 12, () => `${a.written} − ${b.written}`]
          : undefined;
      },
    );
  },
};

const isToldTogether = (a: Operand, b: Operand): boolean => a.cited || b.cited || !isFar(a, b, 2);

/** A year in the first lines of a document is the one that it is written in. */
const isOfDocument = ({ statement }: Operand): boolean => !statement || statement.passage.start === 0;

export const daysBetween: Working = {
  asked: (cues) => cues.has('time') || cues.has('difference'),
  *results(figure, operands) {
    if (figure.kind !== 'duration' || measure(figure).dimension !== 'time') return;
    yield* pairs(
      operands.filter(({ figure }) => figure.date?.day !== undefined && figure.date.month !== undefined),
      (a, b) => {
        const days = dayNumber(a.figure.date!) - dayNumber(b.figure.date!);
        return days > 1 ? [days * 86400, () => `${b.written} to ${a.written}`] : undefined;
      },
    );
  },
};

const dayNumber = ({ year = 2001, month = 1, day = 1 }: CalendarDate): number =>
  Date.UTC(year, month - 1, day) / 86400000;

/** How long it takes or lasts: so much at so much a year. */
export const rate: Working = {
  asked: () => false,
  results: (figure, operands) =>
    pairs(operands, (a, b) => {
      if (figure.kind !== 'duration' || a.figure.date || a.figure.kind === 'duration' || !alike(a, b))
        return undefined;
      const unit = measure(figure).low / figure.low;
      return a.value > b.value && b.value > 0
        ? [(a.value / b.value) * unit, () => `${a.written} ÷ ${b.written}`]
        : undefined;
    }),
};
