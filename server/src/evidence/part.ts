/** A library is put together from parts: sources that follow each other, indexed once for as long as none of them changes. */

import { firstIndex } from '../text/ordered.ts';
import type { Steps } from '../text/steps.ts';
import { type Digest, joined, startOf } from './columns.ts';
import { digestIn, mentionDigest } from './digest.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import { EvidencePart } from './figures/evidence-part.ts';
import { KnownWords } from './known-words.ts';
import { lazily, stepwise } from './lazily.ts';
import { Lexicon } from './lexicon.ts';
import { NamePart } from './names/name-part.ts';
import { VocabularyPart } from './names/vocabulary-part.ts';
import { postingsOf } from './postings.ts';
import { QuotePart } from './quotations/quote-part.ts';
import { hashOf } from './words.ts';

/** A passage of a part. */
export interface Place {
  readonly document: AnnotatedDocument;
  /** The place of the document among those of its part. */
  readonly nth: number;
  readonly passage: Passage;
}

export class Part {
  readonly documents: readonly AnnotatedDocument[];
  /** The names of all parts of a library. */
  readonly lexicon: Lexicon;
  readonly digest = stepwise(() => this.joined());
  private given: Digest | undefined;
  /** How many passages there are up to the end of each document. */
  private readonly ends: Uint32Array;
  readonly evidence = stepwise(() => EvidencePart.of(this));
  readonly quotes = lazily(() => new QuotePart(this));
  /** Words in brackets, each as often as it stands there. */
  readonly labels = lazily(() => postingsOf([{ values: this.digest().labels }]));
  readonly names = stepwise(() => NamePart.of(this));
  readonly vocabulary = lazily(() => new VocabularyPart(this));

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
    const digests: Digest[] = [];
    const known = new KnownWords();
    for (const document of this.documents) {
      digests.push(yield* digestIn(document, known));
      yield;
    }
    return yield* joined(digests);
  }

  /** The columns of mentions; those of a text without a digest alone, for that is read again at each stroke. */
  *mentions(): Steps<Digest> {
    if (this.documents.every(({ digest }) => digest)) return yield* this.digest.steps();
    return yield* joined(this.documents.map(({ passages }) => mentionDigest(passages)));
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

/** About so many sources make a part, of so many characters at the most. */
const length = { sources: 160, characters: 1_000_000 };

/**
 * Which sources make a part follows from the sources alone, so that one more or less changes one part. Those of `before` are
 * taken over where all their sources are still the same.
 */
export function partsOf(sources: readonly AnnotatedDocument[], before: readonly Part[] = []): Part[] {
  const lexicon = before[0]?.lexicon ?? new Lexicon();
  const known = new Map(before.map((part) => [part.documents[0], part]));
  const parts: Part[] = [];
  for (let from = 0; from < sources.length; ) {
    const part = known.get(sources[from]!);
    const end = from + (part?.documents.length ?? 0);
    // The last one may have ended only because there was no more.
    const isWhole = part !== before.at(-1) || end === sources.length;
    const kept = isWhole && part?.has(sources.slice(from, end)) ? part : undefined;
    const documents = kept?.documents ?? sources.slice(from, endOfPart(sources, from));
    parts.push(kept ?? new Part(documents, lexicon));
    from += documents.length;
  }
  return parts;
}

function endOfPart(sources: readonly AnnotatedDocument[], from: number): number {
  let characters = 0;
  for (let at = from; at < sources.length; at++) {
    const source = sources[at]!;
    characters += source.digest?.length ?? source.text.length;
    if (characters >= length.characters || endsPart(source.uri)) return at + 1;
  }
  return sources.length;
}

/** True of one address in so many. */
export const endsPart = (uri: string): boolean => (hashOf(uri) >>> 0) % length.sources === 0;
