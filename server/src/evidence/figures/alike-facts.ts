/**
 * A value such as “March” or “two” stands in thousands of sentences of a large library. Those that share the most words with a
 * sentence of the draft are the ones that may bear it out; which of the others come first tells nothing.
 */
import { unitsAlike } from '../../annotate/figures/currency-families.ts';
import type { Figure } from '../../annotate/figures/figure.ts';
import { firstFrom } from '../../text/ordered.ts';
import type { ClosestStatements } from './closest-statements.ts';
import { commonplace, type PlacedFact } from './evidence-part.ts';
import type { Shelf } from './facts-over-parts.ts';
import { type Reach, reach } from './quantity.ts';

/** Facts of a quantity that stand in one of these statements, the best first; none where so few state it that all are looked at, or none of these does. */
export function alikeFacts(
  figure: Figure,
  closest: () => ClosestStatements,
  ofDimension: (dimension: string) => readonly Shelf[],
): readonly PlacedFact[] {
  const reaches = unitsAlike(figure).map((unit) => reach({ ...figure, unit }));
  return isCommon(stretchesOf(reaches, ofDimension), countIn)
    ? closest().within(reaches).slice(0, commonplace)
    : [];
}

/** More have it than are ever looked at. */
function isCommon<T>(all: Iterable<T>, count: (one: T) => number): boolean {
  let total = 0;
  for (const one of all) {
    total += count(one);
    if (total > commonplace) return true;
  }
  return false;
}

/** Values of a part, in order, of which those between two are meant. */
interface Stretch {
  readonly values: Float64Array;
  readonly from: number;
  readonly to: number;
}

function* stretchesOf(
  reaches: readonly Reach[],
  ofDimension: (dimension: string) => readonly Shelf[],
): Generator<Stretch> {
  for (const { dimension, from, to } of reaches)
    for (const { points } of ofDimension(dimension)) yield { values: points.values, from, to };
}

function countIn({ values, from, to }: Stretch): number {
  const first = firstFrom(values, from);
  let end = first;
  while (values[end]! <= to) end++;
  return end - first;
}
