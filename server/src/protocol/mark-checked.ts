/** “Mark as checked”: writes what the sources of a draft hold today into the file beside it. */
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { sourcesInUse } from '../features/mark-checked.ts';
import { LineIndex } from '../text/lines.ts';
import { type Mark, marksUriOf, type SourceHashes, withMark } from '../workspace/checked-marks.ts';
import { type Env, textOf } from '../workspace/env.ts';
import type { View } from '../workspace/open-document.ts';
import { fileOf, relativePath } from '../workspace/place.ts';
import { Refusal } from './refusal.ts';

/** The file beside the draft: what it held, if there was one, and what it holds with the mark. */
export interface Marked {
  readonly uri: string;
  readonly before: string | undefined;
  readonly text: string;
  /** Sources that the draft rests on. */
  readonly sources: number;
}

/** `on` is a day as ISO 8601 writes it. */
export async function markedChecked(
  view: View,
  { files, hashes }: { readonly files: Pick<Env, 'readFile'>; readonly hashes: SourceHashes },
  on = today(),
): Promise<Marked> {
  const draft = URI.parse(view.draft.uri);
  if (view.role !== 'draft') throw new Refusal('Only a draft can be marked as checked.');
  if (draft.scheme === 'untitled')
    throw new Refusal('Save the draft first: the mark is kept in a file beside it.');
  if (view.problems.some(({ kind }) => kind === 'source'))
    throw new Refusal('Not every source could be read, so the draft can’t be marked as checked.');
  const used = [...sourcesInUse(view)];
  if (used.length === 0)
    throw new Refusal('Nothing in this draft rests on a source, so there is nothing to mark.');
  const folder = Utils.dirname(draft);
  const sources = await Promise.all(
    used.map(
      async (source) => [relativePath(folder, URI.parse(fileOf(source))), await hashes.of(source)] as const,
    ),
  );
  sources.sort(([a], [b]) => (a < b ? -1 : 1));
  const uri = marksUriOf(draft);
  const before = await textOf(files, uri);
  const text = written(before ?? '', Utils.basename(draft), { on, sources: new Map(sources) });
  return { uri, before, text, sources: used.length };
}

/** For an editor that makes the changes. */
export function changesFor({ uri, before, text: newText }: Marked): (CreateFile | TextDocumentEdit)[] {
  const lines = new LineIndex(before ?? '');
  const range = { start: lines.position(0), end: lines.position(before?.length ?? 0) };
  return [
    ...(before === undefined ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
    { textDocument: { uri, version: null }, edits: [{ range, newText }] },
  ];
}

function written(yaml: string, draft: string, mark: Mark): string {
  try {
    return withMark(yaml, draft, mark);
  } catch {
    // What can't be understood holds nothing that could be kept.
    return withMark('', draft, mark);
  }
}

/** Where the server runs. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
