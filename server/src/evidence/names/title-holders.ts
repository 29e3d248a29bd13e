/** Who holds a title: "the prime minister" is the one person in play whose title or role says so. */
import { titles as titleWords } from '../../annotate/names/name-words.ts';
import type { AnnotatedDocument } from '../document.ts';
import { bearerAt, levelsOf, type Resolution } from './resolution.ts';
import { type Title, titleOf } from './titles.ts';

/** The one person whose title has all the words; in the document where it stands if there is one there. */
export function holderOf(
  name: string,
  document: AnnotatedDocument,
  resolution: Resolution,
): number | undefined {
  const { terms: wanted, former } = titleOf(name);
  if (wanted.length === 0) return undefined;
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
