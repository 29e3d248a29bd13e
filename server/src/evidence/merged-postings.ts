/** The places of words over several parts, whose places follow each other and whose words have numbers of their own. */
import { firstIndex } from '../text/ordered.ts';
import type { Postings } from './postings.ts';
import { hashOf, type Words } from './words.ts';

export interface WordedPart {
  readonly words: Words;
  readonly postings: () => Postings;
}

/** A word as all parts know it. */
export interface MergedWord {
  /** How many places it has. */
  readonly count: number;
  /** Its number in each part; -1 where that does not have it. */
  readonly numbers: Int32Array;
  /** In order. */
  readonly places: () => Uint32Array;
}

/** The distinct words at a place, by their numbers in the part of that. */
export interface WordsAt {
  readonly part: number;
  readonly words: ArrayLike<number>;
}

export class MergedPostings {
  private readonly parts: readonly WordedPart[];
  private readonly starts: ArrayLike<number>;
  /** A text has the same words again and again, and a library a hundred parts to look in. */
  private readonly known = new Map<string, MergedWord>();

  /** `starts` are where the places of each part begin. */
  constructor(parts: readonly WordedPart[], starts: ArrayLike<number>) {
    this.parts = parts;
    this.starts = starts;
  }

  /** The part that a place is in. */
  partAt(place: number): number {
    return firstIndex(this.starts, (start) => start > place) - 1;
  }

  word(written: string): MergedWord {
    let word = this.known.get(written);
    if (!word) {
      word = this.found(written);
      this.known.set(written, word);
    }
    return word;
  }

  private found(written: string): MergedWord {
    const { parts, starts } = this;
    const hash = hashOf(written);
    const numbers = Int32Array.from(parts, ({ words }) => words.find(written, hash));
    /** In twos, where the word's places begin and end among those of each part that has it. */
    const bounds: number[] = [];
    const holders: number[] = [];
    let count = 0;
    for (let nth = 0; nth < parts.length; nth++) {
      if (numbers[nth]! < 0) continue;
      const [from, to] = parts[nth]!.postings().bounds(numbers[nth]!);
      if (from === to) continue;
      holders.push(nth);
      bounds.push(from, to);
      count += to - from;
    }
    return {
      count,
      numbers,
      places: () => {
        const places = new Uint32Array(count);
        let next = 0;
        for (const [at, nth] of holders.entries()) {
          const { all } = parts[nth]!.postings();
          const start = starts[nth]!;
          const to = bounds[2 * at + 1]!;
          for (let i = bounds[2 * at]!; i < to; i++) places[next++] = all[i]! + start;
        }
        return places;
      },
    };
  }
}
