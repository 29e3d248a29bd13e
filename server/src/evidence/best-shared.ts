/** The sentences that share the most of some words, found without looking at all that have one. */

import { sink } from '../text/heap.ts';
import type { MergedWord, WordsAt } from './merged-postings.ts';

/** So many places are gone through, those of the rarest words first; commoner words then only tell the found apart. */
const mostPlaces = 8000;
/** So many of the found, the best so far, are looked through for the commoner words. */
const mostFound = 400;

/** What is looked through: the places of a word, and the distinct words at a place. */
export interface Shelves {
  readonly places: (word: MergedWord) => ArrayLike<number>;
  readonly wordsAt: (place: number) => WordsAt;
}

/** A word that is looked for. */
export interface Wanted {
  readonly word: MergedWord;
  readonly value: number;
}

/**
 * The places that have most of the words by value, the best first, earlier ones first among equals. `scores` has a zero for
 * every place, and again when it is done: to clear the few that were touched is faster than a map.
 */
export function bestShared(
  words: readonly Wanted[],
  limit: number,
  { places: placesOf, wordsAt }: Shelves,
  scores: Float64Array,
): number[] {
  const byRarity = [...words].sort((a, b) => a.word.count - b.word.count);
  const touched: number[] = [];
  let looked = 0;
  let at = 0;
  for (; at < byRarity.length; at++) {
    const { word, value } = byRarity[at]!;
    looked += word.count;
    if (looked > mostPlaces && at > 0) break;
    const places = placesOf(word);
    for (let i = 0; i < places.length; i++) {
      if (scores[places[i]!] === 0) touched.push(places[i]!);
      scores[places[i]!]! += value;
    }
  }
  const rest = byRarity.slice(at);
  const found = best(touched, scores, rest.length === 0 ? limit : Math.max(limit, mostFound));
  if (rest.length > 0)
    for (const place of found) {
      const { part, words: own } = wordsAt(place);
      // In order of rarity here too, for sums of other orders differ in their last digits.
      for (const { word, value } of rest) if (isIn(own, word.numbers[part]!)) scores[place]! += value;
    }
  const result = rest.length === 0 ? found : best(found, scores, limit);
  for (const place of touched) scores[place] = 0;
  return result;
}

function isIn(list: ArrayLike<number>, wanted: number): boolean {
  for (let i = 0; i < list.length; i++) if (list[i] === wanted) return true;
  return false;
}

/** The places of the highest scores, the best first, earlier ones first among equals. */
function best(places: readonly number[], scores: Float64Array, limit: number): number[] {
  const worstFirst = (a: number, b: number) => scores[a]! - scores[b]! || b - a;
  const kept = places.slice(0, limit).sort(worstFirst);
  for (let i = kept.length; i < places.length; i++) {
    if (worstFirst(places[i]!, kept[0]!) <= 0) continue;
    kept[0] = places[i]!;
    sink(kept, worstFirst);
  }
  return kept.sort((a, b) => worstFirst(b, a));
}
