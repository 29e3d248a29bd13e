/** What a stretch of text between blanks comes to, worked out once: the words of sources come again and again. */

import { numeralsOf } from './figures/numerals.ts';
import { type Capital, foldedVocables, isCapital } from './names/vocables.ts';
import { quoteWords } from './quotations/quote-words.ts';
import { stemOf, termsOf } from './terms.ts';

export interface Chunk {
  /** Of its content words; one that occurs twice is there twice. */
  readonly stems: readonly string[];
  /** As words of quotations are compared. */
  readonly forms: readonly string[];
  readonly vocables: readonly Vocable[];
  /** Stems of words in brackets. */
  readonly labels: readonly string[];
  /** It holds a number in figures or words. */
  readonly isNumeric: boolean;
}

/** Offsets are from the start of the chunk. */
export interface Vocable extends Capital {
  readonly isCapital: boolean;
}

const label = /\((\p{L}{2,})\)/gu;
/** Twice so many chunks are kept, of so many characters at the most: long ones do not come again. */
const most = { chunks: 20_000, length: 40 };

export class KnownWords {
  /** Those asked for lately, and those that were before: what is asked for again moves on, the rest is forgotten. */
  private recent = new Map<string, Chunk>();
  private earlier = new Map<string, Chunk>();

  chunk(written: string): Chunk {
    const recent = this.recent.get(written);
    if (recent) return recent;
    const chunk = this.earlier.get(written) ?? chunkOf(written);
    if (written.length > most.length) return chunk;
    if (this.recent.size >= most.chunks) {
      this.earlier = this.recent;
      this.recent = new Map();
    }
    this.recent.set(written, chunk);
    return chunk;
  }
}

const chunkOf = (written: string): Chunk => ({
  stems: termsOf(written).map(({ stem }) => stem),
  forms: quoteWords(written).map(({ form }) => form),
  vocables: foldedVocables(written).map(({ start, written: word, folded }) => ({
    start,
    end: start + word.length,
    folded,
    isCapital: isCapital(word),
  })),
  labels: Array.from(written.matchAll(label), ([, word]) => stemOf(word!.toLowerCase())),
  isNumeric: numeralsOf(written).length > 0,
});

/** Marks that no word begins or ends with, nor is another word for standing beside them. */
const before = new Set('"“‘\'');
const after = new Set('"”’\',.;:!?');

/** Where the stretches of a text between blanks start and end, one after another, without the marks around them. */
export function chunksIn(text: string): number[] {
  const bounds: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) <= blank) continue;
    let start = at;
    while (at < text.length && text.charCodeAt(at) > blank) at++;
    let end = at;
    while (start < end && before.has(text[start]!)) start++;
    while (end > start && after.has(text[end - 1]!)) end--;
    if (end > start) bounds.push(start, end);
  }
  return bounds;
}
/** A character with this code or a lower one parts chunks. */
const blank = 0x20;
