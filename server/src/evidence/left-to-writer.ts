/** What a draft that works out figures says in words of its own, and no source has otherwise: it is not judged. */

import type { Fact } from './figures/fact.ts';
import type { Support } from './figures/verdict.ts';
import { doubledIn } from './figures/workings/cues.ts';

/** Whoever works out so many figures also counts what the sources name one by one. */
export const reckoner = 2;
/**
 * "Seven of the halls have a stage; three need a roof", "the third of them", "nine months after the fire", "a fifth of its
 * outlay", "three to one": nothing stands against it, words are what one counts and compares in, and how long it is from
 * one event to another the sources seldom tell.
 */
export const isLeftToWriter = ({ figure, verdict }: Support, { passage: { annotations } }: Fact): boolean => {
  const { kind, low, high, bound, amount } = figure;
  if (verdict !== 'unsupported') return false;
  // How soon something doubles follows from how fast it grows.
  if (doubledIn.test(annotations.text.slice(Math.max(0, amount.start - 100), amount.start))) return false;
  if (/\d/.test(annotations.text.slice(amount.start, amount.end))) return kind === 'duration' && low === high;
  if (kind === 'score') return true;
  if (low !== high) return false;
  if (kind === 'duration' || kind === 'fraction' || kind === 'points') return true;
  return (kind === 'count' || kind === 'ordinal') && bound === 'exactly' && low <= 12;
};
