/** One digest for sources that are read one after another, so that they need not be joined, nor each be kept by itself. */
import type { Steps } from '../text/steps.ts';
import type { Digest } from './columns.ts';
import { addDocument } from './digest.ts';
import { DigestBuilder } from './digest-builder.ts';
import type { DigestPlace, Passage } from './document.ts';
import type { KnownWords, WordTable } from './known-words.ts';

export class SharedDigest {
  /** What it is kept by. */
  key = newKey();
  /** How many there are so far. */
  documents = 0;
  private readonly known: KnownWords;
  private readonly into = new DigestBuilder();
  private table: WordTable | undefined;

  constructor(known: KnownWords) {
    this.known = known;
  }

  /** Forgets them. */
  restart(): void {
    this.key = newKey();
    this.documents = 0;
  }

  /** Yields after each passage. One must be done before the next is begun. */
  *add(passages: readonly Passage[]): Steps<DigestPlace> {
    if (this.documents === 0) {
      this.table = this.known.table();
      this.into.restart(this.table.lexicon);
    }
    yield* addDocument(this.into, passages, this.table!);
    return { key: this.key, nth: this.documents++ };
  }

  digest(): Digest {
    return this.into.digest();
  }
}

const newKey = (): string => `digests ${crypto.getRandomValues(new BigUint64Array(1))[0]!.toString(36)}`;
