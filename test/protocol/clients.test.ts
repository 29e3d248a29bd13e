/** Editors that can do less, refuse, or have settings. */
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import {
  type CodeAction,
  type InlayHint,
  type MarkupContent,
  RegistrationRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { article, draft } from '../harness/desks.ts';
import { fullCapabilities, LspClient } from '../harness/lsp-client.ts';
import { folder, memoryEnv, uriOf } from '../harness/memory-env.ts';
import { serverInMemory } from '../harness/servers.ts';
import { until } from '../harness/until.ts';

test('a client that can’t pull is pushed to, and told when a document closes', async () => {
  const client = new LspClient(serverInMemory(memoryEnv({ 'sources/article.txt': article })));
  const { textDocument: _, ...capabilities } = fullCapabilities;
  await client.start(folder, capabilities);
  await client.open(uriOf('draft.md'), draft);
  const found = await until('pushed findings', () => client.pushed.get(uriOf('draft.md')));
  expect(found.map(({ code }) => code)).toEqual(['figure-contradicted', 'figure-unsupported']);
  const link = (await client.definition(uriOf('draft.md'), '$55 billion')) as unknown as { uri: string }[];
  expect(link[0]!.uri).toBe(uriOf('sources/article.txt'));
  const plain = await client.hover(uriOf('draft.md'), '60%');
  expect((plain!.contents as MarkupContent).value).toContain('sources/article.txt has over 70% here.');
  await client.close(uriOf('draft.md'));
  await until('an empty list', () => client.pushed.get(uriOf('draft.md'))?.length === 0);
  client.connection.dispose();
});

test('a request on a document that is not open is answered, and the server lives on', async () => {
  const client = new LspClient(serverInMemory(memoryEnv({ 'sources/article.txt': article })));
  await client.start(folder);
  await client.open(uriOf('draft.md'), draft);
  const hover = client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: uriOf('other.md') },
    position: { line: 0, character: 0 },
  });
  await expect(hover).rejects.toThrow('cancelled');
  expect(await client.diagnostics(uriOf('draft.md'))).toHaveLength(2);
  client.connection.dispose();
});

test('an editor that refuses what the server asks of it does not end the server', async () => {
  const rejections: unknown[] = [];
  const hear = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', hear);
  const client = new LspClient(serverInMemory(memoryEnv({ 'sources/article.txt': article })));
  for (const method of [
    'client/registerCapability',
    'workspace/diagnostic/refresh',
    'workspace/semanticTokens/refresh',
    'workspace/configuration',
  ])
    client.connection.onRequest(method, () => {
      client.asked.push(method);
      throw new Error('no');
    });
  await client.start(folder, {
    ...fullCapabilities,
    workspace: {
      ...fullCapabilities.workspace,
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
    },
  });
  await client.open(uriOf('draft.md'), draft);
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await client.diagnostics(uriOf('draft.md'))).toHaveLength(2);
  await until('a refresh', () => client.asked.includes('workspace/semanticTokens/refresh'));
  expect(await client.diagnostics(uriOf('draft.md'))).toHaveLength(2);
  process.off('unhandledRejection', hear);
  expect(rejections).toEqual([]);
  client.connection.dispose();
});

test('a folder that is deleted takes its sources with it, and what no finding rests on is passed over', async () => {
  const env = memoryEnv({ 'sources/mill.txt': 'The mill has 40 workers.\n' });
  const client = new LspClient(serverInMemory(env));
  await client.start(folder);
  await client.open(uriOf('draft.md'), 'The mill has 60 workers.\n');
  expect((await client.diagnostics(uriOf('draft.md'))).map(({ code }) => code)).toEqual([
    'figure-contradicted',
  ]);
  const view = await client.pull(uriOf('draft.md'));
  const gone = (uri: string) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  await gone(uriOf('.git/index.lock'));
  expect(await client.pull(uriOf('draft.md'), (view as { resultId: string }).resultId)).toMatchObject({
    kind: 'unchanged',
  });
  env.files.delete(uriOf('sources/mill.txt'));
  await gone(uriOf('sources'));
  const codes = async () => (await client.diagnostics(uriOf('draft.md'))).map(({ code }) => code);
  expect(await codes()).not.toContain('figure-contradicted');
  client.connection.dispose();
});

test('every kind of file that a finding may rest on is watched', async () => {
  const client = new LspClient(serverInMemory(memoryEnv({})));
  const globs: string[] = [];
  client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { registerOptions } of registrations)
      for (const { globPattern } of registerOptions?.watchers ?? []) globs.push(globPattern);
  });
  await client.start(folder);
  const [glob] = await until('watchers', () => (globs.length > 0 ? globs : undefined));
  const isWatched = picomatch(glob!);
  const files = [
    'a.md',
    'b/c.txt',
    'd.policy',
    'e.brief',
    'f.pdf',
    'policy-annotator.yaml',
    'names/desk.yml',
  ];
  expect(files.filter((file) => !isWatched(file))).toEqual([]);
  expect(isWatched('photo.png')).toBe(false);
  client.connection.dispose();
});

test('settings switch hints on and lenses off, and findings link to the page of their check', async () => {
  const client = new LspClient(serverInMemory(memoryEnv({ 'sources/article.txt': article })));
  await client.start(folder, fullCapabilities, { checkPages: 'file:///pages/' });
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { policyAnnotator: { inlayHints: true, codeLens: false } },
  });
  const uri = uriOf('draft.md');
  await client.open(uri, draft);
  const range = client.rangeOf(uri, draft);
  const hints = await client.ask<InlayHint[]>('textDocument/inlayHint', uri, { range });
  expect(hints.map(({ position, label }) => [position, (label as { value: string }[])[0]!.value])).toEqual([
    [client.rangeOf(uri, '$55 billion').end, 'article.txt, line 5'],
  ]);
  expect(await client.ask('textDocument/codeLens', uri)).toEqual([]);
  const [finding] = await client.diagnostics(uri);
  expect(finding!.codeDescription).toEqual({ href: 'file:///pages/figure-contradicted.md' });
  client.connection.dispose();
});

test('an editor that reads snippets has its cursor put where the reason of an accepted finding is to be written', async () => {
  const client = new LspClient(serverInMemory(memoryEnv({ 'sources/article.txt': article })));
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  await client.start(folder, {
    ...fullCapabilities,
    workspace: { ...fullCapabilities.workspace, workspaceEdit },
  });
  const uri = uriOf('draft.md');
  await client.open(uri, draft);
  const actions = (await client.codeActions(uri, client.rangeOf(uri, '30 million'))) as CodeAction[];
  const accept = actions.find(({ title }) => title.startsWith('Accept with a reason'));
  const [change] = accept!.edit!.documentChanges as TextDocumentEdit[];
  const value = '<!-- policy-annotator-ignore-next-line figure-unsupported: $0 -->\r\n';
  const top = client.rangeOf(uri, 'Lindqvist said').start;
  expect(change!.edits).toEqual([{ range: { start: top, end: top }, snippet: { kind: 'snippet', value } }]);
  client.connection.dispose();
});
