/** The words of the sources of one part, and which of them are parts of names. */
import { type Digest, startOf } from '../columns.ts';
import type { Location } from '../document.ts';
import { lazily } from '../lazily.ts';
import type { Part } from '../part.ts';
import { postingsOf } from '../postings.ts';

export class VocabularyPart {
  private readonly part: Part;
  private readonly digest: Digest;
  /** Words, some of them more than once. */
  readonly words: ArrayLike<number>;
  /** Distinct capitalised words; where each stands first is in `first`: document, and place in the columns of names. */
  readonly names: Uint32Array;
  private readonly first: Uint32Array;
  /** The documents that hold a pair by its first word. */
  private readonly pairs = lazily(() =>
    postingsOf([{ values: this.digest.pairs, ends: this.digest.pairEnds }]),
  );

  constructor(part: Part) {
    const digest = part.digest();
    const first = new Map<number, readonly [nth: number, at: number]>();
    for (let nth = 0, at = 0; nth < digest.nameEnds.length; nth++)
      for (; at < digest.nameEnds[nth]!; at++)
        if (!first.has(digest.names[at]!)) first.set(digest.names[at]!, [nth, at]);
    this.part = part;
    this.digest = digest;
    this.words = digest.vocabulary;
    this.names = Uint32Array.from(first.keys());
    this.first = Uint32Array.from([...first.values()].flat());
  }

  /** Where the name at an index of `names` stands first. */
  place(at: number): Location {
    const { nameStarts, nameLengths } = this.digest;
    const place = this.first[2 * at + 1]!;
    const start = nameStarts[place]!;
    return {
      document: this.part.documents[this.first[2 * at]!]!,
      span: { start, end: start + nameLengths[place]! },
    };
  }

  /** The names that follow a name, where they first do. */
  *followers(first: number): Generator<readonly [string, Location]> {
    const { pairs, seconds, pairStarts, pairLengths, pairEnds } = this.digest;
    let before = -1;
    for (const nth of this.pairs().places(first)) {
      if (nth === before) continue;
      before = nth;
      for (let i = startOf(pairEnds, nth); i < pairEnds[nth]!; i++) {
        if (pairs[i] !== first) continue;
        const span = { start: pairStarts[i]!, end: pairStarts[i]! + pairLengths[i]! };
        yield [this.part.lexicon.word(seconds[i]!), { document: this.part.documents[nth]!, span }];
      }
    }
  }
}
