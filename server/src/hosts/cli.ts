/** The command line: the same engine and the same findings as in the editor. */
import { createInterface } from 'node:readline';
import { batchLine } from '../reports/batch.ts';

async function batch(): Promise<number> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line.trim() === '') continue;
    if (!process.stdout.write(`${JSON.stringify(batchLine(line))}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

async function main(): Promise<number> {
  return process.argv[2] === 'batch' ? batch() : 2;
}

main().then((code) => {
  process.exitCode = code;
});
