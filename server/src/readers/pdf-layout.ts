/** Pieces of text on pages to running text: lines, columns, tables, without what is repeated on each page's margin. */
import { marginLines } from './pdf-margins.ts';
import type { Block, Line, PageText, Piece, TextBlock } from './pdf-page.ts';
import { blocksOf, joinLines } from './pdf-paragraphs.ts';
import { superscript } from './superscript.ts';
import { writeTable } from './table.ts';
import type { TextBuilder } from './text-builder.ts';

export function writePages(pages: readonly PageText[], builder: TextBuilder): void {
  const lines = pages.map(linesOf);
  const margins = marginLines(lines, pages);
  const blocks: Pages = lines.map((all, index) => {
    const { width, blocks = [] } = pages[index]!;
    const kept = all.filter((line) => !margins.has(line));
    return [...blocks, ...blocksOf(inReadingOrder(kept, width))];
  });
  const tagged = blocks.map((page) =>
    page.flatMap((block) => (block && 'lines' in block ? block.lines : [])),
  );
  const words = wordsOf([...lines, ...tagged]);
  for (const [index, page] of blocks.entries()) {
    builder.place(`page ${index + 1}`);
    for (const [at, block] of page.entries()) {
      if (block === undefined) continue;
      if ('grid' in block) {
        writeTable(block.grid, builder);
        continue;
      }
      const whole = at === lastText(page) ? continued(block, blocks, index + 1) : block;
      builder.paragraph(joinLines(whole.lines, words), whole.kind);
    }
  }
}

type Pages = (Block | undefined)[][];

const lastText = (page: readonly (Block | undefined)[]): number =>
  page.findLastIndex((block) => block !== undefined);

/** A paragraph that stops in the middle of a sentence goes on at the top of the next page, and is taken from there. */
function continued(block: TextBlock, pages: Pages, next: number): TextBlock {
  let whole = block;
  for (let page = next; page < pages.length; page++) {
    const at = pages[page]!.findIndex((candidate) => candidate !== undefined);
    const first = pages[page]![at];
    if (!first || 'grid' in first || first.kind !== 'prose' || whole.kind !== 'prose') break;
    const end = whole.lines.at(-1)!.text.trimEnd();
    if (/[.!?:;”’")\]]$/.test(end) || !(/^[\p{Ll}\d(“‘"]/u.test(first.lines[0]!.text) || /-$/.test(end)))
      break;
    whole = { ...whole, lines: [...whole.lines, ...first.lines] };
    pages[page]![at] = undefined;
    if (pages[page]!.some((candidate) => candidate !== undefined)) break;
  }
  return whole;
}

/** All words of the document that are not parted at a line's end. */
function wordsOf(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const page of pages)
    for (const { text } of page)
      for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?![-\p{L}\u00ad])/gu))
        words.add(word.toLowerCase());
  return words;
}

function linesOf({ pieces }: PageText): Line[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Line[] = [];
  let row: Piece[] = [];
  const flush = () => {
    lines.push(...segments(row));
    row = [];
  };
  let baseline = Number.NaN;
  for (const piece of sorted) {
    // A raised figure of a footnote, or a fraction, stays in its line.
    if (row.length > 0 && baseline - piece.y > 0.45 * Math.max(piece.size, row[0]!.size * 0.8)) flush();
    if (row.length === 0) baseline = piece.y;
    row.push(piece);
  }
  if (row.length > 0) flush();
  return lines;
}

/** Lines as they follow each other in the file, for what it says belongs together. */
export function linesInOrder(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let row: Piece[] = [];
  for (const piece of pieces) {
    const first = row[0];
    if (
      first &&
      (piece.run !== first.run || Math.abs(piece.y - first.y) > 0.45 * Math.max(piece.size, first.size))
    ) {
      lines.push(...segments(row, Number.POSITIVE_INFINITY));
      row = [];
    }
    row.push(piece);
  }
  if (row.length > 0) lines.push(...segments(row, Number.POSITIVE_INFINITY));
  return lines;
}

/** Gaps wider than this many times the size of the letters part columns and cells. */
const widestGap = 1.6;

/** Pieces of one baseline, parted where the gap is wider than between words. */
function segments(row: readonly Piece[], widest = widestGap): Line[] {
  const size = mainSize(row);
  const baseline = row.find((piece) => piece.size >= 0.9 * size)?.y ?? row[0]!.y;
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const justified = justifiedRuns(sorted);
  const result: Line[] = [];
  let text = '';
  let left = 0;
  let right = 0;
  let before: Piece | undefined;
  for (const piece of sorted) {
    const isMark =
      piece.size < 0.8 * size &&
      piece.y > baseline + 0.15 * size &&
      /^\s*[\d*†‡§,]{1,4}\s*$/.test(piece.text);
    // Behind a digit it may be a power; behind a word it is the number of a note.
    if (isMark && text !== '') {
      if (/\d$/.test(text)) text += superscript(piece.text.trim());
      if (/[\p{L}\d.,;:!?”’")\]%⁰-⁹¹²³]$/u.test(text)) continue;
    }
    const gap = piece.x - right;
    const isOneRun = before?.run === piece.run && justified.has(piece.run);
    if (text !== '' && gap > widest * size && !isOneRun) {
      result.push({ text, left, right, y: baseline, size });
      text = '';
    }
    if (text === '') {
      left = piece.x;
      right = piece.x;
    } else if (gap > 0.16 * size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
    before = piece;
  }
  if (text.trim() !== '') result.push({ text, left, right, y: baseline, size });
  return result;
}

/** Of a line that is stretched to its measure, no gap is wider than this many times the size of the letters. */
const stretchedGap = 3;

/** Runs whose words are spread evenly over the measure. */
function justifiedRuns(sorted: readonly Piece[]): ReadonlySet<number> {
  const gaps = new Map<number, number[]>();
  const wordless = new Set<number>();
  for (let i = 1; i < sorted.length; i++) {
    const [before, piece] = [sorted[i - 1]!, sorted[i]!];
    if (before.run !== piece.run) continue;
    const list = gaps.get(piece.run) ?? [];
    list.push(piece.x - before.x - before.width);
    gaps.set(piece.run, list);
    if (!/\p{L}{2}/u.test(piece.text) && !/\p{L}{2}/u.test(before.text)) wordless.add(piece.run);
  }
  const result = new Set<number>();
  for (const [run, list] of gaps) {
    const widest = Math.max(...list);
    if (list.length < 2 || wordless.has(run) || widest > stretchedGap * sorted[0]!.size) continue;
    if (widest < 1.25 * Math.min(...list)) result.add(run);
  }
  return result;
}

/** The size that most characters have. */
function mainSize(row: readonly Piece[]): number {
  const counts = new Map<number, number>();
  let best = row[0]!.size;
  for (const { size, text } of row) {
    counts.set(size, (counts.get(size) ?? 0) + text.length);
    if (counts.get(size)! > (counts.get(best) ?? 0)) best = size;
  }
  return best;
}

/** What fills most of a line's measure is text; short pieces side by side are cells of a table. */
const columnText = 22;
const fewestLines = 5;

/** Columns one after another; a line over both of them parts what is above it from what is below. */
export function inReadingOrder(lines: readonly Line[], width: number): Line[] {
  const bands = bandsOf(lines);
  const gutters = bands.map((band) => gutterOf(band, width));
  const first = gutters.findIndex((gutter) => gutter !== undefined);
  if (first < 0) return [...lines];
  // What is above and below the columns, a table perhaps, is read line by line.
  const last = gutters.findLastIndex((gutter) => gutter !== undefined);
  const columns = bands.slice(first, last + 1).flat();
  return [
    ...bands.slice(0, first).flat(),
    ...inColumns(columns, gutterOf(columns, width) ?? gutters[first]!),
    ...bands.slice(last + 1).flat(),
  ];
}

function inColumns(lines: readonly Line[], gutter: number): Line[] {
  const result: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = () => {
    result.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (line.right <= gutter) left.push(line);
    else if (line.left >= gutter) right.push(line);
    else {
      flush();
      result.push(line);
    }
  }
  flush();
  return result;
}

/** Parts of a page between which a strip over its whole width is empty. */
function bandsOf(lines: readonly Line[]): Line[][] {
  const bands: Line[][] = [];
  let lowest = Number.NaN;
  for (const line of lines) {
    const band = bands.at(-1);
    if (!band || lowest - line.y > 1.75 * line.size) bands.push([line]);
    else band.push(line);
    lowest = line.y;
  }
  return bands;
}

function gutterOf(lines: readonly Line[], width: number): number | undefined {
  let best: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let x = 0.3 * width; x <= 0.7 * width; x += width / 200) {
    const left = lines.filter((line) => line.right <= x);
    const right = lines.filter((line) => line.left >= x);
    const crossing = lines.length - left.length - right.length;
    if (left.length < fewestLines || right.length < fewestLines) continue;
    if (crossing > 0.5 * Math.min(left.length, right.length)) continue;
    if (medianLength(left) < columnText || medianLength(right) < columnText) continue;
    if (crossing < fewest) {
      fewest = crossing;
      best = x;
    }
  }
  return best;
}

function medianLength(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}
