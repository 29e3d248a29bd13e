/** The ways on from a claim: along the chain of evidence to the primary source, and to the figures that come nearest. */
import { expect, test } from 'vitest';
import {
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeAction,
  ShowDocumentRequest,
} from 'vscode-languageserver/node';
import { serverCommands } from '../../server/src/protocol/requests.ts';
import { fullCapabilities, LspClient } from '../harness/lsp-client.ts';
import { folder, memoryEnv, uriOf } from '../harness/memory-env.ts';
import { serverInMemory } from '../harness/servers.ts';

const news = `The mill turned out 640,000 bales last year, says [the census](census.md). Deliveries of cotton rose by 8%.
`;
const census = `# The year in cotton

The largest of the mills made 640,000 bales in the year.
`;
const draftUri = uriOf('draft.md');

async function clientOn(draft: string, capabilities = fullCapabilities): Promise<LspClient> {
  const files = { 'sources/news.txt': news, 'sources/census.md': census, 'draft.md': draft };
  const client = new LspClient(serverInMemory(memoryEnv(files)));
  await client.start(folder, capabilities);
  await client.open(draftUri, draft);
  return client;
}

test('a call hierarchy goes on from the passage to the source that the passage cites', async () => {
  const client = await clientOn('The mill turned out 640,000 bales last year, by an official count.\n');
  const calls = async (item: CallHierarchyItem) =>
    (
      await client.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
        item,
      })
    ).map(({ to }) => to);
  const [claim] = await client.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', draftUri, {
    position: client.rangeOf(draftUri, '640,000').start,
  });
  const [passage, ...others] = await calls(claim!);
  expect([passage!.uri, others]).toEqual([uriOf('sources/news.txt'), []]);
  const [primary] = await calls(passage!);
  expect(primary).toMatchObject({
    uri: uriOf('sources/census.md'),
    name: 'The largest of the mills made 640,000 bales in the year.',
    selectionRange: { start: { line: 2, character: 30 } },
  });
  expect(await calls(primary!), 'and there the chain ends').toEqual([]);
  client.connection.dispose();
});

test('the nearest figures are opened by a command of the server, where the editor can be asked to', async () => {
  const draft = 'In the winter months, spinners got 27% less cotton.\n';
  const titles = async (client: LspClient) =>
    ((await client.codeActions(draftUri, client.rangeOf(draftUri, '27%'))) as CodeAction[]).filter(
      ({ title }) => title.startsWith('Look at'),
    );
  const able = await clientOn(draft, { ...fullCapabilities, window: { showDocument: { support: true } } });
  const shown: unknown[] = [];
  able.connection.onRequest(ShowDocumentRequest.type, (asked) => {
    shown.push(asked);
    return { success: true };
  });
  const [look] = await titles(able);
  expect(look!.title).toBe('Look at 8% in sources/news.txt, line 1');
  expect(look!.command!.command).toBe(serverCommands.show);
  await able.execute(look!.command!.command, look!.command!.arguments![0]);
  expect(shown).toEqual([
    {
      uri: uriOf('sources/news.txt'),
      selection: { start: { line: 0, character: 104 }, end: { line: 0, character: 106 } },
      takeFocus: true,
    },
  ]);
  able.connection.dispose();
  const unable = await clientOn(draft);
  expect(await titles(unable)).toEqual([]);
  unable.connection.dispose();
});
