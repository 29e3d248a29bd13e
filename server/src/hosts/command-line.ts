/** The words after the command: what is asked for, or the sentence that says how to ask. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

export type Command =
  | {
      readonly name: 'check';
      readonly paths: readonly string[];
      readonly sources: readonly string[];
      readonly cache?: string | undefined;
      readonly format: Format;
      readonly hints: 'hints' | 'no hints';
    }
  | { readonly name: 'annotate'; readonly path: string; readonly format: Format }
  | {
      readonly name: 'sources';
      readonly paths: readonly string[];
      readonly sources: readonly string[];
      readonly cache?: string | undefined;
      readonly format: Format;
    }
  | {
      readonly name: 'mark';
      readonly paths: readonly string[];
      readonly sources: readonly string[];
      readonly cache?: string | undefined;
    }
  | { readonly name: 'batch' }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

export type Format = 'text' | 'json';

export class UsageError extends Error {}

export const usage = `Checks drafts against the reference articles they rest on.

  policy-annotator check PATH… [--source GLOB]… [--cache FOLDER] [--format text|json] [--hints]
      PATH is a draft, or a folder whose drafts are checked. Sources are found as in the editor:
      by the draft's front matter, by policy-annotator.yaml, or in sources/ and references/;
      --source names them here instead. --cache keeps what was read of them in FOLDER, so that the
      next run need not read them again. --hints prints hints too, such as how a figure was derived.
  policy-annotator sources PATH… [--source GLOB]… [--cache FOLDER] [--format text|json]
      Prints what the drafts at PATH rest on and what names it: each source with its size, title,
      date and pages, or why it can't be read. PATH may be a source itself.
  policy-annotator mark DRAFT… [--source GLOB]… [--cache FOLDER]
      Marks drafts as checked: the file policy-annotator-checked.yaml beside each keeps the day and what
      its sources hold, and “check” tells when one of them has changed since.
  policy-annotator annotate FILE [--format text|json]
      Prints the names, figures and quotations of one file.
  policy-annotator batch
      Reads one case a line as JSON from standard input, {"id", "draft", "source": [{"name", "text"}]},
      and writes one line for each.

Exit status: 0 nothing to warn of, 1 findings of warning or worse,
2 wrong use, or a draft or source that can't be read.
`;

export function commandOf(argv: readonly string[]): Command {
  const [name, ...rest] = argv;
  const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  if (name === undefined || name === 'help' || words.includes('--help') || words.includes('-h'))
    return { name: 'help' };
  if (words.includes('--version')) return { name: 'version' };
  if (!isCommand(name)) throw new UsageError(`There is no command “${name}”.`);
  const { values, positionals } = parsed(rest);
  if (name === 'batch') {
    if (rest.length > 0) throw new UsageError('“batch” takes no arguments: it reads standard input.');
    return { name };
  }
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`There is no format “${format}”, only text and json.`);
  if (positionals.length === 0)
    throw new UsageError(
      `“${name}” needs a file${name === 'annotate' || name === 'mark' ? '' : ' or folder'}.`,
    );
  if (values.source?.some((glob) => glob.trim() === ''))
    throw new UsageError('“--source” needs a file or glob.');
  const paths = positionals;
  if (values.cache?.trim() === '') throw new UsageError('“--cache” needs a folder.');
  if (values.cache !== undefined && statSync(values.cache, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`“--cache” needs a folder, and ${values.cache} is a file.`);
  if (values.cache !== undefined) makeWritable(values.cache);
  const found = { paths, sources: values.source ?? [], cache: values.cache, format: format as Format };
  if (name === 'check') return { name, ...found, hints: values.hints ? 'hints' : 'no hints' };
  if (name === 'sources' || name === 'mark') return { name, ...found };
  if (positionals.length > 1) throw new UsageError('“annotate” takes one file.');
  return { name, path: positionals[0]!, format };
}

/** What can't be kept would otherwise be told at each source. */
function makeWritable(folder: string): void {
  try {
    // It will hold the text of sources, which are no other user's business.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(
      `“--cache” needs a folder that can be made and written to, and ${folder} can’t. Name another one, or leave --cache out.`,
    );
  }
}

const isCommand = (name: string) =>
  name === 'check' || name === 'sources' || name === 'mark' || name === 'annotate' || name === 'batch';

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: 'string', multiple: true },
        cache: { type: 'string' },
        format: { type: 'string' },
        hints: { type: 'boolean' },
      },
    });
  } catch (error) {
    // Only the first sentence says what is wrong; the rest is about writing odd file names.
    throw new UsageError(error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error));
  }
}
