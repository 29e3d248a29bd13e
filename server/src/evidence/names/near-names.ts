/** The names that a word may be a slip of, found without a look at all of them. */
import { push } from '../../text/multimap.ts';
import { editDistance } from './edit-distance.ts';

/** Letters at a word's beginning. A slip behind them leaves them as they are; one among them leaves the rest. */
const opening = 3;

/** By the opening, and by what stands behind it with a letter more or less: three entries a name, for a library has a hundred thousand. */
export function nearNames(names: Iterable<string>): (folded: string) => readonly string[] {
  const byOpening = new Map<string, string[]>();
  const byRest = new Map<string, string[]>();
  for (const name of names) {
    push(byOpening, name.slice(0, opening), name);
    for (const rest of restsOf(name)) push(byRest, rest, name);
  }
  return (folded) => {
    const found = new Set(byOpening.get(folded.slice(0, opening)));
    for (const rest of restsOf(folded))
      for (const name of byRest.get(rest) ?? []) if (editDistance(folded, name, 1) <= 1) found.add(name);
    return [...found];
  };
}

const restsOf = (word: string): string[] => [word.slice(opening), word.slice(opening + 1)];
