/** The command line: the same engine and the same findings as in the editor. */
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { batchLine } from '../reports/batch.ts';
import { annotate, check, InputError } from './check-files.ts';
import { type Command, commandOf, UsageError, usage } from './command-line.ts';
import { listSources } from './list-sources.ts';
import { markDrafts } from './mark-drafts.ts';

const exit = { clean: 0, findings: 1, unusable: 2 } as const;

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(commandOf(argv));
  } catch (error) {
    if (error instanceof UsageError)
      process.stderr.write(`${error.message} “policy-annotator --help” tells how it is used.\n`);
    else if (error instanceof InputError) process.stderr.write(`${error.message}\n`);
    // A fault of ours must not pass for findings, which exit with 1.
    else process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    return exit.unusable;
  }
}

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      await write(usage);
      return exit.clean;
    case 'version':
      await write(`${version()}\n`);
      return exit.clean;
    case 'batch':
      return batch();
    case 'annotate':
      await write(await annotate(command.path, command.format));
      return exit.clean;
    case 'mark': {
      const { output, complaints } = await markDrafts(command);
      await write(output);
      for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
      return complaints.length > 0 ? exit.unusable : exit.clean;
    }
    case 'sources': {
      const { output, isComplete } = await listSources(command);
      await write(output);
      return isComplete ? exit.clean : exit.unusable;
    }
    case 'check': {
      const { output, complaints, warnings } = await check(command);
      await write(output);
      for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
      return complaints.length > 0 ? exit.unusable : warnings > 0 ? exit.findings : exit.clean;
    }
  }
}

/** From the manifest that lies beside the folder of this bundle. */
function version(): string {
  const manifest = path.join(path.dirname(realpathSync(process.argv[1]!)), '../package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

async function batch(): Promise<number> {
  for await (const line of linesOf(process.stdin))
    if (line.trim() !== '') await write(`${JSON.stringify(batchLine(line))}\n`);
  return exit.clean;
}

/** Cut at line feeds alone: node:readline also cuts at U+2028, which may stand in the strings of JSON. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let pieces: string[] = [];
  for await (const chunk of input as AsyncIterable<string>) {
    const [first = '', ...rest] = chunk.split('\n');
    pieces.push(first);
    for (const next of rest) {
      yield pieces.join('');
      pieces = [next];
    }
  }
  yield pieces.join('');
}

/** Waits while a reader at the other end of a pipe is slow. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exit.clean);
  throw error;
});

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
