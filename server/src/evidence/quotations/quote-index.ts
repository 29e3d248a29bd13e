/** Every word of the sources by its place, so that quoted words, exact or nearly so, are found without a scan. */

import { lazily } from '../../text/lazily.ts';
import type { AnnotatedDocument, Location } from '../document.ts';
import { MergedPostings, type MergedWord } from '../merged-postings.ts';
import type { Part } from '../part.ts';
import type { Place } from '../source-run.ts';
import type { QuotePart, SourceWord } from './quote-part.ts';

export interface QuoteIndex {
  /** How many words all sources have. */
  readonly size: number;
  /** The word at an index; all words of all sources are numbered in order. */
  readonly word: (at: number) => SourceWord;
  /** How often a form stands among the words, and where. */
  readonly form: (form: string) => MergedWord;
  readonly places: (form: MergedWord) => Uint32Array;
  readonly isAt: (at: number, form: MergedWord) => boolean;
  readonly documentAt: (at: number) => AnnotatedDocument;
  /** The passage that the word at an index stands in. */
  readonly placeOf: (at: number) => Place;
}

/** Costs nothing before a quotation is looked for. */
export function quoteIndex(parts: readonly Part[]): QuoteIndex {
  const held = lazily(() => parts.map((part) => part.quotes()));
  const starts = lazily(() => startsOf(held()));
  const postings = lazily(() => new MergedPostings(held(), starts().subarray(0, parts.length)));
  /** The part of a word, and its place in it. */
  const within = (at: number): readonly [QuotePart, number] => {
    const nth = postings().partAt(at);
    return [held()[nth]!, at - starts()[nth]!];
  };
  return {
    get size() {
      return starts()[parts.length]!;
    },
    form: (form) => postings().word(form),
    places: (form) => postings().places(form),
    isAt: (at, { numbers }) => {
      const nth = postings().partAt(at);
      return held()[nth]!.numbers[at - starts()[nth]!] === numbers[nth];
    },
    documentAt: (at) => {
      const [part, place] = within(at);
      return part.documentAt(place);
    },
    placeOf: (at) => {
      const [part, place] = within(at);
      return part.placeOf(place);
    },
    word: (at) => {
      const [part, place] = within(at);
      return part.word(place);
    },
  };
}

/** Where the words of each part begin among those of all, and where the last of them end. */
function startsOf(parts: readonly QuotePart[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1);
  for (const [nth, part] of parts.entries()) starts[nth + 1] = starts[nth]! + part.size;
  return starts;
}

/** The place of the words from one index to another, both included. */
export const wordsLocation = (index: QuoteIndex, first: number, last: number): Location => ({
  document: index.documentAt(first),
  span: { start: index.word(first).start, end: index.word(last).end },
});

/** So many places are looked at before the commoner words of a quotation are left out. */
const mostPlaces = 12_000;

/**
 * Where the words may stand, exact or nearly so, the likeliest first: each shared word votes for the place
 * where the quotation would open. The rarer words vote first.
 */
export function likelyStarts(index: QuoteIndex, forms: readonly string[], most: number): number[] {
  const votes = new Map<number, number>();
  const words = forms.map(index.form);
  const order = [...forms.keys()]
    .filter((at) => words[at]!.count > 0)
    .sort((a, b) => words[a]!.count - words[b]!.count);
  let looked = 0;
  for (const at of order) {
    looked += words[at]!.count;
    if (looked > mostPlaces && votes.size > 0) break;
    for (const place of index.places(words[at]!)) votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
  }
  // A word put in or left out splits the vote between two neighbouring openings.
  const best: { start: number; score: number }[] = [];
  for (const [start, count] of votes) {
    let score = count;
    for (const by of [-2, -1, 1, 2]) score += 0.9 * (votes.get(start + by) ?? 0);
    const worst = best.at(-1);
    if (best.length === 4 * most && worst && score <= worst.score) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.score < score) at--;
    best.splice(at, 0, { start, score });
    if (best.length > 4 * most) best.pop();
  }
  const result: number[] = [];
  for (const { start } of best) {
    if (result.length >= most) break;
    if (!result.some((other) => Math.abs(other - start) <= 2)) result.push(start);
  }
  return result;
}

/** The openings of every place that has the forms one after another in one document, at most so many. */
export function exactStarts(index: QuoteIndex, forms: readonly string[], most: number): number[] {
  const wanted = forms.map(index.form);
  const counts = wanted.map(({ count }) => count);
  const rarest = counts.indexOf(Math.min(...counts));
  const result: number[] = [];
  for (const place of index.places(wanted[rarest]!)) {
    const start = place - rarest;
    if (start < 0 || start + wanted.length > index.size) continue;
    let same = 0;
    while (same < wanted.length && index.isAt(start + same, wanted[same]!)) same++;
    if (same < wanted.length) continue;
    if (index.documentAt(start) !== index.documentAt(start + wanted.length - 1)) continue;
    result.push(start);
    if (result.length >= most) break;
  }
  return result;
}
