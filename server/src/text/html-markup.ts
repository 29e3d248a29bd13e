/** HTML drafts to paragraphs: written by hand and shown as they are, not drawn out as a saved web page is. */
import { decoded } from './entities.ts';
import { grid, type MaskRule, maskedParagraphs, metres, mostSpanned, open, spanning } from './mask.ts';
import type { Paragraph } from './paragraph.ts';

const marks: Readonly<Record<string, string>> = {
  li: open.item,
  dt: open.item,
  dd: open.item,
  table: grid.table,
  td: open.cell,
  th: open.cell,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, open.heading])),
};
const ends: Readonly<Record<string, string>> = { table: grid.end };
const count = (tag: string, name: RegExp): number =>
  Math.min(Math.max(1, Number(name.exec(tag)?.[1] ?? 1)), mostSpanned);
/** By how many columns and rows its tag says that a cell takes. */
const cell = (mark: string, tag: string): string =>
  spanning(
    mark,
    count(tag, /\bcolspan\s?=\s?["']?(\d{1,4})/i),
    count(tag, /\browspan\s?=\s?["']?(\d{1,4})/i),
  );
const blocks =
  'address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul';

const rules: readonly MaskRule[] = [
  { pattern: /<!--[\s\S]*?(?:-->|$)/g },
  metres('<sup>[23]</sup>'),
  { pattern: /<(script|style|head|pre|code|svg|template|sup)\b[\s\S]*?(?:<\/\1\s*>|$)/gi },
  {
    pattern: /<tr(?:\s[^<>]*)?>\s*<t[dh](?:\s[^<>]*)?>/gi,
    by: (tags) => cell(grid.row, tags),
  },
  { pattern: /<t[dh]\s[^<>]*>/gi, by: (tag) => cell(open.cell, tag) },
  // Notes at the end are no more read than their marks are.
  {
    pattern:
      /<(section|aside|div|ol|ul)\s[^<>]*\b(?:class|id|role)=["'](?:[^"'<>]{0,200}\s)?(?:doc-)?(?:(?:foot|end)notes?|notes)["'\s][^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi,
  },
  { pattern: /<q(?:\s[^<>]*)?>/gi, by: () => '“' },
  { pattern: /<\/q\s*>/gi, by: (match) => '”'.padStart(match.length) },
  {
    pattern: new RegExp(String.raw`<(/?)(${blocks})(?:\s[^<>]*)?/?>`, 'gi'),
    by: (_, end, name) => (end ? ends : marks)[name!.toLowerCase()] ?? open.prose,
  },
  { pattern: /<\/?[a-zA-Z][^<>]*>|<[!?][^<>]*>/g },
  { pattern: /&#?\w{1,30};/g, by: decoded },
  // Lines are wrapped as the writer likes: only elements part paragraphs.
  { pattern: /[\r\n]/g },
];

export const htmlParagraphs = (text: string, from = 0): Paragraph[] => maskedParagraphs(text, from, rules);
