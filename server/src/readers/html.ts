/** Reads web pages: the article's paragraphs, headings, lists and tables, without what stands around it. */
import type { ParagraphKind } from '../text/paragraph.ts';
import { decode } from './decode.ts';
import { articleOf, blocks, holds, isAround, isNoteMark, isNotes } from './html-article.ts';
import { provenanceOf } from './html-metadata.ts';
import { type Element, isText, pageOf } from './html-tree.ts';
import type { Piece } from './pieces.ts';
import type { Reader } from './reader.ts';
import { superscript } from './superscript.ts';
import { type Cell, writeTable } from './table.ts';
import { TextBuilder } from './text-builder.ts';
import { tooLong, Unreadable } from './unreadable.ts';

/** Saved pages carry their pictures along; more than this is no page. */
const largestFile = 40 * 1024 * 1024;

export const htmlReader: Reader = {
  read(bytes) {
    if (bytes.length > largestFile) throw new Unreadable(`is larger than ${largestFile / 1024 / 1024} MB.`);
    const decoded = decode(bytes, declaredEncoding(bytes));
    if (decoded.problem !== undefined) return decoded;
    const page = pageOf(decoded.text);
    const provenance = provenanceOf(page);
    const article = articleOf(page.root);
    const builder = new TextBuilder({ numbers: true });
    if (provenance.title !== undefined && !holds(article, 'h1'))
      builder.paragraph(provenance.title, 'heading');
    if (!write(article, page.root.length, builder, true))
      // A page that is nothing but links and notices has them for its text.
      write(page.root, 0, builder, false);
    return builder.result({ provenance, file: decoded.text, isView: true });
  },
};

const declaredEncoding = (bytes: Uint8Array): string | undefined =>
  /\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,30})/i.exec(
    String.fromCharCode(...bytes.subarray(0, 2048)),
  )?.[1];

/** What is still to be done: an element to enter, one to leave that may have set a kind of paragraph, a piece of text. */
type Step = Element | Piece | { readonly leave: boolean };

/** Without calling itself, for pages may be nested deep. Tells whether there was anything to write. */
function write(article: Element, total: number, builder: TextBuilder, selects: boolean): boolean {
  let text: Piece[] = [];
  let any = false;
  let broken = false;
  const kinds: ParagraphKind[] = ['prose'];
  const add = (piece: Piece) => {
    text.push(piece);
    if (piece.text.trim() !== '') broken = false;
  };
  const flush = () => {
    if (text.some((piece) => piece.text.trim() !== '')) any = true;
    builder.paragraph(text, kinds.at(-1));
    text = [];
    broken = false;
  };
  const stack: Step[] = [article];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('leave' in step) {
      flush();
      if (step.leave) kinds.pop();
      continue;
    }
    if (isText(step)) {
      add(step);
      continue;
    }
    const { name, children } = step;
    const raised = superscriptIn(step);
    if (raised) {
      add(raised);
      continue;
    }
    if (selects && step !== article && isAround(step, total)) continue;
    if (name === 'br') {
      // Two of them part paragraphs.
      if (broken) flush();
      else text.push({ text: '\n', at: text.at(-1)?.at ?? 0 });
      broken = true;
      continue;
    }
    const isBlock = blocks.has(name);
    if (isBlock) flush();
    if (name === 'table') {
      const grid = gridOf(step);
      if (grid) {
        const caption = children.find(
          (child): child is Element => !isText(child) && child.name === 'caption',
        );
        writeTable(grid, builder, caption && textOf(caption).text);
        any = true;
        continue;
      }
    }
    if (isBlock) {
      const kind = kinds.includes('note') ? undefined : kindOf(step);
      if (kind !== undefined) kinds.push(kind);
      stack.push({ leave: kind !== undefined });
    }
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
  flush();
  return any;
}

function kindOf(element: Element): ParagraphKind | undefined {
  if (isNotes(element)) return 'note';
  const { name } = element;
  if (/^h[1-6]$/.test(name)) return 'heading';
  return name === 'li' ? 'item' : name === 'blockquote' ? 'quote' : undefined;
}

/** "2" of "m<sup>2</sup>". */
function superscriptIn({ name, children: [only, ...others] }: Element): Piece | undefined {
  if (name !== 'sup' || !only || !isText(only) || others.length > 0) return undefined;
  return /^\s*[-−]?\d{1,3}\s*$/.test(only.text) ? { text: superscript(only.text), at: only.at } : undefined;
}

const blank = new Set(['br', ...blocks]);

/** The text of a cell or caption, and where its first word stands. */
function textOf(element: Element): { text: string; at?: number } {
  let text = '';
  let at: number | undefined;
  const add = (piece: Piece) => {
    text += piece.text;
    const first = piece.text.search(/\S/);
    if (first >= 0) at ??= piece.at + first;
  };
  const stack: (Element | Piece)[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) {
      add(node);
      continue;
    }
    const raised = superscriptIn(node);
    if (raised) add(raised);
    else if (isNoteMark(node) || (node.name === 'sup' && holds(node, 'a'))) continue;
    else {
      if (blank.has(node.name)) text += ' ';
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
    }
  }
  return { text, ...(at !== undefined && { at }) };
}

const mostColumns = 200;
const mostRowsOfCell = 1000;
const mostCells = 1_000_000;

/** The cells of a table of data; undefined for a table that only arranges the page. */
function gridOf(table: Element): Cell[][] | undefined {
  const rows: Element[] = [];
  const stack: Element[] = [table];
  for (let node = stack.pop(); node; node = stack.pop())
    for (const child of [...node.children].reverse()) {
      if (isText(child)) continue;
      if (child.name === 'table') return undefined;
      stack.push(child);
    }
  collectRows(table, rows);
  const grid: Cell[][] = rows.map(() => []);
  let cells = 0;
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      if (isText(cell) || (cell.name !== 'td' && cell.name !== 'th')) continue;
      while (grid[index]![column] !== undefined) column++;
      const across = Math.min(Number(cell.attributes.colspan) || 1, mostColumns);
      const down = Math.min(Number(cell.attributes.rowspan) || 1, rows.length - index, mostRowsOfCell);
      cells += across * down;
      if (cells > mostCells) throw tooLong();
      const text = textOf(cell);
      for (let y = 0; y < down; y++)
        for (let x = 0; x < across && column + x < mostColumns; x++)
          grid[index + y]![column + x] = x === 0 ? { ...text, across } : { text: '' };
      column += across;
    }
  }
  for (const row of grid) for (let x = 0; x < row.length; x++) row[x] ??= { text: '' };
  const isData = holds(table, 'th') || holds(table, 'thead') || holds(table, 'caption');
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const longest = grid.flat().reduce((most, { text }) => Math.max(most, text.length), 0);
  return width >= 2 && grid.length >= 2 && (isData || longest <= 300) ? grid : undefined;
}

function collectRows(table: Element, rows: Element[]): void {
  for (const child of table.children) {
    if (isText(child)) continue;
    if (child.name === 'tr') rows.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.name)) collectRows(child, rows);
  }
}
