/** The places of words over several parts, whose numbers follow each other: found by the parts that have the word, however many have not. */
import type { Postings } from './postings.ts';

export class MergedPostings {
  private readonly parts: readonly Postings[];
  private readonly starts: readonly number[];
  /** How many places each word has. */
  private readonly counts: Uint32Array;
  /** For each word a slice of the two columns: the parts that have it, and its index among the words of that part. */
  private readonly ends: Uint32Array;
  private readonly part: Uint32Array;
  private readonly index: Uint32Array;

  /** `starts` are where the places of each part begin; words are numbered below `words`. */
  constructor(parts: readonly Postings[], starts: readonly number[], words: number) {
    this.parts = parts;
    this.starts = starts;
    this.counts = new Uint32Array(words);
    this.ends = new Uint32Array(words);
    for (const part of parts)
      for (let at = 0; at < part.words.length; at++) {
        this.counts[part.words[at]!]! += part.count(at);
        this.ends[part.words[at]!]!++;
      }
    let total = 0;
    for (let word = 0; word < words; word++) {
      const holders = this.ends[word]!;
      // Where the slice begins; once it is filled, where it ends.
      this.ends[word] = total;
      total += holders;
    }
    this.part = new Uint32Array(total);
    this.index = new Uint32Array(total);
    for (const [nth, { words: own }] of parts.entries())
      for (let at = 0; at < own.length; at++) {
        const next = this.ends[own[at]!]!++;
        this.part[next] = nth;
        this.index[next] = at;
      }
  }

  /** 0 for a number that is no word's. */
  count(word: number): number {
    return this.counts[word] ?? 0;
  }

  /** In order. */
  places(word: number): Uint32Array {
    const places = new Uint32Array(this.count(word));
    let next = 0;
    for (let i = this.startOf(word); next < places.length; i++) {
      const nth = this.part[i]!;
      next = this.parts[nth]!.copy(this.index[i]!, this.starts[nth]!, places, next);
    }
    return places;
  }

  private startOf(word: number): number {
    return word > 0 ? this.ends[word - 1]! : 0;
  }
}
