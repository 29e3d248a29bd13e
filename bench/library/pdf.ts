/** A hundred PDFs of twenty pages: how long they take, and how long the server's event loop waits meanwhile. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pdfOf } from '../../test/harness/pdf.ts';
import { line, madeUp } from './articles.ts';
import { remove, startServer, temporary } from './server.ts';

const files = Number(process.env.BENCH_PDFS ?? 100);
const pages = 20;
const desk = temporary();
const storage = temporary();
mkdirSync(path.join(desk, 'sources'));
for (let file = 0; file < files; file++) {
  const texts = Array.from({ length: pages }, (_, page) => madeUp(file * pages + page, 24));
  writeFileSync(path.join(desk, `sources/report ${file}.pdf`), pdfOf(texts));
}
const uri = pathToFileURL(path.join(desk, 'draft.md')).href;
try {
  for (const run of ['first', 'second']) {
    const from = performance.now();
    const server = await startServer(desk, storage);
    server.watchLoop();
    await server.client.open(uri, 'In 1987 the port of Riga sold 4,120 looms.\n');
    await server.client.diagnostics(uri);
    const took = performance.now() - from;
    const peak = server.peak();
    const { p99, max } = await server.stop();
    line(
      `${files} PDFs of ${pages} pages, ${run} start`,
      `${(took / 1000).toFixed(1)} s, peak ${peak?.toFixed(0) ?? '?'} MB`,
    );
    line('  event loop meanwhile', `p99 ${p99.toFixed(1)} ms, longest ${max.toFixed(0)} ms`, 'p99 20 ms');
  }
} finally {
  remove(desk);
  remove(storage);
}
