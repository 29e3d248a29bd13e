/** Reading a draft with the sources’ evidence: hovers, ways there and back, colours, what folds and grows. */
import { expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentLink,
  FoldingRange,
  LocationLink,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { onEachDesk } from '../harness/desks.ts';

onEachDesk((desk) => {
  test('hover says what the source has, and who a surname means', async () => {
    const { client, draftUri } = desk;
    const figure = await client.hover(draftUri, '60%');
    expect((figure!.contents as MarkupContent).value).toContain(
      '**sources/article\\.txt** has **over 70%** here',
    );
    const person = await client.hover(draftUri, 'Lindqvist');
    expect((person!.contents as MarkupContent).value).toContain('**Paula Lindqvist**');
    expect(person!.range).toEqual(client.rangeOf(draftUri, 'Lindqvist'));
  });

  test('definition leads from a figure to the sentence of the source', async () => {
    const { client, draftUri, sourceUri } = desk;
    const [link] = (await client.definition(draftUri, '$55 billion')) as LocationLink[];
    expect(link!.targetUri).toBe(sourceUri);
    expect(link!.originSelectionRange).toEqual(client.rangeOf(draftUri, '$55 billion'));
    expect(link!.targetSelectionRange).toEqual({
      start: { line: 4, character: 26 },
      end: { line: 4, character: 37 },
    });
    expect(link!.targetRange.start).toEqual({ line: 4, character: 0 });
  });

  test('references lead from the source back to the draft', async () => {
    const { client, draftUri, sourceUri } = desk;
    expect(await client.diagnostics(sourceUri)).toEqual([]);
    const uses = await client.references(sourceUri, '$55 billion');
    expect(uses).toEqual([{ uri: draftUri, range: client.rangeOf(draftUri, '$55 billion') }]);
  });

  test('semantic tokens carry the verdict', async () => {
    const { client, draftUri } = desk;
    const { data } = (await client.semanticTokens(draftUri))!;
    expect(data.length % 5).toBe(0);
    expect(data.length).toBeGreaterThan(0);
    // The first token is the person on the third line; the figure after it is contradicted.
    expect(data.slice(0, 5)).toEqual([2, 0, 'Lindqvist'.length, 0, 0]);
    expect(data.slice(5, 10)).toEqual([0, 22, 'over 60%'.length, 5, 2]);
  });

  test('an edit changes only some semantic tokens', async () => {
    const { client, draftUri } = desk;
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
  });

  test('semantic tokens of a range are those of the whole that lie in it', async () => {
    const { client, draftUri } = desk;
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

  test('headings and front matter fold, and a selection grows by what means something', async () => {
    const { client, draftUri } = desk;
    const folds = await client.ask<FoldingRange[]>('textDocument/foldingRange', draftUri);
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([[0, 4]]);
    const [grown] = await client.ask<SelectionRange[]>('textDocument/selectionRange', draftUri, {
      positions: [client.rangeOf(draftUri, '55').start],
    });
    expect(grown!.parent!.range).toEqual(client.rangeOf(draftUri, '$55 billion'));
  });

  test('a claim calls the passage that it rests on, and the passage is called by the claim', async () => {
    const { client, draftUri, sourceUri } = desk;
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

  test('paths of the front matter are links', async () => {
    const { client, draftUri, sourceUri } = desk;
    const text = client.text(draftUri);
    const head = '---\r\nsources: sources/article.txt\r\n---\r\n';
    await client.open(desk.uri('second.md'), head + text);
    const links = await client.ask<DocumentLink[]>('textDocument/documentLink', desk.uri('second.md'));
    expect(links.map(({ target }) => target)).toEqual([sourceUri]);
    await client.close(desk.uri('second.md'));
  });
});
