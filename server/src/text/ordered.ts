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

/** The index of the first number that is not below `least`, without a call for each step: it is asked of hundreds of lists. */
export function firstFrom(
  numbers: Float64Array | Int8Array | Uint16Array | Uint32Array,
  least: number,
): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
