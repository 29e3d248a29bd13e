/** The words of the sources, and which of them are parts of names: what a name in a draft is compared with. */

import type { Annotations } from '../../annotate/annotate.ts';
import { fold } from '../../annotate/names/fold.ts';
import { known } from '../../annotate/names/known.ts';
import { knowledge } from '../../annotate/names/name-knowledge.ts';
import { lazily } from '../../text/lazily.ts';
import { memoized } from '../../text/memoized.ts';
import type { Location } from '../document.ts';
import type { Part } from '../part.ts';
import { nearNames } from './near-names.ts';
import { isCapital, type Vocable, vocables } from './vocables.ts';
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
  /** Capitalised words of a draft's paragraph that no source has, or has as no name. Kept by paragraph. */
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
  /** The given name that it stands right behind, as a surname does. */
  readonly given?: string;
  /** The sources have it as a plain word: “Law” where they speak of the law. */
  readonly plain: boolean;
}

/** Worked out when it is first asked for anything. */
export function nameVocabulary(parts: readonly Part[]): NameVocabulary {
  const held = lazily(() => gathered(parts));
  const close = lazily(() => nearNames(held().names.keys()));
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
    unheard: memoized(({ text }) => unheardIn(text, held())),
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

function unheardIn(text: string, { words, names }: Pick<NameVocabulary, 'words' | 'names'>): UnheardWord[] {
  const all = [...vocables(text)];
  const result: UnheardWord[] = [];
  for (const [i, { start, written }] of all.entries()) {
    if (written.length < shortest || !isCapital(written) || isAcronym(written)) continue;
    const folded = fold(written);
    const given = givenBefore(text, all[i - 1], start);
    const plain = words.has(folded);
    if (plain || written.length < shortestAlone)
      if (given === undefined || (plain && names.get(folded))) continue;
    const beside = [all[i - 1], all[i + 1]].flatMap((word) =>
      word && isCapital(word.written) && Math.abs(word.start - start) < 30 ? fold(word.written) : [],
    );
    result.push({ start, written, folded, beside, ...(given !== undefined && { given }), plain });
  }
  return result;
}

/** Words that are more often a given name than a place or a plain word. */
const notGiven = known.common | known.country | known.region | known.famousPlace;

function givenBefore(text: string, before: Vocable | undefined, start: number): string | undefined {
  if (!before || !isCapital(before.written)) return undefined;
  if (!/^\s+$/.test(text.slice(before.start + before.written.length, start))) return undefined;
  const folded = fold(before.written);
  const bits = knowledge(folded);
  return bits & known.given && !(bits & notGiven) ? folded : undefined;
}

/** A letter makes another acronym. */
const isAcronym = (written: string): boolean => written.length < 6 && written === written.toUpperCase();

/** Below this length too many names are a letter apart, unless a given name stands before them. */
const shortestAlone = 4;
const shortest = 3;
