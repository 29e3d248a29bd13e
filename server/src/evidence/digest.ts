/** The digest of a source: made once, where the source is read, so that indexes are merely put together. */

import type { Annotations } from '../annotate/annotate.ts';
import { spanInDocument } from '../text/gaps.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { Digest } from './columns.ts';
import { DigestBuilder } from './digest-builder.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import { slashOrder } from './figures/dates/slash-dates.ts';
import { addFigures } from './figures/index/figure-columns.ts';
import { columnsIn } from './figures/lists.ts';
import { numeralsOf } from './figures/numerals.ts';
import { chunksIn, KnownWords, type WordTable } from './known-words.ts';
import { addMentions, keptRows } from './names/mention-columns.ts';
import { type Capital, neighbours, shortestName } from './names/vocables.ts';
import { termsOf } from './terms.ts';

/** Yields after each passage. `known` keeps what was worked out for words, from one source to the next. */
export function* digestOf(passages: readonly Passage[], known = new KnownWords()): Steps<Digest> {
  const table = known.table();
  const into = new DigestBuilder(table.lexicon);
  yield* addDocument(into, passages, table);
  return into.digest();
}

/** One document after another; `table` is that of the lexicon that the digest is built with. */
export function* addDocument(
  into: DigestBuilder,
  passages: readonly Passage[],
  table: WordTable,
): Steps<void> {
  const before = into.size('factEnds');
  const numerals = yield* addWords(into, passages, table);
  const order = slashOrder(passages);
  into.add('slashes', order);
  for (const passage of passages) {
    addFigures(into, passage, order, (sentence) => numerals[sentence - before]!);
    addMentions(into, passage);
    yield;
  }
  into.endDocument();
}

/** Of the mentions alone, for a text that is read again at each stroke. */
export function mentionDigest(passages: readonly Passage[]): Digest {
  const into = new DigestBuilder();
  for (const passage of passages) addMentions(into, passage, keptRows(passage.annotations));
  into.endDocument();
  return into.digest();
}

/** The digest of a document, made now where it has none at hand. */
export function* digestIn(document: AnnotatedDocument, known?: KnownWords): Steps<Digest> {
  return document.digest?.packed() ?? (yield* digestOf(document.passages, known));
}

/** Returns the numbers that stand in each sentence. */
function* addWords(
  into: DigestBuilder,
  passages: readonly Passage[],
  table: WordTable,
): Steps<readonly (readonly number[])[]> {
  const { lexicon } = table;
  const [per, cent, percent] = ['per', 'cent', '%'].map((word) => lexicon.number(word));
  const sentences = new SentenceColumns(into, table);
  into.beginDistinct('vocabulary');
  const names = new Set<string>();
  const before = into.size('sentenceEnds');
  const pairs = new Set<string>();
  for (const [at, passage] of passages.entries()) {
    const { annotations } = passage;
    const { text } = annotations;
    const capitals: Capital[] = [];
    let last = -1;
    const bounds = chunksIn(text);
    sentences.begin(annotations);
    for (let i = 0; i < bounds.length; i += 2) {
      const from = bounds[i]!;
      const to = bounds[i + 1]!;
      table.look(text, from, to);
      sentences.add(from, to);
      const { data, forms, vocables, labels, end } = table;
      for (let at = forms; at < vocables; at++) {
        const form = data[at]!;
        // The one form that has a blank in it.
        const isPercent = form === cent && last === per;
        last = isPercent ? percent! : form;
        if (isPercent) into.replaceLast('forms', into.number(last));
        else into.add('forms', into.number(last));
      }
      for (let at = vocables; at < labels; at += 3) {
        const [start, till, folded] = [data[at]!, data[at + 1]!, data[at + 2]!];
        into.addDistinct('vocabulary', into.number(folded));
        if (till > 0) capitals.push({ start: from + start, end: from + till, folded: lexicon.word(folded) });
      }
      for (let at = labels; at < end; at++) into.add('labels', into.number(data[at]!));
    }
    sentences.end();
    into.end('formEnds', 'forms');
    for (const { folded, start: from, end } of capitals) {
      if (folded.length < shortestName || names.has(folded)) continue;
      names.add(folded);
      into.add('names', into.word(folded));
      const place = spanInDocument(passage, { start: from, end });
      into.add('nameStarts', place.start);
      into.add('nameLengths', place.end - place.start);
    }
    for (const { first, second, start: from, end } of neighbours(text, capitals, true)) {
      const key = `${first} ${second}`;
      if (pairs.has(key)) continue;
      pairs.add(key);
      into.add('pairs', into.word(first));
      into.add('seconds', into.word(second));
      const place = spanInDocument(passage, { start: from, end });
      into.add('pairStarts', place.start);
      into.add('pairLengths', place.end - place.start);
    }
    if (columnsIn(text).length > 0) into.add('tables', before + at);
    yield;
  }
  into.end('nameEnds', 'names');
  into.end('pairEnds', 'pairs');
  into.end('passageEnds', 'sentenceEnds');
  return sentences.numerals;
}

/** Gathers the stems and numbers of sentences, from chunks of a passage in order. */
class SentenceColumns {
  readonly numerals: (readonly number[])[] = [];
  private readonly into: DigestBuilder;
  private readonly table: WordTable;
  private annotations!: Annotations;
  /** The sentence that is open, of those of the passage. */
  private at = 0;
  /** Where the first chunk of it begins that holds a number, negative for none, and where the chunk behind the last such one ends. */
  private numbersFrom = -1;
  private numbersTo = Number.POSITIVE_INFINITY;

  constructor(into: DigestBuilder, table: WordTable) {
    this.into = into;
    this.table = table;
  }

  begin(annotations: Annotations): void {
    this.annotations = annotations;
    this.at = 0;
    this.into.beginDistinct('stems');
  }

  /** The chunk that was last looked up. */
  add(from: number, to: number): void {
    const { table, into } = this;
    const { text, sentences } = this.annotations;
    this.closeUpTo(from);
    for (let open = sentences[this.at]; open && open.start < to; open = sentences[this.at]) {
      if (open.start <= from && to <= open.end) {
        this.passBy(table.isNumeric, from, to);
        for (let at = table.stems; at < table.forms; at++) this.stem(into.number(table.data[at]!));
      } else {
        const [start, end] = [Math.max(from, open.start), Math.min(to, open.end)];
        const part = text.slice(start, end);
        this.passBy(numeralsOf(part).length > 0, start, end);
        for (const stem of stemsOf(part)) this.stem(into.word(stem));
      }
      if (open.end >= to) return;
      this.close(open);
    }
  }

  /** A number ends at the latest with the chunk behind its last one: “5 million”. */
  private passBy(isNumeric: boolean, from: number, to: number): void {
    if (isNumeric) {
      if (this.numbersFrom < 0) this.numbersFrom = from;
      this.numbersTo = Number.POSITIVE_INFINITY;
    } else if (this.numbersTo === Number.POSITIVE_INFINITY) this.numbersTo = to;
  }

  private stem(own: number): void {
    if (!this.annotations.frame) this.into.addDistinct('stems', own);
  }

  /** No chunk follows. */
  end(): void {
    this.closeUpTo(Number.POSITIVE_INFINITY);
    this.into.end('sentenceEnds', 'stemEnds');
  }

  private closeUpTo(offset: number): void {
    const { sentences } = this.annotations;
    for (let open = sentences[this.at]; open && open.end <= offset; open = sentences[this.at])
      this.close(open);
  }

  private close({ start, end }: Span): void {
    const { text, frame } = this.annotations;
    if (frame)
      for (const stem of stemsOf(frame.heads + text.slice(start, end)))
        this.into.addDistinct('stems', this.into.word(stem));
    this.into.end('stemEnds', 'stems');
    this.into.beginDistinct('stems');
    const { numbersFrom, numbersTo } = this;
    this.numerals.push(numbersFrom < 0 ? [] : numeralsOf(text.slice(numbersFrom, Math.min(end, numbersTo))));
    this.numbersFrom = -1;
    this.at++;
  }
}

const stemsOf = (text: string): string[] => termsOf(text).map(({ stem }) => stem);
