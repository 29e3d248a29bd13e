/** Checks or annotates files on disk, for the command line. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { read, readableExtensions } from '../readers/read.ts';
import { annotationsOf, annotationText } from '../reports/annotations.ts';
import { type DraftReport, report } from '../reports/report.ts';
import { staleIgnores } from '../reports/stale-ignores.ts';
import { textReport } from '../reports/text.ts';
import { asText, isFoundDraft } from '../workspace/closed-drafts.ts';
import { configurationFile, configurationFiles } from '../workspace/configuration.ts';
import type { View } from '../workspace/open-document.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { Workspace } from '../workspace/workspace.ts';
import { commandEnv } from './command-env.ts';
import type { Format } from './command-line.ts';
import { nodeFiles } from './node-files.ts';

/** Thrown with a sentence for the user where a named file can't be used. */
export class InputError extends Error {}

export interface Checked {
  readonly output: string;
  /** What could not be checked, a sentence each. */
  readonly complaints: readonly string[];
  /** Findings of warning or worse. */
  readonly warnings: number;
}

export async function check(command: {
  readonly paths: readonly string[];
  readonly sources: readonly string[];
  readonly cache?: string | undefined;
  readonly format: Format;
  readonly hints: 'hints' | 'no hints';
}): Promise<Checked> {
  const workspace = workspaceFor(command);
  const complaints: string[] = [];
  /** What can't be used is said, and the rest is checked all the same. */
  const orComplaint = async <T>(value: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await value();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      complaints.push(error.message);
      return undefined;
    }
  };
  const targets = (await Promise.all(command.paths.map((path) => orComplaint(() => target(path))))).filter(
    (found) => found !== undefined,
  );
  workspace.setFolders(targets.map(({ folder }) => URI.file(folder).toString()));

  const views: View[] = [];
  const drafts: DraftReport[] = [];
  /** By file, so that one which is named twice is checked once. */
  const roles = new Map<string, View['role'] | 'unreadable'>();
  for (const { file: named, isFolder } of targets) {
    const files = isFolder ? await draftsIn(named) : [named];
    for (const file of files) {
      if (roles.has(file)) continue;
      const view = await orComplaint(() => viewOf(workspace, file, isFolder));
      roles.set(file, view?.role ?? 'unreadable');
      if (view?.role !== 'draft') continue;
      views.push(view);
      drafts.push(report(view, nameOf));
      complaints.push(...complaintsOf(view));
    }
    if (files.some((file) => roles.get(file) === 'draft' || roles.get(file) === 'unreadable')) continue;
    complaints.push(
      isFolder
        ? `${nameOf(URI.file(named).toString())} holds no draft. A draft is a text file, such as .md or .txt, that is not a source.`
        : `${nameOf(URI.file(named).toString())} is a source of its folder, so there is nothing to check it against.`,
    );
  }
  const folders = targets.flatMap(({ file, isFolder }) => (isFolder ? [file] : []));
  const configuration = staleIgnores(views, nameOf, (uri) =>
    folders.some((folder) => URI.parse(uri).fsPath.startsWith(path.join(folder, path.sep))),
  );
  const warnings = [...drafts.flatMap(({ findings }) => findings), ...configuration].filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  ).length;
  const output =
    command.format === 'json'
      ? `${JSON.stringify({ drafts, configuration }, null, 2)}\n`
      : textReport(drafts, configuration, command.hints);
  return { output: drafts.length > 0 || command.format === 'json' ? output : '', complaints, warnings };
}

export async function annotate(file: string, format: Format): Promise<string> {
  const workspace = newWorkspace();
  const found = target(file);
  if (found.isFolder) throw new InputError(`${file} is a folder: name a file in it.`);
  const { draft, entities } = await viewOf(workspace, found.file);
  const annotations = annotationsOf(draft, entities);
  return format === 'json' ? `${JSON.stringify(annotations, null, 2)}\n` : annotationText(annotations);
}

const newWorkspace = (cache?: string): Workspace => new Workspace(commandEnv(cache), { stale: () => {} });

/** With the sources that the command names, if it does. */
export function workspaceFor(command: {
  readonly sources: readonly string[];
  readonly cache?: string | undefined;
}): Workspace {
  const workspace = newWorkspace(command.cache);
  const patterns = command.sources.map((pattern) => ({ pattern }));
  if (patterns.length > 0)
    workspace.setSettings({ ...defaultSettings, commandLine: { base: URI.file(process.cwd()), patterns } });
  return workspace;
}

export function target(given: string): { file: string; folder: string; isFolder: boolean } {
  const file = path.resolve(given);
  if (!existsSync(file)) throw new InputError(`${given}: there is no such file or folder.`);
  const isFolder = statSync(file).isDirectory();
  return { file, folder: deskFolder(isFolder ? file : path.dirname(file)), isFolder };
}

/** What lies in a folder that an editor would have open as the workspace. */
const marks = [...configurationFiles, 'sources', 'references', '.git'];

/** The nearest folder upwards that looks like a desk; else the one the command runs in, or `from` itself. */
function deskFolder(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (marks.some((name) => existsSync(path.join(folder, name)))) return folder;
    if (folder === path.dirname(folder)) break;
  }
  const here = process.cwd();
  return from === here || from.startsWith(here + path.sep) ? here : from;
}

export async function draftsIn(folder: string): Promise<string[]> {
  const { uris } = await nodeFiles.listFiles(URI.file(folder).toString());
  return uris.map((uri) => URI.parse(uri).fsPath).filter(isFoundDraft);
}

/** What is only `found`, and can't be read, may be a source: then the drafts that rest on it say so. */
export async function viewOf(workspace: Workspace, file: string, found = false): Promise<View> {
  const uri = URI.file(file).toString();
  let text = '';
  let failure: { readonly error: unknown } | undefined;
  try {
    text = await textOf(uri, file);
  } catch (error) {
    if (!found) throw error;
    failure = { error };
  }
  workspace.update(uri, text, 0);
  const view = await workspace.view(uri);
  workspace.close(uri);
  if (failure && view.role !== 'source') throw failure.error;
  return view;
}

const draftKinds =
  'a draft is text, Markdown, HTML, LaTeX, AsciiDoc or reStructuredText. Save it as one of them to have it checked.';

async function textOf(uri: string, file: string): Promise<string> {
  try {
    const bytes = await nodeFiles.readFile(uri);
    const known = asText(file);
    if (!readableExtensions.includes(path.extname(known).toLowerCase()))
      throw new InputError(`${nameOf(uri)} is not a draft: ${draftKinds}`);
    const result = await read(known, bytes);
    if (result.problem !== undefined) throw new InputError(`${nameOf(uri)} ${result.problem}`);
    if (result.extracted || result.references)
      throw new InputError(`${nameOf(uri)} can be a source but not a draft: ${draftKinds}`);
    return result.text;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${nameOf(uri)} can’t be read: ${error instanceof Error ? error.message : error}.`);
  }
}

export const howToDeclare = `Put its sources into a folder “sources” beside it, or name them in its front matter (“sources: file”), in ${configurationFile}, or with --source.`;

function complaintsOf({ draft, sources, problems }: View): string[] {
  const name = nameOf(draft.uri);
  const result = problems
    .filter(({ kind }) => kind === 'draft' || kind === 'source')
    .map(({ message }) => `${name}: ${message}`);
  if (sources.length === 0 && result.length === 0)
    result.push(`${name} has no source to be checked against. ${howToDeclare}`);
  return result;
}

/** A file as the user would write it from where the command runs. */
export function nameOf(uri: string): string {
  const file = URI.parse(uri).fsPath;
  const relative = path.relative(process.cwd(), file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : relative;
}
