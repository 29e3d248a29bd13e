/** The cells of a draft's tables in their place, each with what the table's heads and caption say of it. */
import type { CellFrame, Paragraph } from './paragraph.ts';
import { isCaption, unitSaid } from './table-captions.ts';
import { isBareNumber, isYear, readTable, squeezed } from './table-heads.ts';

/** Where a paragraph that is a cell stands, its head row being row 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
  /** It takes so many columns, where that is known. */
  readonly across?: number;
}

/** A table's cells among the paragraphs of the document, from `first` on. */
export interface FoundTable {
  readonly first: number;
  readonly places: readonly GridPlace[];
  /** The first row is known to be of heads, whatever stands in it. */
  readonly hasHead: boolean;
}

export function withCells(paragraphs: Paragraph[], tables: readonly FoundTable[]): Paragraph[] {
  let heading: Paragraph | undefined;
  let read = 0;
  for (const [number, { first, places, hasHead }] of tables.entries()) {
    for (; read < first; read++) if (paragraphs[read]!.kind === 'heading') heading = paragraphs[read];
    const cells = places.map((place, i) => ({ ...place, index: first + i }));
    const captions = captionsAround(heading, paragraphs[first - 1], paragraphs[first + places.length]);
    const framed = framesOf(paragraphs, cells, captions, hasHead);
    if (!framed) continue;
    const { frames, abouts } = framed;
    const below = paragraphs[first + places.length];
    if (below && sourceLine.test(below.text)) paragraphs[first + places.length] = { ...below, kind: 'note' };
    for (const { index, row, column } of cells)
      paragraphs[index] = {
        ...paragraphs[index]!,
        frame: frames.get(index) ?? label,
        cell: { table: number, row, column, ...(abouts.has(index) && { about: abouts.get(index)! }) },
      };
  }
  return paragraphs;
}

/** It says where a table is from, and claims nothing. */
const sourceLine = /^\W{0,4}(?:Data )?Sources?\W{0,2}:/i;

interface Indexed extends GridPlace {
  readonly index: number;
}

const label: CellFrame = { heads: '', prefix: '', suffix: '', noun: '', isLabel: true };

/** By the paragraph's index; of labels none. Undefined for what is no table. */
function framesOf(
  paragraphs: readonly Paragraph[],
  cells: readonly Indexed[],
  captions: readonly string[],
  hasHead: boolean,
): { frames: Map<number, CellFrame>; abouts: Map<number, number> } | undefined {
  const grid: (Indexed & { text: string })[][] = [];
  /** What goes on with a cell in another line of the file, by the cell that it is of. */
  const rest: [index: number, of: number][] = [];
  for (const cell of cells) {
    const row = grid[cell.row] ?? [];
    grid[cell.row] = row;
    const { text } = paragraphs[cell.index]!;
    while (row.length <= cell.column) row.push({ text: '', index: -1, row: cell.row, column: row.length });
    const before = row[cell.column]!;
    row[cell.column] = before.index < 0 ? { ...cell, text } : { ...before, text: `${before.text} ${text}` };
    if (before.index >= 0) rest.push([cell.index, before.index]);
  }
  const rows = Array.from(grid, (row) => row ?? []);
  const frames = new Map<number, CellFrame>();
  const abouts = new Map<number, number>();
  const reading = readTable(rows, captions.at(-1) ?? '', hasHead);
  if (!reading && !hasHead) return undefined;
  const over = [...captions.slice(0, -1), ...(reading?.captions ?? [])];
  for (const row of reading?.rows ?? [])
    for (const { cell, about, head, name, prefix, suffix, isCount, noun, isLabel } of row.cells) {
      if (isLabel) continue;
      const text = squeezed(cell.text);
      const isBare = isBareNumber(text);
      const heads = [
        ...over.map((line) => `${line}.`),
        [...about, isBare ? name : head].filter(Boolean).join(' | '),
      ]
        .filter(Boolean)
        .join(' ');
      abouts.set(cell.index, about.length);
      frames.set(cell.index, {
        heads: heads === '' ? '' : `${heads}: `,
        prefix,
        suffix,
        ...(isCount && isYear(text) && { isCount }),
        noun,
        isLabel: false,
      });
    }
  for (const [index, of] of rest) {
    if (frames.has(of)) frames.set(index, frames.get(of)!);
    if (abouts.has(of)) abouts.set(index, abouts.get(of)!);
  }
  return { frames, abouts };
}

/** What Pandoc takes for a table's caption. */
const below = /^\s*(?:Table)?:\s+/;

/** The heading that the table stands under, the line of its own above or below it, and the unit that this line gives. */
function captionsAround(
  heading: Paragraph | undefined,
  before: Paragraph | undefined,
  after: Paragraph | undefined,
): string[] {
  const captions = heading ? [squeezed(heading.text)] : [];
  if (before?.kind === 'prose' && isCaption(before.text))
    captions.push(squeezed(before.text).replace(/:$/, ''));
  if (after?.kind === 'prose' && below.test(after.text))
    captions.push(squeezed(after.text.replace(below, '')));
  const unit = [before, after].map((line) => line && unitSaid(line.text)).find(Boolean);
  if (unit) captions.push(`${captions.pop() ?? ''} ${unit}`.trim());
  return captions;
}
