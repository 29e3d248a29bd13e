/** Binary search, for lists in order that may be long. */

/** The index of the first item that has the property, where all that follow have it too; `to` where none from `from` on has. */
export function firstIndex<T>(
  items: ArrayLike<T>,
  has: (item: T) => boolean,
  from = 0,
  to = items.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (has(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
