/** The places of words over several parts, whose places follow each other and whose words have numbers of their own. */
import { firstFrom } from '../text/ordered.ts';
import { hashOf, type Words } from '../text/words.ts';
import type { Postings } from './postings.ts';

/** The places of a word are kept together where they are so many at the most: all such words of a library take some tens of megabytes. */
const mostKept = 50_000;

export interface WordedPart {
  readonly words: Words;
  readonly postings: Postings;
}

/** A word as all parts know it. */
export interface MergedWord {
  /** How many places it has. */
  readonly count: number;
  /** Its number in each part; -1 where that does not have it. */
  readonly numbers: Int32Array;
  /** In twos, where its places begin and end among those of each part. */
  readonly bounds: Uint32Array;
}

export class MergedPostings {
  private readonly parts: readonly WordedPart[];
  private readonly starts: Uint32Array;
  /** A text has the same words again and again, and a library a hundred parts to look in. */
  private readonly known = new Map<string, MergedWord>();
  private readonly placed = new WeakMap<MergedWord, Uint32Array>();
  /** What was known of words before, with the place that each part had then; -1 for a new one. */
  private readonly earlier: { readonly known: ReadonlyMap<string, MergedWord>; readonly at: Int32Array };

  /** `starts` are where the places of each part begin. Of words that were looked up in `before`, only new parts are asked. */
  constructor(parts: readonly WordedPart[], starts: ArrayLike<number>, before?: MergedPostings) {
    this.parts = parts;
    this.starts = Uint32Array.from(starts);
    const places = new Map(before?.parts.map((part, nth) => [part, nth]));
    this.earlier = {
      known: before?.known ?? new Map(),
      at: Int32Array.from(parts, (part) => places.get(part) ?? -1),
    };
  }

  /** The part that a place is in. */
  partAt(place: number): number {
    return firstFrom(this.starts, place + 1) - 1;
  }

  word(written: string): MergedWord {
    let word = this.known.get(written);
    if (!word) {
      word = this.found(written);
      this.known.set(written, word);
    }
    return word;
  }

  /** In order. */
  places(word: MergedWord): Uint32Array {
    let places = this.placed.get(word);
    if (!places) {
      places = this.gathered(word);
      if (word.count <= mostKept) this.placed.set(word, places);
    }
    return places;
  }

  private gathered({ count, bounds }: MergedWord): Uint32Array {
    const places = new Uint32Array(count);
    let next = 0;
    for (let nth = 0; next < count; nth++) {
      const to = bounds[2 * nth + 1]!;
      if (to === 0) continue;
      const { all } = this.parts[nth]!.postings;
      const start = this.starts[nth]!;
      for (let i = bounds[2 * nth]!; i < to; i++) places[next++] = all[i]! + start;
    }
    return places;
  }

  private found(written: string): MergedWord {
    const { parts, earlier } = this;
    const old = earlier.known.get(written);
    const hash = hashOf(written);
    const numbers = new Int32Array(parts.length);
    const bounds = new Uint32Array(2 * parts.length);
    let count = 0;
    for (let nth = 0; nth < parts.length; nth++) {
      const at = old ? earlier.at[nth]! : -1;
      if (old && at >= 0) {
        numbers[nth] = old.numbers[at]!;
        bounds[2 * nth] = old.bounds[2 * at]!;
        bounds[2 * nth + 1] = old.bounds[2 * at + 1]!;
      } else {
        numbers[nth] = parts[nth]!.words.find(written, hash);
        if (numbers[nth]! >= 0) bounds.set(parts[nth]!.postings.bounds(numbers[nth]!), 2 * nth);
      }
      count += bounds[2 * nth + 1]! - bounds[2 * nth]!;
    }
    return { count, numbers, bounds };
  }
}
