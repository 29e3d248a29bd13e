/** A draft read against its sources: one frozen view that checks and features share, so that they can't disagree. */

import type { Span } from '../text/span.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import { type EntityTable, entityTable } from './entities.ts';
import { type EvidenceIndex, evidenceIndex } from './evidence-index.ts';
import { findQuote, type NormalisedSource, normaliseSource, type QuoteSupport } from './quotes.ts';
import { type Support, supportOf } from './support.ts';

/** What keeps a draft from being checked: itself, a source that can't be read, a setting that can't be understood. */
export interface Problem {
  readonly kind: 'draft' | 'source' | 'configuration';
  /** One sentence for the writer. */
  readonly message: string;
  /** Where in the draft it is declared; the draft's first line when it is declared elsewhere. */
  readonly span?: Span;
}

/** One paragraph of the draft with what the sources say of it. */
export interface Judgement {
  readonly passage: Passage;
  readonly supports: readonly Support[];
  readonly quotes: readonly QuoteSupport[];
}

export interface Reading {
  readonly draft: AnnotatedDocument;
  readonly sources: readonly AnnotatedDocument[];
  readonly problems: readonly Problem[];
  readonly entities: EntityTable;
  readonly judgements: readonly Judgement[];
}

/** The sources of a draft, prepared once for as long as none of them changes. */
export interface Library {
  readonly sources: readonly AnnotatedDocument[];
  readonly index: EvidenceIndex;
  readonly normalised: readonly NormalisedSource[];
  /** False while a source that may hold a figure is unread: then nothing is called unsupported. */
  readonly complete: boolean;
}

export const library = (sources: readonly AnnotatedDocument[], complete: boolean): Library => ({
  sources,
  index: evidenceIndex(sources),
  normalised: sources.map(normaliseSource),
  complete,
});

/** What the sources say of one paragraph. Pure, so that it can be kept by paragraph and library. */
export function judge(
  passage: Passage,
  { sources, index, normalised, complete }: Library,
): Omit<Judgement, 'passage'> {
  const { annotations } = passage;
  const open = sources.length === 0 || !complete;
  const supports = supportOf(annotations, index).map((support) =>
    open && support.verdict === 'unsupported' ? { ...support, verdict: 'unchecked' as const } : support,
  );
  const quotes = annotations.quotations.map((quotation): QuoteSupport => {
    const words = annotations.text.slice(quotation.words.start, quotation.words.end);
    const evidence = findQuote(words, normalised);
    if (evidence) return { quotation, verdict: 'supported', evidence };
    return { quotation, verdict: open ? 'unchecked' : 'unsupported' };
  });
  return { supports, quotes };
}

/** Footnotes hold page numbers and dates of access, not claims. */
export const isJudged = (passage: Passage): boolean => passage.kind !== 'note';

export const entitiesOf = (draft: AnnotatedDocument, sources: readonly AnnotatedDocument[]): EntityTable =>
  entityTable([...sources, draft]);
