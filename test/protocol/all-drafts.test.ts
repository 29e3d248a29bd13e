/** Findings of drafts that are not open, for an editor that asks for those of the whole folder. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  type Connection,
  DidChangeWatchedFilesNotification,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { type AllDrafts, pushAllDrafts } from '../../server/src/protocol/all-drafts.ts';
import { Cancelled } from '../../server/src/workspace/steps.ts';
import { article, draft } from '../harness/desks.ts';
import { fullCapabilities, LspClient } from '../harness/lsp-client.ts';
import { folder, type MemoryEnv, memoryEnv, uriOf } from '../harness/memory-env.ts';
import { serverInMemory } from '../harness/servers.ts';
import { until } from '../harness/until.ts';

let env: MemoryEnv;
let client: LspClient;
/** What the editor knows, by document. */
let known: Map<string, WorkspaceDocumentDiagnosticReport>;

beforeEach(async () => {
  env = memoryEnv({
    'sources/article.txt': article,
    'one.md': draft,
    'two.md': 'Canada promised to invest $55 billion in new mines.\n',
  });
  client = new LspClient(serverInMemory(env));
  known = new Map();
  const { capabilities } = await client.start(folder, fullCapabilities, { diagnosticMode: 'workspace' });
  expect(capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
});
afterEach(() => client.connection.dispose());

/** One pull; the editor then knows what was reported. */
async function pull(streams = true): Promise<string[]> {
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: [...known].flatMap(([uri, { resultId: value }]) => (value ? [{ uri, value }] : [])),
    ...(streams && { partialResultToken: 'stream' }),
  });
  for (const item of items) known.set(item.uri, item);
  return told(items);
}

const told = (items: WorkspaceDiagnosticReport['items']): string[] =>
  items.map((item) => {
    const codes = item.kind === 'full' ? item.items.map(({ code }) => code).join(' ') : item.kind;
    return `${item.uri.slice(folder.length + 1)}: ${codes}`;
  });

async function write(path: string, text: string | undefined): Promise<void> {
  if (text === undefined) env.files.delete(uriOf(path));
  else env.files.set(uriOf(path), text);
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uriOf(path), type: text === undefined ? 3 : 2 }],
  });
}

test('drafts that are not open are reported, and then those alone that a change makes others', async () => {
  expect(await pull()).toEqual(['one.md: figure-contradicted figure-unsupported', 'two.md: ']);
  const held = pull();
  await write('sources/article.txt', article.replace('$55 billion', '$65 billion'));
  expect(await held).toEqual([
    'one.md: figure-contradicted figure-unsupported figure-contradicted',
    'two.md: figure-contradicted',
  ]);
  const next = pull();
  await write('two.md', 'Canada promised to invest $65 billion in new mines.\n');
  expect(await next).toEqual(['two.md: ']);
});

test('a request is held until there is something to say, and ends when the editor gives it up', async () => {
  await pull();
  let isAnswered = false;
  const held = pull().then((news) => {
    isAnswered = true;
    return news;
  });
  // What is asked meanwhile is answered, and a change that makes no finding another wakes no one.
  await client.open(uriOf('sources/article.txt'), article, 'plaintext');
  await write('sources/article.txt', `${article}\nNothing more was said.\n`);
  expect(await pull(false)).toEqual([]);
  expect(isAnswered).toBe(false);
  await write('two.md', undefined);
  expect(await held).toEqual(['two.md: ']);
  expect(known.get(uriOf('two.md'))).toEqual({
    kind: 'full',
    uri: uriOf('two.md'),
    version: null,
    items: [],
  });

  const source = new CancellationTokenSource();
  const given = client.connection.sendRequest(
    WorkspaceDiagnosticRequest.type,
    { previousResultIds: [], partialResultToken: 'stream' },
    source.token,
  );
  source.cancel();
  await expect(given).rejects.toThrow('cancelled');
});

test('a draft that is closed is reported again, and what is none without being open is cleared', async () => {
  env.files.set(uriOf('README.md'), draft);
  await pull();
  await client.open(uriOf('one.md'), draft.replace('30 million euros', '$55 billion'));
  await client.open(uriOf('README.md'), draft);
  expect(await client.diagnostics(uriOf('one.md'))).toHaveLength(1);
  expect(await client.diagnostics(uriOf('README.md'))).toHaveLength(2);
  expect(await pull()).toEqual([
    'one.md: figure-contradicted',
    'README.md: figure-contradicted figure-unsupported',
  ]);
  const held = pull();
  await client.close(uriOf('one.md'));
  await client.close(uriOf('README.md'));
  expect(await held).toEqual(['one.md: figure-contradicted figure-unsupported', 'README.md: ']);
});

test('an editor that can’t pull has those of closed drafts pushed, and anew when they change', async () => {
  client.connection.dispose();
  client = new LspClient(serverInMemory(env));
  await client.start(folder, {}, { diagnosticMode: 'workspace' });
  const codes = (path: string) => client.pushed.get(uriOf(path))?.map(({ code }) => code);
  const [one, two] = ['one.md', 'two.md'];
  await until('the findings', () => codes(one)?.length === 2 && codes(two)?.length === 0);
  await client.open(uriOf(one), draft.replace('30 million euros', '$55 billion'));
  await until('those of the open text', () => codes(one)?.length === 1);
  await client.close(uriOf(one));
  await until('those of the file again', () => codes(one)?.length === 2);
  await write(two, 'Canada promised to invest $65 billion in new mines.\n');
  await until('the new finding', () => codes(two)?.[0] === 'figure-contradicted');
  await write(two, undefined);
  await until('none of a file that is gone', () => codes(two)?.length === 0);
});

test('a look that is given up or fails is taken again, and the failure is logged once', async () => {
  vi.useFakeTimers();
  const report = { kind: 'full', uri: uriOf('one.md'), version: null, items: [], resultId: '1' } as const;
  const looks = [new Cancelled(), new Error('no disk'), new Error('no disk'), undefined];
  const drafts = {
    pull: async () => {
      if (looks.length === 0) return new Promise(() => {});
      const failure = looks.shift();
      if (failure) throw failure;
      return { items: [report] };
    },
  } as unknown as AllDrafts;
  const sent: string[] = [];
  const logged: string[] = [];
  const connection = {
    console: { error: (message: string) => void logged.push(message) },
    sendDiagnostics: async ({ uri }: { uri: string }) => void sent.push(uri),
  } as unknown as Connection;
  void pushAllDrafts(connection, drafts);
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(sent).toEqual([report.uri]);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('no disk');
});
