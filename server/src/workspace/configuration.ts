/** Reads what a draft's front matter or a policy-annotator.yaml says, and where it can't be understood. */
import { URI, Utils } from 'vscode-uri';
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { checks } from '../checks/all.ts';
import type { AcceptedText } from '../checks/check.ts';
import type { Severities } from '../checks/run.ts';
import { unknownCheck } from '../checks/unknown-check.ts';
import { editDistance } from '../evidence/names/edit-distance.ts';
import type { Register } from '../evidence/names/register.ts';
import type { Standing } from '../text/provenance.ts';
import { type Span, shift } from '../text/span.ts';
import { registerEntries } from './register-file.ts';
import { isSeverity } from './settings.ts';

/** A glob or path as written, with its place in the file. */
export interface SourcePattern {
  readonly pattern: string;
  readonly span: Span;
}

export interface Configuration {
  /** Undefined when the file does not speak of sources at all. */
  readonly sources?: readonly SourcePattern[];
  /** Which sources are primary or secondary, whatever their own metadata say. */
  readonly standings: readonly (SourcePattern & { readonly standing: Standing })[];
  readonly checks: Severities;
  readonly ignore: readonly AcceptedText[];
  readonly register: Register;
  /** A file that holds more of the register, as written. */
  readonly registerFile?: SourcePattern;
  readonly problems: readonly {
    readonly message: string;
    readonly span: Span;
    /** What to write there. */
    readonly instead?: string | undefined;
  }[];
  /** What stands under a name that is nearly “sources”, where nothing stands under that. */
  readonly misnamed?: {
    readonly name: string;
    readonly span: Span;
    readonly patterns: readonly SourcePattern[];
  };
}

/** The first is the one that is written. */
export const configurationFiles = ['policy-annotator.yaml', 'policy-annotator.yml'] as const;
export const [configurationFile] = configurationFiles;
export const isConfiguration = (uri: string): boolean =>
  (configurationFiles as readonly string[]).includes(Utils.basename(URI.parse(uri)));

const ids = checks.map(({ id }) => id);

const nothing = { standings: [], checks: {}, ignore: [], register: [] } as const;

/** `offset` is where the YAML stands in its file; all spans are the file's own. */
export function readConfiguration(yaml: string, offset: number): Configuration {
  const problems: Configuration['problems'][number][] = [];
  const spanOf = (node: unknown): Span => {
    const range = (node as Node | null)?.range ?? [0, yaml.length];
    return { start: offset + range[0], end: offset + range[1] };
  };
  const complain: Complain = (node, message, instead) =>
    problems.push({ message, span: spanOf(node), instead });

  // The parser does not know the line end of the oldest Macs.
  const document = parseDocument(yaml.replace(/\r(?!\n)/g, '\n'), {
    prettyErrors: false,
    logLevel: 'silent',
  });
  // After the first error the parser guesses, and each guess may be another error.
  for (const { code, message, pos } of document.errors.slice(0, 1))
    problems.push({
      message: `This is not valid YAML: ${plainly(`${code} ${message}`)}.`,
      span: shift(lineAround(yaml, pos[0]), offset),
    });
  if (problems.length > 0 || document.contents === null) return { ...nothing, problems };
  const root = document.contents;
  if (!isMap(root)) {
    complain(root, 'Write this as lines of the form “name: value”.');
    return { ...nothing, problems };
  }

  // In front matter, names that are none of these are other programs'.
  if (offset === 0) for (const { key } of root.items) misspelt(key, complain);
  const patternsOf = (key: string) => {
    const node = root.get(key, true) as unknown;
    return node === undefined ? undefined : patterns(key, node, spanOf, complain);
  };
  const sources = patternsOf('sources');
  const misnamed = sources ? undefined : misnamedSources(root, spanOf);
  return {
    ...(sources && { sources }),
    ...(misnamed && { misnamed }),
    standings: (['primary', 'secondary'] as const).flatMap((standing) =>
      (patternsOf(standing) ?? []).map((pattern) => ({ ...pattern, standing })),
    ),
    checks: severities(root.get('checks', true) as unknown, complain),
    register: registerEntries(root, complain),
    ...registerFile(root.get('register', true) as unknown, spanOf, complain),
    ignore: acceptedTexts(root.get('ignore', true) as unknown, spanOf, complain),
    problems,
  };
}

/** What a file of the tool's own may hold. */
export const configurationNames = [
  'sources',
  'primary',
  'secondary',
  'checks',
  'ignore',
  'register',
  'people',
  'organisations',
  'places',
];

function misspelt(key: unknown, complain: Complain): void {
  const name = isScalar(key) ? String(key.value) : '';
  if (configurationNames.includes(name)) return;
  const meant = configurationNames.find((one) => editDistance(name.toLowerCase(), one, 3) < 3);
  if (meant) complain(key, `There is no “${name}” here; “${meant}” may be meant.`, meant);
}

/** By one letter or its case: Hugo's “resources” is a name of its own. */
function misnamedSources(root: YAMLMap, spanOf: (node: unknown) => Span): Configuration['misnamed'] {
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (editDistance(name.toLowerCase(), 'sources', 2) > 1) continue;
    return { name, span: spanOf(key), patterns: patterns(name, value, spanOf, () => {}) };
  }
  return undefined;
}

/** The commonest slips in words that need no knowledge of YAML, by the parser's code or message. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/^BLOCK_AS_IMPLICIT_KEY/, 'text that holds a colon must stand in quotes, as in title: "Water: who pays"'],
  [/ Missing closing /, 'a quotation mark is opened and not closed'],
  [/ end with a [\]}]/, 'a bracket is opened and not closed'],
  [/ Missing ,/, 'a comma is missing between two entries'],
  [/ followed by map values/, 'a line is not of the form “name: value”'],
  [/ without - indicator/, 'a line of a list does not begin with “- ”'],
  [/^BAD_SCALAR_START/, 'text that begins with a sign such as “@” must stand in quotes'],
  [/^TAB_AS_INDENT/, 'lines are indented with spaces, not with tabs'],
  [/^DUPLICATE_KEY/, 'a name stands here twice'],
];

/** `error` is the parser's code with its message. */
const plainly = (error: string): string =>
  slips.find(([pattern]) => pattern.test(error))?.[1] ?? error.slice(error.indexOf(' ') + 1);

/** The parser often notices an error only at the line's end, so the whole line is marked. */
function lineAround(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}

type Complain = (node: unknown, message: string, instead?: string) => void;

function patterns(
  key: string,
  node: unknown,
  spanOf: (node: unknown) => Span,
  complain: Complain,
): SourcePattern[] {
  const items: readonly unknown[] = isSeq(node) ? node.items : [node];
  const result: SourcePattern[] = [];
  for (const item of items)
    if (isScalar(item) && typeof item.value === 'string' && item.value.trim() !== '')
      result.push({ pattern: item.value.trim(), span: spanOf(item) });
    // What stands under a tag of YAML may be empty, and then has no place of its own.
    else
      complain(
        isScalar(item) && item.tag ? node : item,
        unquoted(item) ?? `“${key}” takes a file, a glob, or a list of them.`,
      );
  return result;
}

/** A star and an exclamation mark, with which globs begin, are signs of YAML itself. */
function unquoted(node: unknown): string | undefined {
  const glob = isAlias(node) ? `*${node.source}` : isScalar(node) ? node.tag : undefined;
  return glob && /^[*!]/.test(glob)
    ? `What begins with “${glob[0]}” must stand in quotes: "${glob}".`
    : undefined;
}

function registerFile(
  node: unknown,
  spanOf: (node: unknown) => Span,
  complain: Complain,
): Pick<Configuration, 'registerFile'> {
  if (node === undefined) return {};
  if (isScalar(node) && typeof node.value === 'string')
    return { registerFile: { pattern: node.value.trim(), span: spanOf(node) } };
  complain(node, '“register” takes the path of a YAML file.');
  return {};
}

function acceptedTexts(node: unknown, spanOf: (node: unknown) => Span, complain: Complain): AcceptedText[] {
  if (node === undefined) return [];
  const result: AcceptedText[] = [];
  for (const item of isSeq(node) ? node.items : [node]) {
    const of = (key: string) => (isMap(item) ? item.get(key) : undefined);
    const [check, text, reason] = [of('check'), of('text'), of('reason')];
    if (
      isMap(item) &&
      typeof check === 'string' &&
      text !== undefined &&
      typeof reason === 'string' &&
      reason.trim() !== ''
    ) {
      const unknown = unknownCheck(check, ids);
      if (unknown) complain(item.get('check', true), unknown.message, unknown.nearest);
      else result.push({ check, text: String(text).replace(/\s+/g, ' ').trim(), reason, span: spanOf(item) });
    } else if (typeof check === 'string' && text !== undefined)
      complain(
        item,
        'An entry of “ignore” needs a “reason” too: in a few words, why the finding is accepted.',
      );
    else complain(item, '“ignore” takes a list of entries with “check”, “text” and “reason”.');
  }
  return result;
}

function severities(node: unknown, complain: Complain): Severities {
  if (node === undefined) return {};
  if (!isMap(node)) {
    complain(node, '“checks” takes lines of the form “figure-unsupported: warning”.');
    return {};
  }
  const result: Record<string, string> = {};
  for (const { key, value } of node.items) {
    const id = isScalar(key) ? String(key.value) : '';
    // YAML 1.1 editors read "off" as false; people mean the severity.
    const severity = isScalar(value) ? (value.value === false ? 'off' : value.value) : undefined;
    const unknown = unknownCheck(id, ids);
    if (unknown) complain(key, unknown.message, unknown.nearest);
    else if (isSeverity(severity)) result[id] = String(severity);
    else complain(value ?? key, 'A check takes “error”, “warning”, “information”, “hint” or “off”.');
  }
  return result as Severities;
}
