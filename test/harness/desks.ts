/** A desk with one article and one draft, as an editor meets it: the server in this process, and as a process over stdio. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { LspClient } from './lsp-client.ts';
import { folder, memoryEnv, uriOf } from './memory-env.ts';
import { bundle, serverInMemory, serverOverStdio } from './servers.ts';

export const article = `Ministers met at the Harbour Forum on Saturday.

Ambassador Paula Lindqvist, the Swedish envoy to Canada, said that over 70% of cobalt imports come from one country.

Canada promised to invest $55 billion in new mines.
`;
/** An emoji, CRLF and emphasis stand in it; one figure is contradicted, one is in no source, one is sourced. */
export const draft = `# Brief 🚢\r
\r
Lindqvist said that **over 60%** of cobalt imports come from one country.\r
Canada will spend 30 million euros on a railway.\r
Canada promised to invest $55 billion in new mines.\r
`;

export interface Desk {
  readonly client: LspClient;
  readonly uri: (path: string) => string;
  /** Both are open. */
  readonly draftUri: string;
  readonly sourceUri: string;
}

interface Started extends Pick<Desk, 'client' | 'uri'> {
  readonly stop: () => Promise<void>;
}

async function inMemory(): Promise<Started> {
  const client = new LspClient(
    serverInMemory(memoryEnv({ 'sources/article.txt': article, 'draft.md': draft })),
  );
  await client.start(folder);
  return { client, uri: uriOf, stop: async () => client.connection.dispose() };
}

async function overStdio(): Promise<Started> {
  const { file, dispose } = await bundle('node');
  const disk = await mkdtemp(path.join(os.tmpdir(), 'desk with space '));
  mkdirSync(path.join(disk, 'sources'));
  writeFileSync(path.join(disk, 'sources/article.txt'), article);
  writeFileSync(path.join(disk, 'draft.md'), draft);
  const server = serverOverStdio(file);
  const client = new LspClient(server);
  const root = pathToFileURL(disk).href;
  await client.start(root);
  const stop = async () => {
    await client.stop();
    expect(await server.exited).toBe(0);
    await dispose();
    await rm(disk, { recursive: true });
  };
  return { client, uri: (below) => `${root}/${below}`, stop };
}

/** Declares the tests once for each way to run the server. The desk is there when they run, its two files as above. */
export function onEachDesk(declare: (desk: Desk) => void): void {
  describe.each([
    ['in this process', inMemory],
    ['over stdio', overStdio],
  ] as const)('%s', (_, start) => {
    let started: Started;
    beforeAll(async () => {
      started = await start();
      await started.client.open(desk.sourceUri, article, 'plaintext');
      await started.client.open(desk.draftUri, draft);
    });
    beforeEach(async () => {
      await started.client.rewrite(desk.sourceUri, article);
      await started.client.rewrite(desk.draftUri, draft);
    });
    afterAll(() => started.stop());
    const desk: Desk = {
      get client() {
        return started.client;
      },
      uri: (below) => started.uri(below),
      get draftUri() {
        return started.uri('draft.md');
      },
      get sourceUri() {
        return started.uri('sources/article.txt');
      },
    };
    declare(desk);
  });
}
