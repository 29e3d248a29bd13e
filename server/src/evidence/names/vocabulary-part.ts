/** The words of the sources of one part, and which of them are parts of names. */

import { lazily } from '../../text/lazily.ts';
import { firstIndex } from '../../text/ordered.ts';
import { type Digest, startOf } from '../columns.ts';
import type { Location } from '../document.ts';
import { postingsOf } from '../postings.ts';
import type { SourceRun } from '../source-run.ts';

export class VocabularyPart {
  private readonly run: SourceRun;
  private readonly digest: Digest;
  /** 1 for each of the words of the digest that is one of the sources'. */
  private readonly heard: Uint8Array;
  /** Capitalised words, each with its first place in the columns of names. */
  private readonly first = new Map<number, number>();
  /** The documents that hold a pair by its first word. */
  private readonly pairs = lazily(() =>
    postingsOf([{ values: this.digest.pairs, ends: this.digest.pairEnds }]),
  );

  constructor(run: SourceRun) {
    const digest = run.digest();
    this.run = run;
    this.digest = digest;
    this.heard = new Uint8Array(digest.words.size);
    for (const word of digest.vocabulary) this.heard[word] = 1;
    for (const [at, name] of digest.names.entries()) if (!this.first.has(name)) this.first.set(name, at);
  }

  has(word: string): boolean {
    return this.heard[this.digest.words.find(word)] === 1;
  }

  names(): Iterable<string> {
    return this.spelled(this.first.keys());
  }

  /** Where a name stands first. */
  place(name: string): Location | undefined {
    const { words, nameStarts, nameLengths, nameEnds } = this.digest;
    const at = this.first.get(words.find(name));
    if (at === undefined) return undefined;
    const start = nameStarts[at]!;
    return {
      document: this.run.documents[firstIndex(nameEnds, (end) => end > at)]!,
      span: { start, end: start + nameLengths[at]! },
    };
  }

  /** The names that another follows. */
  leaders(): Iterable<string> {
    return this.spelled(new Set(this.digest.pairs));
  }

  private *spelled(numbers: Iterable<number>): Generator<string> {
    for (const number of numbers) yield this.digest.words.word(number);
  }

  /** The names that follow a name, where they first do. */
  *followers(name: string): Generator<readonly [string, Location]> {
    const { words, pairs, seconds, pairStarts, pairLengths, pairEnds } = this.digest;
    const first = words.find(name);
    let before = -1;
    for (const nth of this.pairs().places(first)) {
      if (nth === before) continue;
      before = nth;
      for (let i = startOf(pairEnds, nth); i < pairEnds[nth]!; i++) {
        if (pairs[i] !== first) continue;
        const span = { start: pairStarts[i]!, end: pairStarts[i]! + pairLengths[i]! };
        yield [words.word(seconds[i]!), { document: this.run.documents[nth]!, span }];
      }
    }
  }
}
