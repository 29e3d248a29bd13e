/** What is said of a check's name that no check has, with the check that may be meant. */
import { editDistance } from '../evidence/names/edit-distance.ts';

export interface UnknownCheck {
  readonly message: string;
  /** The id that is nearest to it; undefined where none is near. */
  readonly nearest?: string;
}

/** Undefined for a check that there is. */
export function unknownCheck(name: string, ids: readonly string[]): UnknownCheck | undefined {
  if (ids.includes(name)) return undefined;
  const nearest = nearestId(name.toLowerCase(), ids);
  return nearest === undefined
    ? { message: `There is no check “${name}”.` }
    : { message: `There is no check “${name}”; the nearest is “${nearest}”.`, nearest };
}

/** Half of the letters may differ: a guess is of more help than none. */
function nearestId(name: string, ids: readonly string[]): string | undefined {
  let least = Math.floor(name.length / 2) + 1;
  let nearest: string | undefined;
  for (const id of ids) {
    const distance = editDistance(name, id, least);
    if (distance < least) [least, nearest] = [distance, id];
  }
  return nearest;
}
