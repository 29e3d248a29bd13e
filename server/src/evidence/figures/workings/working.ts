/** What arithmetic makes of two figures, and which figures may be worked with together. */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { stemOf } from '../../terms.ts';
import type { Fact, Statement } from '../fact.ts';
import { isPoints } from '../figure-kinds.ts';
import { direction, type Measure, measure } from '../quantity.ts';
import type { Cue } from './cues.ts';

export interface Result {
  /** The sentence's own words ask for this very working. */
  readonly isCalledFor?: true;
  /** On the scale of the measure of the figure that is sought. */
  readonly value: number;
  /** Written when it is wanted, for most are not. */
  readonly working: () => string;
  readonly operands: readonly Operand[];
  readonly tie?: Tie;
  /** It is only so much at most or at least, and the figure is told sharply: it bears nothing out. */
  readonly isBounded?: true;
}

/** How the two figures hang together: a part by its whole, or one thing set against another or what it was before. */
export type Tie = 'part' | 'change';

export interface Working {
  /** Words of the draft ask for it. */
  asked(cues: ReadonlySet<Cue>, figure: Figure): boolean;
  /** Where no word asks for it, it would be another thing that was meant: it is not told then. */
  readonly onlyAsked?: boolean;
  /** Whether such a figure can come of it at all. */
  gives(figure: Figure): boolean;
  /** What it makes of the operands in the figure's neighbourhood, those that are nearest in meaning first. */
  results(figure: Figure, operands: readonly Operand[]): Iterable<Result>;
}

/** Results up to so many times as large or small as the figure tell how thickly they lie where it is. */
export const reach = 2;

export interface Outcome {
  readonly value: (a: Operand, b: Operand) => number;
  readonly working: (a: Operand, b: Operand) => string;
  readonly tie?: Tie;
}

/** What the ordered pairs that may be worked with give, those that are nearest in meaning first. */
export function* pairs(
  figure: Figure,
  operands: readonly Operand[],
  may: (a: Operand, b: Operand) => boolean,
  ...outcomes: readonly Outcome[]
): Iterable<Result> {
  const { low } = measure(figure);
  const [least, greatest] = [low / reach, low * reach];
  for (let to = 1; to < operands.length; to++)
    for (let from = 0; from < to; from++)
      for (let turned = 0; turned < 2; turned++) {
        const a = operands[turned ? to : from]!;
        const b = operands[turned ? from : to]!;
        for (const { value: result, working, tie } of outcomes) {
          const value = result(a, b);
          // Most are far off, and what may be worked with takes longer to tell.
          if (value >= least && value <= greatest && may(a, b) && (!a.fact || a.fact !== b.fact))
            yield {
              value,
              working: () => working(a, b),
              operands: [operands[from]!, operands[to]!],
              ...(tie && { tie }),
            };
        }
      }
}

/** Small counts come out of any two others: only what counts the same thing may be worked with. */
export const isOfSort = (figure: Figure, { noun, cited }: Operand): boolean =>
  figure.kind !== 'count' ||
  figure.low > 12 ||
  !Number.isInteger(figure.low) ||
  isPoints(figure) ||
  cited ||
  (noun !== '' && noun === stemOf(figure.unit));

/** Of sums and differences: what is only bounded, as “no more than six”, gives only what is bounded. */
export const sharp = (working: Working): Working => ({
  ...working,
  *results(figure, operands) {
    for (const result of working.results(figure, operands))
      yield result.operands.some((one) => isBounded(one, figure)) ? { ...result, isBounded: true } : result;
  },
});

/**
 * What the draft has just told of is worked with as its writer does; “nearly” is rounded, and so is a result that is told with “about”.
 * Only what is counted has such bounds: “at least $40,000” may be a minimum that is reckoned from, and “over five years” is mostly
 * during them.
 */
const isBounded = ({ figure: { bound, kind }, cited }: Operand, told: Figure): boolean =>
  kind === 'count' && !cited && told.bound === 'exactly' && bound !== 'nearly' && direction(bound) !== 0;

/** Two values that can be set against each other: one dimension, for counts one noun, and told of in one breath. */
export function alike(a: Operand, b: Operand): boolean {
  if (a.dimension !== b.dimension) return false;
  // The heads of a table's columns need not name what is counted: "wanted" and "found".
  const countOther = a.figure.kind === 'count' && a.noun && b.noun && a.noun !== b.noun;
  const isOneRow = a.fact?.passage.cell && isToldTogether(a, b);
  if (countOther && !isOneRow && !(a.cited && b.cited)) return false;
  // What the draft itself sets side by side belongs together, however far apart the source tells of it.
  return !a.statement || !b.statement || a.cited || b.cited || !isFar(a, b, 2);
}

/** In one sentence, or in one row of a table. */
export function isToldTogether({ statement: a }: Operand, { statement: b }: Operand): boolean {
  if (!a || !b) return false;
  const [one, other] = [a.passage.cell, b.passage.cell];
  const isOneRow = one && other && one.table === other.table && one.row === other.row;
  return a === b || (isOneRow === true && a.document === b.document);
}

/** Told of in sentences that lie farther apart than the next one. */
export const isFar = ({ statement: a }: Operand, { statement: b }: Operand, most = 1): boolean =>
  a !== undefined && b !== undefined && (a.document !== b.document || Math.abs(a.id - b.id) > most);

/** A figure of the sources that may be worked with, or one of the paragraph that was worked out before. */
export interface Operand extends Measure {
  readonly value: number;
  readonly written: string;
  readonly fact?: Fact;
  readonly figure: Figure;
  /** It is written as a negative number, or told as a fall. */
  readonly isBelow: boolean;
  /** The stem of what is counted, where it is a count. */
  readonly noun: string;
  readonly statement?: Statement;
  /** It supports another figure of the draft close by. */
  readonly cited: boolean;
  /** It stands in a sentence that the claim is about, or was worked out just before. */
  readonly close: boolean;
}
