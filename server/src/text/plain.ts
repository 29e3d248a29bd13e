/** Plain text to paragraphs: blank lines part them, and so does a line end that no wrapping explains. */
import { ignoreCommentPattern } from './ignore-comment.ts';
import { lineEnd } from './lines.ts';
import type { Paragraph, ParagraphKind } from './paragraph.ts';
import { plainTable } from './plain-tables.ts';
import { type FoundTable, withCells } from './table-cells.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const listMark = /^\s*(?:[-*•‣–—]|\d{1,3}[.)]|\(?[a-z][.)])\s+/i;

export function plainParagraphs(written: string, from = 0): Paragraph[] {
  // The writer's word to the checks is no prose.
  const text = written.replace(ignoreCommentPattern, (comment) => ' '.repeat(comment.length));
  const result: Paragraph[] = [];
  const tables: FoundTable[] = [];
  let block: Line[] = [];
  const flush = () => {
    if (block.length) addBlock(text, block, result, tables);
    block = [];
  };
  for (const line of lines(text, from)) {
    if (line.text.trim() === '') flush();
    else block.push(line);
  }
  flush();
  return withCells(result, tables);
}

/** The lines of a table have more than one column; over it and below it may stand others. */
function addBlock(text: string, block: Line[], result: Paragraph[], tables: FoundTable[]): void {
  const from = block.findIndex(inColumns);
  const to = block.findLastIndex(inColumns) + 1;
  const cells = from < 0 ? undefined : plainTable(block.slice(from, to));
  if (!cells) {
    result.push(...blockParagraphs(text, block));
    return;
  }
  if (from > 0) result.push(...blockParagraphs(text, block.slice(0, from)));
  tables.push({ first: result.length, places: cells, hasHead: false });
  for (const { start, text } of cells) result.push({ start, kind: 'cell', text });
  if (to < block.length) result.push(...blockParagraphs(text, block.slice(to)));
}

const inColumns = ({ text }: Line): boolean => /\S(?:[ \u00a0]{2,}|[ \u00a0]*\t[ \t]*| \| )\S/.test(text);

function* lines(text: string, from: number): Generator<Line> {
  const lineEnds = new RegExp(lineEnd);
  lineEnds.lastIndex = from;
  let start = from;
  for (let match = lineEnds.exec(text); match; match = lineEnds.exec(text)) {
    yield { start, end: match.index, text: text.slice(start, match.index) };
    start = lineEnds.lastIndex;
  }
  yield { start, end: text.length, text: text.slice(start) };
}

/**
 * A line end is soft only where greedy wrapping at the block's widest line would have put it: the next
 * line's first word must not have fitted. Otherwise each line is a paragraph, as in most saved articles.
 */
function blockParagraphs(text: string, block: Line[]): Paragraph[] {
  let width = 0;
  for (const line of block) width = Math.max(width, line.text.trimEnd().length);
  const wrapped = width >= 40 && width <= 120;
  const result: Paragraph[] = [];
  let first = 0;
  for (let i = 0; i < block.length; i++) {
    const line = block[i]!;
    const next = block[i + 1];
    const soft =
      next !== undefined &&
      wrapped &&
      !listMark.test(next.text) &&
      line.text.trimEnd().length + 1 + firstWordLength(next.text) > width;
    if (soft) continue;
    result.push(paragraph(text, block[first]!.start, line.end));
    first = i + 1;
  }
  return result;
}

const firstWordLength = (line: string): number => /^\s*(\S+)/.exec(line)?.[1]?.length ?? 0;

function paragraph(text: string, start: number, end: number): Paragraph {
  let masked = text.slice(start, end).replace(/[\r\n]/g, ' ');
  let kind: ParagraphKind = 'prose';
  const mark = listMark.exec(masked);
  if (mark) {
    kind = 'item';
    masked = ' '.repeat(mark[0].length) + masked.slice(mark[0].length);
  }
  return { start, kind, text: masked };
}
