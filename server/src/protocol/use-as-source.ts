/** “Use as a source”: writes a file or folder into the draft's front matter, or else into the folder's configuration. */
import picomatch from 'picomatch';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { declaredSources, withSource } from '../features/declare-source.ts';
import { frontMatter } from '../text/front-matter.ts';
import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { configurationFile } from '../workspace/configuration.ts';
import { type Env, textOf } from '../workspace/env.ts';
import { nearestConfiguration } from '../workspace/nearest-configuration.ts';
import { folderOf, isInside, relativePath } from '../workspace/place.ts';
import { Refusal } from './refusal.ts';
import type { UseAsSourceArguments } from './requests.ts';

/** What the command must know of the workspace. */
export interface Desk {
  readonly folders: readonly string[];
  /** Globs of the setting, which no longer count once a configuration names sources. */
  readonly patterns: readonly string[];
  /** With the text of open editors before that on disk. */
  readonly files: Pick<Env, 'readFile' | 'listFiles'>;
}

export interface Declared {
  readonly uri: string;
  /** Empty where the file names the source already. */
  readonly changes: readonly (CreateFile | TextDocumentEdit)[];
}

export async function useAsSource(
  { source, isFolder = false, draft }: UseAsSourceArguments,
  desk: Desk,
): Promise<Declared> {
  const target = URI.parse(source);
  const root = URI.parse(folderOf(draft ?? source, desk.folders));
  const isOnDesk = desk.folders.length === 0 || desk.folders.some((one) => isInside(target, URI.parse(one)));
  if (!isInside(target, root) || !isOnDesk)
    throw new Refusal('A source must lie inside the workspace folder. Copy it there first.');
  const pathFrom = (folder: URI) => relativePath(folder, target) + (isFolder ? '/**' : '');

  const own = draft === undefined ? undefined : await textOf(desk.files, draft);
  const matter = own === undefined ? undefined : frontMatter(own);
  if (own !== undefined && matter && draft !== undefined) {
    const yaml = own.slice(matter.yaml.start, matter.yaml.end);
    if (declaredSources(yaml) !== undefined)
      return edited(draft, own, matter.yaml, pathFrom(Utils.dirname(URI.parse(draft))));
  }

  const nearest = await nearestConfiguration(URI.parse(draft ?? source), root, desk.files);
  if (nearest) {
    const { uri, folder, text } = nearest;
    return edited(
      uri.toString(),
      text,
      { start: 0, end: text.length },
      pathFrom(folder),
      folder.path === root.path ? await kept(text, root, desk) : [],
    );
  }
  const uri = Utils.joinPath(root, configurationFile).toString();
  const text = [...(await kept('', root, desk)), pathFrom(root)].reduce(
    (yaml, path) => withSource(yaml, path) ?? yaml,
    `# What the drafts of this folder rest on. Paths are relative to this file.\n`,
  );
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    uri,
    changes: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: nowhere, newText: text }] },
    ],
  };
}

/** Globs of the setting that have files: what the drafts rest on so far must not be lost. */
async function kept(yaml: string, root: URI, { patterns, files }: Desk): Promise<string[]> {
  if (declaredSources(yaml) !== undefined) return [];
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  const { uris } = await files.listFiles(root.toString());
  const paths = uris.map((uri) => URI.parse(uri).path.slice(folder.length));
  return patterns.filter((pattern) => hasMatch(paths, pattern));
}

function hasMatch(paths: readonly string[], pattern: string): boolean {
  const matches = picomatch(pattern);
  return paths.some((path) => matches(path));
}

function edited(
  uri: string,
  text: string,
  { start, end }: Span,
  path: string,
  before: readonly string[] = [],
): Declared {
  const yaml = text.slice(start, end);
  const newText = [...before, path].reduce((now, one) => withSource(now, one) ?? now, yaml);
  if (newText === yaml) {
    if (declaredSources(yaml)?.includes(path)) return { uri, changes: [] };
    throw new Refusal('The file that names the sources is not valid YAML. Mend it first.');
  }
  const lines = new LineIndex(text);
  const range = { start: lines.position(start), end: lines.position(end) };
  return { uri, changes: [{ textDocument: { uri, version: null }, edits: [{ range, newText }] }] };
}
