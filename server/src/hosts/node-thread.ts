/** A thread of the Node hosts: reads and annotates the sources that it is sent. */
import { parentPort } from 'node:worker_threads';
import { answerReads } from '../workspace/source-thread.ts';

export function serveAsThread(): void {
  const port = parentPort!;
  port.on(
    'message',
    answerReads((message) => port.postMessage(message)),
  );
  port.postMessage('ready');
}
