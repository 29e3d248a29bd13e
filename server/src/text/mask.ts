/** Masking by rules: what is no prose is blanked out at the same length, and then left out; marks tell where paragraphs begin. */
import { CellPlaces } from './cell-places.ts';
import { condensed, nothing } from './gaps.ts';
import type { Paragraph, ParagraphKind } from './paragraph.ts';
import { type FoundTable, type GridPlace, withCells } from './table-cells.ts';

/** What matches is blanked, or becomes what `by` returns, padded to the match's length. */
export interface MaskRule {
  readonly pattern: RegExp;
  readonly by?: (match: string, ...groups: string[]) => string;
}

/** Each opens a paragraph of its kind, with no blank line in the file; no text holds them. */
export const open = { prose: '\x1c', heading: '\x1d', item: '\x1e', cell: '\x1f' } as const;
/**
 * Around a table, and before the first cell of each of its rows; the others have a cell's mark before them. Before a line in
 * which the cells of a row go on stands `more`.
 */
export const grid = { table: '\x18', row: '\x19', more: '\x15', end: '\x17' } as const;
const spanMark = '\x16';
/** The mark of a cell that takes several columns or rows, written as AsciiDoc does: "2.3". */
export const spanning = (mark: string, across: number, down = 1): string =>
  across === 1 && down === 1
    ? mark
    : `${spanMark}${across > 1 ? across : ''}${down > 1 ? `.${down}` : ''}${mark}`;
/** A table of more columns or cells of more rows are some mistake. */
export const mostSpanned = 99;
/** Closes a heading that nothing opened: its line is told by the one below it. */
export const headingEnd = '\x1b';
const kinds: Readonly<Record<string, ParagraphKind>> = Object.fromEntries(
  Object.entries(open).map(([kind, mark]) => [mark, kind as ParagraphKind]),
);
const border =
  /(?:\x16(?<across>\d{0,2})(?:\.(?<down>\d{1,2}))?)?(?<mark>[\x15\x17-\x19\x1b-\x1f])|(?:\r\n?|\n)(?=[ \t]*[\r\n])/g;

/** Rules apply in order, each to what those before it left. */
export function maskedParagraphs(text: string, from: number, rules: readonly MaskRule[]): Paragraph[] {
  const masked = rules.reduce(
    (now, { pattern, by }) =>
      now.replace(pattern, (match, ...groups) =>
        by
          ? by(match, ...(groups as string[]))
              .padEnd(match.length)
              .slice(0, match.length)
          : blanks(match),
      ),
    // A carriage return alone ends a line too; the rules look for the other two line ends.
    (blanks(text.slice(0, from)) + text.slice(from).replace(/[\x15-\x1f]/g, ' ')).replace(/\r(?!\n)/g, '\n'),
  );
  const result: Paragraph[] = [];
  let start = 0;
  let kind: ParagraphKind = 'prose';
  const tables: FoundTable[] = [];
  let table: GridCells | undefined;
  const add = (end: number) => {
    const piece = masked.slice(start, end);
    const words = piece.trim();
    if (words === '') return;
    const at = start + piece.indexOf(words);
    const written = text.slice(at, at + words.length);
    table?.add(kind, result.length);
    result.push({ start: at, kind, ...condensed(words.replace(/[\r\n]/g, ' '), written) });
  };
  for (const { index, 0: match, groups } of masked.matchAll(border)) {
    const { mark = '', across, down } = groups!;
    if (mark === headingEnd) kind = 'heading';
    add(index);
    start = index + match.length;
    kind = mark === grid.row || mark === grid.more ? 'cell' : (kinds[mark] ?? 'prose');
    if (mark === grid.table) table = new GridCells();
    else if (mark === grid.end) {
      if (table?.isWhole) tables.push(table);
      table = undefined;
    } else table?.mark(mark, Number(across || 1), Number(down || 1));
  }
  add(masked.length);
  if (table?.isWhole) tables.push(table);
  return withCells(result, tables);
}

/** A table's cells while they are read. What else stands among them makes it no grid, and they are cells without heads. */
class GridCells implements FoundTable {
  readonly hasHead = false;
  readonly places: GridPlace[] = [];
  first = 0;
  private cells = new CellPlaces();
  private place: GridPlace | undefined;
  private goesOn = false;
  private isGrid = true;

  get isWhole(): boolean {
    return this.isGrid && this.places.length > 0;
  }

  mark(mark: string, across: number, down: number): void {
    this.place = undefined;
    if (mark === grid.row) this.cells.nextRow();
    if (mark === grid.row || mark === grid.more) this.goesOn = mark === grid.more;
    else if (mark !== open.cell) return;
    if (mark === grid.more) this.cells.column = 0;
    if (this.cells.row < 0) return;
    if (this.goesOn) {
      this.place = { row: this.cells.row, column: this.cells.column, across };
      this.cells.column += across;
    } else this.place = { ...this.cells.place(across, down), across };
  }

  add(kind: ParagraphKind, index: number): void {
    if (kind === 'cell' && this.place) {
      if (this.places.length === 0) this.first = index;
      if (this.places.at(-1) === this.place) this.isGrid = false;
      this.places.push(this.place);
    } else if (this.places.length > 0) this.isGrid = false;
  }
}

/** The square of a metre is no mark of a note. `raised` is how the format writes a small "2" or "3", as a pattern. */
export const metres = (raised: string): MaskRule => ({
  pattern: new RegExp(String.raw`(?<=(?<!\p{L})[kcdm]?m)(?:${raised})`, 'gu'),
  by: (match) => (match.includes('3') ? '³' : '²').padEnd(match.length, nothing),
});

/** Line ends stay, so that paragraphs stay apart. */
export const blanks = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** The cells of values between separators, as spreadsheets write them. Each line end opens a row. */
export function delimitedRows(body: string, separator: string): string {
  const sign = separator.replace(/[^\w\s]/, '\\$&');
  const parts = new RegExp(
    String.raw`(?<=(?:^|[\r\n]|${sign})[ \t]{0,8})"((?:[^"]|""){0,2000})"|${sign}|\r?\n(?=[ \t]*[^\s])`,
    'g',
  );
  return body.replace(parts, (match, quoted: string | undefined) =>
    quoted !== undefined
      ? ` ${quoted.replaceAll('""', ' "')} `
      : (match === separator ? open.cell : grid.row).padStart(match.length),
  );
}

/** Blanks of the match's length, with some words where they stand in it. */
export const only = (match: string, words: string, mark = ''): string => {
  const at = match.lastIndexOf(words);
  return mark + blanks(match.slice(mark.length, at)) + words + blanks(match.slice(at + words.length));
};
