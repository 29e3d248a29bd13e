/** What arithmetic makes of two figures, and which figures may be worked with together. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { stemOf } from '../terms.ts';
import type { Cue } from './cues.ts';
import { isPoints } from './figure-kinds.ts';
import type { Operand } from './operands.ts';

export interface Result {
  /** On the scale of the measure of the figure that is sought. */
  readonly value: number;
  /** Written when it is wanted, for most are not. */
  readonly working: () => string;
  readonly operands: readonly Operand[];
}

export interface Working {
  asked(cues: ReadonlySet<Cue>, figure: Figure): boolean;
  /** All that it makes of the operands, those that are nearest in meaning first. */
  results(figure: Figure, operands: readonly Operand[]): Iterable<Result>;
}

export type Outcome = readonly [value: number, working: () => string];

/** What the ordered pairs give, those that are nearest in meaning first. */
export function* pairs(
  operands: readonly Operand[],
  combine: (a: Operand, b: Operand) => Outcome | readonly Outcome[] | undefined,
): Iterable<Result> {
  for (let reach = 1; reach < operands.length; reach++)
    for (let i = 0; i < reach; i++) {
      const [near, far] = [operands[i]!, operands[reach]!];
      if (near.fact && near.fact === far.fact) continue;
      for (const [a, b] of [
        [near, far],
        [far, near],
      ] as const) {
        const found = combine(a, b);
        if (!found) continue;
        const outcomes = isOne(found) ? [found] : found;
        for (const [value, working] of outcomes)
          if (Number.isFinite(value)) yield { value, working, operands: [near, far] };
      }
    }
}

const isOne = (found: Outcome | readonly Outcome[]): found is Outcome => typeof found[0] === 'number';

/** Small counts come out of any two others: only what counts the same thing may be worked with. */
export const isOfSort = (figure: Figure, { figure: part, cited }: Operand): boolean =>
  figure.kind !== 'count' ||
  figure.low > 12 ||
  !Number.isInteger(figure.low) ||
  isPoints(figure) ||
  cited ||
  (part.unit !== '' && stemOf(part.unit) === stemOf(figure.unit));

/** Two values that can be set against each other: one dimension, for counts one noun, and told of in one breath. */
export function alike(a: Operand, b: Operand): boolean {
  if (a.dimension !== b.dimension) return false;
  if (
    a.figure.kind === 'count' &&
    a.figure.unit &&
    b.figure.unit &&
    stemOf(a.figure.unit) !== stemOf(b.figure.unit)
  )
    return false;
  // What the draft itself sets side by side belongs together, however far apart the source tells of it.
  return !a.statement || !b.statement || a.cited || b.cited || !isFar(a, b, 2);
}

/** Told of in sentences that lie farther apart than the next one. */
export const isFar = ({ statement: a }: Operand, { statement: b }: Operand, most = 1): boolean =>
  a !== undefined && b !== undefined && (a.document !== b.document || Math.abs(a.id - b.id) > most);
