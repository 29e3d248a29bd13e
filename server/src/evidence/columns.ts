/** What the indexes need of sources as columns of numbers, which travel, are kept, and are put one after another for many sources. */
import type { Steps } from '../text/steps.ts';
import { Words } from '../text/words.ts';
import { Lexicon } from './lexicon.ts';

/** What the numbers of each column are: words, plain values, or places up to which another column's items go. */
export const columns = {
  /** How many passages there are up to the end of each document, and sentences up to that of each passage. */
  passageEnds: 'passageEnds',
  sentenceEnds: 'sentenceEnds',
  /** Distinct stems of each sentence, and distinct numbers, whatever they count. */
  stems: 'word',
  stemEnds: 'stemEnds',
  numerals: 'real',
  numeralEnds: 'numeralEnds',
  /** Compared forms of the words of each passage. */
  forms: 'word',
  formEnds: 'formEnds',
  /** Distinct folded words of each document. */
  vocabulary: 'word',
  /** Capitalised words where they stand first in each document. */
  names: 'word',
  nameStarts: 'offset',
  nameLengths: 'offset',
  nameEnds: 'nameEnds',
  /** Capitalised words side by side where they first do in each document. */
  pairs: 'word',
  seconds: 'word',
  pairStarts: 'offset',
  pairLengths: 'offset',
  pairEnds: 'pairEnds',
  /** Stems of words in brackets, each as often as it stands there. */
  labels: 'word',
  /** How many passages there are before each that holds a flat table. */
  tables: 'passageEnds',
  /** Figures of each sentence; their quantities by dimension, and the keys of their dates. */
  factEnds: 'factEnds',
  dimensions: 'word',
  values: 'real',
  valued: 'factEnds',
  dates: 'word',
  dated: 'factEnds',
  /** How each document writes dates such as 04/12/97. */
  slashes: 'byte',
  /** Mentions of each passage: the key and the form of the name, where it stands, what is told of it, and its scores. */
  mentionEnds: 'mentionEnds',
  keys: 'word',
  written: 'word',
  starts: 'offset',
  lengths: 'offset',
  told: 'byte',
  scores: 'real',
  /** Acronyms with what they stand for, in twos. */
  acronyms: 'word',
  /** Titles beside names: the mention and the title's words. */
  titled: 'mentionEnds',
  titles: 'word',
  /** How long each of the columns is up to the end of each document. */
  cuts: 'cuts',
} as const;

export type Kind = { [Key in keyof typeof columns]: (typeof columns)[Key] };
type Values<K> = K extends 'real' ? Float64Array : Numbers;
export type Numbers = Int8Array | Uint16Array | Uint32Array;
export type Key = keyof Kind;

export type Columns = { readonly [K in Key]: Values<Kind[K]> };

/** The columns of one or more documents; words stand in them by number. */
export interface Digest extends Columns {
  readonly words: Words;
}

const keys = Object.keys(columns) as Key[];
export const columnKeys: readonly Key[] = keys;

/** What columns may be. */
export const arrays = [Int8Array, Uint16Array, Uint32Array, Float64Array] as const;

/** The highest number of 16 bits. */
export const widest = 0xffff;

export const wordsOf = (all: readonly string[]): Words => new Words(all.join('\n'));

/** Documents of a digest that follow each other. */
export interface Stretch {
  readonly digest: Digest;
  readonly from: number;
  readonly to: number;
}

export const wholeOf = (digest: Digest): Stretch => ({ digest, from: 0, to: documentsOf(digest) });

export const documentsOf = ({ cuts }: Digest): number => cuts.length / keys.length;

/** Where the items of a column begin that are those of a document. */
const cutAt = ({ cuts }: Digest, document: number, column: number): number =>
  document === 0 ? 0 : cuts[(document - 1) * keys.length + column]!;

/** Documents of several digests as one, in this order. Yields after each stretch. */
export function* joined(stretches: readonly Stretch[]): Steps<Digest> {
  const [only] = stretches;
  if (stretches.length === 1 && only!.from === 0 && only!.to === documentsOf(only!.digest))
    return only!.digest;
  const lexicon = new Lexicon();
  const numbers = new Map<Digest, OwnWords>();
  for (const { digest, from, to } of stretches) {
    const own = numbers.get(digest) ?? new OwnWords(digest, lexicon);
    numbers.set(digest, own);
    for (const [at, key] of keys.entries())
      if (columns[key] === 'word')
        own.use(digest[key] as Numbers, cutAt(digest, from, at), cutAt(digest, to, at));
    yield;
  }
  const result = {} as Record<Key, Digest[Key]>;
  for (const [at, key] of keys.entries()) result[key] = emptyColumn(key, at, stretches, lexicon.size);
  const filled = new Array<number>(keys.length).fill(0);
  /** How far the items of each column of ends go. */
  const before = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const { digest, from, to } of stretches) {
    const own = numbers.get(digest)!;
    const starts = keys.map((_, at) => cutAt(digest, from, at));
    const shifts = keys.map((key, at) => before[key] - lastBefore(digest, key, starts[at]!));
    for (const [at, key] of keys.entries()) {
      const kind = columns[key];
      const [start, end] = [starts[at]!, cutAt(digest, to, at)];
      const [source, target] = [digest[key], result[key]];
      const shift = filled[at]! - start;
      if (kind === 'word') for (let i = start; i < end; i++) target[i + shift] = own.numbers[source[i]!]!;
      else if (isEnds(kind)) {
        const more = shifts[keys.indexOf(kind)]!;
        for (let i = start; i < end; i++) target[i + shift] = source[i]! + more;
      } else if (kind === 'cuts')
        for (let i = start; i < end; i++)
          target[i + shift] = source[i]! + filled[i % keys.length]! - starts[i % keys.length]!;
      else target.set(source.subarray(start, end) as never, filled[at]!);
    }
    for (const [at, key] of keys.entries()) {
      filled[at] = filled[at]! + cutAt(digest, to, at) - starts[at]!;
      if (columns[key] === key) before[key] = filled[at] === 0 ? 0 : result[key][filled[at] - 1]!;
    }
    yield;
  }
  return { words: wordsOf(lexicon.all), ...(result as Columns) };
}

/** The numbers that words of one digest have in another, which has only those that it uses. */
class OwnWords {
  readonly numbers: Int32Array;
  private readonly words: readonly string[];
  private readonly lexicon: Lexicon;

  constructor({ words }: Digest, lexicon: Lexicon) {
    this.words = words.joined.split('\n');
    this.numbers = new Int32Array(this.words.length).fill(-1);
    this.lexicon = lexicon;
  }

  use(column: Numbers, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const word = column[i]!;
      if (this.numbers[word]! < 0) this.numbers[word] = this.lexicon.number(this.words[word]!);
    }
  }
}

const isEnds = (kind: Kind[Key]): kind is Exclude<Extract<Kind[Key], Key>, 'cuts'> =>
  kind in columns && kind !== 'cuts';

/** The last value of a column before a place. */
const lastBefore = (digest: Digest, key: Key, at: number): number => (at === 0 ? 0 : digest[key][at - 1]!);

/** As long as those of the stretches together, and as narrow as what it is to hold allows. */
function emptyColumn(key: Key, at: number, stretches: readonly Stretch[], words: number): Digest[Key] {
  let length = 0;
  for (const { digest, from, to } of stretches) length += cutAt(digest, to, at) - cutAt(digest, from, at);
  const kind = columns[key];
  if (kind === 'real') return new Float64Array(length);
  if (kind === 'byte') return new Int8Array(length);
  const ends = isEnds(kind) ? keys.indexOf(kind) : -1;
  let isWide = kind === 'cuts' || (kind === 'word' && words > widest);
  if (kind === 'offset') isWide = stretches.some(({ digest }) => digest[key] instanceof Uint32Array);
  if (isEnds(kind)) {
    let total = 0;
    for (const { digest, from, to } of stretches)
      total +=
        lastBefore(digest, kind, cutAt(digest, to, ends)) -
        lastBefore(digest, kind, cutAt(digest, from, ends));
    isWide = total > widest;
  }
  return isWide ? new Uint32Array(length) : new Uint16Array(length);
}

/** Lists of different lengths, one after another; `ends` says where each of them ends. */
export interface Lists<Values> {
  readonly values: Values;
  readonly ends: Numbers;
}

/** The nth list, without a copy. */
export function listAt<Values extends Numbers | Float64Array>(
  { values, ends }: Lists<Values>,
  nth: number,
): Values {
  return values.subarray(startOf(ends, nth), ends[nth]!) as Values;
}

export const startOf = (ends: ArrayLike<number>, nth: number): number => (nth === 0 ? 0 : ends[nth - 1]!);

export function listsOf(all: Iterable<Iterable<number>>): Lists<Uint32Array> {
  const values: number[] = [];
  const ends: number[] = [];
  for (const list of all) {
    for (const value of list) values.push(value);
    ends.push(values.length);
  }
  return { values: Uint32Array.from(values), ends: Uint32Array.from(ends) };
}
