/** Where a source says the words that a draft quotes. */
import type { Quotation } from '../annotate/quotations.ts';
import { type AnnotatedDocument, type Location, locate } from './document.ts';

/**
 * Typographic differences taken off, letter by letter, so that offsets can be carried back: quotation marks,
 * dashes and spaces in one form, no case. `offsets[i]` is where character i stands in the original.
 */
export interface NormalisedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

const forms: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '‐': '-',
  '−': '-',
  '…': '.',
};

export function normalise(text: string): NormalisedText {
  let result = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (/\s/.test(character)) {
      if (result === '' || result.endsWith(' ')) continue;
      result += ' ';
    } else result += forms[character] ?? lower(character);
    offsets.push(at);
  }
  return { text: result, offsets };
}

/** Lower case that keeps the length: "İ" would become two units. */
const lower = (character: string): string => {
  const small = character.toLowerCase();
  return small.length === 1 ? small : character;
};

export interface QuoteSupport {
  readonly quotation: Quotation;
  readonly verdict: 'supported' | 'unsupported' | 'unchecked';
  /** The quoted words in the source. */
  readonly evidence?: Location;
}

/** Where the words stand in the sources, letter for letter but for typography and the closing stop or comma. */
export function findQuote(words: string, sources: readonly NormalisedSource[]): Location | undefined {
  const wanted = normalise(words)
    .text.trim()
    .replace(/[.,;:!?]+$/, '');
  if (wanted.length < 2) return undefined;
  for (const source of sources)
    for (const { passage, normalised } of source.passages) {
      const at = wholeWords(normalised.text, wanted);
      if (at < 0) continue;
      const start = normalised.offsets[at]!;
      const end = normalised.offsets[at + wanted.length - 1]! + 1;
      return locate(source.document, passage, { start, end });
    }
  return undefined;
}

function wholeWords(text: string, wanted: string): number {
  const wordLike = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + wanted.length] ?? ' ';
    if (!wordLike.test(before) && !wordLike.test(after)) return at;
  }
  return -1;
}

export interface NormalisedSource {
  readonly document: AnnotatedDocument;
  readonly passages: readonly {
    readonly passage: AnnotatedDocument['passages'][number];
    readonly normalised: NormalisedText;
  }[];
}

export const normaliseSource = (document: AnnotatedDocument): NormalisedSource => ({
  document,
  passages: document.passages.map((passage) => ({
    passage,
    normalised: normalise(passage.annotations.text),
  })),
});
