/** LaTeX to paragraphs. */
import { nothing } from './gaps.ts';
import { blanks, grid, type MaskRule, maskedParagraphs, metres, only, open, spanning } from './mask.ts';
import type { Paragraph } from './paragraph.ts';

/** Braces may stand in braces; a group that never ends is no group. */
const group = String.raw`\{(?:[^{}]|\{[^{}]{0,500}\}){0,2000}\}`;
const option = String.raw`\[[^\[\]]{0,500}\]`;

/** Their arguments name files, keys and measures, or hold notes. */
const silent =
  'documentclass|usepackage|RequirePackage|begin|end|label|(?:page|eq|[cC]|auto|name|v)?ref|[a-zA-Z]*cite[a-zA-Z]*|url|path|' +
  'includegraphics|input|include|bibliography|bibliographystyle|addbibresource|[vh]space|setlength|setcounter|' +
  '(?:re)?newcommand|pagestyle|thispagestyle|hypersetup|sisetup|footnote|footnotetext|todo|index|date|thanks|' +
  'cline|addlinespace|(?:text)?color|fontsize';
/** What csquotes sets in quotation marks; a language, a key or notes may come before the words. */
const quoting = 'enquote|(?:foreign)?(?:text|block)?c?quote';
const environments =
  'equation|align|gather|multline|eqnarray|displaymath|math|verbatim|lstlisting|minted|tikzpicture|comment|thebibliography';
const signs: Readonly<Record<string, string>> = {
  pounds: '£',
  textsterling: '£',
  euro: '€',
  EUR: '€',
  texteuro: '€',
  textdollar: '$',
  textyen: '¥',
  textquotedblleft: '“',
  textquotedblright: '”',
  glqq: '„',
  grqq: '”',
  flqq: '«',
  frqq: '»',
  textendash: '–',
  textemdash: '—',
  textpercent: '%',
};

const rowEnd = /\\\\(?:\[[^[\]\r\n]{0,50}\])?/g;

/** Where lines part within a cell, no row is told by its ends. */
const nested = /\\(?:makecell|shortstack|begin)\b/;

const joined = new RegExp(
  String.raw`(&\s*)?\\multi(column|row)(?:\[\w\])?\{(\d{1,2}|\*)\}(?:${option})?${group}(${group})([ \t]*)(?=(&?))`,
  'g',
);

/**
 * Joined cells with the columns that they take; the first of a row with empty ones behind it. Undefined where there is no
 * room for the marks of these.
 */
function parted(body: string): string | undefined {
  let fits = true;
  const text = body.replace(joined, (match, before, kind, count, words: string, blank: string, next) => {
    const columns = kind === 'column' ? Number(count) : 1;
    const lead = match.length - words.length - blank.length;
    if (before) return `${spanning(open.cell, columns).padEnd(lead)} ${words.slice(1, -1)} ${blank}`;
    const more = next === '&' ? columns - 1 : 0;
    const room = 1 + blank.length;
    fits &&= more <= room;
    return ' '.repeat(lead + 1) + words.slice(1, -1) + open.cell.repeat(more).padEnd(room);
  });
  return fits && !nested.test(text) ? text : undefined;
}

/** A rule on a line of its own leaves a blank line, which would end the cell before it. */
const rows = (body: string): string =>
  body
    .replace(rowEnd, (end) => grid.row.padEnd(end.length))
    .replace(/(?<!\\)&/g, open.cell)
    .replace(/[\r\n]/g, ' ');

const rules: readonly MaskRule[] = [
  { pattern: /^[\s\S]*?\\begin\{document\}/ },
  { pattern: /\\end\{document\}[\s\S]*$/ },
  { pattern: /(?<!\\)%[^\r\n]*/g },
  { pattern: new RegExp(String.raw`\\begin\{(${environments})(\*?)\}[\s\S]*?(?:\\end\{\1\2\}|$)`, 'g') },
  { pattern: /(?<!\\)\\\[[\s\S]*?(?:\\\]|$)|(?<!\\)\$\$[\s\S]*?(?:\$\$|$)|\\\(.{0,500}?\\\)/g },
  { pattern: /\\verb\*?([^a-zA-Z\s*])[^\r\n]{0,500}?\1/g },
  metres(String.raw`\\textsuperscript\{[23]\}|\$\^\{?[23]\}?\$`),
  // "$70$" is a number; anything more is a formula.
  {
    pattern: /(?<!\\)\$([^$\r\n]{0,500}?)(?<!\\)\$/g,
    by: (match, inner) => (/^[\d.,\s{}]+$/.test(inner!) ? only(match, inner!) : ''),
  },
  {
    pattern: /\\(?:part|chapter|(?:sub){0,2}section|title)\*?(?:\[[^[\]\r\n]{0,300}\])?\{([^{}]{0,500})\}/g,
    by: (match, words) => `${only(match, words!, open.heading).slice(0, -1)}${open.prose}`,
  },
  {
    pattern: new RegExp(
      String.raw`\\begin\{(?:(?:x?l?tabular[xy*])\}\s?${group}|(?:tabular|longtable)\})\s?(?:${option})?\s?${group}([\s\S]*?)(?:\\end\{(?:x?l?tabular[xy*]?|longtable)\}|$)`,
      'g',
    ),
    by: (match, body) => {
      const apart = parted(body!);
      if (apart === undefined) return match;
      const at = match.lastIndexOf(body!);
      const end = match.slice(at + body!.length);
      return grid.table.padEnd(at - 1) + grid.row + rows(apart) + grid.end.padEnd(end.length);
    },
  },
  // siunitx: "\\qty{12}{\\percent}", "\\SIrange{4}{7}{\\kilo\\metre}".
  {
    pattern: new RegExp(
      String.raw`\\(?:SI|qty)(?:range)?\*?(?:${option})?(\{[^{}]{1,50}\}(?:${option})?(?:\{[^{}]{1,50}\}(?=\{))?)\{([^{}]{0,100})\}`,
      'g',
    ),
    by: (match, numbers, unit) =>
      blanks(match.slice(0, -(numbers!.length + unit!.length + 2))) +
      range(numbers!) +
      (unit ? `\u00a0${unitWords(unit)} ` : ''),
  },
  { pattern: /(?<=\\numrange\s?)\{[^{}]{1,50}\}\{[^{}]{1,50}\}/g, by: (match) => range(match) },
  {
    pattern: new RegExp(
      String.raw`\\(?:${quoting})\*?(?:\{[^{}\s]{1,100}\}(?=[{[]))?(?:\[(?:[^[\]]|\[[^[\]]{0,200}\]){0,300}\]){0,2}(?:\{[^{}\s]{1,100}\}(?=\{))?(${group})`,
      'g',
    ),
    by: (match, words) => `${blanks(match.slice(0, -words!.length))}“${words!.slice(1, -1)}”`,
  },
  // Babel's marks of quotation, as in German.
  { pattern: /"`([^"`]{1,2000})"'/g, by: (_, words) => `„${nothing}${words}${nothing}”` },
  // The mark of a note.
  { pattern: /\\textsuperscript\{(?:\d{1,3}|[*a-z])\}/g },
  { pattern: /\\cmidrule(?:\[[^[\]]{0,50}\])?(?:\([^()]{0,20}\))?\{[^{}]{0,20}\}/g },
  { pattern: /\\multi(?:column|row)\{[^{}]{1,20}\}\{(?:[^{}]|\{[^{}]{0,50}\}){0,100}\}/g },
  { pattern: /\\begin\{(?:table|figure)\*?\}\[[\w!]{0,9}\]/g, by: () => open.prose },
  { pattern: /\\caption\b/g, by: () => open.prose },
  { pattern: /\\item\b(?:\s*\[[^[\]\r\n]{0,200}\])?/g, by: () => open.item },
  { pattern: new RegExp(String.raw`\\href\s?${group}`, 'g') },
  {
    pattern: new RegExp(
      String.raw`\\(?:${silent})\*?(?![a-zA-Z])\s?(?:${option}){0,3}(?:\s?${group}){0,3}`,
      'g',
    ),
  },
  {
    pattern: new RegExp(String.raw`\\(${Object.keys(signs).join('|')})(?![a-zA-Z])(?:\{\}|[ \t])?`, 'g'),
    by: (match, name) => {
      const sign = signs[name!]!;
      // Of a span that ends with it, it is all, as it is of one that it opens.
      return /[%”»]/.test(sign) ? sign.padStart(match.length, nothing) : sign.padEnd(match.length, nothing);
    },
  },
  { pattern: rowEnd, by: () => open.prose },
  { pattern: /(?<!\\)&/g, by: () => open.cell },
  // A fixed or a thin blank, and commands that leave one.
  {
    pattern: /(?<!\\)~|\\(?:quad|qquad|enspace|space|hfill|newline|linebreak|par)(?![a-zA-Z])/g,
    by: () => '\u00a0',
  },
  { pattern: /\\(?:[,;:]|thinspace(?![a-zA-Z]))/g, by: () => '\u2009' },
  { pattern: /(?<!\\)[{}]/g },
  { pattern: /\\([&%$#_{}])/g, by: (_, sign) => (sign === '%' ? ' %' : sign!) },
  { pattern: /\\[a-zA-Z]+\*?|\\[^a-zA-Z\s]/g },
  { pattern: /``/g, by: () => '“' },
  { pattern: /''/g, by: () => ' ”' },
  { pattern: /---?/g, by: (match) => (match.length === 3 ? '—' : '–').padEnd(match.length, nothing) },
];

/** "{4}{7}" as "4–7". */
const range = (groups: string): string =>
  groups.replace(/\}\{/, `–${nothing}`).replace(/\}.*$/, blanks).replace(/[{}]/g, ' ');

/** The words of siunitx's units: "\\kilo\\metre\\per\\hour" is a kilometre per hour. */
const unitWords = (unit: string): string =>
  unit
    .replace(/\\(?:percent|degreeCelsius|celsius|euro|EUR)(?![a-zA-Z])/g, (name) =>
      (name === '\\percent' ? '%' : /C|c/.test(name) ? '°C' : '€').padStart(name.length, nothing),
    )
    .replace(/\\(per|square|cubic)\\/g, '\u00a0$1\u00a0')
    .replace(/\\/g, nothing);

export const latexParagraphs = (text: string, from = 0): Paragraph[] => maskedParagraphs(text, from, rules);
