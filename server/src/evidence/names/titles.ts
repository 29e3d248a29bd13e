/** Who holds a title: "the prime minister" is the one person in play whose title or role says so. */

import { fold } from '../../annotate/names/name-knowledge.ts';
import { titles as titleWords } from '../../annotate/names/name-words.ts';
import { push } from '../../text/multimap.ts';
import type { AnnotatedDocument } from '../document.ts';
import type { NamePart } from './name-part.ts';
import { bearerAt, levelsOf, type Resolution } from './resolution.ts';

/** Words that say when, not what: the new prime minister and the prime minister are one office. */
const passing = new Set(
  'the a an new current incoming then outgoing acting own of to for and in at on'.split(' '),
);
const past = /\b(?:former|ex|late|then)\b/;

/** A title's words without those that say when. */
export const titleTerms = (title: string): string[] =>
  fold(title)
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}.-]+/u)
    .map((word) => word.replace(/(?<=\p{L}\p{L})\.$/u, ''))
    .filter((word) => word !== '' && !passing.has(word));

/** A title or role that a person is called by, with the words it is compared by. */
export interface Title {
  readonly terms: readonly string[];
  readonly former: boolean;
}

/** One that stands beside a name, with the key of that. */
export interface WrittenTitle extends Title {
  readonly key: number;
  readonly document: AnnotatedDocument;
}

const titleOf = (written: string): Title => ({
  terms: titleTerms(written),
  former: past.test(fold(written)),
});

/** What a part calls those it names, once for each name and document, by the words of the titles. */
export function titlesByTerm(part: NamePart): ReadonlyMap<string, readonly WrittenTitle[]> {
  const byTerm = new Map<string, WrittenTitle[]>();
  const known = new Set<string>();
  for (const { key, document, title: written } of part.titlesBeside()) {
    const same = `${key} ${document.uri} ${written}`;
    if (known.has(same)) continue;
    known.add(same);
    const title = { ...titleOf(written), key, document };
    for (const term of new Set(title.terms)) push(byTerm, term, title);
  }
  return byTerm;
}

/** The one person whose title has all the words; in the document where it stands if there is one there. */
export function holderOf(
  name: string,
  document: AnnotatedDocument,
  resolution: Resolution,
): number | undefined {
  const wanted = titleTerms(name);
  if (wanted.length === 0) return undefined;
  const former = past.test(fold(name));
  const isMeant = (title: Title) =>
    title.former === former &&
    wanted.every((word) => title.terms.includes(word)) &&
    headIn(wanted, title.terms);
  const here = new Set<number>();
  const anywhere = new Set<number>();
  for (const level of levelsOf(resolution)) {
    for (const bearer of level.registered)
      if (bearer.type === 'person' && bearer.entry!.titles!.some((title) => isMeant(titleOf(title))))
        anywhere.add(bearer.index);
    for (const part of level.groups.parts)
      for (const title of part.titles().get(wanted.at(-1)!) ?? []) {
        const holder = level.byGroup.get(title.key);
        if (holder === undefined || bearerAt(resolution, holder).type !== 'person' || !isMeant(title))
          continue;
        anywhere.add(holder);
        if (title.document === document) here.add(holder);
      }
  }
  const found = here.size > 0 ? here : anywhere;
  return found.size === 1 ? [...found][0] : undefined;
}

/** "minister" alone is not "prime minister": the words must open at the same head. */
function headIn(wanted: readonly string[], terms: readonly string[]): boolean {
  const head = wanted.findIndex((word) => titleWords.has(word));
  if (head < 0) return false;
  const at = terms.indexOf(wanted[head]!);
  return at >= 0 && (wanted[head] !== 'minister' || terms[at - 1] === wanted[head - 1]);
}
