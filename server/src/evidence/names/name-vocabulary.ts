/** The words of the sources, and which of them are parts of names: what a name in a draft is compared with. */
import type { Annotations } from '../../annotate/annotate.ts';
import { fold } from '../../annotate/names/name-knowledge.ts';
import type { Location } from '../document.ts';
import { lazily } from '../lazily.ts';
import type { Part } from '../part.ts';
import { nearNames } from './near-names.ts';
import type { VocabularyPart } from './vocabulary-part.ts';

export interface NameVocabulary {
  /** Every word of the sources, folded. */
  readonly words: Words;
  /** The capitalised words by folded form, each where it stands first. */
  readonly names: { get(folded: string): Location | undefined; keys(): Iterable<string> };
  /** Capitalised words that stand side by side, "of" and the like between them left out: the first with all that follow it. */
  readonly next: {
    get(folded: string): ReadonlyMap<string, Location> | undefined;
    values(): Iterable<ReadonlyMap<string, Location>>;
  };
  /** The folded forms of capitalised words that are at most one letter or swap away, and some that are farther. */
  readonly near: (folded: string) => readonly string[];
  /** Capitalised words of a draft's paragraph that no source has. Kept by paragraph. */
  readonly unheard: (annotations: Annotations) => readonly UnheardWord[];
}

export interface Words {
  has(folded: string): boolean;
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

export interface FoldedVocable {
  readonly start: number;
  readonly written: string;
  readonly folded: string;
}

export const foldedVocables = (text: string): FoldedVocable[] =>
  Array.from(vocables(text), ({ start, written }) => ({ start, written, folded: fold(written) }));

/** Worked out when it is first asked for anything. */
export function nameVocabulary(parts: readonly Part[]): NameVocabulary {
  const held = lazily(() => gathered(parts));
  const close = lazily(() => nearNames(held().names.keys()));
  const kept = new WeakMap<Annotations, readonly UnheardWord[]>();
  return {
    get words() {
      return held().words;
    },
    get names() {
      return held().names;
    },
    get next() {
      return held().next;
    },
    near: (folded) => close()(folded),
    unheard: (annotations) => {
      const known = kept.get(annotations);
      if (known) return known;
      const fresh = unheardIn(annotations.text, held().words);
      kept.set(annotations, fresh);
      return fresh;
    },
  };
}

function gathered(parts: readonly Part[]): Pick<NameVocabulary, 'words' | 'names' | 'next'> {
  const all = parts.map((part) => part.vocabulary());
  return {
    words: { has: (folded) => all.some((part) => part.has(folded)) },
    names: {
      get(folded) {
        for (const part of all) {
          const place = part.place(folded);
          if (place) return place;
        }
        return undefined;
      },
      keys: () => new Set(all.flatMap((part) => [...part.names()])),
    },
    next: {
      get(folded) {
        const found = followers(all, folded);
        return found.size === 0 ? undefined : found;
      },
      *values() {
        for (const first of new Set(all.flatMap((part) => [...part.leaders()]))) yield followers(all, first);
      },
    },
  };
}

function followers(parts: readonly VocabularyPart[], first: string): ReadonlyMap<string, Location> {
  const result = new Map<string, Location>();
  for (const part of parts)
    for (const [second, location] of part.followers(first))
      if (!result.has(second)) result.set(second, location);
  return result;
}

function unheardIn(text: string, words: Words): UnheardWord[] {
  const all = [...vocables(text)];
  const result: UnheardWord[] = [];
  for (const [i, { start, written }] of all.entries()) {
    if (written.length < shortest || !isCapital(written) || isAcronym(written)) continue;
    const folded = fold(written);
    if (words.has(folded)) continue;
    const beside = [all[i - 1], all[i + 1]].flatMap((word) =>
      word && isCapital(word.written) && Math.abs(word.start - start) < 30 ? fold(word.written) : [],
    );
    result.push({ start, written, folded, beside });
  }
  return result;
}

/** A letter makes another acronym. */
const isAcronym = (written: string): boolean => written.length < 6 && written === written.toUpperCase();

const between = /^[\s&’'‘-]*(?:(?:of|for|the|and|on|at|de|du|von|van|in)\s+){0,2}$/;

export interface Capital {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

export const capitalsIn = (text: string): Capital[] =>
  foldedVocables(text)
    .filter(({ written }) => isCapital(written))
    .map(({ start, written, folded }) => ({ start, end: start + written.length, folded }));

/** Capitalised words with nothing but a connecting word between them. */
export function* neighbours(
  text: string,
  capitals: readonly Capital[],
): Generator<{
  readonly first: string;
  readonly second: string;
  readonly start: number;
  readonly end: number;
}> {
  for (const [i, here] of capitals.entries()) {
    const last = capitals[i - 1];
    if (
      last &&
      here.start - last.end < 12 &&
      between.test(text.slice(last.end, here.start).replace(/^[’']s/, ''))
    )
      yield { first: last.folded, second: here.folded, start: last.start, end: here.end };
  }
}

export const isCapital = (written: string): boolean => /^\p{Lu}/u.test(written);

/** Below this length too many names are a letter apart. */
const shortest = 4;
