/** The sentences that share the most of some words: what each word counts is added up place by place. */
import { BestOf } from '../text/best-of.ts';

/**
 * So many places are added up at a time: their sums stay near in memory, where those of a million sentences would not. To go
 * through all places of the words takes less than to look some of them up elsewhere.
 */
const stretch = 16_384;

/** A word that is looked for. */
export interface Wanted {
  /** Where it stands, in order. */
  readonly places: Uint32Array;
  /** What it counts; above zero. */
  readonly value: number;
}

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
  const best = new BestOf(limit);
  for (let from = 0; from < beyond; from += stretch) {
    let count = 0;
    for (let nth = 0; nth < byRarity.length; nth++) {
      const { places, value } = byRarity[nth]!;
      const { length } = places;
      let at = next[nth]!;
      for (; at < length; at++) {
        const within = places[at]! - from;
        if (within >= stretch) break;
        const score = scores[within]!;
        if (score === 0) touched[count++] = within;
        scores[within] = score + value;
      }
      next[nth] = at;
    }
    for (let i = 0; i < count; i++) {
      const within = touched[i]!;
      best.add(from + within, scores[within]!);
      scores[within] = 0;
    }
  }
  return best.inOrder();
}
