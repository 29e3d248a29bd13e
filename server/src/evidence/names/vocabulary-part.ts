/** The words of the sources of one part, and which of them are parts of names. */
import type { Location } from '../document.ts';
import { lazily } from '../lazily.ts';
import type { Part } from '../part.ts';
import { postingsOf } from '../postings.ts';

export class VocabularyPart {
  private readonly part: Part;
  /** Distinct words. */
  readonly words: Uint32Array;
  /** Distinct capitalised words; where each stands first is in `first`: document, start, end. */
  readonly names: Uint32Array;
  private readonly first: Uint32Array;
  /** The documents that hold a pair by its first word. */
  private readonly pairs = lazily(() =>
    postingsOf(
      this.part.digests().map(({ pairs }) => ({
        values: pairs.filter((_, index) => index % 4 === 0),
        ends: [pairs.length / 4],
      })),
    ),
  );

  constructor(part: Part) {
    this.part = part;
    const words = new Set<number>();
    const names = new Map<number, readonly [nth: number, start: number, end: number]>();
    for (const [nth, digest] of part.digests().entries()) {
      for (const word of digest.vocabulary) words.add(word);
      for (let i = 0; i < digest.names.length; i += 3)
        if (!names.has(digest.names[i]!))
          names.set(digest.names[i]!, [nth, digest.names[i + 1]!, digest.names[i + 2]!]);
    }
    this.words = Uint32Array.from(words);
    this.names = Uint32Array.from(names.keys());
    this.first = Uint32Array.from([...names.values()].flat());
  }

  /** Where the name at an index of `names` stands first. */
  place(at: number): Location {
    const [nth, start, end] = this.first.subarray(3 * at, 3 * at + 3) as unknown as [number, number, number];
    return { document: this.part.documents[nth]!, span: { start, end } };
  }

  /** The names that follow a name, where they first do. */
  *followers(first: number): Generator<readonly [string, Location]> {
    let before = -1;
    for (const nth of this.pairs().places(first)) {
      if (nth === before) continue;
      before = nth;
      const { pairs } = this.part.digests()[nth]!;
      for (let i = 0; i < pairs.length; i += 4) {
        if (pairs[i] !== first) continue;
        const span = { start: pairs[i + 2]!, end: pairs[i + 3]! };
        yield [this.part.lexicon.word(pairs[i + 1]!), { document: this.part.documents[nth]!, span }];
      }
    }
  }
}
