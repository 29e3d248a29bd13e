/** What a stretch of text between blanks comes to, worked out once: the words of sources come again and again. */

import { hashOf } from '../text/words.ts';
import { isNumeral, numeralsOf } from './figures/numerals.ts';
import { Lexicon } from './lexicon.ts';
import { foldedVocables, isCapital } from './names/vocables.ts';
import { formOf, quoteWords } from './quotations/quote-words.ts';
import { isContentWord, stemOf, termsOf } from './terms.ts';

/** Numbers of `data` after which a new table is begun, and words. Within a source it grows as it must. */
const most = { numbers: 1 << 20, words: 200_000 };

/** The table that is used for one source after another. */
export class KnownWords {
  private current = new WordTable();

  /** For one source: its words keep their numbers until it is done. */
  table(): WordTable {
    if (this.current.isFull) this.current = new WordTable();
    return this.current;
  }
}

/** Numbers of an entry before its letters: its hash, its length, what it holds of each kind, and whether it is numeric. */
const opening = 7;

/** Chunks by an open table of hashes, with all that is known of them in one array: objects would lie all over the memory. */
export class WordTable {
  /** Words by the numbers that stand in `data`. */
  readonly lexicon = new Lexicon();
  data = new Int32Array(1 << 14);
  private letters = new Uint16Array(this.data.buffer);
  private filled = 0;
  private count = 0;
  /** At the place of a hash, or the next free one, where the entry begins, and one; 0 for none. */
  private slots = new Int32Array(1 << 12);

  /** Where in `data` that begins which was last looked up: content words, compared forms, vocables in threes, words in brackets. */
  stems = 0;
  forms = 0;
  /** Each by its start and its end in the chunk, negative where it is no capital, and its folded form. */
  vocables = 0;
  labels = 0;
  end = 0;
  /** It holds a number in figures or words. */
  isNumeric = false;

  get isFull(): boolean {
    return this.filled > most.numbers || this.lexicon.size > most.words;
  }

  /** Looks up what stands in a text from `from` to `to`. To cut it out first would take longer than all else. */
  look(text: string, from: number, to: number): void {
    const hash = hashOf(text, from, to);
    let slot = hash & (this.slots.length - 1);
    for (; this.slots[slot] !== 0; slot = (slot + 1) & (this.slots.length - 1)) {
      const at = this.slots[slot]! - 1;
      if (this.data[at] === hash && this.isAt(at, text, from, to)) {
        this.open(at);
        return;
      }
    }
    this.slots[slot] = this.filled + 1;
    const at = this.filled;
    this.enter(hash, text.slice(from, to));
    if (2 * ++this.count > this.slots.length) this.widen();
    this.open(at);
  }

  private isAt(at: number, text: string, from: number, to: number): boolean {
    if (this.data[at + 1] !== to - from) return false;
    const { letters } = this;
    for (let i = from, own = 2 * (at + opening); i < to; i++, own++)
      if (letters[own] !== text.charCodeAt(i)) return false;
    return true;
  }

  private open(at: number): void {
    const { data } = this;
    this.stems = at + opening + ((data[at + 1]! + 1) >> 1);
    this.forms = this.stems + data[at + 2]!;
    this.vocables = this.forms + data[at + 3]!;
    this.labels = this.vocables + data[at + 4]!;
    this.end = this.labels + data[at + 5]!;
    this.isNumeric = data[at + 6] === 1;
  }

  private enter(hash: number, written: string): void {
    const { stems, forms, vocables, labels, isNumeric } = chunkOf(written);
    const number = (word: string) => this.lexicon.number(word);
    const numbers = [
      ...[hash, written.length, stems.length, forms.length, 3 * vocables.length, labels.length],
      isNumeric ? 1 : 0,
    ];
    const words = stems.map(number);
    for (const form of forms) words.push(number(form));
    for (const { start, end, folded, isCapital } of vocables)
      words.push(start, isCapital ? end : -end, number(folded));
    for (const stem of labels) words.push(number(stem));
    const from = this.filled + opening + ((written.length + 1) >> 1);
    if (from + words.length > this.data.length) this.grow(from + words.length);
    this.data.set(numbers, this.filled);
    for (let i = 0, own = 2 * (this.filled + opening); i < written.length; i++, own++)
      this.letters[own] = written.charCodeAt(i);
    this.data.set(words, from);
    this.filled = from + words.length;
  }

  private grow(least: number): void {
    const { data } = this;
    this.data = new Int32Array(2 * Math.max(least, data.length));
    this.data.set(data);
    this.letters = new Uint16Array(this.data.buffer);
  }

  private widen(): void {
    const { slots } = this;
    this.slots = new Int32Array(2 * slots.length);
    for (const entry of slots) {
      if (entry === 0) continue;
      let slot = this.data[entry - 1]! & (this.slots.length - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = entry;
    }
  }
}

interface Chunk {
  /** Of its content words; one that occurs twice is there twice. */
  readonly stems: readonly string[];
  /** As words of quotations are compared. */
  readonly forms: readonly string[];
  /** Offsets are from the start of the chunk. */
  readonly vocables: readonly {
    readonly start: number;
    readonly end: number;
    readonly folded: string;
    readonly isCapital: boolean;
  }[];
  /** Stems of words in brackets. */
  readonly labels: readonly string[];
  readonly isNumeric: boolean;
}

const label = /\((\p{L}{2,})\)/gu;
/** A word with nothing in it that anything is left off for. */
const plain = /^[A-Za-z][a-z]+$/;

const chunkOf = (written: string): Chunk => (plain.test(written) ? ofPlain(written) : ofAny(written));

function ofPlain(written: string): Chunk {
  const folded = written.toLowerCase();
  return {
    stems: isContentWord(folded) ? [stemOf(folded)] : [],
    forms: [formOf(written)],
    vocables: [{ start: 0, end: written.length, folded, isCapital: folded !== written }],
    labels: [],
    isNumeric: isNumeral(folded),
  };
}

const ofAny = (written: string): Chunk => ({
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

/** By their codes, in which to look takes less than in a set of letters. */
function marksOf(letters: string): Uint8Array {
  const marks = new Uint8Array(0x2020);
  for (const letter of letters) marks[letter.charCodeAt(0)] = 1;
  return marks;
}

/** Marks that no word begins or ends with, nor is another word for standing beside them. */
const before = marksOf('"“‘\'');
const after = marksOf('"”’\',.;:!?');

/** Where the stretches of a text between blanks start and end, one after another, without the marks around them. */
export function chunksIn(text: string): number[] {
  const bounds: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) <= blank) continue;
    let start = at;
    while (at < text.length && text.charCodeAt(at) > blank) at++;
    let end = at;
    while (start < end && before[text.charCodeAt(start)] === 1) start++;
    while (end > start && after[text.charCodeAt(end - 1)] === 1) end--;
    if (end > start) bounds.push(start, end);
  }
  return bounds;
}
/** A character with this code or a lower one parts chunks. */
const blank = 0x20;
