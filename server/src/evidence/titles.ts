/** Who holds a title: "the prime minister" is the one person in play whose title or role says so. */
import { fold } from '../annotate/name-knowledge.ts';
import { titles as titleWords } from '../annotate/name-words.ts';
import type { Read } from './name-groups.ts';
import type { Bearer } from './resolution.ts';

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

/** Titles and roles of a bearer as the texts write them, with the read they stand at. */
export function* writtenTitles(
  bearer: Bearer,
): Generator<{ readonly written: string; readonly read: Read; readonly role: boolean }> {
  for (const { read, as } of bearer.reads) {
    if (as !== 'name') continue;
    const { text } = read.passage.annotations;
    const { title, role } = read.mention;
    if (title) yield { written: text.slice(title.start, title.end), read, role: false };
    if (role) yield { written: text.slice(role.start, role.end), read, role: true };
  }
}

/** The one person whose title has all the words; in the mention's own document if there is one there. */
export function holderOf(read: Read, bearers: readonly Bearer[]): number | undefined {
  const wanted = titleTerms(read.mention.name);
  if (wanted.length === 0) return undefined;
  const former = past.test(fold(read.mention.name));
  const here = new Set<number>();
  const anywhere = new Set<number>();
  for (const bearer of bearers) {
    if (bearer.type !== 'person') continue;
    for (const { written, read: at } of writtenTitles(bearer)) {
      if (past.test(fold(written)) !== former) continue;
      const terms = titleTerms(written);
      if (!wanted.every((word) => terms.includes(word)) || !headIn(wanted, terms)) continue;
      anywhere.add(bearer.index);
      if (at.document === read.document) here.add(bearer.index);
    }
    if (bearer.entry?.titles?.some((title) => wanted.every((word) => titleTerms(title).includes(word))))
      anywhere.add(bearer.index);
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
