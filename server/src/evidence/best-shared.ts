/** The sentences that share the most of some words: what each word counts is added up place by place. */

import { sink } from '../text/heap.ts';
import { firstFrom, nextAt } from '../text/ordered.ts';

/**
 * So many places are added up at a time: their sums stay near in memory, where those of a million sentences would not. A
 * search takes about half a millisecond for tens of thousands of places, less than to look some of them up elsewhere.
 */
const stretch = 8192;

/** A word that is looked for. */
export interface Wanted {
  /** Where it stands, in order. */
  readonly places: Uint32Array;
  /** What it counts; above zero. */
  readonly value: number;
}

/** A place with what the words count that it has. */
interface Scored {
  readonly place: number;
  readonly score: number;
}

/** Later places first among equals: those go first when a better one comes. */
const worstFirst = (a: Scored, b: Scored): number => a.score - b.score || b.place - a.place;

/**
 * The places that have most of the words by value, at most so many and at least one, the best first, earlier ones first among
 * equals.
 */
export function bestShared(words: readonly Wanted[], limit: number): number[] {
  const sums = new Sums(words);
  const beyond = words.reduce((most, { places }) => Math.max(most, (places.at(-1) ?? -1) + 1), 0);
  const best: Scored[] = [];
  for (let from = 0; from < beyond; from += stretch) sums.keepTouched(from, best, limit);
  return inOrder(best);
}

/** The same of these places alone, which are in order, with those that have none of the words behind the others. */
export function bestAmong(among: Uint32Array, words: readonly Wanted[], limit: number): number[] {
  const sums = new Sums(words);
  const best: Scored[] = [];
  for (let first = 0; first < among.length; ) {
    const from = among[first]!;
    const end = firstFrom(among, from + stretch);
    sums.keepThese(from, among.subarray(first, end), best, limit);
    first = end;
  }
  return inOrder(best);
}

const inOrder = (best: Scored[]): number[] => best.sort((a, b) => worstFirst(b, a)).map(({ place }) => place);

class Sums {
  private readonly words: readonly Wanted[];
  /** How far the places of each word are gone through. */
  private readonly next: Uint32Array;
  private readonly scores = new Float64Array(stretch);
  private readonly touched = new Uint16Array(stretch);

  constructor(words: readonly Wanted[]) {
    // Always in one order, for sums of other orders differ in their last digits.
    this.words = [...words].sort((a, b) => a.places.length - b.places.length);
    this.next = new Uint32Array(words.length);
  }

  /** Of a stretch, those that have a word. */
  keepTouched(from: number, best: Scored[], limit: number): void {
    const { scores, touched } = this;
    const count = this.addUp(from);
    for (let i = 0; i < count; i++) {
      const within = touched[i]!;
      keep(best, from + within, scores[within]!, limit);
      scores[within] = 0;
    }
  }

  /** Of a stretch, these. */
  keepThese(from: number, places: Uint32Array, best: Scored[], limit: number): void {
    const { scores, touched } = this;
    const count = this.addUp(from);
    for (const place of places) keep(best, place, scores[place - from]!, limit);
    for (let i = 0; i < count; i++) scores[touched[i]!] = 0;
  }

  /** Returns how many places have a word. */
  private addUp(from: number): number {
    const { words, next, scores, touched } = this;
    let count = 0;
    for (let nth = 0; nth < words.length; nth++) {
      const { places, value } = words[nth]!;
      let at = next[nth]!;
      if (places[at]! < from) at = nextAt(places, from, at);
      for (; at < places.length && places[at]! < from + stretch; at++) {
        const within = places[at]! - from;
        if (scores[within] === 0) touched[count++] = within;
        scores[within]! += value;
      }
      next[nth] = at;
    }
    return count;
  }
}

/** Puts a place among the best so far, which are a heap as soon as there are enough of them. */
function keep(best: Scored[], place: number, score: number, limit: number): void {
  if (best.length < limit) {
    best.push({ place, score });
    if (best.length === limit) best.sort(worstFirst);
    return;
  }
  if (score < best[0]!.score) return;
  const one = { place, score };
  if (worstFirst(one, best[0]!) <= 0) return;
  best[0] = one;
  sink(best, worstFirst);
}
