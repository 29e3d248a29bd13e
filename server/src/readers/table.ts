/** Tables to lines: each cell by itself, with the heads of its row and column before it and its unit beside it. */
import { captionOf } from '../text/table-captions.ts';
import { type FramedCell, isBareNumber, isYear, readTable, squeezed } from '../text/table-heads.ts';
import type { TextBuilder } from './text-builder.ts';

export interface Cell {
  readonly text: string;
  /** Where it stands in the file, for files that are shown as they are. */
  readonly at?: number;
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
  for (const { section, cells } of table.rows) {
    if (section) builder.cell('', section.text, '', section.at);
    for (const cell of cells) if (!cell.isLabel) writeCell(cell, builder);
    // A row of labels alone still says something.
    if (cells.every(({ isLabel }) => isLabel))
      for (const { cell } of cells) builder.cell('', cell.text, '', cell.at);
  }
}

function writeCell(
  { cell: { text, at }, about, head, name, prefix, suffix, counts, noun }: FramedCell<Cell>,
  builder: TextBuilder,
): void {
  if (text.length > longestCell) {
    builder.paragraph(text);
    return;
  }
  const isBare = isBareNumber(text);
  const before = [...about, isBare ? name : head].filter(Boolean).join(' | ');
  const opening = `${before === '' ? '' : `${before}: `}${isBare ? prefix : ''}`;
  builder.cell(opening, text, isBare ? suffix + (isYear(text) ? counts : '') : '', at, noun);
}
