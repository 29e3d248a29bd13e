/** LaTeX to paragraphs. */
import { nothing } from './gaps.ts';
import { type MaskRule, maskedParagraphs, only, open } from './mask.ts';
import type { Paragraph } from './paragraph.ts';

/** Braces may stand in braces; a group that never ends is no group. */
const group = String.raw`\{(?:[^{}]|\{[^{}]{0,500}\}){0,2000}\}`;
const option = String.raw`\[[^\[\]]{0,500}\]`;

/** Their arguments name files, keys and measures, or hold notes. */
const silent =
  'documentclass|usepackage|RequirePackage|begin|end|label|(?:page|eq|[cC]|auto|name|v)?ref|[a-zA-Z]*cite[a-zA-Z]*|url|path|' +
  'includegraphics|input|include|bibliography|bibliographystyle|addbibresource|[vh]space|setlength|setcounter|' +
  '(?:re)?newcommand|pagestyle|thispagestyle|hypersetup|footnote|footnotetext|todo|index';
const environments =
  'equation|align|gather|multline|eqnarray|displaymath|math|verbatim|lstlisting|minted|tikzpicture|comment|thebibliography';
const signs: Readonly<Record<string, string>> = {
  pounds: '£',
  textsterling: '£',
  euro: '€',
  texteuro: '€',
  textdollar: '$',
  textyen: '¥',
  textquotedblleft: '“',
  textquotedblright: '”',
  textendash: '–',
  textemdash: '—',
  textpercent: '%',
};

const rules: readonly MaskRule[] = [
  { pattern: /^[\s\S]*?\\begin\{document\}/ },
  { pattern: /\\end\{document\}[\s\S]*$/ },
  { pattern: /(?<!\\)%[^\r\n]*/g },
  { pattern: new RegExp(String.raw`\\begin\{(${environments})(\*?)\}[\s\S]*?(?:\\end\{\1\2\}|$)`, 'g') },
  { pattern: /\\\[[\s\S]*?(?:\\\]|$)|(?<!\\)\$\$[\s\S]*?(?:\$\$|$)|\\\(.{0,500}?\\\)/g },
  { pattern: /\\verb\*?([^a-zA-Z\s*])[^\r\n]{0,500}?\1/g },
  // "$70$" is a number; anything more is a formula.
  {
    pattern: /(?<!\\)\$([^$\r\n]{0,500}?)(?<!\\)\$/g,
    by: (match, inner) => (/^[\d.,\s{}]+$/.test(inner!) ? only(match, inner!) : ''),
  },
  {
    pattern: /\\(?:part|chapter|(?:sub){0,2}section|title)\*?(?:\[[^[\]\r\n]{0,300}\])?\{([^{}]{0,500})\}/g,
    by: (match, words) => `${only(match, words!, open.heading).slice(0, -1)}${open.prose}`,
  },
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
      return /[%”]/.test(sign) ? sign.padStart(match.length, nothing) : sign.padEnd(match.length, nothing);
    },
  },
  { pattern: /\\\\(?:\[[^[\]\r\n]{0,50}\])?/g, by: () => open.prose },
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
];

export const latexParagraphs = (text: string, from = 0): Paragraph[] => maskedParagraphs(text, from, rules);
