/** The mentions of one part's documents gathered by name, as columns: what they add up to is worked out once. */
import type { Mention } from '../../annotate/names/mention.ts';
import { lazily } from '../../text/lazily.ts';
import { push } from '../../text/multimap.ts';
import { firstIndex } from '../../text/ordered.ts';
import type { Steps } from '../../text/steps.ts';
import { type Digest, type Lists, listAt, listsOf, startOf } from '../columns.ts';
import type { AnnotatedDocument, Location, Passage } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import type { SourceRun } from '../source-run.ts';
import { scored, told } from './mention-columns.ts';
import { titlesByTerm } from './titles.ts';

/** A mention in its place. */
export interface Read {
  readonly mention: Mention;
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
}

/** The columns of sums: scores, those that come from the context, and the weight of both; then counts. */
export const sumOf = {
  person: 0,
  organisation: 1,
  place: 2,
  other: 3,
  context: 4,
  weight: 8,
  certain: 9,
  event: 10,
  product: 11,
  acting: 12,
  all: 13,
} as const;
const width = 14;

/** Reads are numbered in order, and so are the names, by their first mention. Keys are those of the lexicon, which all parts share. */
export class NamePart {
  readonly lexicon: Lexicon;
  private readonly run: SourceRun;
  private readonly digest: Digest;
  /** Of the names. */
  readonly keys: Uint32Array;
  private readonly readsByName: Lists<Uint32Array>;
  private readonly sums: Float64Array;
  private readonly formsByName: Lists<Uint32Array>;
  /** Titles that stand for their holders. */
  readonly alone: readonly number[];
  readonly titles = lazily(() => titlesByTerm(this.titlesBeside()));

  /** Yields often. */
  static *of(run: SourceRun): Steps<NamePart> {
    const digest = yield* run.mentions();
    const reads = new Map<number, number[]>();
    const alone: number[] = [];
    for (let read = 0; read < digest.keys.length; read++)
      if (digest.told[read]! & told.alone) alone.push(read);
      else push(reads, digest.keys[read]!, read);
    yield;
    const sums = new Float64Array(width * reads.size);
    const forms: number[][] = [];
    for (const own of reads.values()) {
      const from = width * forms.length;
      addUp(digest, own, sums.subarray(from, from + width));
      forms.push(formsIn(digest, own));
      yield;
    }
    return new NamePart(run, digest, reads, alone, sums, forms);
  }

  private constructor(
    run: SourceRun,
    digest: Digest,
    reads: ReadonlyMap<number, readonly number[]>,
    alone: readonly number[],
    sums: Float64Array,
    forms: readonly number[][],
  ) {
    this.run = run;
    this.lexicon = run.lexicon;
    this.digest = digest;
    this.keys = Uint32Array.from(reads.keys(), (key) => this.key(key));
    this.readsByName = listsOf(reads.values());
    this.alone = alone;
    this.sums = sums;
    this.formsByName = listsOf(forms);
  }

  read(number: number): Read {
    const at = this.passageOf(number);
    const { document, passage } = this.run.passage(at);
    const nth = number - startOf(this.digest.mentionEnds, at);
    return { document, passage, mention: passage.annotations.mentions[nth]! };
  }

  /** Where a read stands, and the words of its name, without a look at its document. */
  placeOf(number: number): Location {
    const at = this.passageOf(number);
    const start = this.digest.starts[number]!;
    return { document: this.run.documentOf(at), span: { start, end: start + this.digest.lengths[number]! } };
  }

  private passageOf(number: number): number {
    return firstIndex(this.digest.mentionEnds, (end) => end > number);
  }

  nameOf(number: number): string {
    return this.digest.words.word(this.digest.written[number]!);
  }

  private key(word: number): number {
    return this.lexicon.number(this.digest.words.word(word));
  }

  /** The reads of a name: all of them, or those where it stands for a government, or the others. */
  readsOf(name: number, acting?: boolean): ArrayLike<number> & Iterable<number> {
    const reads = listAt(this.readsByName, name);
    return acting === undefined ? reads : reads.filter((read) => this.isTold(read, 'acting') === acting);
  }

  isTold(read: number, what: keyof typeof told): boolean {
    return (this.digest.told[read]! & told[what]) !== 0;
  }

  /** "CSIS" beside "Center for Strategic and International Studies": the short name and the long one. */
  *acronyms(): Generator<readonly [short: string, long: string]> {
    const { acronyms, words } = this.digest;
    for (let i = 0; i < acronyms.length; i += 2)
      yield [words.word(acronyms[i]!), words.word(acronyms[i + 1]!)];
  }

  /** Titles beside names, as they are written, each with the name's key. */
  *titlesBeside(): Generator<{
    readonly key: number;
    readonly document: AnnotatedDocument;
    readonly title: string;
  }> {
    const { titled, titles, keys, words } = this.digest;
    for (let i = 0; i < titled.length; i++)
      yield {
        key: this.key(keys[titled[i]!]!),
        document: this.placeOf(titled[i]!).document,
        title: words.word(titles[i]!),
      };
  }

  sumsOf(name: number): Float64Array {
    return this.sums.subarray(width * name, width * (name + 1));
  }

  /** The forms of a name in order, each with how often it is certain. */
  *formsOf(name: number): Generator<readonly [form: string, certain: number]> {
    const forms = listAt(this.formsByName, name);
    for (let i = 0; i < forms.length; i += 2) yield [this.digest.words.word(forms[i]!), forms[i + 1]!];
  }
}

function addUp(digest: Digest, reads: readonly number[], sums: Float64Array): void {
  for (const read of reads) {
    const bits = digest.told[read]!;
    // What stands where a capital proves nothing tells less of the name.
    const share = bits & told.doubtful ? 0.3 : 1;
    for (let column = 0; column < 2 * scored.length; column++)
      sums[column]! += share * digest.scores[2 * scored.length * read + column]!;
    sums[sumOf.weight]! += share;
    sums[sumOf.all]!++;
    if (!(bits & told.doubtful)) sums[sumOf.certain]!++;
    for (const each of ['event', 'product', 'acting'] as const) if (bits & told[each]) sums[sumOf[each]]!++;
  }
}

function formsIn(digest: Digest, reads: readonly number[]): number[] {
  const forms = new Map<number, number>();
  for (const read of reads) {
    const form = digest.written[read]!;
    forms.set(form, (forms.get(form) ?? 0) + (digest.told[read]! & told.doubtful ? 0 : 1));
  }
  return [...forms].flat();
}
