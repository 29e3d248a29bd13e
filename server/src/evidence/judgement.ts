/** What is said of a draft, paragraph by paragraph. */
import type { Citation } from './citation.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import type { Claimed } from './figures/claimed.ts';
import type { Support } from './figures/verdict.ts';
import type { NumberedSupport } from './names/numbered-support.ts';
import type { QuoteSupport } from './quotations/quotes.ts';

/** One paragraph of the draft with what the sources say of it. */
export interface Judgement {
  readonly passage: Passage;
  readonly supports: readonly Support[];
  readonly quotes: readonly QuoteSupport[];
  /** Of names with a number, looked up when they are first asked for. */
  readonly numbered: () => readonly NumberedSupport[];
  /** For each sentence with a figure the sources whose sentences share the most with it, best first. */
  readonly about: readonly (readonly AnnotatedDocument[])[];
  /** What each of the figures is said of, in the order of `supports`. */
  readonly claimed: () => readonly (Claimed | undefined)[];
  /** What is borne out by another source than the one that the draft cites. */
  readonly miscited?: readonly Miscited[];
}

/** Footnotes hold page numbers and dates of access, not claims. */
export const isJudged = (passage: Passage): boolean => passage.kind !== 'note';

/** A figure or quotation of which only another source has what the draft cites for it. */
export interface Miscited {
  readonly citation: Citation;
  readonly support: Support | QuoteSupport;
}
