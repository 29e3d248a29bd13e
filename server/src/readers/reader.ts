/** Bytes to text: the one interface of all readers, and the choice among them by a file's name. */
import type { LineStarts } from '../text/lines.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Format } from '../text/paragraphs.ts';
import type { Provenance } from '../text/provenance.ts';
import { Unreadable } from './unreadable.ts';

/** Reading never throws: what can't be read is a `problem`, one sentence that says what to do; `cause` is for the log. */
export type ReadResult =
  | (ReadText & { readonly problem?: undefined })
  | {
      readonly problem: string;
      readonly cause?: unknown;
      /** The next try may go better: it was time that ran out. */
      readonly passing?: boolean;
    };

export interface ReadText {
  readonly text: string;
  readonly format: Format;
  /** Where the reader has cut the text into paragraphs itself. */
  readonly paragraphs?: readonly Paragraph[];
  /** The text is not the file's own but drawn from it. */
  readonly extracted?: Extracted;
  readonly provenance?: Provenance;
  /** What the file says of other sources; such a file holds no prose. */
  readonly references?: readonly Reference[];
  /** A sentence on what of the file could not be read, where that is a part of it. */
  readonly gap?: string;
}

export interface Extracted {
  /** Where the text stands in the file, of which the lines are known, for files that are text themselves. */
  readonly anchors?: { readonly lines: LineStarts; readonly list: readonly Anchor[] };
  /** An editor that can shows the text instead of the file. */
  readonly isView: boolean;
}

/**
 * The line of the text from `start` on holds, from `from` to `to`, what stands in the file from `at` on;
 * the rest of the line says what it is of. In order.
 */
export interface Anchor {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** An entry of a bibliography. */
export interface Reference extends Provenance {
  readonly key: string;
  /** Base names of the files that it stands for, as far as it says so. */
  readonly files: readonly string[];
}

export interface Reader {
  read(bytes: Uint8Array): ReadResult | Promise<ReadResult>;
}

/** Each by the extensions it takes, in lower case with the point, and loaded when the first such file is read. */
const readers: readonly { readonly extensions: readonly string[]; load(): Promise<Reader> }[] = [
  { extensions: ['.txt', '.text'], load: async () => (await import('./plain.ts')).plainReader },
  { extensions: ['.md', '.markdown'], load: async () => (await import('./markdown.ts')).markdownReader },
  { extensions: ['.html', '.htm', '.xhtml'], load: async () => (await import('./html.ts')).htmlReader },
  { extensions: ['.pdf'], load: async () => (await import('./pdf.ts')).pdfReader },
  { extensions: ['.docx'], load: async () => (await import('./docx.ts')).docxReader },
  { extensions: ['.xlsx'], load: async () => (await import('./xlsx.ts')).xlsxReader },
  { extensions: ['.csv', '.tsv'], load: async () => (await import('./csv.ts')).csvReader },
  { extensions: ['.json'], load: async () => (await import('./json.ts')).jsonReader },
  { extensions: ['.bib'], load: async () => (await import('./bibtex.ts')).bibtexReader },
];

/** Formats that people keep references in and that no reader takes: never silently passed over. */
const otherDocuments: Readonly<Record<string, string>> = {
  '.doc': 'Save it as .docx.',
  '.docm': 'Save it as .docx.',
  '.odt': 'Save it as .docx.',
  '.rtf': 'Save it as .docx.',
  '.xls': 'Save it as .xlsx.',
  '.xlsm': 'Save it as .xlsx.',
  '.ods': 'Save it as .xlsx.',
  '.ppt': 'Save it as .pdf.',
  '.pptx': 'Save it as .pdf.',
  '.odp': 'Save it as .pdf.',
  '.epub': 'Save its text as .html.',
  '.mhtml': 'Save the page as .html.',
  '.mht': 'Save the page as .html.',
  '.webarchive': 'Save the page as .html.',
  '.tex': 'Use the .pdf that is made from it.',
  '.rst': 'Save it as .md.',
  '.adoc': 'Save it as .md.',
};

const extensionOf = (path: string): string => /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';

/** In lower case, with the point. */
export const readableExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions);

/** Of all files that a glob may take as a source, in lower case, without the point. */
export const documentExtensions: readonly string[] = [
  ...readableExtensions,
  ...Object.keys(otherDocuments),
].map((extension) => extension.slice(1));

/** True for a file that a glob may take as a source; pictures, scripts and the like are none. */
export const isDocument = (path: string): boolean => documentExtensions.includes(extensionOf(path).slice(1));

/** `path` is looked at for its ending only; nothing is read but `bytes`. */
export async function read(path: string, bytes: Uint8Array): Promise<ReadResult> {
  const extension = extensionOf(path);
  const known = readers.find(({ extensions }) => extensions.includes(extension));
  if (!known)
    return {
      problem: `is of a kind that can’t be read. ${otherDocuments[extension] ?? `Save its text as one of ${readableExtensions.join(', ')}.`}`,
    };
  if (bytes.length === 0) return { problem: 'is empty.' };
  const reader = await known.load();
  try {
    return await reader.read(bytes);
  } catch (error) {
    if (error instanceof Unreadable)
      return { problem: error.message, ...(error.passing && { passing: true }) };
    return { problem: `is damaged, or not the ${extension} file that its name says.`, cause: error };
  }
}
