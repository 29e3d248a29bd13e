/** Every word of the sources by its place, so that quoted words, exact or nearly so, are found without a scan. */

import type { Quotation } from '../../annotate/quotations/quotation.ts';
import { firstIndex } from '../../text/ordered.ts';
import { digestIn, lexiconOf } from '../digest.ts';
import type { AnnotatedDocument, Location, Passage } from '../document.ts';
import { postingsOf } from '../postings.ts';
import { type QuoteWord, quoteWords } from './quote-words.ts';

/** A quotation in a source. */
export interface SourceQuotation {
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
  readonly quotation: Quotation;
}

/** A word of a source; its span is the document's. */
export interface SourceWord extends QuoteWord {
  readonly document: AnnotatedDocument;
  /** The quotation that it stands in. */
  readonly within?: SourceQuotation;
  /** First word of a sentence. */
  readonly opens: boolean;
}

export interface QuoteIndex {
  /** How many words all sources have. */
  readonly size: number;
  /** The word at an index; all words of all sources are numbered in order. */
  readonly word: (at: number) => SourceWord;
  /** Where a form stands among the words, in order. */
  readonly places: (form: string) => Uint32Array;
  /** The number by which a form is known, and that of the word at an index; -1 for a form that no source has. */
  readonly number: (form: string) => number;
  readonly numbers: Uint32Array;
  readonly documentAt: (at: number) => AnnotatedDocument;
}

/** All at once. */
export function quoteIndex(sources: readonly AnnotatedDocument[]): QuoteIndex {
  const lexicon = lexiconOf(sources);
  const digests = sources.map((document) => digestIn(lexicon, document));
  /** Where the words of each document begin, and of each of its passages. */
  const starts = new Uint32Array(sources.length + 1);
  for (const [at, { forms }] of digests.entries()) starts[at + 1] = starts[at]! + forms.values.length;
  const size = starts[sources.length]!;
  const numbers = new Uint32Array(size);
  for (const [at, { forms }] of digests.entries()) numbers.set(forms.values, starts[at]!);
  /** Put in order when a quotation is first looked for. */
  let postings: ((word: number) => Uint32Array) | undefined;
  /** A passage's words are read again when one of them is asked for: there are far more than ever are. */
  const read = new WeakMap<Passage, readonly PassageWord[]>();

  return {
    size,
    numbers,
    number: lexicon.find.bind(lexicon),
    places: (form) => {
      postings ??= postingsOf([{ values: numbers }], lexicon.size);
      return postings(lexicon.find(form));
    },
    documentAt: (at) => sources[lastAtMost(starts, at, sources.length - 1)]!,
    word: (at) => {
      const nth = lastAtMost(starts, at, sources.length - 1);
      const document = sources[nth]!;
      const { ends } = digests[nth]!.forms;
      const within = at - starts[nth]!;
      const passageAt = firstIndex(ends, (one) => one > within);
      const passage = document.passages[passageAt]!;
      let words = read.get(passage);
      if (!words) {
        words = wordsOf(passage);
        read.set(passage, words);
      }
      const { quotation, ...word } = words[within - (passageAt === 0 ? 0 : ends[passageAt - 1]!)]!;
      return { ...word, document, ...(quotation && { within: { document, passage, quotation } }) };
    },
  };
}

type PassageWord = Omit<SourceWord, 'document' | 'within'> & { readonly quotation?: Quotation };

/** The words of a passage, each with the quotation that it stands in; spans are the document's. */
function wordsOf({ start, annotations }: Passage): PassageWord[] {
  const { quotations, sentences, text } = annotations;
  let quotation = 0;
  let sentence = 0;
  return quoteWords(text).map((word) => {
    while (quotation < quotations.length && quotations[quotation]!.span.end <= word.start) quotation++;
    const opens = sentence < sentences.length && word.start >= sentences[sentence]!.start;
    while (sentence < sentences.length && sentences[sentence]!.start <= word.start) sentence++;
    const inside = quotation < quotations.length && quotations[quotation]!.span.start <= word.start;
    return {
      ...word,
      start: word.start + start,
      end: word.end + start,
      afterEllipsis: false,
      opens,
      ...(inside && { quotation: quotations[quotation]! }),
    };
  });
}

/** The index of the last of the ordered numbers, up to the one at `last`, that is not above the value. */
function lastAtMost(ordered: Uint32Array, value: number, last: number): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ordered[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
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
  const order = [...forms.keys()]
    .filter((at) => index.places(forms[at]!).length > 0)
    .sort((a, b) => index.places(forms[a]!).length - index.places(forms[b]!).length);
  let looked = 0;
  for (const at of order) {
    const places = index.places(forms[at]!);
    looked += places.length;
    if (looked > mostPlaces && votes.size > 0) break;
    for (const place of places) votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
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
  const wanted = forms.map(index.number);
  if (wanted.includes(-1)) return [];
  let rarest = 0;
  for (let i = 1; i < forms.length; i++)
    if (index.places(forms[i]!).length < index.places(forms[rarest]!).length) rarest = i;
  const result: number[] = [];
  for (const place of index.places(forms[rarest]!)) {
    const start = place - rarest;
    if (start < 0 || start + wanted.length > index.size) continue;
    let same = 0;
    while (same < wanted.length && index.numbers[start + same] === wanted[same]) same++;
    if (same < wanted.length) continue;
    if (index.documentAt(start) !== index.documentAt(start + wanted.length - 1)) continue;
    result.push(start);
    if (result.length >= most) break;
  }
  return result;
}
