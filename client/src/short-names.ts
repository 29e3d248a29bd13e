/** Names of files as short as they can be told apart: without their folders, unless two are called the same. */

const fileOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

export function shortNames(names: Iterable<string>): (name: string) => string {
  const all = new Map<string, Set<string>>();
  for (const name of names) {
    const file = fileOf(name);
    all.set(file, (all.get(file) ?? new Set()).add(name));
  }
  return (name) => ((all.get(fileOf(name))?.size ?? 0) > 1 ? name : fileOf(name));
}
