/** What stands around a draft: lenses, the views, what stands beside, files that become sources. */
import { expect, test } from 'vitest';
import type { CodeLens, InlayHint, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import {
  type BesidePlace,
  besideRequest,
  type CoverageResult,
  coverageRequest,
  type FactItem,
  factsRequest,
  type SourcesResult,
  serverCommands,
  sourcesRequest,
} from '../../server/src/protocol/requests.ts';
import { onEachDesk } from '../harness/desks.ts';
import { until } from '../harness/until.ts';

onEachDesk((desk) => {
  test('lenses count facts over headings and uses over a source; hints are off by default', async () => {
    const { client, draftUri, sourceUri } = desk;
    const lenses = await client.ask<CodeLens[]>('textDocument/codeLens', draftUri);
    expect(lenses.map(({ command }) => command!.title)).toEqual(['3 facts · 1 sourced · 2 open']);
    const uses = await client.ask<CodeLens[]>('textDocument/codeLens', sourceUri);
    expect(uses.map(({ command }) => command!.title)).toEqual(['Used in one draft · 2 facts']);
    const hints = await client.ask<InlayHint[]>('textDocument/inlayHint', draftUri, {
      range: client.rangeOf(draftUri, client.text(draftUri)),
    });
    expect(hints).toEqual([]);
  });

  test('facts and sources are listed, and what stands beside the cursor', async () => {
    const { client, draftUri, sourceUri } = desk;
    const facts = await client.connection.sendRequest<FactItem[]>(factsRequest, { uri: draftUri });
    expect(facts.map(({ words, state, source }) => [words, state, source?.place, source?.words])).toEqual([
      ['over 60%', 'open', 'line 3', 'over 70%'],
      ['30 million euros', 'open', undefined, undefined],
      ['$55 billion', 'sourced', 'line 5', '$55 billion'],
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

  test('each document’s status is told, and told anew when it changes', async () => {
    const { client, draftUri, sourceUri } = desk;
    const facts = () => client.statuses.get(draftUri)?.facts;
    await client.diagnostics(draftUri);
    await until('the count of the facts', () => facts()?.open === 2 || undefined);
    expect(client.statuses.get(draftUri)).toEqual({
      uri: draftUri,
      role: 'draft',
      sourceCount: 1,
      sources: ['sources/article.txt'],
      problems: [],
      facts: { all: 3, sourced: 1, derived: 0, open: 2, accepted: 0 },
    });
    await client.replace(draftUri, 'over 60%', 'over 70%');
    // A text is judged when something is asked of it.
    await client.diagnostics(draftUri);
    await until('a new count', () => facts()?.open === 1 || undefined);
    expect(client.statuses.get(sourceUri)?.role).toBe('source');
  });

  test('every draft of the folders is listed with what its sources bear out', async () => {
    const { client, draftUri, sourceUri } = desk;
    const counts = (all: number, sourced: number, open: number) => ({
      ...{ all, sourced, derived: 0, open, accepted: 0 },
    });
    expect(await client.connection.sendRequest<CoverageResult>(coverageRequest)).toEqual([
      {
        uri: draftUri,
        name: 'draft.md',
        counts: counts(3, 1, 2),
        sources: [
          { uri: sourceUri, name: 'sources/article.txt', counts: counts(2, 1, 1) },
          { counts: counts(1, 0, 1) },
        ],
      },
    ]);
  });

  test('a file is used as a source by a new configuration, which keeps the folder of the setting', async () => {
    const { client, draftUri } = desk;
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
});
