/** Every word of the sources by its place, so that quoted words, exact or nearly so, are found without a scan. */
import type { Quotation } from '../annotate/quotation.ts';
import type { AnnotatedDocument, Location, Passage } from './document.ts';
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

const bracketed = 1;
const opens = 2;
const nowhere = new Uint32Array();

/** Words are kept as columns of numbers: a library may have millions. */
export function quoteIndex(sources: readonly AnnotatedDocument[]): QuoteIndex {
  const forms: string[] = [];
  const numberOf = new Map<string, number>();
  const counts: number[] = [];
  const starts = new Column();
  const ends = new Column();
  const numbers = new Column();
  const flags = new Column();
  /** The quotation that a word stands in, from one; 0 for none. */
  const within = new Column();
  const quotations: SourceQuotation[] = [];
  const documentStarts: number[] = [];
  for (const document of sources) {
    documentStarts.push(numbers.length);
    for (const passage of document.passages) {
      const { quotations: own, sentences, text } = passage.annotations;
      const first = quotations.length;
      for (const quotation of own) quotations.push({ document, passage, quotation });
      let quotation = 0;
      let sentence = 0;
      for (const word of quoteWords(text)) {
        while (quotation < own.length && own[quotation]!.span.end <= word.start) quotation++;
        const begins = sentence < sentences.length && word.start >= sentences[sentence]!.start;
        while (sentence < sentences.length && sentences[sentence]!.start <= word.start) sentence++;
        const inside = quotation < own.length && own[quotation]!.span.start <= word.start;
        let number = numberOf.get(word.form);
        if (number === undefined) {
          number = forms.length;
          numberOf.set(word.form, number);
          forms.push(word.form);
          counts.push(0);
        }
        counts[number]!++;
        numbers.push(number);
        starts.push(word.start + passage.start);
        ends.push(word.end + passage.start);
        flags.push((word.bracketed ? bracketed : 0) | (begins ? opens : 0));
        within.push(inside ? first + quotation + 1 : 0);
      }
    }
  }
  const size = numbers.length;
  const all = numbers.values();
  const postings = postingsOf(all, counts);
  const documentAt = (at: number) => sources[lastAtMost(documentStarts, at)]!;
  return {
    size,
    numbers: all,
    number: (form) => numberOf.get(form) ?? -1,
    places: (form) => {
      const number = numberOf.get(form);
      return number === undefined ? nowhere : postings(number);
    },
    documentAt,
    word: (at) => {
      const inside = within.at(at);
      return {
        form: forms[all[at]!]!,
        start: starts.at(at),
        end: ends.at(at),
        bracketed: (flags.at(at) & bracketed) !== 0,
        afterEllipsis: false,
        document: documentAt(at),
        opens: (flags.at(at) & opens) !== 0,
        ...(inside > 0 && { within: quotations[inside - 1]! }),
      };
    },
  };
}

/** A list of unsigned numbers that grows. */
class Column {
  length = 0;
  private data = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.data.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.length++] = value;
  }

  at(index: number): number {
    return this.data[index]!;
  }

  values(): Uint32Array {
    return this.data.slice(0, this.length);
  }
}

/** The places of each number, in order, cut from one array. */
function postingsOf(numbers: Uint32Array, counts: readonly number[]): (number: number) => Uint32Array {
  const offsets = new Uint32Array(counts.length + 1);
  for (const [number, count] of counts.entries()) offsets[number + 1] = offsets[number]! + count;
  const next = offsets.slice();
  const places = new Uint32Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) places[next[numbers[at]!]!++] = at;
  return (number) => places.subarray(offsets[number]!, offsets[number + 1]!);
}

/** The index of the last of the ordered numbers that is not above the value. */
function lastAtMost(ordered: readonly number[], value: number): number {
  let low = 0;
  let high = ordered.length - 1;
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
