/** A document's prose, cut into the paragraphs that are annotated one by one. */

import { asciidocParagraphs } from './asciidoc.ts';
import type { FrontMatter } from './front-matter.ts';
import { condensed, nothing } from './gaps.ts';
import { htmlParagraphs } from './html-markup.ts';
import { latexParagraphs } from './latex.ts';
import { markdownParagraphs, markdownReader } from './markdown.ts';
import { mended } from './mended.ts';
import type { Paragraph } from './paragraph.ts';
import { plainParagraphs } from './plain.ts';
import { restructuredTextParagraphs } from './restructured-text.ts';

const readers = {
  markdown: markdownParagraphs,
  plain: plainParagraphs,
  latex: latexParagraphs,
  asciidoc: asciidocParagraphs,
  restructuredtext: restructuredTextParagraphs,
  html: htmlParagraphs,
};

export type Format = keyof typeof readers;
export const formats = Object.keys(readers) as Format[];

export const paragraphs = (text: string, format: Format, frontMatter?: FrontMatter): Paragraph[] =>
  asMeant(text, readers[format], frontMatter);

/** Cuts one document again and again while it is edited. */
export function paragraphCutter(): typeof paragraphs {
  const markdown = markdownReader();
  return (text, format, frontMatter) =>
    format === 'markdown' ? asMeant(text, markdown, frontMatter) : paragraphs(text, format, frontMatter);
}

/** Without what stands in the place of a character that was read wrongly. */
function asMeant(
  text: string,
  read: (text: string, from: number) => Paragraph[],
  frontMatter: FrontMatter | undefined,
): Paragraph[] {
  const whole = mended(text);
  const found = read(whole, frontMatter?.end ?? 0);
  return whole === text
    ? found
    : found.map((one) => (one.text.includes(nothing) ? { ...one, ...condensed(one.text, one.text) } : one));
}

const extensions: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:md|markdown|mdown|mkd)$/i, 'markdown'],
  [/\.(?:tex|ltx)$/i, 'latex'],
  [/\.(?:adoc|asciidoc)$/i, 'asciidoc'],
  [/\.(?:rst|rest)$/i, 'restructuredtext'],
  [/\.(?:html?|xhtml)$/i, 'html'],
];

/** The format by a file's name; what has no format of its own is read as plain text. */
export const formatOf = (path: string): Format =>
  extensions.find(([extension]) => extension.test(path))?.[1] ?? 'plain';
