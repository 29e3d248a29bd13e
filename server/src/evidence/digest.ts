/** What a source's words come to, as columns of numbers: made once, where the source is read, so that indexes are merely put together. */

import { runAtOnce, type Steps } from '../text/steps.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import { columnsIn } from './figures/lists.ts';
import { numeralsOf } from './figures/numerals.ts';
import { Lexicon } from './lexicon.ts';
import { foldedVocables, neighbours } from './names/name-vocabulary.ts';
import { quoteWords } from './quotations/quote-words.ts';
import { stemOf, termsOf } from './terms.ts';

/** Lists of different lengths, one after another; `ends` says where each of them ends. */
export interface Lists<Values> {
  readonly values: Values;
  readonly ends: Numbers;
}
type Numbers = Uint16Array | Uint32Array;

/** Words stand for themselves by number. */
export interface Digest {
  /** Distinct stems of each sentence, over all passages in order. */
  readonly stems: Lists<Numbers>;
  /** Distinct numbers of each sentence, whatever they count. */
  readonly numerals: Lists<Float64Array>;
  /** Compared forms of the words of each passage. */
  readonly forms: Lists<Numbers>;
  /** Distinct folded words. */
  readonly vocabulary: Numbers;
  /** Capitalised words where they stand first: word, start, end, in threes. */
  readonly names: Uint32Array;
  /** Capitalised words side by side where they first do: first, second, start, end, in fours. */
  readonly pairs: Uint32Array;
  /** Stems of words in brackets, each as often as it stands there. */
  readonly labels: Numbers;
  /** Passages that hold a flat table. */
  readonly tables: Numbers;
}

/** As it travels: numbers are places in its own list of words. */
export interface PackedDigest extends Digest {
  /** With blanks between them, for no word holds one. */
  readonly words: string;
}

/** With numbers of a lexicon that it shares with others. */
export interface SharedDigest extends Digest {
  readonly lexicon: Lexicon;
}

const label = /\((\p{L}{2,})\)/gu;
/** Below this length too many names are a letter apart. */
const shortestName = 4;

/** Yields after each passage. `known` keeps what was worked out for words, from one source to the next. */
export function* digestOf(passages: readonly Passage[], known = new KnownWords()): Steps<PackedDigest> {
  const lexicon = new Lexicon();
  const stems = new ListBuilder();
  const numerals = new ListBuilder();
  const forms = new ListBuilder();
  const vocabulary = new Set<number>();
  const names = new Map<number, readonly [number, number]>();
  const pairs = new Map<string, readonly number[]>();
  const labels: number[] = [];
  const tables: number[] = [];
  for (const [at, { start, annotations }] of passages.entries()) {
    const { text, sentences, frame } = annotations;
    for (const [, word] of text.matchAll(label)) labels.push(lexicon.number(known.stem(word!.toLowerCase())));
    for (const sentence of sentences) {
      const written = text.slice(sentence.start, sentence.end);
      stems.add(
        new Set(termsOf((frame?.heads ?? '') + written, known.stem).map(({ stem }) => lexicon.number(stem))),
      );
      numerals.add(new Set(numeralsOf(written)));
    }
    forms.add(quoteWords(text).map(({ form }) => lexicon.number(form)));
    const heard = foldedVocables(text);
    for (const { start: from, written, folded } of heard) {
      const word = lexicon.number(folded);
      vocabulary.add(word);
      if (folded.length >= shortestName && isCapital(written) && !names.has(word))
        names.set(word, [start + from, start + from + written.length]);
    }
    for (const { first, second, start: from, end } of neighbours(text, heard)) {
      const [one, other] = [lexicon.number(first), lexicon.number(second)];
      const key = `${one} ${other}`;
      if (!pairs.has(key)) pairs.set(key, [one, other, start + from, start + end]);
    }
    if (columnsIn(text).length > 0) tables.push(at);
    yield;
  }
  const words = Array.from({ length: lexicon.size }, (_, number) => lexicon.word(number));
  return {
    words: words.join(' '),
    stems: stems.lists(narrow),
    numerals: numerals.lists((values) => Float64Array.from(values)),
    forms: forms.lists(narrow),
    vocabulary: narrow([...vocabulary]),
    names: Uint32Array.from([...names].flatMap(([word, span]) => [word, ...span])),
    pairs: Uint32Array.from([...pairs.values()].flat()),
    labels: narrow(labels),
    tables: narrow(tables),
  };
}

/** The digest of a document in a lexicon: its own, or made now where it has none of that lexicon. */
export function digestIn(lexicon: Lexicon, { digest, passages }: AnnotatedDocument): SharedDigest {
  if (digest?.lexicon === lexicon) return digest;
  return shared(runAtOnce(digestOf(passages)), lexicon);
}

/** The digest with a lexicon's numbers for its words. */
export function shared({ words, ...digest }: PackedDigest, lexicon: Lexicon): SharedDigest {
  const numbers = words === '' ? [] : words.split(' ').map((word) => lexicon.number(word));
  const renumbered = (values: Numbers): Uint32Array => {
    const result = new Uint32Array(values.length);
    for (let i = 0; i < values.length; i++) result[i] = numbers[values[i]!]!;
    return result;
  };
  const names = digest.names.slice();
  for (let i = 0; i < names.length; i += 3) names[i] = numbers[names[i]!]!;
  const pairs = digest.pairs.slice();
  for (let i = 0; i < pairs.length; i += 4) {
    pairs[i] = numbers[pairs[i]!]!;
    pairs[i + 1] = numbers[pairs[i + 1]!]!;
  }
  return {
    ...digest,
    lexicon,
    stems: { values: renumbered(digest.stems.values), ends: digest.stems.ends },
    forms: { values: renumbered(digest.forms.values), ends: digest.forms.ends },
    vocabulary: renumbered(digest.vocabulary),
    labels: renumbered(digest.labels),
    names,
    pairs,
  };
}

/** The nth list, without a copy. */
export function listAt<Values extends Numbers | Float64Array>(
  { values, ends }: Lists<Values>,
  nth: number,
): Values {
  return values.subarray(nth === 0 ? 0 : ends[nth - 1]!, ends[nth]!) as Values;
}

export function listsOf(all: Iterable<Iterable<number>>): Lists<Uint32Array> {
  const builder = new ListBuilder();
  for (const list of all) builder.add(list);
  return builder.lists((values) => Uint32Array.from(values));
}

const isCapital = (written: string): boolean => /^\p{Lu}/u.test(written);

class ListBuilder {
  private readonly values: number[] = [];
  private readonly ends: number[] = [];

  add(values: Iterable<number>): void {
    for (const value of values) this.values.push(value);
    this.ends.push(this.values.length);
  }

  lists<Values>(pack: (values: readonly number[]) => Values): Lists<Values> {
    return { values: pack(this.values), ends: narrow(this.ends) };
  }
}

function narrow(values: readonly number[]): Numbers {
  for (const value of values) if (value > 0xffff) return Uint32Array.from(values);
  return Uint16Array.from(values);
}

/** Most words come again and again. Forgotten when there are too many, as odd texts make them. */
const mostKnown = 200_000;

export class KnownWords {
  private readonly stems = new Map<string, string>();

  readonly stem = (lower: string): string => {
    let stem = this.stems.get(lower);
    if (stem === undefined) {
      stem = stemOf(lower);
      if (this.stems.size >= mostKnown) this.stems.clear();
      this.stems.set(lower, stem);
    }
    return stem;
  };
}
