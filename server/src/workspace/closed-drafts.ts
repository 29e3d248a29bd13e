/** Drafts that lie in the workspace folders without being open: found and read only when something asks for all drafts. */
import { read } from '../readers/read.ts';
import { formatOf } from '../text/paragraphs.ts';
import type { Env } from './env.ts';
import type { OpenDocument } from './open-document.ts';

/** In lower case, without the point. */
export const draftExtensions = [
  'md',
  'markdown',
  'txt',
  'text',
  'policy',
  'brief',
  'tex',
  'adoc',
  'asciidoc',
  'rst',
];
const draftFile = new RegExp(`\\.(?:${draftExtensions.join('|')})$`, 'i');
/** A folder with more text files than this is no desk, and reading all of it would keep the writer waiting. */
const most = 500;
const longest = 1_000_000;

/** What tells of its folder and rests on no source, by the names that such files have everywhere. */
const aboutFolder = /(?:^|[\\/])(?:readme|changelog|contributing|licen[cs]e|code_of_conduct)(?:\.[^\\/]*)?$/i;

/** True for a file whose name is that of a draft; whether it is one, the source lists say. */
export const isDraftFile = (path: string): boolean => draftFile.test(path);

/** True for one that is taken for a draft without being named: not for a README. */
export const isFoundDraft = (path: string): boolean => isDraftFile(path) && !aboutFolder.test(path);

/** URIs of the files that may be drafts. Those known as sources come last, for hardly any of them is a draft too. */
export async function draftFiles(
  folders: readonly string[],
  files: Env,
  sources: ReadonlySet<string>,
): Promise<readonly string[]> {
  const listed = await Promise.all(folders.map((folder) => files.listFiles(folder)));
  const found = [...new Set(listed.flatMap(({ uris }) => uris).filter(isFoundDraft))];
  return [...found.filter((uri) => !sources.has(uri)), ...found.filter((uri) => sources.has(uri))].slice(
    0,
    most,
  );
}

/** Those that were asked for, until their files change. */
export class ClosedDrafts {
  private readonly files: Env;
  private readonly known = new Map<string, OpenDocument>();
  /** How often the disk was said to have changed. */
  private changes = 0;

  constructor(files: Env) {
    this.files = files;
  }

  get all(): Iterable<OpenDocument> {
    return this.known.values();
  }

  /** Undefined where the file can't be read: no one asked for this very file, so there is no one to tell. */
  async at(uri: string): Promise<OpenDocument | undefined> {
    const known = this.known.get(uri);
    if (known) return known;
    const before = this.changes;
    const text = await draftText(uri, this.files);
    if (text === undefined) return undefined;
    const document = { uri, text, version: null, format: formatOf(uri) };
    // What changed while it was read is read again the next time.
    if (this.changes === before) this.known.set(uri, document);
    return document;
  }

  changed(keys: readonly string[]): void {
    this.changes++;
    for (const key of keys) this.known.delete(key);
  }
}

async function draftText(uri: string, files: Env): Promise<string | undefined> {
  const bytes = await files.readFile(uri).catch(() => undefined);
  if (!bytes || bytes.length > longest) return undefined;
  const result = await read(asText(uri), bytes);
  return result.problem === undefined ? result.text : undefined;
}

/** A name by which a draft is read as the text that it is: what its markup says, the cut into paragraphs knows. */
export const asText = (path: string): string =>
  isDraftFile(path) || formatOf(path) !== 'plain' ? 'draft.txt' : path;
