/** Tables to lines: each cell by itself, with the heads of its row and column before it and its unit beside it. */
import type { CellPlace } from '../text/paragraph.ts';
import { captionOf } from '../text/table-captions.ts';
import { type FramedCell, isBareNumber, isYear, readTable, squeezed } from '../text/table-heads.ts';
import type { TextBuilder } from './text-builder.ts';

export interface Cell {
  readonly text: string;
  /** Where it stands in the file, for files that are shown as they are. */
  readonly at?: number;
  /** So many columns it takes. */
  readonly across?: number;
}

/** Rows of cells; a row may be shorter than others. */
export type Grid = readonly (readonly Cell[])[];

/** A longer text is prose that a table only arranges. */
const longestCell = 300;

/** `caption` is the one that the file gives the table; else the line above may be one, which is written already. */
export function writeTable(grid: Grid, builder: TextBuilder, caption = ''): void {
  const above = caption === '' ? captionOf(builder.last) : '';
  const table = readTable(grid, caption || above);
  if (!table) {
    for (const { text } of [{ text: caption }, ...grid.flat()]) builder.paragraph(squeezed(text));
    return;
  }
  const captions = table.captions.filter((line) => line !== above);
  if (captions.length > 0) builder.paragraph(captions.join('. '), 'heading');
  const number = builder.table();
  for (const [row, { section, cells }] of table.rows.entries()) {
    if (section) builder.cell('', section.text, '', section.at);
    for (const cell of cells)
      if (!cell.isLabel)
        writeCell(cell, { table: number, row, column: cell.column, about: cell.about.length }, builder);
    // A row of labels alone still says something.
    if (cells.every(({ isLabel }) => isLabel))
      for (const { cell } of cells) builder.cell('', cell.text, '', cell.at);
  }
}

function writeCell(
  { cell: { text, at }, about, head, name, prefix, suffix, isCount, noun }: FramedCell<Cell>,
  place: CellPlace,
  builder: TextBuilder,
): void {
  if (text.length > longestCell) {
    builder.paragraph(text);
    return;
  }
  const isBare = isBareNumber(text);
  const before = [...about, isBare ? name : head].filter(Boolean).join(' | ');
  // "−€12 million": the sign stands before the currency.
  const sign = isBare && prefix !== '' ? /^[+−–-]?/.exec(text)![0] : '';
  const opening = `${before === '' ? '' : `${before}: `}${sign}${isBare ? prefix : ''}`;
  const bare = text.slice(sign.length);
  const value = parted.test(bare) ? bare.replace(/(?<=\d) (?=\d)/g, '\u00a0') : bare;
  builder.cell(
    opening,
    value,
    isBare ? suffix : '',
    at === undefined ? at : at + sign.length,
    { noun, isCount: isCount && isYear(text) },
    place,
  );
}

/** "1 200 t": in a cell by itself, blanks part the thousands, as only one that does not break can do in a sentence. */
const parted = /^\D{0,6}\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?: ?\D{1,12})?$/u;
