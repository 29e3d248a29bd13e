/** The words of the sources, and which of them are parts of names: what a name in a draft is compared with. */
import type { Annotations } from '../annotate/annotate.ts';
import { fold } from '../annotate/name-knowledge.ts';
import { type AnnotatedDocument, type Location, locate } from './document.ts';

export interface NameVocabulary {
  /** Every word of the sources, folded. */
  readonly words: ReadonlySet<string>;
  /** The capitalised words by folded form, each where it stands first. */
  readonly names: ReadonlyMap<string, Location>;
  /** Capitalised words that stand side by side, "of" and the like between them left out: the first with all that follow it. */
  readonly next: ReadonlyMap<string, ReadonlyMap<string, Location>>;
  /** The folded forms of capitalised words that are at most one letter or swap away, and some that are farther. */
  readonly near: (folded: string) => readonly string[];
  /** Capitalised words of a draft's paragraph that no source has. Kept by paragraph. */
  readonly unheard: (annotations: Annotations) => readonly UnheardWord[];
}

export interface UnheardWord {
  readonly start: number;
  readonly written: string;
  readonly folded: string;
  /** The words beside it that are capitalised too, folded: "naoko" of "Naoko Munataka". */
  readonly beside: readonly string[];
}

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}\p{M}]+)*/gu;

/** Words of a text as they stand, hyphens parting them, a possessive ending left off. */
export function* vocables(text: string): Generator<{ readonly start: number; readonly written: string }> {
  for (const { 0: match, index } of text.matchAll(wordPattern))
    yield { start: index, written: match.replace(/[’']s?$/i, '') };
}

export function nameVocabulary(sources: readonly AnnotatedDocument[]): NameVocabulary {
  const words = new Set<string>();
  const names = new Map<string, Location>();
  const next = new Map<string, Map<string, Location>>();
  for (const document of sources)
    for (const passage of document.passages) {
      for (const { first, second, start, end } of neighbours(passage.annotations.text)) {
        const followers = next.get(first) ?? new Map<string, Location>();
        if (!followers.has(second)) followers.set(second, locate(document, passage, { start, end }));
        next.set(first, followers);
      }
      for (const { start, written } of vocables(passage.annotations.text)) {
        const folded = fold(written);
        words.add(folded);
        if (folded.length >= shortest && /^\p{Lu}/u.test(written) && !names.has(folded))
          names.set(folded, locate(document, passage, { start, end: start + written.length }));
      }
    }
  const kept = new WeakMap<Annotations, readonly UnheardWord[]>();
  const unheard = (annotations: Annotations): readonly UnheardWord[] => {
    const known = kept.get(annotations);
    if (known) return known;
    const fresh = unheardIn(annotations.text, words);
    kept.set(annotations, fresh);
    return fresh;
  };
  return { words, names, next, near: nearest(names), unheard };
}

function unheardIn(text: string, words: ReadonlySet<string>): UnheardWord[] {
  const all = [...vocables(text)];
  const result: UnheardWord[] = [];
  for (const [i, { start, written }] of all.entries()) {
    if (written.length < shortest || !/^\p{Lu}/u.test(written) || isAcronym(written)) continue;
    const folded = fold(written);
    if (words.has(folded)) continue;
    const beside = [all[i - 1], all[i + 1]].flatMap((word) =>
      word && /^\p{Lu}/u.test(word.written) && Math.abs(word.start - start) < 30 ? fold(word.written) : [],
    );
    result.push({ start, written, folded, beside });
  }
  return result;
}

/** A letter makes another acronym. */
const isAcronym = (written: string): boolean => written.length < 6 && written === written.toUpperCase();

const between = /^[\s&’'‘-]*(?:(?:of|for|the|and|on|at|de|du|von|van|in)\s+){0,2}$/;

/** Capitalised words with nothing but a connecting word between them. */
export function* neighbours(text: string): Generator<{
  readonly first: string;
  readonly second: string;
  readonly start: number;
  readonly end: number;
}> {
  let last: { start: number; end: number; folded: string } | undefined;
  for (const { start, written } of vocables(text)) {
    if (!/^\p{Lu}/u.test(written)) continue;
    const here = { start, end: start + written.length, folded: fold(written) };
    if (
      last &&
      here.start - last.end < 12 &&
      between.test(text.slice(last.end, here.start).replace(/^[’']s/, ''))
    )
      yield { first: last.folded, second: here.folded, start: last.start, end: here.end };
    last = here;
  }
}

/** Below this length too many names are a letter apart. */
const shortest = 4;

/** By each form with a letter left out, as in SymSpell, and by the first three letters. */
function nearest(names: ReadonlyMap<string, Location>): NameVocabulary['near'] {
  const byDeletion = new Map<string, string[]>();
  const byPrefix = new Map<string, string[]>();
  const push = (map: Map<string, string[]>, key: string, name: string) => {
    const list = map.get(key);
    if (!list) map.set(key, [name]);
    else if (list.at(-1) !== name) list.push(name);
  };
  for (const name of names.keys()) {
    for (const form of deletions(name)) push(byDeletion, form, name);
    push(byPrefix, name.slice(0, 3), name);
  }
  return (folded) => {
    const found = new Set<string>(byPrefix.get(folded.slice(0, 3)));
    for (const form of deletions(folded)) for (const name of byDeletion.get(form) ?? []) found.add(name);
    return [...found];
  };
}

function* deletions(word: string): Generator<string> {
  yield word;
  if (word.length > 24) return;
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}
