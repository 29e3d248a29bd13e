/** AsciiDoc to paragraphs. */
import { decoded } from './entities.ts';
import { type MaskRule, maskedParagraphs, only, open } from './mask.ts';
import type { Paragraph } from './paragraph.ts';

const blank = /^\{(?:nbsp|sp|blank|empty)\}$/;

const rules: readonly MaskRule[] = [
  // Listings, literal text, passthroughs and comments, each between two lines of the same signs.
  { pattern: /^(----+|\.\.\.\.+|\+\+\+\++|\/\/\/\/+)[ \t]*\r?$[\s\S]*?(?:^\1[ \t]*\r?$|(?![\s\S]))/gm },
  { pattern: /^\/\/[^\r\n]*/gm },
  // Under the title stand the author, the version and its date.
  { pattern: /(?<=^\s*= [^\r\n]{1,500}\r?\n)(?:(?!:)[^\r\n]+\r?\n){1,2}(?=:|\r?\n)/g },
  // Attributes, block attributes, block macros, and the lines around tables and other blocks.
  { pattern: /^:!?[\w-]+!?:[^\r\n]*/gm, by: () => open.prose },
  { pattern: /^\[[^\r\n]*\][ \t]*(?=\r?$)/gm, by: () => open.prose },
  { pattern: /^\w+::[^\r\n[\]]*\[[^\r\n]*\][ \t]*(?=\r?$)/gm, by: () => open.prose },
  { pattern: /^(?:[|,:!]?={3,}|={4,}|\*{4,}|_{4,}|-{2}|<{3,}|'{3,})[ \t]*(?=\r?$)/gm, by: () => open.prose },
  {
    pattern: /^(?:={1,6}|#{1,6})[ \t]+([^\r\n]*)(\r?\n|$)/gm,
    by: (match, words) => `${only(match, words!, open.heading).trimEnd()}${words ? open.prose : ''}`,
  },
  { pattern: /^\.(?=[^\s.])/gm, by: () => open.prose },
  { pattern: /^[ \t]*(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.)(?=[ \t])/gm, by: (match) => only(match, '', open.item) },
  // Cells.
  { pattern: /(?:^|(?<=[ \t]))(?:\d+(?:\.\d+)?[+*])?[<^>]?[adehlmsv]?\|(?!=)/gm, by: () => open.cell },
  { pattern: /footnote:[\w-]*\[[^\]]{0,2000}\]/g },
  { pattern: /<<[^<>\r\n]{0,300}>>|\[\[[^[\]\r\n]{0,300}\]\]/g },
  // "{nbsp}"; what the writer named stands for other words.
  { pattern: /\{[\w-]+\}/g, by: (match) => (blank.test(match) ? '\u00a0' : '') },
  { pattern: /&#?\w{1,30};/g, by: decoded },
  {
    pattern:
      /(?:link:|xref:|mailto:)?(?:https?:\/\/|(?<=link:|xref:|mailto:))[^\s[\]]{0,2000}\[([^[\]]{0,500})\]/g,
    by: (match, words) => only(match, words!.split(',')[0]!),
  },
  {
    pattern: /(?:link:|xref:)[^\s[\]]{1,500}\[([^[\]]{0,500})\]/g,
    by: (match, words) => only(match, words!),
  },
  { pattern: /https?:\/\/\S+/g },
  {
    pattern: /\b(?:image|icon|kbd|btn|menu|pass|stem|latexmath|asciimath):[^\s[\]]{0,500}\[[^[\]]{0,500}\]/g,
  },
  { pattern: /"`/g, by: () => '“' },
  { pattern: /`"/g, by: () => ' ”' },
  { pattern: /`'/g, by: () => ' ’' },
  { pattern: /\^[^\s^]{1,20}\^|(?<=\S)~(?=[^\s~]{1,20}~)|(?<=~[^\s~]{1,20})~/g },
  { pattern: /``[^`\r\n]{1,500}``|`[^`\r\n]{1,500}`/g },
  { pattern: /\[\.?[\w.#-]{1,100}\](?=[#*_])/g },
  { pattern: /\*\*|__|##|(?<![\p{L}\p{N}])[*_#](?=\S)|(?<=\S)[*_#](?![\p{L}\p{N}])/gu },
  { pattern: /[ \t]\+(?=\r?$)/gm },
];

export const asciidocParagraphs = (text: string, from = 0): Paragraph[] =>
  maskedParagraphs(text, from, rules);
