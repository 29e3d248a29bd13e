/** The other end of a pool: what a thread does with each message. */
import { annotate } from '../annotate/annotate.ts';
import { KnownWords } from '../evidence/known-words.ts';
import { runAtOnce } from '../text/steps.ts';
import type { ReadMessage, RecordMessage } from './source-reader.ts';
import { packedRecord, sourceRecord } from './source-record.ts';

/** Messages are worked off one after another, in order. */
export function answerReads(
  reply: (message: RecordMessage, transfer: ArrayBuffer[]) => void,
): (message: ReadMessage) => void {
  const known = new KnownWords();
  let before: Promise<void> = Promise.resolve();
  return ({ id, name, bytes }) => {
    before = before.then(async () => {
      const record = packedRecord(
        await sourceRecord(name, bytes, runAtOnce, annotate, known).catch(unexpected),
      );
      const own = record.slice();
      reply({ id, record: own }, [own.buffer]);
    });
  };
}

const unexpected = (error: unknown) => ({
  problem: 'can’t be read: the reader broke off.',
  cause: String(error instanceof Error ? error.stack : error),
});
