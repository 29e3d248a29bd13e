/** The one way in: a paragraph's stand-off annotations, as a pure function of its text. */
import type { CellFrame } from '../text/paragraph.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { cellFigures } from './figures/cell-figures.ts';
import type { Figure } from './figures/figure.ts';
import { figures } from './figures/figures.ts';
import type { Mention } from './names/mention.ts';
import { mentions } from './names/mentions.ts';
import type { Quotation } from './quotations/quotation.ts';
import { quotations } from './quotations/quotations.ts';

/** All spans are relative to the paragraph, so that one that merely moved keeps its annotations. */
export interface Annotations {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly figures: readonly Figure[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  /** Of a table's cell: what its heads say of it. */
  readonly frame?: CellFrame;
}

export function annotate(text: string, frame?: CellFrame): Annotations {
  const spans = sentences(text);
  const names = mentions(text, spans);
  return Object.freeze({
    text,
    sentences: spans,
    figures: frame ? cellFigures(text, frame) : figures(text),
    mentions: names,
    quotations: quotations(text, spans, names),
    ...(frame && { frame }),
  });
}
