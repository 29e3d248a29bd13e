/** The sentences that share the most of some words, found without looking at all that have one. */

import { sink } from '../text/heap.ts';
import type { MergedWord, WordsAt } from './merged-postings.ts';

/** So many places are gone through, those of the rarest words first; commoner words then only tell the found apart. */
const mostPlaces = 8000;
/** So many of the found, the best so far, are looked through for the commoner words. */
const mostFound = 400;

/** What is looked through, part by part. */
export interface Shelves {
  /** Where the places of each part begin among those of all. */
  readonly starts: ArrayLike<number>;
  /** The places of a word in a part, counted from where that begins. */
  readonly placesIn: (word: MergedWord, part: number) => ArrayLike<number>;
  /** The distinct words at a place among those of all. */
  readonly wordsAt: (place: number) => WordsAt;
}

/** A word that is looked for. */
export interface Wanted {
  readonly word: MergedWord;
  readonly value: number;
}

/**
 * The places that have most of the words by value, the best first, earlier ones first among equals. `scores` has a zero for
 * every place of the largest part, and again when it is done: to clear the few that were touched is faster than a map, and
 * one part's numbers are near each other in memory, where those of a million sentences are not.
 */
export function bestShared(
  words: readonly Wanted[],
  limit: number,
  { starts, placesIn, wordsAt }: Shelves,
  scores: Float64Array,
): number[] {
  const byRarity = [...words].sort((a, b) => a.word.count - b.word.count);
  const most = mostIn(byRarity);
  const rest = byRarity.slice(most);
  const found: Scored = { places: [], scores: [] };
  for (let part = 0; part < starts.length; part++) {
    const from = found.places.length;
    for (let at = 0; at < most; at++) {
      const { word, value } = byRarity[at]!;
      const places = placesIn(word, part);
      for (let i = 0; i < places.length; i++) {
        const place = places[i]!;
        if (scores[place] === 0) found.places.push(place);
        scores[place]! += value;
      }
    }
    for (let i = from; i < found.places.length; i++) {
      const place = found.places[i]!;
      found.scores.push(scores[place]!);
      scores[place] = 0;
      found.places[i] = place + starts[part]!;
    }
  }
  if (rest.length === 0) return best(found, limit).places;
  const looked = best(found, Math.max(limit, mostFound));
  for (const [i, place] of looked.places.entries()) {
    const { part, words: own } = wordsAt(place);
    // In order of rarity here too, for sums of other orders differ in their last digits.
    for (const { word, value } of rest) if (isIn(own, word.numbers[part]!)) looked.scores[i]! += value;
  }
  return best(looked, limit).places;
}

/** Places, each with its score. */
interface Scored {
  readonly places: number[];
  readonly scores: number[];
}

/** How many of the words, the rarest first, have few enough places to go through them all. */
function mostIn(byRarity: readonly Wanted[]): number {
  let looked = 0;
  const beyond = byRarity.findIndex(({ word }, at) => {
    looked += word.count;
    return looked > mostPlaces && at > 0;
  });
  return beyond < 0 ? byRarity.length : beyond;
}

function isIn(list: ArrayLike<number>, wanted: number): boolean {
  for (let i = 0; i < list.length; i++) if (list[i] === wanted) return true;
  return false;
}

/** Those of the highest scores, the best first, earlier places first among equals. */
function best({ places, scores }: Scored, limit: number): Scored {
  const worstFirst = (a: number, b: number) => scores[a]! - scores[b]! || places[b]! - places[a]!;
  const count = Math.min(limit, places.length);
  const kept = Array.from({ length: count }, (_, i) => i).sort(worstFirst);
  for (let i = count; i < places.length; i++) {
    if (worstFirst(i, kept[0]!) <= 0) continue;
    kept[0] = i;
    sink(kept, worstFirst);
  }
  kept.sort((a, b) => worstFirst(b, a));
  return { places: kept.map((i) => places[i]!), scores: kept.map((i) => scores[i]!) };
}
