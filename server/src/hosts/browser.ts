/** The language server as a web worker; it reads no file itself. In a worker inside it, the same script reads sources. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../protocol/server.ts';
import { SourcePool } from '../workspace/source-pool.ts';
import { answerReads } from '../workspace/source-thread.ts';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const readerName = 'policy-annotator-sources';

if (worker.name === readerName) {
  const answer = answerReads((message) => worker.postMessage(message));
  worker.onmessage = ({ data }) => answer(data);
  worker.postMessage('ready');
} else
  startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
    sourceReader: (log) =>
      new SourcePool({
        size: 1,
        log,
        // Throws, or never says that it is ready, where the editor's worker may not have workers of its own.
        start({ message, ended }) {
          const thread = new Worker(worker.location.href, { name: readerName });
          thread.onmessage = ({ data }) => message(data);
          thread.onerror = (event) => {
            event.preventDefault();
            ended('other', event.message ?? 'the worker did not start');
          };
          return {
            post: (message) => thread.postMessage(message),
            end: () => thread.terminate(),
          };
        },
      }),
  });
