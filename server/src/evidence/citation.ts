/** What a draft cites at one place. */

import type { CitationMark, Pointer } from '../text/citation-marks.ts';
import type { Span } from '../text/span.ts';
import type { AnnotatedDocument } from './document.ts';

/** Marks that stand together, with the sources that they name. */
export interface Citation {
  readonly span: Span;
  readonly marks: readonly ResolvedMark[];
  /** Empty where one of the marks may name something else than the sources at hand. */
  readonly sources: readonly AnnotatedDocument[];
}

export interface ResolvedMark extends CitationMark {
  readonly named: readonly { readonly pointer: Pointer; readonly source: AnnotatedDocument }[];
}
