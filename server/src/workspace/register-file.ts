/** Reads the desk's own names: `people:` and `organisations:` of a policy-annotator.yaml, or of the file that it names. */
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { NamedType } from '../annotate/names/mention.ts';
import type { RegisterEntry } from '../evidence/names/register.ts';

/** Each list with what it holds; the key is the name in the file. */
const lists: readonly (readonly [string, NamedType])[] = [
  ['people', 'person'],
  ['organisations', 'organisation'],
  ['places', 'place'],
];

/** Entries of all lists of a mapping; what can't be understood is given to `complain` with its node. */
export function registerEntries(
  root: YAMLMap,
  complain: (node: unknown, message: string) => void,
): RegisterEntry[] {
  const entries: RegisterEntry[] = [];
  for (const [key, type] of lists) {
    const list = root.get(key, true) as unknown;
    if (list === undefined) continue;
    if (!isSeq(list)) {
      complain(list, `“${key}” takes a list of names.`);
      continue;
    }
    for (const item of list.items) {
      const read = entryOf(item, type);
      if (read) entries.push(read);
      else
        complain(item, `An entry of “${key}” is a name, or has “name” and perhaps “aliases” and “titles”.`);
    }
  }
  return entries;
}

function entryOf(item: unknown, type: NamedType): RegisterEntry | undefined {
  if (isScalar(item) && typeof item.value === 'string') return { type, name: item.value.trim() };
  if (!isMap(item)) return undefined;
  const name = item.get('name');
  const aliases = wordsOf(item.get('aliases', true));
  const titles = wordsOf(item.get('titles', true));
  if (typeof name !== 'string' || name.trim() === '' || !aliases || !titles) return undefined;
  return { type, name: name.trim(), aliases, titles };
}

/** A string or a list of them; undefined for anything else. */
function wordsOf(node: unknown): string[] | undefined {
  if (node === undefined) return [];
  const items: readonly unknown[] = isSeq(node) ? node.items : [node];
  const words = items.map((item) => (isScalar(item) ? item.value : undefined));
  return words.every((word) => typeof word === 'string') ? (words as string[]) : undefined;
}
