/** Where all parts state a quantity. */
import { sink } from '../../../text/heap.ts';
import { firstFrom } from '../../../text/ordered.ts';
import type { EvidencePart, PlacedFact, Points } from './evidence-part.ts';

/** The facts of a part that have one dimension. */
export interface Shelf {
  readonly part: EvidencePart;
  readonly points: Points;
}

/** Those of all parts, in order of these. */
export const shelvesOf = (parts: readonly EvidencePart[], dimension: string): Shelf[] =>
  parts.flatMap((part) => {
    const points = part.pointsOf(dimension);
    return points ? [{ part, points }] : [];
  });

/** The facts in a stretch of values, the lowest first, and in order of the shelves among equals. */
export function* factsWithin(shelves: readonly Shelf[], from: number, to: number): Generator<PlacedFact> {
  const cursors: Cursor[] = [];
  for (let order = 0; order < shelves.length; order++) {
    const shelf = shelves[order]!;
    const { values } = shelf.points;
    const at = firstFrom(values, from);
    if (values[at]! <= to) cursors.push({ order, shelf, at, value: values[at]! });
  }
  cursors.sort(byNext);
  while (cursors.length > 0) {
    const cursor = cursors[0]!;
    const { part, points } = cursor.shelf;
    // Among equals a part goes before those behind it, and so with all that it has of the value.
    do yield { part, number: points.facts[cursor.at++]! };
    while (points.values[cursor.at] === cursor.value);
    const value = points.values[cursor.at]!;
    if (value <= to) cursor.value = value;
    else {
      const last = cursors.pop()!;
      if (cursors.length === 0) return;
      if (last !== cursor) cursors[0] = last;
    }
    sink(cursors, byNext);
  }
}

interface Cursor {
  readonly order: number;
  readonly shelf: Shelf;
  at: number;
  value: number;
}

const byNext = (a: Cursor, b: Cursor): number => a.value - b.value || a.order - b.order;
