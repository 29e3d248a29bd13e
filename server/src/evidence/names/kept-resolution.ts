/** Who is meant stays the same where a source changed but its names did not, as when a figure in it is corrected. */
import type { NameGroup, NameGroups } from './name-groups.ts';
import type { NamePart } from './name-part.ts';
import type { Register } from './register.ts';
import type { Bearer, Resolution } from './resolution.ts';

/** The resolution of before with the groups of now; undefined where it may be another. */
export function keptResolution(
  before: Resolution,
  groups: NameGroups,
  register: Register,
): Resolution | undefined {
  const { parts } = before.groups;
  if (parts.length !== groups.parts.length) return undefined;
  if (JSON.stringify(before.register) !== JSON.stringify(register)) return undefined;
  const changed = new Map<number, NameGroup>();
  for (const [nth, part] of groups.parts.entries()) {
    if (part === parts[nth]) continue;
    if (!readsAlike(part, parts[nth]!)) return undefined;
    for (const key of part.keys) changed.set(key, groups.byKey.get(key)!);
  }
  return { ...before, groups, fresh: withGroups(before, changed) };
}

/** Names are resolved in the order of reading, acronyms before single words, by what is told of each and its forms. */
function readsAlike(one: NamePart, other: NamePart): boolean {
  return (
    one.lexicon === other.lexicon &&
    one.keys.length === other.keys.length &&
    one.keys.every((key, name) => key === other.keys[name] && isAlike(one, other, name)) &&
    JSON.stringify([...one.acronyms()]) === JSON.stringify([...other.acronyms()])
  );
}

function isAlike(one: NamePart, other: NamePart, name: number): boolean {
  const sums = other.sumsOf(name);
  if (!one.sumsOf(name).every((sum, column) => sum === sums[column])) return false;
  const [forms, others] = [[...one.formsOf(name)], [...other.formsOf(name)]];
  return (
    forms.length === others.length &&
    forms.every(([form, certain], at) => form === others[at]![0] && certain === others[at]![1])
  );
}

/** Bearers lead to their mentions by groups, which those of a changed part have anew. */
function withGroups(
  { fresh, byGroup, governments }: Resolution,
  changed: ReadonlyMap<number, NameGroup>,
): readonly Bearer[] {
  const result = [...fresh];
  for (const key of changed.keys())
    for (const index of [byGroup.get(key), governments.get(key)]) {
      const bearer = index === undefined ? undefined : result[index];
      if (!bearer) continue;
      const told = bearer.told.map((one) => ({ ...one, group: changed.get(one.group.number) ?? one.group }));
      result[index!] = { ...bearer, told };
    }
  return result;
}
