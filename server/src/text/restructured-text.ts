/** reStructuredText to paragraphs. */
import { nothing } from './gaps.ts';
import { blanks, headingEnd, type MaskRule, maskedParagraphs, only, open } from './mask.ts';
import type { Paragraph } from './paragraph.ts';
import { tableRules } from './restructured-tables.ts';

/** Directives whose body is prose; of all others it is code, options or data. */
const prose =
  'note|warning|important|tip|hint|attention|caution|danger|error|admonition|epigraph|highlights|pull-quote|topic|sidebar|container|seealso';
const rule = String.raw`[=\-~^"'+*#:.<>_\x60]`;

const rules: readonly MaskRule[] = [
  ...tableRules,
  { pattern: new RegExp(String.raw`^\.\.[ \t]+(?:${prose})::[^\r\n]*`, 'gm'), by: () => open.prose },
  // Other directives, comments, targets and notes, with all that is indented under them.
  {
    pattern: /^\.\.(?=[ \t\r\n]|$)[^\r\n]*(?:\r?\n(?:[ \t]+[^\r\n]*|[ \t]*(?=\r?\n[ \t]+\S)))*/gm,
    by: () => open.prose,
  },
  { pattern: /^[ \t]*:[\w -]{1,50}:[^\r\n`]*/gm, by: () => open.prose },
  // A heading stands over a line of signs, perhaps between two of them.
  {
    pattern: new RegExp(
      String.raw`^(?:(${rule})\1{2,}[ \t]*\r?\n)?([^\r\n]+)\r?\n(${rule})\3{2,}[ \t]*(?=\r?$)`,
      'gm',
    ),
    by: (match, _, words) => {
      const line = only(match, words!);
      return line.trim() === '' || /^[\s=-]+$/.test(words!) ? line : heading(match, words!);
    },
  },
  {
    pattern: /^[ \t]*[=-]{2,}(?:[ \t]+[=-]{2,})+[ \t]*(?=\r?$)|^[ \t]*\+[-=+]{2,}\+[ \t]*(?=\r?$)/gm,
    by: () => open.prose,
  },
  { pattern: /(?:^|(?<=[ \t]))\|(?=[ \t]|$)/gm, by: () => open.cell },
  {
    pattern: /^[ \t]*(?:[-*+•]|\d{1,3}[.)]|#\.|\(?[a-z]\))(?=[ \t])/gm,
    by: (match) => only(match, '', open.item),
  },
  { pattern: /``[^`]{1,500}``/g },
  { pattern: /`([^`<>]{0,500}?)[ \t]*<[^<>`]{1,1000}>`__?/g, by: (match, words) => only(match, words!) },
  // Roles that only say how a text looks or what it is.
  {
    pattern:
      /:(?:strong|emphasis|sub(?:script)?|t(?:itle(?:-reference)?)?|abbr|dfn|guilabel):`([^`(]{1,500})[^`]{0,500}`/g,
    by: (match, words) => only(match, words!.trimEnd()),
  },
  { pattern: /:[\w:.+-]{1,50}:`[^`]{0,500}`/g },
  { pattern: /`([^`\r\n]{1,500})`_{0,2}/g, by: (match, words) => only(match, words!) },
  { pattern: /\[(?:#?[\w-]*|\*)\]_/g },
  // A substitution stands for other words, or for a fixed blank.
  { pattern: /\|[^|\r\n]{1,100}\|_{0,2}/g, by: () => '\u00a0' },
  { pattern: /https?:\/\/\S+/g },
  { pattern: /\*\*|(?<![\p{L}\p{N}])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}])/gu },
  { pattern: /::(?=[ \t]*(?:\r?$))/gm, by: () => ':' },
  // A blank behind a backslash only ends the markup before it.
  { pattern: /\\[ \t]/g, by: () => nothing.repeat(2) },
  { pattern: /\\(?=[^\s])/g },
];

function heading(match: string, words: string): string {
  const end = match.indexOf(words) + words.length;
  return blanks(match.slice(0, end - words.length)) + words + headingEnd + blanks(match.slice(end + 1));
}

export const restructuredTextParagraphs = (text: string, from = 0): Paragraph[] =>
  maskedParagraphs(text, from, rules);
