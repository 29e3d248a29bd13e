/** Which rows or columns of a table a sentence names, one by one and together. */

import { haveOneInCommon } from '../dates/years.ts';
import type { Line } from './source-tables.ts';
import type { Group, Words } from './table-results.ts';

/** The lines that a sentence names, by all of their heads or by one that no other line has; one of a year with that. */
export function namedIn(all: readonly Line[], { stems, years }: Words): Line[] {
  const has = (head: readonly string[]) => head.length > 0 && head.every((stem) => stems.has(stem));
  const maybe = all.filter(({ heads, years: own }) =>
    own.size > 0 ? haveOneInCommon(own, years) : heads.some(has),
  );
  const counts = new Map<string, number>();
  for (const { heads } of maybe.length > 0 ? all : [])
    for (const head of heads) counts.set(head.join(' '), (counts.get(head.join(' ')) ?? 0) + 1);
  return maybe.filter(
    ({ heads, years: own }) =>
      heads.every((head) => has(head) || (head.length === 0 && own.size > 0)) ||
      heads.some((head) => has(head) && counts.get(head.join(' ')) === 1),
  );
}

const others = /\b(?:others?|rest|remain\w*|elsewhere|together|combined|but|except|without)\b/i;

/** The lines that a sentence names one by one and together, those that share a word of it, all of them, and the rest. */
export function groupsIn(all: readonly Line[], words: Words): Group[] {
  const named = namedIn(all, words);
  const groups: Group[] = named.map((line) => ({ lines: [line], isNamed: true }));
  if (named.length > 1) groups.push({ lines: named, isNamed: true });
  groups.push({ lines: all, isAll: true });
  const rest = all.filter((line) => !named.includes(line));
  if (named.length > 0 && rest.length > 1 && others.test(words.text)) groups.push({ lines: rest });
  for (const stem of words.stems) {
    const alike = all.filter(
      ({ heads, years }) => years.has(stem) || heads.some((head) => head.includes(stem)),
    );
    if (alike.length > 1 && alike.length < all.length) groups.push({ lines: alike });
  }
  return groups;
}
