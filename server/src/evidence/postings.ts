/** Where each word stands among numbered sentences. */
import { firstFrom } from '../text/ordered.ts';
import type { Words } from '../text/words.ts';
import { type Lists, startOf } from './columns.ts';

/** The distinct stems of a sentence: a stretch of a column, for a library has a million sentences. */
export class StemSet {
  private readonly values: ArrayLike<number>;
  private readonly from: number;
  private readonly to: number;
  private readonly words: Words;

  constructor({ values, ends }: Lists<ArrayLike<number>>, nth: number, words: Words) {
    this.values = values;
    this.from = startOf(ends, nth);
    this.to = ends[nth]!;
    this.words = words;
  }

  has(stem: string): boolean {
    const wanted = this.words.find(stem);
    for (let at = this.from; at < this.to; at++) if (this.values[at] === wanted) return true;
    return false;
  }
}

/** The places of a word that has none. */
const nowhere = new Uint32Array();

/** The places of each word, in order: one array with a slice for each of the words that occur, in order of their numbers. */
export class Postings {
  readonly words: Uint32Array;
  private readonly ends: Uint32Array;
  /** The places of all words, one word's after another's. */
  readonly all: Uint32Array;

  constructor(words: Uint32Array, ends: Uint32Array, all: Uint32Array) {
    this.words = words;
    this.ends = ends;
    this.all = all;
  }

  places(word: number): Uint32Array {
    const [from, to] = this.bounds(word);
    return from === to ? nowhere : this.all.subarray(from, to);
  }

  /** Where the places of a word begin and end in `all`. */
  bounds(word: number): readonly [from: number, to: number] {
    const at = firstFrom(this.words, word);
    return this.words[at] === word ? [startOf(this.ends, at), this.ends[at]!] : [0, 0];
  }
}

/**
 * For each word, the places of the lists that hold it; all lists of all columns are numbered one after another, and without
 * `ends` each value is a list of its own.
 */
export function postingsOf(
  columns: readonly { readonly values: ArrayLike<number>; readonly ends?: ArrayLike<number> }[],
): Postings {
  let highest = -1;
  for (const { values } of columns)
    for (let i = 0; i < values.length; i++) if (values[i]! > highest) highest = values[i]!;
  const counts = new Uint32Array(highest + 1);
  for (const { values } of columns) for (let i = 0; i < values.length; i++) counts[values[i]!]!++;
  let distinct = 0;
  for (let word = 0; word <= highest; word++) if (counts[word]! > 0) distinct++;
  const words = new Uint32Array(distinct);
  const ends = new Uint32Array(distinct);
  /** Where the next place of a word goes. */
  const next = counts;
  let total = 0;
  for (let word = 0, at = 0; word <= highest; word++) {
    const count = counts[word]!;
    if (count === 0) continue;
    next[word] = total;
    total += count;
    words[at] = word;
    ends[at++] = total;
  }
  const all = new Uint32Array(total);
  let place = 0;
  for (const { values, ends: listEnds } of columns) {
    const lists = listEnds?.length ?? values.length;
    for (let list = 0, i = 0; list < lists; list++, place++)
      for (const end = listEnds ? listEnds[list]! : i + 1; i < end; i++) all[next[values[i]!]!++] = place;
  }
  return new Postings(words, ends, all);
}
