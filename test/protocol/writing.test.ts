/** Writing with the sources at hand: completion, citations, names. */
import { expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  MarkupContent,
  TextDocumentEdit,
  TextEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { type QuoteResult, quoteRequest } from '../../server/src/protocol/requests.ts';
import { draft, onEachDesk } from '../harness/desks.ts';

onEachDesk((desk) => {
  test('completion offers what the sources have, and documents it when asked', async () => {
    const { client, draftUri } = desk;
    await client.replace(draftUri, 'Lindqvist said', 'Lindq said');
    const { items } = await client.ask<CompletionList>('textDocument/completion', draftUri, {
      position: client.rangeOf(draftUri, 'Lindq').end,
    });
    expect(items.map(({ label, documentation }) => [label, documentation])).toEqual([
      ['Paula Lindqvist', undefined],
    ]);
    const whole = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]);
    expect((whole.documentation as MarkupContent).value).toContain('**Paula Lindqvist**, the Swedish envoy');
  });

  test('completion offers offices and citation keys', async () => {
    const { client, draftUri } = desk;
    const offered = async (written: string) => {
      await client.rewrite(draftUri, draft.replace('new mines.', `new mines.${written}`));
      const { items } = await client.ask<CompletionList>('textDocument/completion', draftUri, {
        position: client.rangeOf(draftUri, written).end,
      });
      return items;
    };
    const labels = async (written: string) => (await offered(written)).map(({ label }) => label);
    expect(await labels(' Lindqvist, the ')).toContain('Swedish envoy to Canada');
    expect(await labels(' The Swedish env')).toEqual(['Swedish envoy to Canada']);
    expect(await labels(' [@')).toEqual(['article']);
  });

  test.each([
    [
      'behind an earlier sentence',
      'one country.',
      'one country. They invest $55 billion.[^',
      'billion.[^1]\r\nCanada',
    ],
    ['at the end of the draft', 'new mines.', 'new mines.[^', 'new mines.[^1]\r\n\r\n[^1]:'],
    ['where nothing stands behind it', 'new mines.\r\n', 'new mines.[^', 'new mines.[^1]\r\n\r\n[^1]:'],
  ])('a footnote’s text comes along without snippets: %s', async (_, was, written, now) => {
    const { client, draftUri } = desk;
    await client.replace(draftUri, was, written);
    const [note] = (
      await client.ask<CompletionList>('textDocument/completion', draftUri, {
        position: client.rangeOf(draftUri, '[^').end,
      })
    ).items;
    expect(note!.insertTextFormat).toBeUndefined();
    await client.apply(draftUri, [note!.textEdit as TextEdit, ...(note!.additionalTextEdits ?? [])]);
    expect(client.text(draftUri)).toContain(now);
    expect(client.text(draftUri)).toMatch(/\r\n\r\n\[\^1\]: sources\/article\.txt, line 5\.(?:\r\n)?$/);
  });

  test('words that are pasted become a quotation with its footnote', async () => {
    const { client, draftUri } = desk;
    const start = client.rangeOf(draftUri, 'Canada will').start;
    const params = (words: string) => ({ uri: draftUri, range: { start, end: start }, words });
    const ask = (words: string) => client.connection.sendRequest<QuoteResult>(quoteRequest, params(words));
    const found = (await ask('Ministers met at the\nHarbour Forum'))!;
    expect([found.title, found.newText]).toEqual([
      'Quote sources/article.txt, line 1',
      '“Ministers met at the Harbour Forum”[^1]',
    ]);
    await client.apply(draftUri, [
      { range: { start, end: start }, newText: found.newText },
      ...(found.edits as TextEdit[]),
    ]);
    expect(client.text(draftUri)).toMatch(/\r\n\r\n\[\^1\]: sources\/article\.txt, line 1\.\r\n$/);
    expect(await client.diagnostics(draftUri), 'no more than before').toHaveLength(2);
    expect(await ask('Ministers met at the Mountain Forum')).toBeNull();
  });

  test('a sourced figure can be cited in a footnote', async () => {
    const { client, draftUri } = desk;
    const [action] = (await client.codeActions(draftUri, client.rangeOf(draftUri, '55'), [
      'refactor.rewrite',
    ])) as CodeAction[];
    expect(action!.title).toBe('Cite sources/article.txt, line 5');
    const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
    await client.apply(draftUri, change!.edits as never);
    expect(client.text(draftUri).split('new mines.')[1]).toBe(
      '[^1]\r\n\r\n[^1]: sources/article.txt, line 5.\r\n',
    );
    expect(await client.diagnostics(draftUri), 'no more than before').toHaveLength(2);
  });

  test('a name is highlighted, listed and renamed in drafts, and never in a source', async () => {
    const { client, draftUri, sourceUri } = desk;
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
});
