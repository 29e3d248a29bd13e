/** A document's prose, cut into the paragraphs that are annotated one by one. */

import { asciidocParagraphs } from './asciidoc.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Placed } from './gaps.ts';
import { htmlParagraphs } from './html-markup.ts';
import { latexParagraphs } from './latex.ts';
import { markdownParagraphs, markdownReader } from './markdown.ts';
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

/** `note` is a footnote's text: it holds page numbers and dates of access, which claim nothing. */
export type ParagraphKind = 'prose' | 'heading' | 'item' | 'quote' | 'cell' | 'note';

/** `text` is the paragraph without its markup and line breaks. */
export interface Paragraph extends Placed {
  readonly kind: ParagraphKind;
  readonly text: string;
  /** Of a table's cell. */
  readonly frame?: CellFrame;
  readonly cell?: CellPlace;
}

/** Where a cell stands in which of the document's tables. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** What its table says of a cell beside the cell's text. */
export interface CellFrame {
  /** The caption, the heads of its row and the head of its column, as words before it: "Exports. Norway | 2022: ". */
  readonly heads: string;
  /** What stands before and behind it where it is a bare number: "US$" and " million". */
  readonly prefix: string;
  readonly suffix: string;
  /** What a number without a unit counts, in lower case; "" where no head tells. */
  readonly noun: string;
  /** It would read as a year, and is none. */
  readonly isCount?: boolean;
  /** True for a head, or what names a row. */
  readonly isLabel: boolean;
}

export const paragraphs = (text: string, format: Format, frontMatter?: FrontMatter): Paragraph[] =>
  readers[format](text, frontMatter?.end ?? 0);

/** Cuts one document again and again while it is edited. */
export function paragraphCutter(): typeof paragraphs {
  const markdown = markdownReader();
  return (text, format, frontMatter) =>
    format === 'markdown' ? markdown(text, frontMatter?.end ?? 0) : paragraphs(text, format, frontMatter);
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
