/** Reads a file's bytes: the choice among the readers, by the file's name. */
import type { Reader, ReadResult } from './reader.ts';
import { Unreadable } from './unreadable.ts';

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
