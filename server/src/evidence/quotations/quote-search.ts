/** Finds the place of the sources that has a quotation's words, or that comes nearest to having them. */

import { distortingOmission } from './omission.ts';
import { exactStarts, likelyStarts, type QuoteIndex } from './quote-index.ts';
import type { QuoteWord } from './quote-words.ts';
import { align, type Step } from './word-alignment.ts';

/** All numbers are indices: of the quotation's words (`quoted`) and of the index's words (all others). */
export interface FoundQuote {
  readonly first: number;
  readonly last: number;
  readonly steps: readonly Step[];
  readonly cost: number;
  /** The words that are the same. */
  readonly same: readonly QuoteWord[];
  /** Every place that has the words as well as this one, first and last word of each. */
  readonly places: readonly (readonly [number, number])[];
  /** What an ellipsis leaves out, where it denies or limits what is kept. */
  readonly distorting?: readonly [number, number];
}

/** A stretch of the quotation without an ellipsis, and short enough to be aligned. */
interface Segment {
  readonly from: number;
  readonly words: readonly QuoteWord[];
  readonly afterEllipsis: boolean;
}

/** Where a segment stands. */
interface Placed {
  readonly steps: readonly Step[];
  readonly cost: number;
  readonly first: number;
  readonly last: number;
}

const longestSegment = 200;
/** How many words of a source an ellipsis may leave out. */
const reach = 400;
const mostExact = 50;
const mostNear = 6;

export function findQuote(words: readonly QuoteWord[], index: QuoteIndex): FoundQuote | undefined {
  // The source may itself have the ellipses: then nothing is left out.
  const whole: Segment = { from: 0, words, afterEllipsis: false };
  const segments = exactPlaces(whole, index, 1).length > 0 ? [whole] : segmentsOf(words);
  const anchor = segments.reduce((best, each) => (each.words.length > best.words.length ? each : best));
  let found: FoundQuote | undefined;
  const places: [number, number][] = [];
  for (const placed of placesOf(anchor, index, segments.length > 1)) {
    const chain = chained(segments, anchor, placed, index);
    if (!chain) continue;
    const candidate = joined(words, segments, chain, index);
    if (!found || candidate.cost < found.cost - 1e-9) {
      found = candidate;
      places.length = 0;
    }
    if (Math.abs(candidate.cost - found.cost) < 1e-9) places.push([candidate.first, candidate.last]);
  }
  return found && { ...found, places };
}

function segmentsOf(words: readonly QuoteWord[]): Segment[] {
  const result: Segment[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    const cut = at === words.length || words[at]!.afterEllipsis || at - from >= longestSegment;
    if (!cut) continue;
    result.push({ from, words: words.slice(from, at), afterEllipsis: words[from]!.afterEllipsis });
    from = at;
  }
  return result;
}

function exactPlaces({ words, from }: Segment, index: QuoteIndex, most: number): Placed[] {
  if (words.some(({ bracketed }) => bracketed)) return [];
  return exactStarts(
    index,
    words.map(({ form }) => form),
    most,
  ).map((start) => ({
    steps: words.map((_, i) => ({ quoted: from + i, stated: start + i, same: true })),
    cost: 0,
    first: start,
    last: start + words.length - 1,
  }));
}

/** The exact places of a segment, or else the nearest. */
function placesOf(segment: Segment, index: QuoteIndex, few: boolean): Placed[] {
  const exact = exactPlaces(segment, index, few ? mostNear : mostExact);
  if (exact.length > 0) return exact;
  const { words, from } = segment;
  const own = words.filter(({ bracketed }) => !bracketed).map(({ form }) => form);
  if (own.length < 2) return [];
  const slack = 8 + Math.min(words.length, 60) / 2;
  const result: Placed[] = [];
  for (const start of likelyStarts(index, own, mostNear)) {
    const placed = within(
      index,
      words,
      from,
      Math.floor(start - slack),
      Math.ceil(start + words.length + slack),
    );
    if (placed && !result.some(({ first, last }) => first === placed.first && last === placed.last))
      result.push(placed);
  }
  return result;
}

/** A segment laid along the index's words from one to another, within one document. */
function within(
  index: QuoteIndex,
  words: readonly QuoteWord[],
  from: number,
  start: number,
  end: number,
  document = index.documentAt(Math.min(Math.max(0, (start + end) >> 1), index.size - 1)),
): Placed | undefined {
  let low = Math.max(0, start);
  let high = Math.min(index.size, end);
  while (low < high && index.documentAt(low) !== document) low++;
  while (high > low && index.documentAt(high - 1) !== document) high--;
  if (low >= high) return undefined;
  const stated = Array.from({ length: high - low }, (_, i) => index.word(low + i));
  const { steps, cost } = align(words, stated);
  const moved = steps.map(
    ({ quoted, stated, same }): Step => ({
      ...(quoted !== undefined && { quoted: quoted + from }),
      ...(stated !== undefined && { stated: stated + low }),
      same,
    }),
  );
  const used = moved.flatMap(({ stated, same }) => (same && stated !== undefined ? [stated] : []));
  return used.length === 0 ? undefined : { steps: moved, cost, first: used[0]!, last: used.at(-1)! };
}

/** The other segments before and after the one that is placed. */
function chained(
  segments: readonly Segment[],
  anchor: Segment,
  placed: Placed,
  index: QuoteIndex,
): Placed[] | undefined {
  const at = segments.indexOf(anchor);
  const document = index.documentAt(placed.first);
  const result: Placed[] = [placed];
  for (let i = at + 1; i < segments.length; i++) {
    const start = result.at(-1)!.last + 1;
    const next = within(index, segments[i]!.words, segments[i]!.from, start, start + reach, document);
    if (!next) return undefined;
    result.push(next);
  }
  for (let i = at - 1; i >= 0; i--) {
    const end = result[0]!.first;
    const next = within(index, segments[i]!.words, segments[i]!.from, end - reach, end, document);
    if (!next) return undefined;
    result.unshift(next);
  }
  return result;
}

function joined(
  words: readonly QuoteWord[],
  segments: readonly Segment[],
  chain: readonly Placed[],
  index: QuoteIndex,
): FoundQuote {
  const steps: Step[] = [];
  let cost = 0;
  let distorting: [number, number] | undefined;
  for (const [i, placed] of chain.entries()) {
    const previous = chain[i - 1];
    if (previous && segments[i]!.afterEllipsis)
      distorting ??= distortingOmission(index.word, previous.last + 1, placed.first);
    else if (previous)
      for (let j = previous.last + 1; j < placed.first; j++) {
        steps.push({ stated: j, same: false });
        cost++;
      }
    steps.push(...placed.steps);
    cost += placed.cost;
  }
  const same = steps.flatMap(({ quoted, same: equal }) =>
    equal && quoted !== undefined ? [words[quoted]!] : [],
  );
  return {
    first: chain[0]!.first,
    last: chain.at(-1)!.last,
    steps,
    cost,
    same,
    places: [],
    ...(distorting && { distorting }),
  };
}
