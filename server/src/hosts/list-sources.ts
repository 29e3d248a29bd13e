/** Lists what drafts rest on and what came of reading it, for the command line. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { isDocument } from '../readers/read.ts';
import { placeIn, reportedSource, type SourcesReport, sourcesText } from '../reports/sources.ts';
import { AnnotationCache } from '../workspace/annotation-cache.ts';
import { withReferences } from '../workspace/bibliography.ts';
import { isDraftFile } from '../workspace/closed-drafts.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { type SourceList, sourceList } from '../workspace/source-list.ts';
import { SourceStore } from '../workspace/source-store.ts';
import { draftsIn, howToDeclare, nameOf, target } from './check-files.ts';
import { commandEnv } from './command-env.ts';
import type { Format } from './command-line.ts';

export async function listSources(command: {
  readonly paths: readonly string[];
  readonly sources: readonly string[];
  readonly cache?: string | undefined;
  readonly format: Format;
}): Promise<{ readonly output: string; readonly isComplete: boolean }> {
  const env = commandEnv(command.cache);
  const store = new SourceStore(env, new AnnotationCache());
  const patterns = command.sources.map((pattern) => ({ pattern }));
  const settings =
    patterns.length > 0
      ? { ...defaultSettings, commandLine: { base: URI.file(process.cwd()), patterns } }
      : defaultSettings;

  const reports: SourcesReport[] = [];
  for (const given of command.paths) {
    const { file, folder, isFolder } = target(given);
    const listOf = (draft: string, text: string) =>
      sourceList({ uri: URI.file(draft).toString(), text }, URI.file(folder).toString(), settings, env);
    if (!isFolder) {
      const text = isDraftFile(file) ? readFileSync(file, 'utf8') : '';
      reports.push(await reportOf(file, text, await listOf(file, text), store));
      continue;
    }
    const own: SourcesReport[] = [];
    for (const draft of await draftsIn(file)) {
      const text = readFileSync(draft, 'utf8');
      const list = await listOf(draft, text);
      if (list.origin === 'front matter') own.push(await reportOf(draft, text, list, store));
    }
    // Its other drafts have the sources of one without front matter.
    const shared = await reportOf(file, '', await listOf(path.join(file, 'draft.md'), ''), store);
    if (own.length === 0 || shared.sources.length + shared.problems.length > 0) reports.push(shared);
    reports.push(...own);
  }
  const told = reports.map((report) =>
    report.sources.length + report.problems.length > 0 ? report : { ...report, problems: [howToDeclare] },
  );
  const isComplete = told.every(
    ({ sources, problems }) => problems.length === 0 && sources.every(({ problem }) => problem === undefined),
  );
  const output =
    command.format === 'json' ? `${JSON.stringify({ reports: told }, null, 2)}\n` : sourcesText(told);
  return { output, isComplete };
}

const origins: Readonly<Record<SourceList['origin'], string>> = {
  'command line': '--source',
  'front matter': 'its front matter',
  configuration: 'policy-annotator.yaml',
  setting: 'the default, sources/** and references/**',
};

async function reportOf(
  file: string,
  text: string,
  list: SourceList,
  store: SourceStore,
): Promise<SourcesReport> {
  const own = URI.file(file).toString();
  const isSource = list.sources.has(own) || (!isDraftFile(file) && isDocument(file));
  const uris = isSource ? [own] : [...list.sources.keys()];
  const read = await Promise.all(uris.map((uri) => store.source(uri, () => nameOf(uri))));
  const references = read.flatMap(({ references }) => references ?? []);
  const sources = read.map((source, index) => {
    const [document] = withReferences(
      source.document ? [{ document: source.document, standing: list.standings.get(uris[index]!) }] : [],
      references,
      new WeakMap(),
    );
    const span = list.sources.get(uris[index]!);
    return reportedSource(
      nameOf(uris[index]!),
      sizeOf(uris[index]!),
      { ...source, ...(document && { document }) },
      span && placeIn(nameOf(own), text, span),
    );
  });
  return {
    path: nameOf(own),
    by: isSource ? 'the command' : origins[list.origin],
    sources,
    problems: isSource ? [] : list.problems.map(({ message }) => message),
  };
}

function sizeOf(uri: string): number | undefined {
  try {
    return statSync(URI.parse(uri).fsPath).size;
  } catch {
    return undefined;
  }
}
