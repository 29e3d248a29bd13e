/** Tables of plain text: lines whose words stand under each other, with two blanks or more, a tab or a bar between the columns. */
import type { GridPlace } from './table-cells.ts';
import { isFigure, isYear } from './table-heads.ts';

export interface TextLine {
  readonly start: number;
  readonly text: string;
}

export interface PlainCell extends GridPlace {
  /** In the document. */
  readonly start: number;
  readonly text: string;
}

interface Piece {
  /** In the line. */
  readonly start: number;
  readonly end: number;
}

/** Fewer lines are none, nor is what has fewer numbers in columns of their own. */
const fewest = { lines: 3, figures: 4 };

/** The cells of a table that all the lines make together; undefined where they make none. */
export function plainTable(lines: readonly TextLine[]): PlainCell[] | undefined {
  const rows = lines
    .filter(({ text }) => !rule.test(text))
    .map((line) => ({ line, pieces: piecesOf(line.text) }));
  const width = rows.reduce((most, { pieces }) => Math.max(most, pieces.length), 0);
  if (width < 2 || rows.length < fewest.lines) return undefined;
  const full = rows.filter(({ pieces }) => pieces.length === width);
  const columns = Array.from({ length: width }, (_, at) => ({
    start: Math.min(...full.map(({ pieces }) => pieces[at]!.start)),
    end: Math.max(...full.map(({ pieces }) => pieces[at]!.end)),
  }));
  const areApart = columns.every(({ end }, at) => at + 1 === width || end <= columns[at + 1]!.start);
  if (full.length < 2 || (!areApart && full.length < rows.length)) return undefined;
  const cells: PlainCell[] = [];
  for (const [row, { line, pieces }] of rows.entries()) {
    let next = 0;
    for (const [at, { start, end }] of pieces.entries()) {
      const first = pieces.length === width ? at : columns.findIndex((column) => start < column.end);
      if (first < next) return undefined;
      const beyond = pieces.length === width ? at + 1 : columns.findIndex((column) => end <= column.start);
      next = Math.max(first + 1, beyond < 0 ? width : beyond);
      cells.push({
        start: line.start + start,
        text: line.text.slice(start, end),
        row,
        column: first,
        across: next - first,
      });
    }
  }
  const values = cells.filter(({ text, column }) => column > 0 && isFigure(text) && !isYear(text));
  return values.length >= fewest.figures ? cells : undefined;
}

const rule = /^[\s\-=_+|–—·.]*$/;
const between = /[ \t\u00a0]*(?:\t|[ \u00a0]{2}|(?<=[ \t\u00a0])\|(?=[ \t\u00a0]|$)|^\|)[ \t\u00a0|]*/g;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== '') pieces.push({ start, end });
  };
  for (const { index, 0: match } of text.matchAll(between)) {
    add(index);
    start = index + match.length;
  }
  add(text.trimEnd().length);
  return pieces;
}
