/** Bytes to text: the one interface of all readers, and the choice among them by a file's name. */
import type { Format } from '../text/paragraph.ts';
import { markdownReader } from './markdown.ts';
import { plainReader } from './plain.ts';

/** Reading never throws: what can't be read is a `problem`, one sentence that says what to do. */
export type ReadResult =
  | { readonly text: string; readonly format: Format; readonly problem?: undefined }
  | { readonly problem: string };

export interface Reader {
  /** In lower case, with the point. */
  readonly extensions: readonly string[];
  read(bytes: Uint8Array): ReadResult;
}

const readers: readonly Reader[] = [plainReader, markdownReader];

/** Formats that people keep references in and that no reader takes yet: never silently passed over. */
const otherDocuments = [
  '.pdf',
  '.docx',
  '.doc',
  '.odt',
  '.rtf',
  '.html',
  '.htm',
  '.mhtml',
  '.xlsx',
  '.xls',
  '.ods',
  '.csv',
  '.tsv',
  '.json',
  '.epub',
  '.pptx',
  '.bib',
  '.tex',
  '.rst',
  '.adoc',
];

const extensionOf = (path: string): string => /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';

/** In lower case, with the point. */
export const readableExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions);

/** Of all files that a glob may take as a source, in lower case, without the point. */
export const documentExtensions: readonly string[] = [...readableExtensions, ...otherDocuments].map(
  (extension) => extension.slice(1),
);

/** True for a file that a glob may take as a source; pictures, scripts and the like are none. */
export const isDocument = (path: string): boolean => documentExtensions.includes(extensionOf(path).slice(1));

const readerFor = (path: string): Reader | undefined =>
  readers.find((reader) => reader.extensions.includes(extensionOf(path)));

export function read(path: string, bytes: Uint8Array): ReadResult {
  const reader = readerFor(path);
  if (reader) return reader.read(bytes);
  return {
    problem: `is of a kind that can't be read yet. Save its text as one of ${readableExtensions.join(', ')}.`,
  };
}
