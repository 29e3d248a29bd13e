/** The server as an editor meets it: the same suite in this process and as a spawned process over stdio. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type LocationLink,
  type MarkupContent,
  RegistrationRequest,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensDelta,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import {
  type BesidePlace,
  besideRequest,
  type FactItem,
  factsRequest,
  type SourcesResult,
  serverCommands,
  sourcesRequest,
} from '../../server/src/protocol/requests.ts';
import { fullCapabilities, LspClient } from '../harness/lsp-client.ts';
import { folder, memoryEnv, uriOf } from '../harness/memory-env.ts';
import { bundle, serverInMemory, serverOverStdio } from '../harness/servers.ts';
import { until } from '../harness/until.ts';

const article = `Ministers met at the Harbour Forum on Saturday.

Ambassador Paula Lindqvist, the Swedish envoy to Canada, said that over 70% of cobalt imports come from one country.

Canada promised to invest $55 billion in new mines.
`;
const draft = `# Brief 🚢\r
\r
Lindqvist said that **over 60%** of cobalt imports come from one country.\r
Canada will spend 30 million euros on a railway.\r
Canada promised to invest $55 billion in new mines.\r
`;

interface Desk {
  readonly client: LspClient;
  readonly uri: (path: string) => string;
  readonly stop: () => Promise<void>;
}

async function deskInMemory(): Promise<Desk> {
  const client = new LspClient(
    serverInMemory(memoryEnv({ 'sources/article.txt': article, 'draft.md': draft })),
  );
  await client.start(folder);
  return { client, uri: uriOf, stop: async () => client.connection.dispose() };
}

async function deskOverStdio(): Promise<Desk> {
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

for (const [name, start] of [
  ['in this process', deskInMemory],
  ['over stdio', deskOverStdio],
] as const)
  describe(name, () => {
    let desk: Desk;
    let draftUri: string;
    let sourceUri: string;

    beforeAll(async () => {
      desk = await start();
      draftUri = desk.uri('draft.md');
      sourceUri = desk.uri('sources/article.txt');
      await desk.client.open(draftUri, draft);
    });
    afterAll(() => desk.stop());

    test('findings lie on the exact figure, after an emoji, CRLF and emphasis', async () => {
      const { client } = desk;
      const found = await client.diagnostics(draftUri);
      expect(found.map(({ code, range }) => [code, range])).toEqual([
        ['figure-contradicted', client.rangeOf(draftUri, 'over 60%')],
        ['figure-unsupported', client.rangeOf(draftUri, '30 million euros')],
      ]);
      expect(found[0]!.relatedInformation![0]!.location.range.start.line).toBe(2);
      expect(found[0]!.message).toBe('sources/article.txt has over 70% here.');
    });

    test('an unchanged view is not sent twice', async () => {
      const first = await desk.client.pull(draftUri);
      const second = await desk.client.pull(draftUri, first.resultId);
      expect([first.kind, second.kind]).toEqual(['full', 'unchanged']);
    });

    test('hover says what the source has, and who a surname means', async () => {
      const figure = await desk.client.hover(draftUri, '60%');
      expect((figure!.contents as MarkupContent).value).toContain(
        '**sources/article\\.txt** has **over 70%** here',
      );
      const person = await desk.client.hover(draftUri, 'Lindqvist');
      expect((person!.contents as MarkupContent).value).toContain('**Paula Lindqvist**');
      expect(person!.range).toEqual(desk.client.rangeOf(draftUri, 'Lindqvist'));
    });

    test('definition leads from a figure to the sentence of the source', async () => {
      const [link] = (await desk.client.definition(draftUri, '$55 billion')) as LocationLink[];
      expect(link!.targetUri).toBe(sourceUri);
      expect(link!.originSelectionRange).toEqual(desk.client.rangeOf(draftUri, '$55 billion'));
      expect(link!.targetSelectionRange).toEqual({
        start: { line: 4, character: 26 },
        end: { line: 4, character: 37 },
      });
      expect(link!.targetRange.start).toEqual({ line: 4, character: 0 });
    });

    test('references lead from the source back to the draft', async () => {
      await desk.client.open(sourceUri, article, 'plaintext');
      expect(await desk.client.diagnostics(sourceUri)).toEqual([]);
      const uses = await desk.client.references(sourceUri, '$55 billion');
      expect(uses).toEqual([{ uri: draftUri, range: desk.client.rangeOf(draftUri, '$55 billion') }]);
    });

    test('a changed source changes the findings of the open draft', async () => {
      await desk.client.replace(sourceUri, 'over 70%', 'over 60%');
      const codes = (await desk.client.diagnostics(draftUri)).map(({ code }) => code);
      expect(codes).toEqual(['figure-unsupported']);
      await desk.client.replace(sourceUri, 'over 60%', 'over 70%');
      expect(await desk.client.diagnostics(draftUri)).toHaveLength(2);
      await until('the server asks for a new look', () =>
        desk.client.asked.includes('workspace/diagnostic/refresh'),
      );
    });

    test('the quick fix writes the source’s figure, and the finding is gone', async () => {
      const { client } = desk;
      const [action] = (await client.codeActions(draftUri, client.rangeOf(draftUri, '60%'))) as CodeAction[];
      expect(action!.isPreferred).toBe(true);
      const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
      await client.apply(draftUri, change!.edits as never);
      expect(client.text(draftUri)).toContain('said that **over 70%** of cobalt');
      expect((await client.diagnostics(draftUri)).map(({ code }) => code)).toEqual(['figure-unsupported']);
    });

    test('a finding that an edit has moved is fixed where it stands now', async () => {
      const { client } = desk;
      const [finding] = await client.diagnostics(draftUri);
      const was = client.text(draftUri);
      await client.replace(draftUri, 'Canada will spend', '\r\nCanada will spend');
      await client.replace(draftUri, 'Lindqvist said', '\r\n\r\n\r\nLindqvist said');
      const [action] = await client.ask<CodeAction[]>('textDocument/codeAction', draftUri, {
        range: finding!.range,
        context: { diagnostics: [finding], only: ['quickfix'] },
      });
      const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
      const { line } = client.rangeOf(draftUri, '30 million').start;
      expect(change!.edits[0]!.range.start.line).toBe(line);
      await client.replace(draftUri, '\r\n\r\n\r\nLindqvist said', 'Lindqvist said');
      await client.replace(draftUri, '\r\nCanada will spend', 'Canada will spend');
      expect(client.text(draftUri)).toBe(was);
    });

    test('semantic tokens carry the verdict', async () => {
      const { data } = (await desk.client.semanticTokens(draftUri))!;
      expect(data.length % 5).toBe(0);
      expect(data.length).toBeGreaterThan(0);
      // The first token is the person on the third line; the figure after it is supported.
      expect(data.slice(0, 5)).toEqual([2, 0, 'Lindqvist'.length, 0, 0]);
      expect(data.slice(5, 10)).toEqual([0, 22, 'over 70%'.length, 5, 1]);
    });

    test('an edit changes only some semantic tokens', async () => {
      const { client } = desk;
      const before = (await client.semanticTokens(draftUri))!;
      const same = await client.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', draftUri, {
        previousResultId: before.resultId,
      });
      expect(same.edits).toEqual([]);
      await client.replace(draftUri, '$55 billion', '$56 billion');
      const changed = await client.ask<SemanticTokensDelta>(
        'textDocument/semanticTokens/full/delta',
        draftUri,
        { previousResultId: same.resultId },
      );
      const { data } = (await client.semanticTokens(draftUri))!;
      const patched = [...before.data];
      for (const { start, deleteCount, data = [] } of changed.edits)
        patched.splice(start, deleteCount, ...data);
      expect(changed.edits).toHaveLength(1);
      expect(patched).toEqual(data);
      expect(patched).not.toEqual(before.data);
      await client.replace(draftUri, '$56 billion', '$55 billion');
    });

    test('headings and front matter fold, and a selection grows by what means something', async () => {
      const { client } = desk;
      const folds = await client.ask<FoldingRange[]>('textDocument/foldingRange', draftUri);
      expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([[0, 4]]);
      const [grown] = await client.ask<SelectionRange[]>('textDocument/selectionRange', draftUri, {
        positions: [client.rangeOf(draftUri, '55').start],
      });
      expect(grown!.parent!.range).toEqual(client.rangeOf(draftUri, '$55 billion'));
    });

    test('completion offers what the sources have, and documents it when asked', async () => {
      const { client } = desk;
      await client.replace(draftUri, 'Lindqvist said', 'Lindq said');
      const { items } = await client.ask<CompletionList>('textDocument/completion', draftUri, {
        position: client.rangeOf(draftUri, 'Lindq').end,
      });
      expect(items.map(({ label, documentation }) => [label, documentation])).toEqual([
        ['Paula Lindqvist', undefined],
      ]);
      const whole = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]);
      expect((whole.documentation as MarkupContent).value).toContain(
        '**Paula Lindqvist**, the Swedish envoy',
      );
      await client.replace(draftUri, 'Lindq said', 'Lindqvist said');
    });

    test('lenses count facts over headings and uses over a source; hints are off by default', async () => {
      const { client } = desk;
      const lenses = await client.ask<CodeLens[]>('textDocument/codeLens', draftUri);
      expect(lenses.map(({ command }) => command!.title)).toEqual(['3 facts · 2 sourced · 1 open']);
      const uses = await client.ask<CodeLens[]>('textDocument/codeLens', sourceUri);
      expect(uses.map(({ command }) => command!.title)).toEqual(['Used in one draft · 2 facts']);
      const hints = await client.ask<InlayHint[]>('textDocument/inlayHint', draftUri, {
        range: client.rangeOf(draftUri, client.text(draftUri)),
      });
      expect(hints).toEqual([]);
    });

    test('facts and sources are listed, and what stands beside the cursor', async () => {
      const { client } = desk;
      const facts = await client.connection.sendRequest<FactItem[]>(factsRequest, { uri: draftUri });
      expect(facts.map(({ words, state, source }) => [words, state, source?.locator])).toEqual([
        ['over 70%', 'sourced', 'sources/article.txt, line 3'],
        ['30 million euros', 'open', undefined],
        ['$55 billion', 'sourced', 'sources/article.txt, line 5'],
      ]);
      expect(await client.connection.sendRequest(factsRequest, { uri: sourceUri })).toBeNull();
      const { sources } = await client.connection.sendRequest<SourcesResult>(sourcesRequest, {
        uri: draftUri,
      });
      expect(sources).toEqual([{ uri: sourceUri, name: 'sources/article.txt', facts: 2, drafts: 1 }]);
      const [beside] = await client.connection.sendRequest<BesidePlace[]>(besideRequest, {
        uri: draftUri,
        position: client.rangeOf(draftUri, 'mines').start,
      });
      expect(beside).toEqual({
        uri: sourceUri,
        range: client.rangeOf(sourceUri, '$55 billion'),
        sentence: client.rangeOf(sourceUri, 'Canada promised to invest $55 billion in new mines.'),
      });
    });

    test('a claim calls the passage that it rests on, and the passage is called by the claim', async () => {
      const { client } = desk;
      const prepare = (uri: string, words: string) =>
        client.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', uri, {
          position: client.rangeOf(uri, words).start,
        });
      const [claim] = await prepare(draftUri, '$55 billion');
      expect(claim).toMatchObject({ name: '$55 billion', uri: draftUri });
      const calls = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>(
        'callHierarchy/outgoingCalls',
        { item: claim },
      );
      expect(calls.map(({ to }) => [to.uri, to.name])).toEqual([
        [sourceUri, 'Canada promised to invest $55 billion in new mines.'],
      ]);
      const [passage] = await prepare(sourceUri, 'invest');
      const callers = await client.connection.sendRequest<CallHierarchyIncomingCall[]>(
        'callHierarchy/incomingCalls',
        { item: passage },
      );
      expect(callers.map(({ from }) => [from.uri, from.selectionRange])).toEqual([
        [draftUri, client.rangeOf(draftUri, '$55 billion')],
      ]);
      expect(await prepare(draftUri, 'railway')).toEqual([]);
    });

    test('semantic tokens of a range are those of the whole that lie in it', async () => {
      const { client } = desk;
      const { data } = await client.ask<SemanticTokens>('textDocument/semanticTokens/range', draftUri, {
        range: client.rangeOf(draftUri, 'Canada will spend 30 million euros on a railway.'),
      });
      const starts = [];
      for (let i = 0, line = 0; i < data.length; i += 5) {
        line += data[i]!;
        starts.push(line);
      }
      expect([...new Set(starts)]).toEqual([client.rangeOf(draftUri, '30 million').start.line]);
    });

    test('all clear fixes are made by one action, and by a command of the server', async () => {
      const { client } = desk;
      await client.replace(draftUri, '$55 billion', '$75 billion');
      const kinds = async (only?: string[]) =>
        ((await client.codeActions(draftUri, client.rangeOf(draftUri, '# Brief'), only)) as CodeAction[]).map(
          ({ kind }) => kind,
        );
      expect(await kinds(['source.fixAll'])).toEqual(['source.fixAll.policyAnnotator']);
      expect(await kinds(['source.organizeImports'])).toEqual([]);
      await client.execute(serverCommands.fixAll, draftUri);
      expect(client.text(draftUri)).toContain('$55 billion');
    });

    test('a sourced figure can be cited in a footnote', async () => {
      const { client } = desk;
      const [action] = (await client.codeActions(draftUri, client.rangeOf(draftUri, '55'), [
        'refactor.rewrite',
      ])) as CodeAction[];
      expect(action!.title).toBe('Cite sources/article.txt, line 5');
      const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
      await client.apply(draftUri, change!.edits as never);
      expect(client.text(draftUri).split('new mines.')[1]).toBe(
        '[^1]\r\n\r\n[^1]: sources/article.txt, line 5.\r\n',
      );
      expect((await client.diagnostics(draftUri)).map(({ code }) => code)).toEqual(['figure-unsupported']);
    });

    test('a file is used as a source by a new configuration, which keeps the folder of the setting', async () => {
      const { client } = desk;
      await client.execute(serverCommands.useAsSource, {
        source: desk.uri('notes/talk.txt'),
        draft: draftUri,
      });
      const [, change] = client.edits.at(-1)!.documentChanges as TextDocumentEdit[];
      expect(change!.textDocument.uri).toBe(desk.uri('policy-annotator.yaml'));
      expect((change!.edits[0] as TextEdit).newText).toBe(
        '# What the drafts of this folder rest on. Paths are relative to this file.\n\nsources:\n  - sources/**\n  - notes/talk.txt\n',
      );
      const outside = client.execute(serverCommands.useAsSource, { source: 'file:///elsewhere/talk.txt' });
      await expect(outside).rejects.toThrow('A source must lie inside the workspace folder');
    });

    test('paths of the front matter are links', async () => {
      const { client } = desk;
      const text = client.text(draftUri);
      const head = '---\r\nsources: sources/article.txt\r\n---\r\n';
      await client.open(desk.uri('second.md'), head + text);
      const links = await client.ask<DocumentLink[]>('textDocument/documentLink', desk.uri('second.md'));
      expect(links.map(({ target }) => target)).toEqual([sourceUri]);
      await client.close(desk.uri('second.md'));
    });

    test('a name is highlighted, listed and renamed in drafts, and never in a source', async () => {
      const { client } = desk;
      expect(await client.highlights(draftUri, 'Lindqvist')).toHaveLength(1);
      const outline = (await client.symbols(draftUri)) as DocumentSymbol[];
      expect(outline.map(({ name }) => name)).toContain('Paula Lindqvist');
      const symbols = (await client.workspaceSymbols('plindq')) as WorkspaceSymbol[];
      expect(symbols.map(({ name, location }) => [name, location.uri])).toEqual([
        ['Paula Lindqvist', sourceUri],
      ]);
      expect(await client.prepareRename(draftUri, 'Lindqvist')).toEqual({
        range: client.rangeOf(draftUri, 'Lindqvist'),
        placeholder: 'Lindqvist',
      });
      const edit = await client.rename(draftUri, 'Lindqvist', 'Sandberg');
      expect(edit!.documentChanges).toEqual([
        {
          textDocument: { uri: draftUri, version: expect.any(Number) },
          edits: [{ range: client.rangeOf(draftUri, 'Lindqvist'), newText: 'Sandberg' }],
        },
      ]);
      await expect(client.prepareRename(sourceUri, 'Lindqvist')).rejects.toThrow('A source is never changed');
    });

    test('of many quick edits, the last one counts', async () => {
      const { client } = desk;
      const answers = [];
      for (const amount of ['31', '32', '33', '55']) {
        await client.replace(draftUri, /\$\d+ billion/.exec(client.text(draftUri))![0], `$${amount} billion`);
        answers.push(client.diagnostics(draftUri));
      }
      const all = await Promise.all(answers);
      expect(all.at(-1)!.map(({ code }) => code)).toEqual(['figure-unsupported']);
    });
  });

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
