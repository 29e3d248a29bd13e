/** Binary search, for lists in order that may be long. */

/** The index of the first item that has the property, where all that follow have it too; the length where none has. */
export function firstIndex<T>(items: ArrayLike<T>, has: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (has(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
