/** What a page of a PDF is made of: pieces of text, the lines they form, and blocks of those. */

import type { ParagraphKind } from '../text/paragraph.ts';
import type { Cell } from './table.ts';

/** `x`, `y` is where its baseline starts, from the page's lower left corner, in points as all lengths here. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The same for pieces that follow each other in the file without a line's end between them. */
  readonly run: number;
}

export interface PageText {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly height: number;
  /** What the file itself says is a paragraph or a table; then `pieces` is what it says nothing of. */
  readonly blocks?: readonly Block[];
}

/** Pieces that stand on one baseline without a gap: a line of a column, or a cell. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface TextBlock {
  readonly kind: ParagraphKind;
  readonly lines: readonly Line[];
}

export type Block = TextBlock | { readonly grid: Cell[][] };
