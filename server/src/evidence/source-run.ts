/** Sources that follow each other, as one text: what each of the indexes of a part is made from. */

import { stepwise } from '../text/lazily.ts';
import { firstIndex } from '../text/ordered.ts';
import type { Steps } from '../text/steps.ts';
import { type Digest, joined, type Stretch, startOf, wholeOf } from './columns.ts';
import { digestIn, mentionDigest } from './digest.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import { KnownWords } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';

/** A passage of a run. */
export interface Place {
  readonly document: AnnotatedDocument;
  /** The place of the document among those of its run. */
  readonly nth: number;
  readonly passage: Passage;
}

export class SourceRun {
  readonly documents: readonly AnnotatedDocument[];
  /** The names of all parts of a library. */
  readonly lexicon: Lexicon;
  readonly digest = stepwise(() => this.joined());
  private given: Digest | undefined;
  /** How many passages there are up to the end of each document. */
  private readonly ends: Uint32Array;

  constructor(documents: readonly AnnotatedDocument[], lexicon: Lexicon) {
    this.documents = documents;
    this.lexicon = lexicon;
    let passages = 0;
    this.ends = Uint32Array.from(documents, (document) => {
      passages += document.digest?.passages ?? document.passages.length;
      return passages;
    });
  }

  /** A digest from elsewhere, so that those of the documents need not be joined. */
  give(digest: Digest): void {
    this.given = digest;
  }

  get hasDigest(): boolean {
    return this.given !== undefined;
  }

  private *joined(): Steps<Digest> {
    if (this.given) return this.given;
    const digests: Stretch[] = [];
    const known = new KnownWords();
    for (const document of this.documents) {
      digests.push(wholeOf(yield* digestIn(document, known)));
      yield;
    }
    return yield* joined(digests);
  }

  /** The columns of mentions; those of a text without a digest alone, for that is read again at each stroke. */
  *mentions(): Steps<Digest> {
    if (this.documents.every(({ digest }) => digest)) return yield* this.digest.steps();
    return yield* joined(this.documents.map(({ passages }) => wholeOf(mentionDigest(passages))));
  }

  /** Whether it is made of these very documents. */
  has(documents: readonly AnnotatedDocument[]): boolean {
    return (
      this.documents.length === documents.length &&
      this.documents.every((document, nth) => document === documents[nth])
    );
  }

  /** Passages by number, those of all documents one after another. */
  passage(at: number): Place {
    const nth = firstIndex(this.ends, (end) => end > at);
    const document = this.documents[nth]!;
    return { document, nth, passage: document.passages[at - startOf(this.ends, nth)]! };
  }

  /** The document of a passage. */
  documentOf(at: number): AnnotatedDocument {
    return this.documents[firstIndex(this.ends, (end) => end > at)]!;
  }
}
