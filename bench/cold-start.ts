/** Time from spawning the bundled server to the first findings of the sample draft. `npm run build` first. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LspClient } from '../test/harness/lsp-client.ts';
import { serverOverStdio } from '../test/harness/servers.ts';
import { median } from './median.ts';

const runs = 9;
const root = path.join(import.meta.dirname, '..');
const desk = path.join(root, 'fixtures/workspace');
const draft = path.join(desk, 'drafts/planted-errors.md');
const text = readFileSync(draft, 'utf8');

const started: number[] = [];
const answered: number[] = [];
let findings = 0;
for (let run = 0; run < runs; run++) {
  const from = performance.now();
  const client = new LspClient(serverOverStdio(path.join(root, 'dist/server.js')));
  await client.start(pathToFileURL(desk).href);
  started.push(performance.now() - from);
  const uri = pathToFileURL(draft).href;
  await client.open(uri, text);
  findings = (await client.diagnostics(uri)).length;
  answered.push(performance.now() - from);
  await client.stop();
}
console.log(
  `cold start, median of ${runs}: initialised after ${median(started).toFixed(0)} ms, ${findings} findings after ${median(answered).toFixed(0)} ms`,
);
