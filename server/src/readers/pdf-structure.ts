/** Blocks of a tagged page: the program that made it wrote down what is a paragraph, a heading, a table's cell. */
import type { ParagraphKind } from '../text/paragraph.ts';
import type { Block, Line } from './pdf-page.ts';
import type { Cell } from './table.ts';

/** As PDF.js hands it out. A leaf has the id of a run of marked content. */
export interface StructNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

const kinds: Readonly<Record<string, ParagraphKind>> = {
  H: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  Title: 'heading',
  LI: 'item',
  Note: 'note',
  FENote: 'note',
  BlockQuote: 'quote',
};

/** Elements that run on in the line around them. */
const inline = new Set([
  'Span',
  'NonStruct',
  'Link',
  'Quote',
  'Em',
  'Strong',
  'Reference',
  'Annot',
  'Code',
  'Sub',
  'BibEntry',
  'Private',
]);
const deepest = 100;

/** `content` holds the lines of each run of marked content; what is taken from it is taken out. */
export function structuredBlocks(root: StructNode, content: Map<string, Line[]>): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const flush = (kind: ParagraphKind) => {
    if (lines.some(({ text }) => text.trim() !== '')) blocks.push({ kind, lines });
    lines = [];
  };
  const take = (id: string): Line[] => {
    const found = content.get(id) ?? [];
    content.delete(id);
    return found;
  };
  const walk = (node: StructNode, kind: ParagraphKind, depth: number): void => {
    if (depth > deepest) return;
    if (node.id !== undefined) lines.push(...take(node.id));
    const role = node.role ?? '';
    if (role === 'Table') {
      const grid = gridOf(node, take);
      if (grid.length > 0) {
        flush(kind);
        blocks.push({ grid });
        return;
      }
    }
    const isBlock = node.children !== undefined && role !== '' && !inline.has(role);
    const own = kinds[role] ?? kind;
    if (isBlock) flush(kind);
    for (const child of node.children ?? []) walk(child, own, depth + 1);
    if (isBlock) flush(own);
  };
  walk(root, 'prose', 0);
  flush('prose');
  return blocks;
}

function gridOf(table: StructNode, take: (id: string) => Line[]): Cell[][] {
  const grid: Cell[][] = [];
  const visit = (node: StructNode, depth: number): void => {
    if (depth > deepest) return;
    if (node.role === 'TR')
      grid.push((node.children ?? []).map((cell) => ({ text: textIn(cell, take, depth) })));
    else for (const child of node.children ?? []) visit(child, depth + 1);
  };
  visit(table, 0);
  return grid;
}

function textIn(node: StructNode, take: (id: string) => Line[], depth: number): string {
  if (depth > deepest) return '';
  const own = node.id === undefined ? [] : take(node.id).map(({ text }) => text);
  return [...own, ...(node.children ?? []).map((child) => textIn(child, take, depth + 1))].join(' ');
}
