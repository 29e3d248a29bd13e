/** All articles as files under one draft: first start, second start, and one of them changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { annotate } from '../../server/src/annotate/annotate.ts';
import { paragraphs } from '../../server/src/text/paragraphs.ts';
import { articles, line, megabytesOf } from './articles.ts';
import { remove, startServer, temporary } from './server.ts';

const texts = articles();
const megabytes = megabytesOf(texts);
const desk = temporary();
const storage = temporary();
mkdirSync(path.join(desk, 'sources'));
const nameOf = (index: number) => path.join(desk, 'sources', `${String(index).padStart(6, '0')}.txt`);
for (const [index, text] of texts.entries()) writeFileSync(nameOf(index), text);
const draft =
  'The town bought 4,120 buses in 1987. It spent $63 million on them, and 17% more on the depots.\n';
const uri = pathToFileURL(path.join(desk, 'draft.md')).href;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

try {
  for (const [nth, run] of ['first', 'second'].entries()) {
    const from = performance.now();
    const server = await startServer(desk, storage);
    server.watchLoop();
    await server.client.open(uri, draft);
    const findings = (await server.client.diagnostics(uri)).length;
    const took = performance.now() - from;
    const speed = megabytes / (took / 1000);
    if (nth === 0)
      line(
        `index ${texts.length} articles, ${megabytes.toFixed(1)} MB`,
        `${seconds(took)}, ${speed.toFixed(2)} MB/s`,
        '3 MB/s',
      );
    else line('second start to ready', seconds(took), '3 s');
    line('  processor time of all its threads', `${server.work()?.toFixed(1) ?? '?'} s`);
    line('  peak memory of the server', `${server.peak()?.toFixed(0) ?? '?'} MB`, '1,200 MB');
    if (nth === 1) await changeOne(server.client, findings);
    const { p99, max } = await server.stop();
    line(`  event loop, ${run} start`, `p99 ${p99.toFixed(1)} ms, longest ${max.toFixed(0)} ms`);
  }
} finally {
  remove(desk);
  remove(storage);
}

/** The draft's figure is stated by a source that changes, so that its finding goes. */
async function changeOne(
  client: Awaited<ReturnType<typeof startServer>>['client'],
  before: number,
): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const text = `${texts[round]}\n\nThe town bought 4,120 buses in 1987, round ${round}.\n`;
    const reading = performance.now();
    for (const paragraph of paragraphs(text, 'plain')) annotate(paragraph.text);
    const own = performance.now() - reading;
    writeFileSync(nameOf(round), text);
    const from = performance.now();
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(nameOf(round)).href, type: FileChangeType.Changed }],
    });
    const after = (await client.diagnostics(uri)).length;
    if (round === 0 && after === before) console.log(`  (still ${after} findings)`);
    times.push(performance.now() - from - own);
  }
  line(
    'one source changed: findings updated after',
    `${Math.min(...times).toFixed(0)} ms`,
    '250 ms + its reading',
  );
}
