/** The sentences that share the most of some words: what each word counts is added up place by place. */

import { sink } from '../text/heap.ts';

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
  // Always in one order, for sums of other orders differ in their last digits.
  const byRarity = [...words].sort((a, b) => a.places.length - b.places.length);
  const beyond = byRarity.reduce((most, { places }) => Math.max(most, (places.at(-1) ?? -1) + 1), 0);
  /** How far the places of each word are gone through. */
  const next = new Uint32Array(byRarity.length);
  const scores = new Float64Array(stretch);
  const touched = new Uint16Array(stretch);
  const best: Scored[] = [];
  for (let from = 0; from < beyond; from += stretch) {
    let count = 0;
    for (const [nth, { places, value }] of byRarity.entries()) {
      let at = next[nth]!;
      for (; at < places.length && places[at]! < from + stretch; at++) {
        const within = places[at]! - from;
        if (scores[within] === 0) touched[count++] = within;
        scores[within]! += value;
      }
      next[nth] = at;
    }
    for (let i = 0; i < count; i++) {
      const score = scores[touched[i]!]!;
      scores[touched[i]!] = 0;
      if (best.length === limit && score < best[0]!.score) continue;
      keep(best, { place: from + touched[i]!, score }, limit);
    }
  }
  return best.sort((a, b) => worstFirst(b, a)).map(({ place }) => place);
}

/** Puts one among the best so far, which are a heap as soon as there are enough of them. */
function keep(best: Scored[], one: Scored, limit: number): void {
  if (best.length < limit) {
    best.push(one);
    if (best.length === limit) best.sort(worstFirst);
  } else if (worstFirst(one, best[0]!) > 0) {
    best[0] = one;
    sink(best, worstFirst);
  }
}
