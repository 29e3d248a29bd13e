/** What a source's words come to, as columns of numbers: made once, where the source is read, so that indexes are merely put together. */

import type { Annotations } from '../annotate/annotate.ts';
import type { Span } from '../text/span.ts';
import { runAtOnce, type Steps } from '../text/steps.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import { columnsIn } from './figures/lists.ts';
import { numeralsOf } from './figures/numerals.ts';
import { type Chunk, chunksIn, KnownWords } from './known-words.ts';
import { Lexicon } from './lexicon.ts';
import { type Capital, neighbours } from './names/name-vocabulary.ts';
import { termsOf } from './terms.ts';

/** Lists of different lengths, one after another; `ends` says where each of them ends. */
export interface Lists<Values> {
  readonly values: Values;
  readonly ends: Numbers;
}
type Numbers = Uint16Array | Uint32Array;

/** Words stand for themselves by number. */
export interface Digest {
  /** Distinct stems of each sentence, over all passages in order. */
  readonly stems: Lists<Numbers>;
  /** Distinct numbers of each sentence, whatever they count. */
  readonly numerals: Lists<Float64Array>;
  /** Compared forms of the words of each passage. */
  readonly forms: Lists<Numbers>;
  /** Distinct folded words. */
  readonly vocabulary: Numbers;
  /** Capitalised words where they stand first: word, start, end, in threes. */
  readonly names: Uint32Array;
  /** Capitalised words side by side where they first do: first, second, start, end, in fours. */
  readonly pairs: Uint32Array;
  /** Stems of words in brackets, each as often as it stands there. */
  readonly labels: Numbers;
  /** Passages that hold a flat table. */
  readonly tables: Numbers;
}

/** As it travels: numbers are places in its own list of words. */
export interface PackedDigest extends Digest {
  /** With blanks between them, for no word holds one. */
  readonly words: string;
}

/** With numbers of a lexicon that it shares with others. */
export interface SharedDigest extends Digest {
  readonly lexicon: Lexicon;
}

/** Below this length too many names are a letter apart. */
const shortestName = 4;

/** Yields after each passage. `known` keeps what was worked out for words, from one source to the next. */
export function* digestOf(passages: readonly Passage[], known = new KnownWords()): Steps<PackedDigest> {
  const lexicon = new Lexicon();
  const number = (word: string) => lexicon.number(word);
  const sentences = new SentenceColumns(lexicon);
  const forms = new ListBuilder();
  const vocabulary = new Set<number>();
  const names = new Map<string, readonly [number, number]>();
  const pairs = new Map<string, readonly number[]>();
  const labels: number[] = [];
  const tables: number[] = [];
  for (const [at, { start, annotations }] of passages.entries()) {
    const { text } = annotations;
    const said: string[] = [];
    const capitals: Capital[] = [];
    const bounds = chunksIn(text);
    sentences.begin(annotations);
    for (let i = 0; i < bounds.length; i += 2) {
      const from = bounds[i]!;
      const to = bounds[i + 1]!;
      const chunk = known.chunk(text.slice(from, to));
      sentences.add(chunk, from, to);
      // The one form that has a blank in it.
      for (const form of chunk.forms)
        if (form === 'cent' && said.at(-1) === 'per') said[said.length - 1] = '%';
        else said.push(form);
      for (const vocable of chunk.vocables) {
        vocabulary.add(number(vocable.folded));
        if (vocable.isCapital)
          capitals.push({
            start: from + vocable.start,
            end: from + vocable.end,
            folded: vocable.folded,
          });
      }
      for (const stem of chunk.labels) labels.push(number(stem));
    }
    sentences.end();
    forms.add(said.map(number));
    for (const { folded, start: from, end } of capitals)
      if (folded.length >= shortestName && !names.has(folded)) names.set(folded, [start + from, start + end]);
    for (const { first, second, start: from, end } of neighbours(text, capitals)) {
      const key = `${first} ${second}`;
      if (!pairs.has(key)) pairs.set(key, [number(first), number(second), start + from, start + end]);
    }
    if (columnsIn(text).length > 0) tables.push(at);
    yield;
  }
  const words = Array.from({ length: lexicon.size }, (_, at) => lexicon.word(at));
  return {
    words: words.join(' '),
    stems: sentences.stems.lists(narrow),
    numerals: sentences.numerals.lists((values) => Float64Array.from(values)),
    forms: forms.lists(narrow),
    vocabulary: narrow([...vocabulary]),
    names: Uint32Array.from([...names].flatMap(([word, span]) => [number(word), ...span])),
    pairs: Uint32Array.from([...pairs.values()].flat()),
    labels: narrow(labels),
    tables: narrow(tables),
  };
}

/** Gathers the stems and numbers of sentences, from chunks of a passage in order. */
class SentenceColumns {
  readonly stems = new ListBuilder();
  readonly numerals = new ListBuilder();
  private readonly lexicon: Lexicon;
  private annotations!: Annotations;
  /** The sentence that is open, of those of the passage. */
  private at = 0;
  private isNumeric = false;
  private readonly own = new Set<number>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  begin(annotations: Annotations): void {
    this.annotations = annotations;
    this.at = 0;
  }

  add(chunk: Chunk, from: number, to: number): void {
    const { text, sentences } = this.annotations;
    this.closeUpTo(from);
    for (let open = sentences[this.at]; open && open.start < to; open = sentences[this.at]) {
      this.isNumeric ||= chunk.isNumeric;
      const isWhole = open.start <= from && to <= open.end;
      const stems = isWhole
        ? chunk.stems
        : stemsOf(text.slice(Math.max(from, open.start), Math.min(to, open.end)));
      for (const stem of stems) this.own.add(this.lexicon.number(stem));
      if (open.end >= to) return;
      this.close(open);
    }
  }

  /** No chunk follows. */
  end(): void {
    this.closeUpTo(Number.POSITIVE_INFINITY);
  }

  private closeUpTo(offset: number): void {
    const { sentences } = this.annotations;
    for (let open = sentences[this.at]; open && open.end <= offset; open = sentences[this.at])
      this.close(open);
  }

  private close({ start, end }: Span): void {
    const { text, frame } = this.annotations;
    const written = text.slice(start, end);
    this.stems.add(
      frame ? new Set(stemsOf(frame.heads + written).map((stem) => this.lexicon.number(stem))) : this.own,
    );
    this.numerals.add(this.isNumeric ? new Set(numeralsOf(written)) : []);
    this.own.clear();
    this.isNumeric = false;
    this.at++;
  }
}

const stemsOf = (text: string): string[] => termsOf(text).map(({ stem }) => stem);

/** The digest of a document in a lexicon: its own, or made now where it has none of that lexicon. */
export function digestIn(lexicon: Lexicon, { digest, passages }: AnnotatedDocument): SharedDigest {
  if (digest?.lexicon === lexicon) return digest;
  return shared(runAtOnce(digestOf(passages)), lexicon);
}

/** The digest with a lexicon's numbers for its words. */
export function shared({ words, ...digest }: PackedDigest, lexicon: Lexicon): SharedDigest {
  const numbers = words === '' ? [] : words.split(' ').map((word) => lexicon.number(word));
  const renumbered = (values: Numbers): Uint32Array => {
    const result = new Uint32Array(values.length);
    for (let i = 0; i < values.length; i++) result[i] = numbers[values[i]!]!;
    return result;
  };
  const names = digest.names.slice();
  for (let i = 0; i < names.length; i += 3) names[i] = numbers[names[i]!]!;
  const pairs = digest.pairs.slice();
  for (let i = 0; i < pairs.length; i += 4) {
    pairs[i] = numbers[pairs[i]!]!;
    pairs[i + 1] = numbers[pairs[i + 1]!]!;
  }
  return {
    ...digest,
    lexicon,
    stems: { values: renumbered(digest.stems.values), ends: digest.stems.ends },
    forms: { values: renumbered(digest.forms.values), ends: digest.forms.ends },
    vocabulary: renumbered(digest.vocabulary),
    labels: renumbered(digest.labels),
    names,
    pairs,
  };
}

/** The nth list, without a copy. */
export function listAt<Values extends Numbers | Float64Array>(
  { values, ends }: Lists<Values>,
  nth: number,
): Values {
  return values.subarray(nth === 0 ? 0 : ends[nth - 1]!, ends[nth]!) as Values;
}

export function listsOf(all: Iterable<Iterable<number>>): Lists<Uint32Array> {
  const builder = new ListBuilder();
  for (const list of all) builder.add(list);
  return builder.lists((values) => Uint32Array.from(values));
}

class ListBuilder {
  private readonly values: number[] = [];
  private readonly ends: number[] = [];

  add(values: Iterable<number>): void {
    for (const value of values) this.values.push(value);
    this.ends.push(this.values.length);
  }

  lists<Values>(pack: (values: readonly number[]) => Values): Lists<Values> {
    return { values: pack(this.values), ends: narrow(this.ends) };
  }
}

function narrow(values: readonly number[]): Numbers {
  for (const value of values) if (value > 0xffff) return Uint32Array.from(values);
  return Uint16Array.from(values);
}
