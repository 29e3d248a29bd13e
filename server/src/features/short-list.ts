/** Of a list that is longer than anyone reads, the first that have what is typed; a shorter one as it is. */
export function shortList<T>(all: readonly T[], typed: string, textOf: (item: T) => string): readonly T[] {
  if (all.length <= longest) return all;
  const wanted = typed.toLowerCase();
  const result: T[] = [];
  for (const item of all) {
    if (result.length === longest) break;
    if (textOf(item).toLowerCase().includes(wanted)) result.push(item);
  }
  return result;
}

export const longest = 200;
