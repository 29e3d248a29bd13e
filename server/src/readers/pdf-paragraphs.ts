/** Lines to paragraphs and tables, and the lines of a paragraph to its text. */

import type { ParagraphKind } from '../text/paragraph.ts';
import type { Block, Line } from './pdf-page.ts';
import type { Cell } from './table.ts';

const itemMark = /^\s*(?:[•‣◦▪●○–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+/;

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const body = bodySize(lines);
  let current: Line[] = [];
  const flush = () => {
    if (current.length > 0) blocks.push({ kind: kindOf(current, body), lines: withoutMark(current) });
    current = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const table = tableAt(lines, i);
    if (table) {
      flush();
      blocks.push({ grid: table.grid });
      i = table.end - 1;
      continue;
    }
    const line = lines[i]!;
    const before = current.at(-1);
    if (before && startsParagraph(line, before, current, rightEdge(lines, i))) flush();
    current.push(line);
  }
  flush();
  return blocks;
}

/** How far the lines around this one reach, those of its own column. */
function rightEdge(lines: readonly Line[], at: number): number {
  const { left, right } = lines[at]!;
  let edge = right;
  for (const other of lines.slice(Math.max(0, at - 12), at + 12))
    if (other.left < right && other.right > left && Math.abs(other.left - left) < 60)
      edge = Math.max(edge, other.right);
  return edge;
}

function startsParagraph(line: Line, before: Line, current: readonly Line[], edge: number): boolean {
  const { size } = before;
  if (Math.abs(line.size - size) > 0.12 * size) return true;
  const drop = before.y - line.y;
  // Another column or page: only the words can tell.
  if (drop < 0) return /[.!?:”’")\]]\s*$/.test(before.text) && !/^\s*\p{Ll}/u.test(line.text);
  const leading = current.length > 1 ? current[0]!.y - current[1]!.y : 1.25 * size;
  if (drop > 1.35 * Math.max(leading, 1.1 * size)) return true;
  if (itemMark.test(line.text) && line.left - before.left < 40) return true;
  const first = current[0]!;
  const indent = line.left - before.left;
  if (
    indent > 0.8 * size &&
    indent < 6 * size &&
    current.length > 1 &&
    Math.abs(before.left - current.at(-2)!.left) < 0.3 * size
  )
    return true;
  // The line before had room for the next word and ended its sentence.
  const firstWord = /^\s*\S+/.exec(line.text)?.[0].length ?? 0;
  const room = edge - before.right;
  const perCharacter = (before.right - before.left) / Math.max(1, before.text.length);
  const ended = /[.!?:”’")\]]\s*$/.test(before.text);
  if (ended && room > (firstWord + 2) * perCharacter) return true;
  return !ended && room > 0.5 * (edge - first.left) && /^\s*[\p{Lu}\d]/u.test(line.text);
}

/** The size that most characters of a page have. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function kindOf(lines: readonly Line[], body: number): ParagraphKind {
  const [first] = lines;
  const text = lines.map(({ text }) => text).join(' ');
  if (first!.size > 1.12 * body && text.length < 250) return 'heading';
  if (itemMark.test(first!.text)) return 'item';
  // A note at the page's foot opens with its number and is set smaller.
  return first!.size < 0.92 * body && /^\s*(?:\d{1,3}|[*†‡§])\s*\S/.test(first!.text) ? 'note' : 'prose';
}

function withoutMark(lines: Line[]): Line[] {
  const [first, ...rest] = lines;
  return [{ ...first!, text: first!.text.replace(/^\s*[•‣◦▪●○]\s+/, '') }, ...rest];
}

/** Rows of at least two cells that stand under each other, from this line on. */
function tableAt(lines: readonly Line[], from: number): { grid: Cell[][]; end: number } | undefined {
  const rows: Line[][] = [];
  let at = from;
  while (at < lines.length) {
    const row = [lines[at]!];
    while (
      lines[at + row.length] &&
      Math.abs(lines[at + row.length]!.y - row[0]!.y) < 0.1 &&
      lines[at + row.length]!.left >= row.at(-1)!.right
    )
      row.push(lines[at + row.length]!);
    const last = rows.at(-1);
    if (row.length < 2 || (last && last[0]!.y - row[0]!.y > 4 * row[0]!.size)) break;
    rows.push(row);
    at += row.length;
  }
  if (rows.length < 2 || !rows.some((row) => row.some(({ text }) => /^\s*\D{0,3}\d/.test(text))))
    return undefined;
  const columns = columnsOf(rows);
  const grid = rows.map((row) => {
    const cells: Cell[] = columns.map(() => ({ text: '' }));
    for (const line of row) {
      const column = nearest(columns, line);
      cells[column] = { text: [cells[column]!.text, line.text].filter(Boolean).join(' ') };
    }
    return cells;
  });
  return { grid, end: at };
}

interface Column {
  left: number;
  right: number;
}

/** Columns are where cells of several rows overlap; the row with most cells is the first sketch of them. */
function columnsOf(rows: readonly (readonly Line[])[]): Column[] {
  const widest = rows.reduce((most, row) => (row.length > most.length ? row : most));
  const columns = widest.map(({ left, right }): Column => ({ left, right }));
  for (const row of rows)
    if (row.length === widest.length)
      for (const [index, { left, right }] of row.entries()) {
        columns[index]!.left = Math.min(columns[index]!.left, left);
        columns[index]!.right = Math.max(columns[index]!.right, right);
      }
  return columns;
}

function nearest(columns: readonly Column[], { left, right }: Line): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const gap = Math.max(column.left - right, left - column.right);
    const distance = gap > 0 ? gap + 1000 : Math.abs((column.left + column.right) / 2 - (left + right) / 2);
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}

const longestWord = 60;

/** A word that is parted at a line's end is mended, as the rest of the document writes it. */
export function joinLines(lines: readonly Line[], words: ReadonlySet<string>): string {
  const pieces: string[] = [];
  for (const line of lines) {
    const next = line.text.trim();
    const text = pieces.at(-1) ?? '';
    const parted = /(\p{L}+)([-\u00ad\u2010])$/u.exec(text.slice(-longestWord));
    const follows = /^\p{Ll}+/u.exec(next)?.[0];
    if (parted && follows !== undefined) {
      const together = `${parted[1]}${follows}`.toLowerCase();
      const hyphened = `${parted[1]}-${follows}`.toLowerCase();
      const keeps = parted[2] !== '\u00ad' && words.has(hyphened) && !words.has(together);
      if (!keeps) pieces[pieces.length - 1] = text.slice(0, -1);
      pieces.push(next);
    } else if (/[\p{L}\d][-\u2010–/]$/u.test(text.slice(-2))) pieces.push(next);
    else pieces.push(pieces.length > 0 ? ` ${next}` : next);
  }
  return pieces.join('');
}
