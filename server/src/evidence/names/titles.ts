/** Who holds a title: "the prime minister" is the one person in play whose title or role says so. */
import { fold } from '../../annotate/names/name-knowledge.ts';
import { titles as titleWords } from '../../annotate/names/name-words.ts';
import type { AnnotatedDocument } from '../document.ts';
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
export function* writtenTitles(bearer: Bearer): Generator<{ readonly written: string; readonly read: Read }> {
  for (const { read, as } of bearer.reads) {
    if (as !== 'name') continue;
    const { text } = read.passage.annotations;
    const { title, role } = read.mention;
    if (title) yield { written: text.slice(title.start, title.end), read };
    if (role) yield { written: text.slice(role.start, role.end), read };
  }
}

/** What the texts call each person, once each, by the words of the titles. */
export interface TitleIndex {
  readonly byTerm: ReadonlyMap<string, readonly HeldTitle[]>;
}

interface HeldTitle {
  readonly holder: number;
  readonly terms: readonly string[];
  readonly former: boolean;
  readonly documents: Set<AnnotatedDocument>;
}

export function titleIndex(bearers: readonly Bearer[]): TitleIndex {
  const byTerm = new Map<string, HeldTitle[]>();
  for (const bearer of bearers) {
    if (bearer.type !== 'person') continue;
    const own = new Map<string, HeldTitle>();
    const hold = (written: string, document?: AnnotatedDocument) => {
      const known = own.get(written);
      if (known) {
        if (document) known.documents.add(document);
        return;
      }
      const terms = titleTerms(written);
      const held = {
        holder: bearer.index,
        terms,
        former: past.test(fold(written)),
        documents: new Set(document ? [document] : []),
      };
      own.set(written, held);
      for (const term of new Set(terms)) {
        const list = byTerm.get(term);
        if (list) list.push(held);
        else byTerm.set(term, [held]);
      }
    };
    for (const { written, read } of writtenTitles(bearer)) hold(written, read.document);
    for (const title of bearer.entry?.titles ?? []) hold(title);
  }
  return { byTerm };
}

/** The one person whose title has all the words; in the mention's own document if there is one there. */
export function holderOf({ mention, document }: Read, { byTerm }: TitleIndex): number | undefined {
  const wanted = titleTerms(mention.name);
  if (wanted.length === 0) return undefined;
  const former = past.test(fold(mention.name));
  const here = new Set<number>();
  const anywhere = new Set<number>();
  for (const held of byTerm.get(wanted.at(-1)!) ?? []) {
    if (held.former !== former || !wanted.every((word) => held.terms.includes(word))) continue;
    if (!headIn(wanted, held.terms)) continue;
    anywhere.add(held.holder);
    if (held.documents.has(document)) here.add(held.holder);
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
