/** The other end of a pool: what a thread does with each message. */
import { annotate } from '../annotate/annotate.ts';
import { KnownWords } from '../evidence/known-words.ts';
import { length } from '../evidence/part.ts';
import { SharedDigest } from '../evidence/shared-digest.ts';
import { runAtOnce } from '../text/steps.ts';
import type { DigestMessage, FlushMessage, ReadMessage, RecordMessage } from './source-reader.ts';
import { type Digested, digestedAlone, packedDigest, packedRecord, sourceRecord } from './source-record.ts';

/** Messages are worked off one after another, in order. */
export function answerReads(
  reply: (message: RecordMessage | DigestMessage) => void,
): (message: ReadMessage | FlushMessage) => void {
  const known = new KnownWords();
  const alone = digestedAlone(known);
  const shared = new SharedDigest(known);
  let characters = 0;
  const together: Digested = function* (passages) {
    return { place: yield* shared.add(passages) };
  };
  const handOver = () => {
    if (shared.documents > 0) {
      reply({ key: shared.key, digest: new Uint8Array(packedDigest(shared.digest())) });
    }
    shared.restart();
    characters = 0;
  };
  const unexpected = (error: unknown) => {
    // It may have half of a source.
    shared.restart();
    return {
      problem: 'can’t be read: the reader broke off.',
      cause: String(error instanceof Error ? error.stack : error),
    };
  };
  const answer = async (message: ReadMessage | FlushMessage) => {
    const { id } = message;
    if ('flush' in message) {
      handOver();
      reply({ id });
      return;
    }
    const { name, bytes, apart } = message;
    const digested = apart ? together : alone;
    const record = await sourceRecord(name, bytes, runAtOnce, annotate, digested).catch(unexpected);
    const packed = packedRecord(record);
    if ('size' in record) characters += record.size.length;
    // A copy of its own size: what is handed over whole counts as this thread's memory, so that the other clears it away late.
    reply({ id, record: new Uint8Array(packed) });
    if (apart?.isLast || characters >= length.characters) handOver();
  };
  let before: Promise<void> = Promise.resolve();
  return (message) => {
    before = before.then(() => answer(message));
  };
}
