/** Threads as they are shipped: they read beside the process, and one source that is too much ends nothing but its thread. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { nodeThreads } from '../server/src/hosts/node-threads.ts';
import type { SourceReader } from '../server/src/workspace/source-reader.ts';
import { type RecordedText, unpackedRecord } from '../server/src/workspace/source-record.ts';
import { fullCapabilities, LspClient } from './harness/lsp-client.ts';
import { folder, memoryEnv, uriOf } from './harness/memory-env.ts';
import { bundle, serverInMemory, serverOverStdio } from './harness/servers.ts';
import { until } from './harness/until.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const article = 'Canada promised to invest $55 billion in new mines.\n';

describe('a thread', () => {
  let built: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    built = await bundle('node');
  });
  afterAll(() => built.dispose());

  const recordOf = async (reader: SourceReader, name: string, bytes: Uint8Array) =>
    unpackedRecord((await reader.read(name, bytes))!);

  test('reads and annotates', async () => {
    const reader = nodeThreads(() => {}, { file: built.file })!;
    const { text, passages } = (await recordOf(reader, 'a.txt', utf8(article))) as RecordedText;
    expect(text).toBe(article);
    expect(passages[0]!.annotations.figures).toMatchObject([{ low: 55e9, unit: 'USD' }]);
    expect(await recordOf(reader, 'a.txt', Uint8Array.of(0, 1, 2))).toMatchObject({
      problem: 'holds binary data, not text.',
    });
  });

  test('that runs out of memory or time is ended, and the other sources are read', {
    timeout: 120_000,
  }, async () => {
    const records = async (reader: SourceReader, length: number) =>
      Promise.all([
        recordOf(reader, 'small.txt', utf8(article)),
        recordOf(reader, 'long.txt', utf8(`${article}\n`.repeat(length))),
        recordOf(reader, 'late.txt', utf8(article)),
      ]);
    const scarce = await records(nodeThreads(() => {}, { file: built.file, memory: 80 })!, 40_000);
    expect(scarce).toMatchObject([
      { text: article },
      {
        problem:
          'takes more memory to read than a source may, so it is left. Save it anew, or split it into smaller files.',
      },
      { text: article },
    ]);
    const hurried = await records(nodeThreads(() => {}, { file: built.file, patience: 3000 })!, 200_000);
    expect(hurried).toMatchObject([
      { text: article },
      { problem: expect.stringMatching(/^takes more than \d seconds to read/) },
      { text: article },
    ]);
  });

  test('whose heap fills up with one array ends alone, and not the process with it', async () => {
    // V8 ends the process where such an array meets its own limit, whoever made it.
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-')), 'thread.cjs');
    writeFileSync(
      file,
      `const { parentPort } = require('node:worker_threads');
      parentPort.postMessage('ready');
      parentPort.on('message', () => {
        const all = [];
        for (let i = 0; ; i++) if (i % 50 === 0) all.push(i + 0.5, {});
      });`,
    );
    const record = await recordOf(nodeThreads(() => {}, { file, memory: 64 })!, 'a.txt', utf8(article));
    expect(record).toMatchObject({ problem: expect.stringMatching(/^takes more memory to read/) });
    rmSync(path.dirname(file), { recursive: true });
  });

  test('is not there where its file is not', () => {
    expect(nodeThreads(() => {}, { file: `${built.file}.none` })).toBeUndefined();
  });
});

describe('the server', () => {
  let root: string;
  let built: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    root = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-'));
    built = await bundle('node');
  });
  afterAll(async () => {
    await built.dispose();
    rmSync(root, { recursive: true, force: true });
  });

  test('keeps what its threads read in the folder that the client names, and nothing where it may not', async () => {
    const desk = path.join(root, 'desk');
    const storage = path.join(root, 'storage');
    mkdirSync(path.join(desk, 'sources'), { recursive: true });
    writeFileSync(path.join(desk, 'sources/a.html'), `<p>${article}</p>`);
    const uri = pathToFileURL(path.join(desk, 'draft.md')).href;
    const start = async (cache: boolean) => {
      const client = new LspClient(serverOverStdio(built.file));
      client.connection.onRequest('workspace/configuration', () => [{ cache }]);
      await client.start(
        pathToFileURL(desk).href,
        { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, configuration: true } },
        { storage: pathToFileURL(storage).href },
      );
      await client.open(uri, article.replace('55', '70'));
      const messages = (await client.diagnostics(uri)).map(({ message }) => message);
      await client.stop();
      return messages;
    };
    const told = ['sources/a.html has $55 billion here.'];
    const kept = () =>
      readdirSync(storage).some((name) =>
        readFileSync(path.join(storage, name)).includes(article.slice(0, 20)),
      );
    expect(await start(true)).toEqual(told);
    await until('the entry is written', () => kept() || undefined);
    expect(await start(true)).toEqual(told);
    expect(await start(false)).toEqual(told);
    await until('the entry is deleted', () => !kept() || undefined);
  });
});

test('reading that is cancelled says what is unread, and goes on when files change', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `sources/${index}.txt`);
  const env = memoryEnv(Object.fromEntries(names.map((name) => [name, article])));
  const { readFile } = env;
  let read = () => {};
  /** What is begun after the first waits until the rest is stopped. */
  const stopped = new Promise<void>((resolve) => {
    read = resolve;
  });
  const client = new LspClient(
    serverInMemory({
      ...env,
      async readFile(uri) {
        if (uri.includes('/sources/') && !uri.endsWith('/0.txt')) await stopped;
        return readFile(uri);
      },
    }),
  );
  const begun: unknown[] = [];
  client.connection.onNotification('$/progress', ({ token, value }) => {
    begun.push(value);
    if (value.kind === 'begin')
      void client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    else read();
  });
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
  await client.start(folder, { ...fullCapabilities, window: { workDoneProgress: true } });
  const uri = uriOf('draft.md');
  await client.open(uri, 'Canada promised to invest $70 billion. It hired 7,313 people.\n');
  const [first, ...rest] = await client.diagnostics(uri);
  expect(begun[0]).toMatchObject({
    kind: 'begin',
    cancellable: true,
    message: expect.stringMatching(/^\d+ of 40 sources$/),
  });
  expect(begun.at(-1)).toMatchObject({ kind: 'end' });
  expect(first?.message).toMatch(
    /^\d+ of 40 sources were not read, because reading was stopped\. Restart Policy Annotator to read them\.$/,
  );
  // The figure that a source contradicts may be said; one that an unread source may hold is not called unsupported.
  expect(rest.map(({ code }) => code)).not.toContain('figure-unsupported');
  expect(rest.map(({ code }) => code)).not.toContain('source-unreadable');

  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uriOf('sources/0.txt'), type: FileChangeType.Changed }],
  });
  const codes = (await client.diagnostics(uri)).map(({ code }) => code);
  expect(codes).toContain('figure-unsupported');
  expect(codes).not.toContain('source-unreadable');
  client.connection.dispose();
});
