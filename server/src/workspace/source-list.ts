/** Which files a draft rests on: its front matter, the folder's policy-annotator.yaml or the setting, the first that says so. */
import { URI, Utils } from 'vscode-uri';
import type { AcceptedText } from '../checks/check.ts';
import type { CheckSettings } from '../checks/run.ts';
import type { Register } from '../evidence/names/register.ts';
import type { Problem } from '../evidence/reading.ts';
import { isDocument } from '../readers/read.ts';
import { frontMatter, openFence } from '../text/front-matter.ts';
import { LineIndex } from '../text/lines.ts';
import type { Standing } from '../text/provenance.ts';
import type { Span } from '../text/span.ts';
import { type Mark, readMark } from './checked-marks.ts';
import { type Configuration, readConfiguration, type SourcePattern } from './configuration.ts';
import { type Env, textOf } from './env.ts';
import { type ConfigurationText, nearestConfiguration } from './nearest-configuration.ts';
import { isInside } from './place.ts';
import type { Settings } from './settings.ts';
import { type Declaration, resolve } from './source-patterns.ts';

export interface SourceList {
  readonly origin: Declaration['origin'];
  /** URIs in the order of the patterns, each once, with the place in the draft that names it, if one does. */
  readonly sources: ReadonlyMap<string, Span | undefined>;
  /** Files of the usual folders where the declaration fails: they are no drafts for that. */
  readonly missed: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly checks: CheckSettings;
  /** The desk's own names. */
  readonly register: Register;
  /** By URI, where the folder or the draft says which are primary or secondary. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** That the draft was checked, and against what. */
  readonly mark?: Mark;
}

/** What the files of a folder are declared to be, by the declaration: all drafts of the folder share it. */
export type Declared = Map<string, Promise<Found>>;

interface Found {
  readonly sources: ReadonlyMap<string, Span | undefined>;
  readonly missed: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * `folder` is the workspace folder of the draft, or the draft's own folder where there is none. `declared` is what was found
 * for other drafts since files last came or went.
 */
export async function sourceList(
  draft: { readonly uri: string; readonly text: string },
  folder: string,
  settings: Settings,
  env: Env,
  declared: Declared = new Map(),
): Promise<SourceList> {
  const problems: Problem[] = [];
  const root = URI.parse(folder);
  const uri = URI.parse(draft.uri);
  const own = ownConfiguration(draft.text);
  for (const problem of own?.problems ?? []) problems.push({ kind: 'configuration', ...problem });
  const fence = openFence(draft.text);
  if (fence) problems.push({ kind: 'configuration', message: unclosedFence, span: fence });
  const nearest = parsed(await nearestConfiguration(uri, root, env));
  for (const { message, span } of nearest?.configuration.problems ?? []) {
    const line = nearest!.lines.position(span.start).line + 1;
    problems.push({
      kind: 'configuration',
      message: `${Utils.basename(nearest!.uri)}, line ${line}: ${message}`,
      isOfFolder: true,
    });
  }

  const usual: Declaration = {
    origin: 'setting',
    base: root,
    patterns: settings.sources.map((pattern) => ({ pattern })),
  };
  const declaration: Declaration = settings.commandLine
    ? { origin: 'command line', ...settings.commandLine }
    : own?.sources
      ? { origin: 'front matter', base: Utils.dirname(uri), patterns: own.sources }
      : nearest?.configuration.sources
        ? {
            origin: 'configuration',
            base: nearest.folder,
            patterns: nearest.configuration.sources.map(withoutSpan),
          }
        : usual;
  const { sources, missed, problems: missing } = await found(declaration, usual, root, env, declared);
  problems.push(...missing, ...(await misnamed(own, uri, root, env)));
  const checks = {
    severities: { ...settings.checks, ...nearest?.configuration.checks, ...own?.checks },
    accepted: [...(nearest ? placed(nearest) : []), ...(own?.ignore ?? [])],
  };
  const register = await registerOf(nearest, root, env, problems);
  const standings = new Map([
    ...(await standingsOf(nearest?.folder, nearest?.configuration, root, env, problems)),
    ...(await standingsOf(Utils.dirname(uri), own, root, env, problems)),
  ]);
  const mark = await readMark(uri, env, problems);
  return {
    origin: declaration.origin,
    sources,
    missed,
    problems,
    checks,
    register,
    standings,
    ...(mark && { mark }),
  };
}

/** A pattern that finds nothing makes no source unread, so it is a fault of the configuration. */
async function standingsOf(
  base: URI | undefined,
  configuration: Configuration | undefined,
  root: URI,
  env: Env,
  problems: Problem[],
): Promise<Map<string, Standing>> {
  const result = new Map<string, Standing>();
  if (!base || !configuration) return result;
  for (const { pattern, standing } of configuration.standings) {
    const missing: Problem[] = [];
    const uris = await resolve(
      { origin: 'configuration', base, patterns: [{ pattern }] },
      root,
      env,
      missing,
    );
    for (const uri of uris.keys()) result.set(uri, standing);
    problems.push(
      ...missing.map(
        ({ message }): Problem => ({ kind: 'configuration', message: `“${standing}”: ${message}` }),
      ),
    );
  }
  return result;
}

/** What the folder accepts, each entry with its place. */
function placed({ uri: file, configuration, lines }: Nearest): AcceptedText[] {
  const uri = file.toString();
  return configuration.ignore.map((entry) => {
    const { line, character } = lines.position(entry.span.start);
    return { ...entry, place: { uri, line: line + 1, column: character + 1 } };
  });
}

/** Other programs have a name of their own for where a text comes from: only one before files is taken for a slip. */
async function misnamed(own: Configuration | undefined, draft: URI, root: URI, env: Env): Promise<Problem[]> {
  if (!own?.misnamed) return [];
  const { name, span, patterns } = own.misnamed;
  const declaration = { origin: 'front matter', base: Utils.dirname(draft), patterns } as const;
  const named = await resolve(declaration, root, env, []);
  const files = named.size > 0 ? new Set((await env.listFiles(root.toString())).uris) : undefined;
  if (![...named.keys()].some((uri) => files?.has(uri) && isDocument(uri) && uri !== draft.toString()))
    return [];
  const message = `“${name}” is passed over here; “sources” may be meant.`;
  return [{ kind: 'misspelt', message, span, instead: 'sources' }];
}

const withoutSpan = ({ pattern }: SourcePattern) => ({ pattern });

const unclosedFence =
  'The front matter that opens here is not closed, so its sources are passed over. Write --- on a line of its own below it.';

function ownConfiguration(text: string): Configuration | undefined {
  const matter = frontMatter(text);
  return matter && readConfiguration(text.slice(matter.yaml.start, matter.yaml.end), matter.yaml.start);
}

interface Nearest {
  readonly uri: URI;
  readonly folder: URI;
  readonly configuration: Configuration;
  readonly lines: LineIndex;
}

const parsed = (found: ConfigurationText | undefined): Nearest | undefined =>
  found && {
    uri: found.uri,
    folder: found.folder,
    configuration: readConfiguration(found.text, 0),
    lines: new LineIndex(found.text),
  };

/** The names of the configuration, and those of the file that it names, which lies inside the workspace folder too. */
async function registerOf(
  nearest: Nearest | undefined,
  root: URI,
  env: Env,
  problems: Problem[],
): Promise<Register> {
  if (!nearest) return [];
  const { register, registerFile } = nearest.configuration;
  if (!registerFile) return register;
  const file = Utils.joinPath(nearest.folder, registerFile.pattern);
  const text = isInside(file, root) ? await textOf(env, file.toString()) : undefined;
  const read = text === undefined ? undefined : readConfiguration(text, 0);
  for (const { message } of read?.problems ?? [])
    problems.push({ kind: 'configuration', message: `${registerFile.pattern}: ${message}` });
  if (!read)
    problems.push({
      kind: 'configuration',
      message: `The register “${registerFile.pattern}” can’t be read.`,
    });
  return [...register, ...(read?.register ?? [])];
}

/** Of a draft's own front matter nothing is shared: it says where in the draft each source is named. */
function found(
  declaration: Declaration,
  usual: Declaration,
  root: URI,
  env: Env,
  declared: Declared,
): Promise<Found> {
  const find = async (): Promise<Found> => {
    const problems: Problem[] = [];
    const sources = await resolve(declaration, root, env, problems);
    const isMissing = problems.length > 0 && declaration.origin !== 'front matter';
    const missed = isMissing ? await resolve(usual, root, env, []) : new Map<string, undefined>();
    return { sources, missed: new Set(missed.keys()), problems };
  };
  if (declaration.origin === 'front matter') return find();
  const key = JSON.stringify([declaration.origin, `${declaration.base}`, declaration.patterns, `${root}`]);
  const known = declared.get(key);
  if (known) return known;
  const finding = find();
  declared.set(key, finding);
  // A host that failed once may answer the next time.
  finding.catch(() => declared.delete(key));
  return finding;
}
