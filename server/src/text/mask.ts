/** Masking by rules: what is no prose is blanked out at the same length, and then left out; marks tell where paragraphs begin. */
import { condensed } from './gaps.ts';
import type { Paragraph, ParagraphKind } from './paragraph.ts';

/** What matches is blanked, or becomes what `by` returns, padded to the match's length. */
export interface MaskRule {
  readonly pattern: RegExp;
  readonly by?: (match: string, ...groups: string[]) => string;
}

/** Each opens a paragraph of its kind, with no blank line in the file; no text holds them. */
export const open = { prose: '\x1c', heading: '\x1d', item: '\x1e', cell: '\x1f' } as const;
/** Closes a heading that nothing opened: its line is told by the one below it. */
export const headingEnd = '\x1b';
const kinds: Readonly<Record<string, ParagraphKind>> = Object.fromEntries(
  Object.entries(open).map(([kind, mark]) => [mark, kind as ParagraphKind]),
);
const border = /[\x1b-\x1f]|(?:\r\n?|\n)(?=[ \t]*[\r\n])/g;

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
    (blanks(text.slice(0, from)) + text.slice(from).replace(/[\x1a-\x1f]/g, ' ')).replace(/\r(?!\n)/g, '\n'),
  );
  const result: Paragraph[] = [];
  let start = 0;
  let kind: ParagraphKind = 'prose';
  const add = (end: number) => {
    const piece = masked.slice(start, end);
    const words = piece.trim();
    if (words === '') return;
    const at = start + piece.indexOf(words);
    const written = text.slice(at, at + words.length);
    result.push({ start: at, kind, ...condensed(words.replace(/[\r\n]/g, ' '), written) });
  };
  for (const { index, 0: match } of masked.matchAll(border)) {
    if (match === headingEnd) kind = 'heading';
    add(index);
    start = index + match.length;
    kind = kinds[match] ?? 'prose';
  }
  add(masked.length);
  return result;
}

/** Line ends stay, so that paragraphs stay apart. */
export const blanks = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** Blanks of the match's length, with some words where they stand in it. */
export const only = (match: string, words: string, mark = ''): string => {
  const at = match.lastIndexOf(words);
  return mark + blanks(match.slice(mark.length, at)) + words + blanks(match.slice(at + words.length));
};
