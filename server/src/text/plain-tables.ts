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
  const columns = Array.from({ length: width }, (_, at) =>
    full.reduce(
      ({ start, end }, { pieces }) => ({
        start: Math.min(start, pieces[at]!.start),
        end: Math.max(end, pieces[at]!.end),
      }),
      { start: Number.POSITIVE_INFINITY, end: 0 },
    ),
  );
  const areApart = columns.every(({ end }, at) => at + 1 === width || end <= columns[at + 1]!.start);
  if (full.length < 2 || (!areApart && full.length < rows.length)) return undefined;
  const cells: PlainCell[] = [];
  for (const [row, { line, pieces }] of rows.entries()) {
    let next = 0;
    for (const [at, { start, end }] of pieces.entries()) {
      let first = at;
      if (pieces.length === width) next = at + 1;
      else {
        if (next > 0 && start < columns[next - 1]!.end) return undefined;
        // The columns are gone through but once for each line.
        while (next < width && columns[next]!.end <= start) next++;
        if (next === width) return undefined;
        first = next++;
        while (next < width && columns[next]!.start < end) next++;
      }
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
