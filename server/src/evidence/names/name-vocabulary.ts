/** The words of the sources, and which of them are parts of names: what a name in a draft is compared with. */
import type { Annotations } from '../../annotate/annotate.ts';
import { fold } from '../../annotate/names/name-knowledge.ts';
import { digestIn, lexiconOf, type SharedDigest } from '../digest.ts';
import type { AnnotatedDocument, Location } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { postingsOf } from '../postings.ts';

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
export function nameVocabulary(sources: readonly AnnotatedDocument[]): NameVocabulary {
  const held = lazily(() => gathered(sources));
  const close = lazily(() => nearest(held().names.keys()));
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

function lazily<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

/** Columns by a word's number: a library has hundreds of thousands of names. */
function gathered(sources: readonly AnnotatedDocument[]): Pick<NameVocabulary, 'words' | 'names' | 'next'> {
  const lexicon = lexiconOf(sources);
  const digests = sources.map((document) => digestIn(lexicon, document));
  const heard = new Uint8Array(lexicon.size);
  /** The document in which a name stands first, from one; 0 for no name. */
  const firstIn = new Uint32Array(lexicon.size);
  const firstAt = new Uint32Array(2 * lexicon.size);
  for (const [at, { vocabulary, names }] of digests.entries()) {
    for (let i = 0; i < vocabulary.length; i++) heard[vocabulary[i]!] = 1;
    for (let i = 0; i < names.length; i += 3) {
      const word = names[i]!;
      if (firstIn[word]! > 0) continue;
      firstIn[word] = at + 1;
      firstAt[2 * word] = names[i + 1]!;
      firstAt[2 * word + 1] = names[i + 2]!;
    }
  }
  return {
    words: { has: (folded) => heard[lexicon.find(folded)] === 1 },
    names: {
      get(folded) {
        const word = lexicon.find(folded);
        const at = word < 0 ? 0 : (firstIn[word] ?? 0);
        const span = { start: firstAt[2 * word]!, end: firstAt[2 * word + 1]! };
        return at === 0 ? undefined : { document: sources[at - 1]!, span };
      },
      *keys() {
        for (let word = 0; word < firstIn.length; word++) if (firstIn[word]! > 0) yield lexicon.word(word);
      },
    },
    next: followers(sources, digests, lexicon),
  };
}

/** Pairs of names by their first, put in order when they are first asked for. */
function followers(
  sources: readonly AnnotatedDocument[],
  digests: readonly SharedDigest[],
  lexicon: Lexicon,
): NameVocabulary['next'] {
  const firsts = lazily(() =>
    postingsOf(
      digests.map(({ pairs }) => ({ values: everyFourth(pairs), ends: [pairs.length / 4] })),
      lexicon.size,
    ),
  );
  const of = (first: number): ReadonlyMap<string, Location> => {
    const result = new Map<string, Location>();
    let before = -1;
    for (const at of firsts()(first)) {
      if (at === before) continue;
      before = at;
      const { pairs } = digests[at]!;
      for (let i = 0; i < pairs.length; i += 4) {
        if (pairs[i] !== first) continue;
        const second = lexicon.word(pairs[i + 1]!);
        const span = { start: pairs[i + 2]!, end: pairs[i + 3]! };
        if (!result.has(second)) result.set(second, { document: sources[at]!, span });
      }
    }
    return result;
  };
  return {
    get(folded) {
      const found = of(lexicon.find(folded));
      return found.size === 0 ? undefined : found;
    },
    *values() {
      for (let first = 0; first < lexicon.size; first++) if (firsts()(first).length > 0) yield of(first);
    },
  };
}

const everyFourth = (values: Uint32Array): Uint32Array => values.filter((_, index) => index % 4 === 0);

function unheardIn(text: string, words: Words): UnheardWord[] {
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
export function* neighbours(
  text: string,
  words: readonly FoldedVocable[] = foldedVocables(text),
): Generator<{
  readonly first: string;
  readonly second: string;
  readonly start: number;
  readonly end: number;
}> {
  let last: { start: number; end: number; folded: string } | undefined;
  for (const { start, written, folded } of words) {
    if (!/^\p{Lu}/u.test(written)) continue;
    const here = { start, end: start + written.length, folded };
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
function nearest(names: Iterable<string>): NameVocabulary['near'] {
  const byDeletion = new Map<string, string[]>();
  const byPrefix = new Map<string, string[]>();
  const push = (map: Map<string, string[]>, key: string, name: string) => {
    const list = map.get(key);
    if (!list) map.set(key, [name]);
    else if (list.at(-1) !== name) list.push(name);
  };
  for (const name of names) {
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
