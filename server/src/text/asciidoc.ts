/** AsciiDoc to paragraphs. */
import { CellPlaces } from './cell-places.ts';
import { decoded } from './entities.ts';
import {
  delimitedRows,
  grid,
  type MaskRule,
  maskedParagraphs,
  metres,
  only,
  open,
  spanning,
} from './mask.ts';
import type { Paragraph } from './paragraph.ts';

const cell =
  /(?<=^|[ \t])(?:(?<times>\d{1,2})\*|(?<across>\d{1,2})?(?:\.(?<down>\d{1,2}))?\+)?[<^>.]{0,3}[adehlmsv]?\|/gm;

/** There are as many in a row as there are columns given above the table, or else in its first line. */
function cells(above: string, body: string, sign: string): string {
  const separator = separatorOf(above, sign);
  if (separator) return delimitedRows(body, separator);
  const given = /\bcols="?([^"\]]+)/.exec(above)?.[1];
  const width = given
    ? given.split(/[,;]/).reduce((sum, one) => sum + Number(/^\s*(\d+)\*/.exec(one)?.[1] ?? 1), 0)
    : [...(/[^\r\n]*\|[^\r\n]*/.exec(body)?.[0].matchAll(cell) ?? [])].reduce(
        (sum, { groups }) => sum + widthOf(groups!),
        0,
      );
  const columns = Math.max(1, width);
  const places = new CellPlaces();
  return body.replace(cell, (match, ...rest) => {
    const groups = rest.at(-1) as Spans;
    const isFirst = places.row < 0 || places.isFull(columns);
    while (places.row < 0 || places.isFull(columns)) places.nextRow();
    const [across, down] = [widthOf(groups), Number(groups.down || 1)];
    places.place(across, down);
    return spanning(isFirst ? grid.row : open.cell, across, down).padStart(match.length);
  });
}

type Spans = Readonly<Record<string, string | undefined>>;

/** What is written once for several cells takes as many. */
const widthOf = ({ times, across }: Spans): number => Math.max(1, Number(times || across || 1));

/** What parts the values of a table that is written as a spreadsheet would write it. */
function separatorOf(above: string, sign: string): string | undefined {
  const format = /\bformat="?([ctd]sv)/.exec(above)?.[1] ?? { ',': 'csv', ':': 'dsv' }[sign];
  if (format === undefined) return undefined;
  const given = /\bseparator="?([^\s"\]])/.exec(above)?.[1];
  return given ?? { csv: ',', tsv: '\t', dsv: ':' }[format];
}

const blank = /^\{(?:nbsp|sp|blank|empty)\}$/;

const rules: readonly MaskRule[] = [
  // Listings, literal text, passthroughs and comments, each between two lines of the same signs.
  { pattern: /^(----+|\.\.\.\.+|\+\+\+\++|\/\/\/\/+)[ \t]*\r?$[\s\S]*?(?:^\1[ \t]*\r?$|(?![\s\S]))/gm },
  { pattern: /^\/\/[^\r\n]*/gm },
  {
    pattern:
      /((?:^[.[][^\r\n]*\r?\n){0,3})^([|,:])={3,}[ \t]*(\r?\n[\s\S]*?)(?:^\2={3,}[ \t]*$|(?![\s\S]))/gm,
    by: (match, above, sign, body) => {
      const at = match.indexOf(body!, above!.length);
      const end = match.slice(at + body!.length);
      return (
        above +
        grid.table.padEnd(at - above!.length) +
        cells(above!, body!, sign!) +
        grid.end.padEnd(end.length)
      );
    },
  },
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
  metres(String.raw`\^[23]\^`),
  { pattern: /\^[^\s^]{1,20}\^|(?<=\S)~(?=[^\s~]{1,20}~)|(?<=~[^\s~]{1,20})~/g },
  { pattern: /``[^`\r\n]{1,500}``|`[^`\r\n]{1,500}`/g },
  { pattern: /\[\.?[\w.#-]{1,100}\](?=[#*_])/g },
  { pattern: /\*\*|__|##|(?<![\p{L}\p{N}])[*_#](?=\S)|(?<=\S)[*_#](?![\p{L}\p{N}])/gu },
  { pattern: /[ \t]\+(?=\r?$)/gm },
];

export const asciidocParagraphs = (text: string, from = 0): Paragraph[] =>
  maskedParagraphs(text, from, rules);
