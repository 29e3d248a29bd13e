/** That a draft was checked: a file beside the drafts says on which day, and what its sources held then. */

import { URI, Utils } from 'vscode-uri';
import { type Document, isMap, parseDocument } from 'yaml';
import type { AnnotatedDocument } from '../evidence/document.ts';
import type { Problem } from '../evidence/reading.ts';
import { decode } from '../readers/decode.ts';
import type { Span } from '../text/span.ts';
import { type Env, textOf } from './env.ts';
import { fileOf } from './place.ts';
import { sha256 } from './sha256.ts';

const marksFile = 'policy-annotator-checked.yaml';

/** What one draft was checked against. */
export interface Mark {
  /** As ISO 8601 writes it: "2026-11-18". */
  readonly on: string;
  /** SHA-256 of each source in hex, by its path from the draft's folder. */
  readonly sources: ReadonlyMap<string, string>;
}

const preamble =
  ' What the sources of each draft held when it was last marked as checked. Policy Annotator writes this.';

/** The draft's mark, undefined where it has none. Throws where the file can't be understood. */
export function markOf(yaml: string, draft: string): Mark | undefined {
  const all = (parsedMarks(yaml).toJS() ?? {}) as object;
  const mark: unknown = Object.hasOwn(all, draft) ? all[draft as never] : undefined;
  if (mark === undefined) return undefined;
  const { checked, sources } = (mark ?? {}) as { readonly checked?: unknown; readonly sources?: unknown };
  if (typeof checked !== 'string' || typeof sources !== 'object' || sources === null)
    throw new Error('an entry has “checked” and “sources”');
  return {
    on: checked,
    sources: new Map(Object.entries(sources).map(([path, hash]) => [path, String(hash)])),
  };
}

/** The file with the draft's mark in the place of its earlier one. Throws where it can't be understood. */
export function withMark(yaml: string, draft: string, { on, sources }: Mark): string {
  const document: Document = parsedMarks(yaml);
  document.contents ??= document.createNode({});
  document.commentBefore ??= preamble;
  document.set(draft, document.createNode({ checked: on, sources: Object.fromEntries(sources) }));
  return document.toString({ lineWidth: 0 });
}

/** A map, or empty. */
function parsedMarks(yaml: string) {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors[0]) throw document.errors[0];
  if (document.contents !== null && !isMap(document.contents)) throw new Error('it is no map');
  return document;
}

/** The mark of a draft; what can't be understood of the file is a problem. */
export async function readMark(draft: URI, env: Env, problems: Problem[]): Promise<Mark | undefined> {
  const yaml = await textOf(env, marksUriOf(draft));
  try {
    return yaml === undefined ? undefined : markOf(yaml, Utils.basename(draft));
  } catch {
    const message = `${marksFile} can’t be understood, so what changed since the draft was checked is not told. Delete it, or mark the drafts as checked again.`;
    problems.push({ kind: 'configuration', message });
    return undefined;
  }
}

export const marksUriOf = (draft: URI): string => Utils.joinPath(Utils.dirname(draft), marksFile).toString();

/** The hashes of sources, each worked out once for as long as the source stays the same. */
export class SourceHashes {
  private readonly known = new WeakMap<AnnotatedDocument, Promise<string>>();
  private readonly env: Pick<Env, 'readFile'>;

  constructor(env: Pick<Env, 'readFile'>) {
    this.env = env;
  }

  /** Rejects where the file can't be read any more. */
  of(source: AnnotatedDocument): Promise<string> {
    const known = this.known.get(source);
    if (known) return known;
    const hash = this.env.readFile(fileOf(source)).then(contentHash);
    this.known.set(source, hash);
    hash.catch(() => this.known.delete(source));
    return hash;
  }
}

/** Of a text by its characters: editors and version control write encodings and line ends as they like. */
async function contentHash(bytes: Uint8Array): Promise<string> {
  const decoded = decode(bytes);
  const content =
    decoded.problem === undefined
      ? new TextEncoder().encode(decoded.text.replace(/\r\n?/g, '\n'))
      : new Uint8Array(bytes);
  return sha256(content);
}

/** What of the sources is no longer as it was, at the places of the draft that name them. */
export async function changesSince(
  draft: string,
  mark: Mark | undefined,
  wanted: ReadonlyMap<string, Span | undefined>,
  documentAt: (uri: string) => Promise<AnnotatedDocument | undefined>,
  hashes: SourceHashes,
): Promise<Problem[]> {
  if (!mark) return [];
  const folder = Utils.dirname(URI.parse(draft));
  const problems: Problem[] = [];
  for (const [path, hash] of mark.sources) {
    const uri = Utils.joinPath(folder, path).toString();
    const span = wanted.get(uri);
    const document = wanted.has(uri) ? await documentAt(uri) : undefined;
    // Of a source that can't be read, another problem tells.
    if (!document && wanted.has(uri)) continue;
    const now = document && (await hashes.of(document).catch(() => hash));
    if (now === hash) continue;
    const what = document ? `${document.name} has changed` : `${path} is no source any more`;
    problems.push({
      kind: 'change',
      message: `${what} since this draft was checked on ${dayInWords(mark.on)}.`,
      ...(span && { span }),
    });
  }
  return problems;
}

function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
