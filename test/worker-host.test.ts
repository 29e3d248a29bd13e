/** The worker's bundle as it is shipped, in a bare scope. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from './harness/servers.ts';

const article = 'Canada promised to invest $55 billion in new mines.\n';
const draft = 'Canada promised to invest $70 billion in new mines.\n';

describe('the worker', () => {
  let built: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    built = await bundle('browser');
  });
  afterAll(() => built.dispose());

  test('checks a draft in a scope with nothing but what a worker has, files served by the client', async () => {
    const sent: { id?: number; method?: string; result?: unknown; params?: unknown }[] = [];
    let heard = () => {};
    const scope: Record<string, unknown> = {
      addEventListener: () => {},
      postMessage: (message: object) => {
        sent.push(message);
        heard();
      },
      TextEncoder,
      TextDecoder,
      URL,
      MessageChannel,
      performance,
      setTimeout,
      clearTimeout,
      queueMicrotask,
      atob,
      btoa,
      console,
      Intl,
    };
    scope.globalThis = scope;
    scope.self = scope;
    vm.runInNewContext(readFileSync(built.file, 'utf8'), scope);
    const tell = (message: object) =>
      (scope.onmessage as (event: object) => void)({ data: { jsonrpc: '2.0', ...message } });
    const answer = async (id: number) => {
      for (;;) {
        const asked = sent.find(
          (message) => message.id !== undefined && message.method?.startsWith('policyAnnotator/'),
        );
        if (asked) {
          sent.splice(sent.indexOf(asked), 1);
          const files =
            asked.method === 'policyAnnotator/listFiles'
              ? { uris: ['memfs:/desk/sources/a.txt'], gaps: [] }
              : undefined;
          const { uri = '' } = asked.params as { uri?: string };
          const content = uri.endsWith('/a.txt')
            ? { base64: btoa(article) }
            : { error: 'there is no such file' };
          tell({ id: asked.id, result: files ?? content });
          continue;
        }
        const found = sent.find((message) => message.id === id && message.method === undefined);
        if (found) return found.result;
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
    };
    const ask = (id: number, method: string, params: object) => {
      tell({ id, method, params });
      return answer(id);
    };
    await ask(1, 'initialize', {
      processId: null,
      rootUri: 'memfs:/desk',
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { servesFiles: true },
    });
    tell({ method: 'initialized', params: {} });
    const textDocument = { uri: 'memfs:/desk/draft.md', languageId: 'markdown', version: 1, text: draft };
    tell({ method: 'textDocument/didOpen', params: { textDocument } });
    const report = await ask(2, 'textDocument/diagnostic', { textDocument: { uri: textDocument.uri } });
    expect(report).toMatchObject({
      kind: 'full',
      items: [{ code: 'figure-contradicted', message: 'sources/a.txt has $55 billion here.' }],
    });
  });
});
