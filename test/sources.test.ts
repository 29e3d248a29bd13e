/** Sources of every kind under a draft: they bear it out, and its links lead into the file or into the text drawn from it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocationLink, MarkupContent } from 'vscode-languageserver/node';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentContentRefreshRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { originalOf, viewOf } from '../server/src/workspace/source-view.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { fullCapabilities, LspClient } from './harness/lsp-client.ts';
import { folder, type MemoryEnv, memoryEnv, uriOf } from './harness/memory-env.ts';
import { serverInMemory } from './harness/servers.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/readers');
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(fixtures, name)));

const draft = `Nordkarga carries 42% of the freight.
The spillway at Holm Lake will cost €36.5 million.
The ferries of the northern line carried 2.4 million passengers.
Timber exports from Finland are worth $871.5 million.
Latvia’s exports of timber changed by 6.3%.
Households in the North: 1,240.
`;
const kinds = ['columns.pdf', 'brief.docx', 'page.html', 'exports.xlsx', 'exports.csv', 'survey.json'];

const deskWith = (names: readonly string[], text = draft): MemoryEnv =>
  memoryEnv({
    ...Object.fromEntries(names.map((name) => [`sources/${name}`, file(name)])),
    'draft.md': text,
  });

async function viewOfDraft(env: MemoryEnv, text = draft) {
  const workspace = new Workspace(env, { stale: () => {} });
  workspace.setFolders([folder]);
  workspace.update(uriOf('draft.md'), text, 1);
  return { workspace, view: await workspace.view(uriOf('draft.md')) };
}

describe('a draft', () => {
  test('rests on sources of all kinds', async () => {
    const { view } = await viewOfDraft(deskWith(kinds));
    expect(view.problems).toEqual([]);
    expect(view.findings.map(({ message }) => message)).toEqual([]);
    const verdicts = view.judgements.flatMap(({ supports }) => supports.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(['supported', 'supported', 'supported', 'supported', 'supported', 'supported']);
  });

  test.each(kinds)('has figures that nothing but %s states', async (name) => {
    const { view } = await viewOfDraft(deskWith([name]));
    const supported = view.judgements
      .flatMap(({ supports }) => supports)
      .filter(({ verdict }) => verdict === 'supported');
    expect(supported.length).toBeGreaterThan(0);
    for (const { evidence } of supported) expect(evidence?.document.name).toBe(`sources/${name}`);
  });

  test('is told of a source that can’t be read, and the others keep working', async () => {
    const { view } = await viewOfDraft(
      deskWith([...kinds, 'encrypted.pdf', 'scan.pdf']),
      `${draft}The museum sold 77,300 tickets.\n`,
    );
    expect(view.problems.map(({ message }) => message)).toEqual([
      'sources/encrypted.pdf is protected with a password. Save it again without one.',
      'sources/scan.pdf has no text: its pages are pictures. Save it again with its text recognised (OCR).',
    ]);
    const last = view.judgements.flatMap(({ supports }) => supports).at(-1);
    expect(last?.verdict).toBe('unchecked');
  });

  test('is told of the pages that are pictures, and what the others hold still counts', async () => {
    const text = 'The board met nine times and sold 140 acres. The harbour earned 31 million euros.\n';
    const { view } = await viewOfDraft(deskWith(['picture-inside.pdf'], text), text);
    expect(view.problems.map(({ message }) => message)).toEqual([
      'sources/picture-inside.pdf has pages that are pictures without text: 2.',
    ]);
    const verdicts = view.judgements.flatMap(({ supports }) => supports.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(['supported', 'supported', 'unchecked']);
  });

  test('knows of a source what a bibliography says of it', async () => {
    const env = deskWith(['page.html', 'brief.docx', 'refs.bib']);
    env.files.set(
      uriOf('sources/more.bib'),
      '@misc{x, title={Storage in the basin}, date={2024-05-20}, file={a:papers/brief.docx:application/docx}}',
    );
    const { view } = await viewOfDraft(env);
    const known = Object.fromEntries(view.sources.map(({ name, provenance }) => [name, provenance]));
    expect(known['sources/page.html']).toMatchObject({ title: 'Ferry Traffic Recovers', date: '2025-03-07' });
    expect(known['sources/brief.docx']).toMatchObject({ title: 'Storage in the basin', date: '2024-05-20' });
    expect(Object.keys(known)).toHaveLength(2);
  });

  test('knows which sources are primary, the folder’s word before the bibliography’s', async () => {
    const env = deskWith(['page.html', 'brief.docx', 'exports.csv']);
    env.files.set(
      uriOf('sources/more.bib'),
      '@legislation{act, title={An act}, file={brief.docx}}\n@dataset{page, title={Trips}, file={page.html}}',
    );
    env.files.set(
      uriOf('policy-annotator.yaml'),
      'primary: "**/*.csv"\nsecondary: [sources/page.html, lost/*.txt]\n',
    );
    const { view } = await viewOfDraft(env);
    const known = Object.fromEntries(
      view.sources.map(({ name, provenance }) => [name, provenance?.standing]),
    );
    expect(known).toEqual({
      'sources/brief.docx': 'primary',
      'sources/exports.csv': 'primary',
      'sources/page.html': 'secondary',
    });
    // It is a slip of the folder's, and no reason to leave the draft unchecked.
    expect(view.problems).toEqual([
      { kind: 'configuration', message: '“secondary”: No readable file matches “lost/*.txt”.' },
    ]);
    const again = await viewOfDraft(env);
    expect(again.view.sources.map(({ name }) => name)).toEqual(view.sources.map(({ name }) => name));
  });

  test('links what several say alike to a primary source, and not to one that says it of something else', async () => {
    const news = 'Ferries on the Elm carried 4.2 million people in 2024, the port said on Monday.\n';
    const figures = 'In 2024 the ferries on the Elm carried 4.2 million people.\n';
    const linked = async (files: Readonly<Record<string, string>>) => {
      const env = memoryEnv({ 'policy-annotator.yaml': 'primary: sources/statistics.txt\n', ...files });
      const workspace = new Workspace(env, { stale: () => {} });
      workspace.setFolders([folder]);
      workspace.update(uriOf('draft.md'), 'Ferries on the Elm carried 4.2 million people.\n', 1);
      const { judgements } = await workspace.view(uriOf('draft.md'));
      return judgements.flatMap(({ supports }) =>
        supports.flatMap((support) => ('evidence' in support ? support.evidence!.document.name : [])),
      );
    };
    expect(await linked({ 'sources/news.txt': news, 'sources/statistics.txt': figures })).toEqual([
      'sources/statistics.txt',
    ]);
    const other = 'Rail freight on the Aller came to 4.2 million tonnes.\n';
    expect(await linked({ 'sources/news.txt': news, 'sources/statistics.txt': other })).toEqual([
      'sources/news.txt',
    ]);
  });

  test('is not called checked where there is only a bibliography', async () => {
    const { view } = await viewOfDraft(deskWith(['refs.bib']));
    expect(view.sources).toEqual([]);
    expect(
      view.judgements.flatMap(({ supports }) => supports).every(({ verdict }) => verdict === 'unchecked'),
    ).toBe(true);
  });
});

describe('the URI of a view', () => {
  test.each([
    'file:///desk/sources/report.pdf',
    'file:///c%3A/My%20desk/%C3%9Cn%C3%AFcode%20%231%20%F0%9F%9A%A2.docx',
    'vscode-vfs://github/owner/repository/sources/a.xlsx?ref%3Dmain',
  ])('leads back to %s', (uri) => {
    expect(viewOf(uri)).toMatch(/^policy-annotator-source:/);
    expect(viewOf(viewOf(uri))).not.toBe(viewOf(uri));
    expect(originalOf(viewOf(uri))).toBe(uri);
    expect(originalOf(uri)).toBeUndefined();
  });
});

describe('an editor that shows views', () => {
  const capabilities = {
    ...fullCapabilities,
    workspace: { ...fullCapabilities.workspace, textDocumentContent: {} },
  };
  const uri = uriOf('draft.md');
  const env = deskWith(kinds.filter((name) => name !== 'exports.csv'));
  let client: LspClient;
  beforeAll(async () => {
    env.files.set('file:///elsewhere/secret.html', '<p>A secret.</p>');
    client = new LspClient(serverInMemory(env));
    const { capabilities: answered } = await client.start(folder, capabilities);
    expect(answered.workspace?.textDocumentContent).toEqual({ schemes: ['policy-annotator-source'] });
    await client.open(uri, draft);
  });
  afterAll(() => client.connection.dispose());

  const content = (view: string) =>
    client.connection.sendRequest(TextDocumentContentRequest.type, { uri: view });
  const at = (text: string, { range }: { range: LocationLink['targetRange'] }) => {
    const lines = text.split('\n');
    expect(range.start.line).toBe(range.end.line);
    return lines[range.start.line]!.slice(range.start.character, range.end.character);
  };

  test.each([
    ['42%', 'columns.pdf', 'still carries 42% of the freight'],
    ['€36.5 million', 'brief.docx', 'A new spillway'],
    ['2.4 million', 'page.html', 'carried 2.4 million passengers'],
    ['$871.5 million', 'exports.xlsx', 'Finland | Value: $871,500,000'],
  ])('goes from %s into the text drawn from %s', async (words, name, sentence) => {
    const links = (await client.definition(uri, words)) as LocationLink[];
    expect(links[0]!.targetUri).toBe(viewOf(uriOf(`sources/${name}`)));
    const { text } = await content(links[0]!.targetUri);
    expect(at(text, { range: links[0]!.targetRange })).toContain(sentence);
    expect(at(text, { range: links[0]!.targetSelectionRange })).toMatch(/\d/);
  });

  test('goes into the very file of a table', async () => {
    const links = (await client.definition(uri, '1,240')) as LocationLink[];
    expect(links[0]!.targetUri).toBe(uriOf('sources/survey.json'));
    const text = new TextDecoder().decode(file('survey.json'));
    expect(at(text, { range: links[0]!.targetSelectionRange })).toBe('1240');
  });

  test('has page, title and publisher in the hover', async () => {
    const over = async (words: string) => ((await client.hover(uri, words))!.contents as MarkupContent).value;
    expect(await over('42%')).toContain('columns\\.pdf, page 1: Rail freight after the reform');
    expect(await over('2.4 million')).toContain(
      'Ferry traffic recovers, The Harbour Gazette, 2025\\-03\\-07',
    );
  });

  test('goes from the view back to the drafts', async () => {
    const view = viewOf(uriOf('sources/columns.pdf'));
    await client.open(view, (await content(view)).text, 'plaintext');
    const used = await client.references(view, 'carries 42%');
    expect(used?.map(({ uri }) => uri)).toEqual([uri]);
    expect(await client.diagnostics(view)).toEqual([]);
    await client.close(view);
  });

  test('is told to ask again for a view whose source changed', async () => {
    const view = viewOf(uriOf('sources/page.html'));
    const asked = new Promise((resolve) =>
      client.connection.onRequest(TextDocumentContentRefreshRequest.type, ({ uri }) => resolve(uri)),
    );
    await client.open(view, (await content(view)).text, 'plaintext');
    env.files.set(
      uriOf('sources/page.html'),
      '<p>The ferries of the northern line carried 2.4 million passengers, and 9 dogs.</p>',
    );
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf('sources/page.html'), type: FileChangeType.Changed }],
    });
    expect(await asked).toBe(view);
    expect((await content(view)).text).toContain('9 dogs');
    await client.close(view);
  });

  test('is shown nothing of files outside the workspace', async () => {
    const { text } = await content(viewOf('file:///elsewhere/secret.html'));
    expect(text).toBe('This file lies outside the workspace folders, so it is not read.');
  });
});

describe('an editor that shows files only', () => {
  test('is led to the file', async () => {
    const client = new LspClient(serverInMemory(deskWith(['columns.pdf'])));
    await client.start(folder);
    await client.open(uriOf('draft.md'), draft);
    const links = (await client.definition(uriOf('draft.md'), '42%')) as LocationLink[];
    const start = { line: 0, character: 0 };
    expect(links).toMatchObject([
      { targetUri: uriOf('sources/columns.pdf'), targetRange: { start, end: start } },
    ]);
    const hover = await client.hover(uriOf('draft.md'), '42%');
    expect((hover!.contents as MarkupContent).value).toContain('columns\\.pdf, page 1');
    client.connection.dispose();
  });
});
