/** A draft or source as evidence sees it: its text, and its paragraphs with their annotations in place. */
import type { Annotations } from '../annotate/annotate.ts';
import { writtenWhole } from '../annotate/figures/cell-figures.ts';
import type { Figure } from '../annotate/figures/figure.ts';
import { type Placed, spanInDocument, spanInText } from '../text/gaps.ts';
import type { Lines } from '../text/lines.ts';
import { memoized } from '../text/memoized.ts';
import { firstIndex } from '../text/ordered.ts';
import type { CellPlace, ParagraphKind } from '../text/paragraph.ts';
import type { Provenance } from '../text/provenance.ts';
import { encloses, type Span, slice, touches } from '../text/span.ts';
import type { Digest } from './columns.ts';

/** A paragraph in its document. Annotations are relative to its text. */
export interface Passage extends Placed {
  readonly kind: ParagraphKind;
  readonly annotations: Annotations;
  readonly cell?: CellPlace;
}

export interface AnnotatedDocument {
  readonly uri: string;
  /** What a message calls it: its path below the workspace folder, or its file name. */
  readonly name: string;
  readonly text: string;
  readonly lines: Lines;
  readonly passages: readonly Passage[];
  /** Of a source, as far as it is known. */
  readonly provenance?: Provenance;
  /** Of a source, where it was made when the source was read. */
  readonly digest?: KeptDigest;
}

/** A document of a digest of several, which is kept by this key. */
export interface DigestPlace {
  readonly key: string;
  readonly nth: number;
}

/** What a source's digest is had from. It is not held: who puts many together holds the whole. */
export interface KeptDigest {
  /** Characters of the source's text, and how many passages it has. */
  readonly length: number;
  readonly passages: number;
  /** What the source is kept by across starts; undefined where it is not. */
  readonly key?: string;
  /** Where it is kept with those of other sources, if it is. */
  readonly place?: DigestPlace;
  /** Undefined where it is kept elsewhere. */
  readonly packed: () => Digest | undefined;
}

/** The same but for that; what of it is worked out when it is asked for stays so. */
export const withProvenance = (document: AnnotatedDocument, provenance: Provenance): AnnotatedDocument =>
  Object.freeze(
    Object.defineProperties({} as AnnotatedDocument, {
      ...Object.getOwnPropertyDescriptors(document),
      provenance: { value: provenance, enumerable: true },
    }),
  );

/** A place in a document; the span is the document's own. */
export interface Location {
  readonly document: AnnotatedDocument;
  readonly span: Span;
}

export const locate = (document: AnnotatedDocument, passage: Passage, span: Span): Location => ({
  document,
  span: spanInDocument(passage, span),
});

/** The whole of a passage. */
export const placeOf = (passage: Passage): Span =>
  spanInDocument(passage, { start: 0, end: passage.annotations.text.length });

/** The sentence of a passage that encloses a span of it, both relative to the passage; the whole passage where the span goes over its end. */
export const sentenceAround = ({ annotations }: Pick<Passage, 'annotations'>, span: Span): Span =>
  sentenceEnclosing(annotations, span) ?? wholeOf(annotations);

/** The very same each time, for sentences are told apart by their spans. */
const wholeOf = memoized(({ text }: Annotations): Span => ({ start: 0, end: text.length }));

/** The sentence that encloses a span, by binary search; undefined where the span goes over its end. */
export function sentenceEnclosing({ sentences }: Annotations, span: Span): Span | undefined {
  const sentence = sentences[firstIndex(sentences, ({ start }) => start > span.start) - 1];
  return sentence && encloses(sentence, span) ? sentence : undefined;
}

/** The figures that lie in a sentence, by binary search. */
export function figuresIn({ figures }: Annotations, sentence: Span): Figure[] {
  const first = firstIndex(figures, ({ span }) => span.start >= sentence.start);
  const next = firstIndex(figures, ({ span }) => span.start >= sentence.end, first);
  return figures.slice(first, next).filter(({ span }) => span.end <= sentence.end);
}

/** The passage at an offset of the document, by binary search. */
export function passageAt(document: AnnotatedDocument, offset: number): Passage | undefined {
  const { passages } = document;
  const passage = passages[firstIndex(passages, ({ start }) => start > offset) - 1];
  return passage && touches(placeOf(passage), offset) ? passage : undefined;
}

/** The sentence around a place; the place itself where it spans several. */
export function sentenceOf({ document, span }: Location): Location {
  const passage = passageAt(document, span.start);
  if (!passage) return { document, span };
  const around = sentenceEnclosing(passage.annotations, spanInText(passage, span));
  return around ? locate(document, passage, around) : { document, span };
}

/** The first paragraph; undefined of a document without one. */
export function openingOf(document: AnnotatedDocument): Location | undefined {
  const [first] = document.passages;
  return first && locate(document, first, { start: 0, end: first.annotations.text.trimEnd().length });
}

/** The words of the sentence around a place; a table's cell says nothing without its heads and unit. */
export function sentenceWords(place: Location): string {
  const words = wordsAt(sentenceOf(place));
  const frame = passageAt(place.document, place.span.start)?.annotations.frame;
  return frame && frame.heads !== '' ? frame.heads + writtenWhole(words, frame) : words;
}

/** What is written at a place, without the markup in it where it lies in one paragraph. */
export function textAt({ document, span }: Location): string {
  const passage = passageAt(document, span.start);
  return passage?.gaps && span.end <= placeOf(passage).end
    ? slice(passage.annotations.text, spanInText(passage, span))
    : slice(document.text, span);
}

/** The words of a place on one line, for messages. */
export const wordsAt = (place: Location): string => textAt(place).replace(/\s+/g, ' ').trim();

/**
 * "paragraph 12", by the number before it, in a text that has numbers in place of pages. What has no number there is found by
 * its words: "heading “Ports”", "table, “Oslo | Ships”".
 */
export function paragraphAt({ document, span }: Location): string | undefined {
  if (!document.provenance?.isNumbered) return undefined;
  const passage = passageAt(document, span.start);
  const { start = 0, kind, annotations: { text = '' } = {} } = passage ?? {};
  const number = /\[(\d+)\] (?:• )?$/.exec(document.text.slice(Math.max(0, start - 16), start))?.[1];
  if (number) return `paragraph ${number}`;
  if (kind === 'heading') return `heading “${shortened(text)}”`;
  const heads = text.slice(0, Math.max(0, text.lastIndexOf(': ', span.start - start)));
  return kind === 'cell' ? `table, “${shortened(heads || text)}”` : undefined;
}

/** Characters of a heading, or of a cell's heads, that are enough to find it. */
const enough = 60;

function shortened(words: string): string {
  if (words.length <= enough) return words;
  const blank = words.lastIndexOf(' ', enough);
  // Not every script has blanks between its words.
  return `${words.slice(0, blank < 0 ? enough : blank).trimEnd()} …`;
}
