/** A paragraph as it is annotated by itself, and where a cell stands in its table. */
import type { Placed } from './gaps.ts';

/** `text` is the paragraph without its markup and line breaks. */
export interface Paragraph extends Placed {
  readonly kind: ParagraphKind;
  readonly text: string;
  /** Of a table's cell. */
  readonly frame?: CellFrame;
  readonly cell?: CellPlace;
}

/** `note` is a footnote's text: it holds page numbers and dates of access, which claim nothing. */
export type ParagraphKind = 'prose' | 'heading' | 'item' | 'quote' | 'cell' | 'note';

/** Where a cell stands in which of the document's tables. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** So many of the heads before it are its row's; those behind them are its column's. */
  readonly about?: number;
}

/** What its table says of a cell beside the cell's text. */
export interface CellFrame {
  /** The caption, the heads of its row and the head of its column, as words before it: "Exports. Norway | 2022: ". */
  readonly heads: string;
  /** What stands before and behind it where it is a bare number: "US$" and " million". */
  readonly prefix: string;
  readonly suffix: string;
  /** What a number without a unit counts, in lower case; "" where no head tells. */
  readonly noun: string;
  /** It would read as a year, and is none. */
  readonly isCount?: boolean;
  /** True for a head, or what names a row. */
  readonly isLabel: boolean;
}
