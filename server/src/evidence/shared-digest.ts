/** One digest for sources that are read one after another, so that they need not be joined, nor each be kept by itself. */
import type { Steps } from '../text/steps.ts';
import { type Digest, DigestBuilder } from './columns.ts';
import { addDocument } from './digest.ts';
import type { DigestPlace, Passage } from './document.ts';
import type { KnownWords, WordTable } from './known-words.ts';

export class SharedDigest {
  /** What it is kept by. */
  readonly key = `digests ${crypto.getRandomValues(new BigUint64Array(1))[0]!.toString(36)}`;
  private readonly table: WordTable;
  private readonly into: DigestBuilder;
  private documents = 0;

  constructor(known: KnownWords) {
    this.table = known.table();
    this.into = new DigestBuilder(this.table.lexicon);
  }

  /** Yields after each passage. One must be done before the next is begun. */
  *add(passages: readonly Passage[]): Steps<DigestPlace> {
    yield* addDocument(this.into, passages, this.table);
    return { key: this.key, nth: this.documents++ };
  }

  digest(): Digest {
    return this.into.digest();
  }
}
