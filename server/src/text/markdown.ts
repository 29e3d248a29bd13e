/** Markdown to paragraphs: the block structure by Lezer's parser, the markup blanked out at the same length, and then left out. */
import { type SyntaxNodeRef, type Tree, TreeFragment } from '@lezer/common';
import { parser as commonmark, GFM } from '@lezer/markdown';
import { decoded } from './entities.ts';
import { condensed } from './gaps.ts';
import { ownCopy } from './own-copy.ts';
import type { Paragraph, ParagraphKind } from './paragraph.ts';
import type { Span } from './span.ts';
import { type FoundTable, type GridPlace, withCells } from './table-cells.ts';

const parser = commonmark.configure(GFM);

/** Blocks whose text is prose. */
const leafBlocks: Readonly<Record<string, ParagraphKind>> = {
  Paragraph: 'prose',
  Task: 'item',
  TableCell: 'cell',
  HTMLBlock: 'prose',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, 'heading' as const])),
};

/** Inline nodes that are markup from end to end. */
const markup = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'CodeMark',
  'LinkMark',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'InlineCode',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'QuoteMark',
  'HeaderMark',
  'ListMark',
  'TaskMarker',
  'HardBreak',
]);

// None of these runs on over another opening bracket: on a long row of them that would never end.
const footnoteMark = /\[\^[^[\]\s]+\]:?/g;
const citation = /\[(?:[^[\]@]|@(?![\w:.#$%&+?<>~/-]))*@[\w:.#$%&+?<>~/-][^[\]]*\]/g;
const noteOpening = /^\s*\[\^[^[\]\s]+\]:/;
/** To the parser both are links to a reference, and it would leave their text standing. */
const sourceMark = new RegExp(`^(?:${footnoteMark.source}|${citation.source})$`);
const htmlMarkup =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[a-zA-Z][^<>]*>|<[!?][^<>]*>/gi;
/** A raised letter or digit behind a number is the mark of a note. */
const raisedMark = /(?<=[\d%)]\s?)(?:<sup>[^<]{1,3}<\/sup>|\^[a-z\d]{1,2}\^)/gi;

const lineBreak = /^<br\b/i;

/** "3. Why now", "2.1 Imports"; "3 lessons" and "3.5 million jobs" are figures. */
const headingNumber =
  /^\s*(?:\d+(?:\.\d+)*[.)](?=\s)|\d+(?:\.\d+)+(?=\s+(?!Million|Billion|Trillion|Per)\p{Lu}))/u;

export const markdownParagraphs = (text: string, from = 0): Paragraph[] => markdownReader()(text, from);

/** Reads one text again and again while it is edited: only what changed since the last time is parsed anew. */
export function markdownReader(): (text: string, from: number) => Paragraph[] {
  let written = '';
  let fragments: readonly TreeFragment[] = [];
  let plain = new Map<string, Unmarked>();
  return (text, from) => {
    // The line ends stay, or the first line would be indented so far that it is code.
    // The parser does not know the line end of the oldest Macs, and takes half of Windows’ for a cell of a table.
    const body = (text.slice(0, from).replace(/[^\r\n]/g, ' ') + text.slice(from))
      .replace(/\r(?=\n)/g, ' ')
      .replace(/\r/g, '\n');
    const parsed = body.replace(rule, endingAtBar);
    const tree = parser.parse(parsed, TreeFragment.applyChanges(fragments, [changeFrom(written, parsed)]));
    written = parsed;
    fragments = TreeFragment.addTree(tree);
    const before = plain;
    plain = new Map();
    return collect(body, tree, (block) => {
      const known = before.get(block) ?? withoutNotes(block);
      plain.set(block, known);
      return known;
    });
  };
}

/** So many blank lines away from a change the parser may take over what it had: it looks ahead and back from block to block. */
const blankLines = 2;

/** One change, from the first character that differs to the last, with what stands around it. */
function changeFrom(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  let end = after.length - same;
  for (let i = 0; i < blankLines; i++) {
    start = Math.max(0, after.lastIndexOf('\n\n', start - 1));
    const next = after.indexOf('\n\n', end + 1);
    end = next < 0 ? after.length : next + 2;
  }
  return { fromA: start, toA: end + before.length - after.length, fromB: start, toB: end };
}

/** The line under a table's heads with blanks behind it, with which the parser would not know it. */
const rule = /^[ \t>]*(?:\|[ \t]*)?:?-[-:| \t]*[ \t]$/gm;

/** At the same length: more dashes for the blanks, which would part a cell's dashes where a blank stands before its bar. */
function endingAtBar(line: string): string {
  if (!line.includes('|')) return line;
  let dashes = line.trimEnd();
  const cut = (mark: string): string => {
    if (!dashes.endsWith(mark)) return '';
    dashes = dashes.slice(0, -1).trimEnd();
    return mark;
  };
  const bar = cut('|');
  const colon = cut(':');
  return dashes.padEnd(line.length - colon.length - bar.length, '-') + colon + bar;
}

function collect(text: string, tree: Tree, unmarked: (written: string) => Unmarked): Paragraph[] {
  const result: Paragraph[] = [];
  const containers: ParagraphKind[] = [];
  const tables: (FoundTable & { places: GridPlace[] })[] = [];
  let row = -1;
  let column = 0;
  let block: Block | undefined;
  tree.iterate({
    enter(node) {
      if (node.name === 'Table') {
        tables.push({ first: result.length, places: [], hasHead: true });
        row = -1;
      } else if (node.name === 'TableHeader' || node.name === 'TableRow') {
        row++;
        // The bar before the first cell parts it from nothing.
        column = text[node.from] === '|' ? -1 : 0;
      } else if (node.name === 'TableDelimiter') column++;
      if (node.name === 'ListItem') containers.push('item');
      else if (node.name === 'Blockquote') containers.push('quote');
      const kind = leafBlocks[node.name];
      if (kind !== undefined && !block) {
        block = new Block(text, node, kind === 'prose' ? (containers.at(-1) ?? kind) : kind);
        if (node.name === 'HTMLBlock') block.blankMatches(htmlMarkup);
        if (node.name === 'TableCell') block.blankMatches(raisedMark);
        return;
      }
      if (!block) return;
      if (node.name === 'LinkMark' && isBracket(node)) return false;
      if (
        markup.has(node.name) ||
        (node.name === 'Link' && sourceMark.test(text.slice(node.from, node.to)))
      ) {
        block.blank(node.from, node.to, lineBreak.test(text.slice(node.from, node.to)) ? '\u2028' : '');
        return false;
      }
      if (node.name === 'Escape') block.blank(node.from, node.from + 1);
      else if (node.name === 'Entity') block.entity(node.from, node.to);
      return;
    },
    leave(node) {
      if (node.name === 'ListItem' || node.name === 'Blockquote') containers.pop();
      if (block && block.span.start === node.from && block.span.end === node.to && leafBlocks[node.name]) {
        const paragraph = block.finish(unmarked);
        if (paragraph) result.push(paragraph);
        if (paragraph && node.name === 'TableCell') tables.at(-1)?.places.push({ row, column });
        block = undefined;
      }
    },
  });
  return withCells(result, tables);
}

/** “[The port] is full”: brackets without an address or label are the writer's own, not a link's. */
function isBracket({ node }: SyntaxNodeRef): boolean {
  const link = node.parent;
  return link?.name === 'Link' && !link.getChild('URL') && !link.getChild('LinkLabel');
}

/** A block's text without its markup, and whether it is a footnote's. */
interface Unmarked extends ReturnType<typeof condensed> {
  readonly isNote: boolean;
}

/** One leaf block while its markup is blanked out. */
class Block {
  readonly span: Span;
  private readonly kind: ParagraphKind;
  private readonly pieces: string[] = [];
  private at: number;
  private readonly text: string;

  constructor(text: string, node: SyntaxNodeRef, kind: ParagraphKind) {
    this.text = text;
    this.span = { start: node.from, end: node.to };
    this.at = node.from;
    this.kind = kind;
  }

  blank(from: number, to: number, by = ''): void {
    if (from < this.at) return;
    this.pieces.push(this.text.slice(this.at, from), by.padEnd(to - from));
    this.at = to;
  }

  blankMatches(pattern: RegExp): void {
    for (const match of this.text.slice(this.span.start, this.span.end).matchAll(pattern))
      this.blank(this.span.start + match.index, this.span.start + match.index + match[0].length);
  }

  entity(from: number, to: number): void {
    this.blank(from, to, decoded(this.text.slice(from, to)));
  }

  /** Undefined where nothing is left but blanks. */
  finish(unmarked: (written: string) => Unmarked): Paragraph | undefined {
    const { start, end } = this.span;
    const written = this.text.slice(start, end);
    const { isNote, text, gaps } =
      this.pieces.length === 0 && this.kind !== 'heading'
        ? unmarked(written)
        : withoutNotes(
            written,
            this.pieces.join('') + this.text.slice(this.at, end),
            this.kind === 'heading',
          );
    if (text.trim() === '') return undefined;
    return { start, kind: isNote ? 'note' : this.kind, text, ...(gaps && { gaps }) };
  }
}

const blanks = (match: string): string => ' '.repeat(match.length);

/** `masked` is the block as it is written, with blanks for the markup that the parser knows. */
function withoutNotes(written: string, masked = written, isHeading = false): Unmarked {
  const isNote = noteOpening.test(written);
  const unmarked = masked
    .replace(/[\r\n]/g, ' ')
    .replace(footnoteMark, blanks)
    .replace(citation, blanks);
  const text = isHeading && !isNote ? unmarked.replace(headingNumber, blanks) : unmarked;
  return { isNote, ...condensed(ownCopy(text), written) };
}
