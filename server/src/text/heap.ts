/** A binary heap in an array: below each item, at 2i + 1 and 2i + 2, are those that come no earlier. An array in order is one. */

/** Moves the first item down to its place, after it was replaced. `compare` is as for sorting. */
export function sink<T>(heap: T[], compare: (a: T, b: T) => number): void {
  const moved = heap[0]!;
  let at = 0;
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && compare(heap[below + 1]!, heap[below]!) < 0) below++;
    if (compare(moved, heap[below]!) <= 0) break;
    heap[at] = heap[below]!;
    at = below;
  }
  heap[at] = moved;
}
