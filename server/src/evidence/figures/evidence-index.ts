/** What the sources state, arranged so that the sentences that could bear on a claim are found without reading them all. */

import { writtenWhole } from '../../annotate/figures/cell-figures.ts';
import { unitsAlike } from '../../annotate/figures/currency-families.ts';
import type { CalendarDate, Figure } from '../../annotate/figures/figure.ts';
import { firstIndex } from '../../text/ordered.ts';
import type { Span } from '../../text/span.ts';
import { runAtOnce, type Steps } from '../../text/steps.ts';
import { type Digest, digestIn, lexiconOf, listAt } from '../digest.ts';
import {
  type AnnotatedDocument,
  type Location,
  locate,
  type Passage,
  sentenceAround,
  wordsAt,
} from '../document.ts';
import { bestShared, postingsOf, StemSet } from '../postings.ts';
import { type Claim, claimOf, type Wording, wordingOf } from './claim.ts';
import { documentDay } from './document-date.ts';
import { type Column, columnsIn } from './lists.ts';
import { endOf, measure, reach } from './quantity.ts';
import type { Day } from './resolve-date.ts';
import { slashDates } from './slash-dates.ts';

/** A figure that a source states. Spans are relative to the passage. */
export interface Fact {
  readonly figure: Figure;
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
  readonly sentence: Span;
  readonly statement: Statement;
}

/** A sentence of a source. */
export interface Statement {
  /** Its place among the sentences of all sources; those of one document follow each other. */
  readonly id: number;
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
  readonly sentence: Span;
  readonly stems: { has(stem: string): boolean };
  readonly facts: readonly Fact[];
}

/** A paragraph that holds a flat table, with its columns of numbers. */
export interface Table {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly columns: readonly Column[];
}

export interface EvidenceIndex {
  readonly statements: readonly Statement[];
  /** Facts that may be the figure's quantity: the same dimension and near its value. */
  readonly near: (figure: Figure) => readonly Fact[];
  /** Sentences that hold a number, in any spelling and of whatever kind. */
  readonly holding: (numeral: number) => readonly Statement[];
  /** What a fact is about; worked out when it is first asked for. */
  readonly claim: (fact: Fact) => Claim;
  /** The day a source is written on, where it says so. */
  readonly dayOf: (document: AnnotatedDocument) => Day | undefined;
  /** How telling a stem is: the rarer among the sources' sentences, the more; 0 to about 1, unseen stems in the middle. */
  readonly weight: (stem: string) => number;
  readonly tables: readonly Table[];
  /** How often the sources put a word in brackets after what they list: "(free)". */
  readonly labelled: (stem: string) => number;
  /** The sentences that share most of the given stems, best first. */
  readonly search: (stems: Iterable<string>, limit: number) => readonly Statement[];
}

/** A value that is stated this often tells nothing by itself: what is beyond is left to the search by words. */
const commonplace = 400;

interface Point {
  readonly value: number;
  readonly fact: Fact;
}

/** All at once. */
export function evidenceIndex(sources: readonly AnnotatedDocument[]): EvidenceIndex {
  return runAtOnce(evidenceIndexSteps(sources));
}

/** Yields after each document. */
export function* evidenceIndexSteps(sources: readonly AnnotatedDocument[]): Steps<EvidenceIndex> {
  const lexicon = lexiconOf(sources);
  const statements: Statement[] = [];
  const points = new Map<string, Point[]>();
  const dates = new Map<string, Fact[]>();
  const numerals = new Map<number, number[]>();
  const columns: Digest['stems'][] = [];
  const days = new Map<AnnotatedDocument, Day | undefined>();
  const tables: Table[] = [];
  const labels = new Map<number, number>();
  for (const document of sources) {
    const digest = digestIn(lexicon, document);
    columns.push(digest.stems);
    const settled = slashDates(document);
    days.set(document, documentDay(document));
    for (const word of digest.labels) labels.set(word, (labels.get(word) ?? 0) + 1);
    const flat = new Set(digest.tables);
    let nth = 0;
    for (const [at, passage] of document.passages.entries()) {
      const { text, sentences, figures } = passage.annotations;
      const first = statements.length;
      const told = new Map<Span, Figure[]>();
      for (const figure of figures) push(told, sentenceAround(passage, figure.span), figure);
      for (const sentence of sentences) {
        const facts: Fact[] = [];
        const id = statements.length;
        const stems = new StemSet(digest.stems, nth, lexicon);
        const statement: Statement = { id, document, passage, sentence, stems, facts };
        statements.push(statement);
        for (const figure of told.get(sentence) ?? [])
          facts.push({ figure: settled(figure, text), document, passage, sentence, statement });
        for (const fact of facts) place(fact, points, dates);
        const values = new Set<number>(listAt(digest.numerals, nth++));
        for (const { figure } of facts) values.add(figure.low).add(figure.high);
        for (const value of values) pushSome(numerals, value, id);
      }
      if (flat.has(at)) tables.push({ text, statements: statements.slice(first), columns: columnsIn(text) });
    }
    yield;
  }
  for (const list of points.values()) list.sort((a, b) => a.value - b.value);
  yield;
  const postings = postingsOf(columns, lexicon.size);

  const rarest = Math.log(1 + statements.length);
  const weight = (stem: string): number => {
    const frequency = postings(lexicon.find(stem)).length;
    // What no source says is most often the writer's other word for what they do say.
    if (frequency === 0) return 0.5;
    return rarest === 0 ? 1 : Math.log(1 + statements.length / frequency) / rarest;
  };
  const claims = new WeakMap<Fact, Claim>();
  const wordings = new WeakMap<Statement, Wording>();
  const wording = (statement: Statement): Wording => {
    let known = wordings.get(statement);
    if (!known) {
      const { text, frame } = statement.passage.annotations;
      known = wordingOf(text, statement.sentence, frame?.heads);
      wordings.set(statement, known);
    }
    return known;
  };
  const claim = (fact: Fact): Claim => {
    let known = claims.get(fact);
    if (!known) {
      known = claimOf(wording(fact.statement), fact.figure);
      claims.set(fact, known);
    }
    return known;
  };
  return {
    statements,
    weight,
    claim,
    dayOf: (document) => days.get(document),
    near: (figure) => (figure.date ? (dates.get(dateKey(figure)) ?? []) : within(points, figure)),
    holding: (numeral) => (numerals.get(numeral) ?? []).map((id) => statements[id]!),
    tables,
    labelled: (stem) => labels.get(lexicon.find(stem)) ?? 0,
    search: (stems, limit) => {
      const wanted = [...new Set(stems)].flatMap((stem) => {
        const places = postings(lexicon.find(stem));
        const tells = places.length > 0 && places.length <= Math.max(commonplace, statements.length / 100);
        return tells ? { places, value: weight(stem) } : [];
      });
      return bestShared(wanted, limit).map((id) => statements[id]!);
    },
  };
}

/** At most `commonplace` of them. */
function pushSome(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length < commonplace) list.push(value);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function place(fact: Fact, points: Map<string, Point[]>, dates: Map<string, Fact[]>): void {
  const { figure } = fact;
  if (figure.date) {
    const keys = [figure.date, endOf(figure)].flatMap((date) => (date ? dateKeys(date) : []));
    for (const key of new Set(keys)) push(dates, key, fact);
    if (figure.high !== figure.low) push(dates, `${figure.low}–${figure.high}`, fact);
    return;
  }
  const { dimension, low, high } = measure(figure);
  push(points, dimension, { value: low, fact });
  if (high !== low) push(points, dimension, { value: high, fact });
}

function within(points: ReadonlyMap<string, readonly Point[]>, figure: Figure): Fact[] {
  const found = new Set<Fact>();
  for (const unit of unitsAlike(figure)) {
    const { dimension, from, to } = reach({ ...figure, unit });
    const list = points.get(dimension) ?? [];
    for (
      let i = firstIndex(list, ({ value }) => value >= from);
      i < list.length && list[i]!.value <= to && found.size < commonplace;
      i++
    )
      found.add(list[i]!.fact);
  }
  return [...found];
}

/** Every way in which a draft may leave a part of a date out. */
function dateKeys({ year, month, day, weekday, quarter, span }: CalendarDate): string[] {
  const keys: string[] = [];
  if (weekday !== undefined) keys.push(`w${weekday}`);
  if (month !== undefined) {
    keys.push(`m${month}`, `q${Math.ceil(month / 3)}`);
    if (day !== undefined) keys.push(`m${month}-${day}`);
  }
  if (quarter !== undefined) keys.push(`q${quarter}`);
  if (year !== undefined) {
    keys.push(`c${Math.floor(year / 100)}`);
    if (span !== 100) keys.push(`d${Math.floor(year / 10)}`);
    if (span === undefined) keys.push(`y${year}`);
  }
  return keys;
}

/** The most telling part of a date, under which all dates that may be it are found. */
function dateKey({ date, low, high }: Figure): string {
  if (low !== high) return `${low}–${high}`;
  const { year, month, day, weekday, quarter, span } = date!;
  if (month !== undefined) return day === undefined ? `m${month}` : `m${month}-${day}`;
  if (quarter !== undefined) return `q${quarter}`;
  if (year !== undefined)
    return span === 100
      ? `c${Math.floor(year / 100)}`
      : span === 10
        ? `d${Math.floor(year / 10)}`
        : `y${year}`;
  return `w${weekday}`;
}

export const factLocation = ({ document, passage, figure }: Fact): Location =>
  locate(document, passage, figure.span);

export const factSentence = ({ document, passage, sentence }: Fact | Statement): Location =>
  locate(document, passage, sentence);

/** The words of a fact's sentence on one line; those of a table's cell with its heads before them. */
export function factWords(fact: Fact): string {
  const { heads = '' } = fact.passage.annotations.frame ?? {};
  return heads === '' ? wordsAt(factSentence(fact)) : heads + writtenAmount(fact);
}

/** The quantity as the source writes it, without the counted noun, as it would stand within a sentence: "over 70%". */
export function writtenAmount({ passage, figure }: Fact): string {
  const { start, end } = figure.amount;
  const { text, frame } = passage.annotations;
  const amount = text.slice(start, end).replace(/\s+/g, ' ').trim();
  const written = frame ? writtenWhole(amount, frame) : amount;
  // A capital may be due to the sentence that it opens; in dates it is the day's or the month's own.
  return figure.kind !== 'date' && /^\p{Lu}\p{Ll}{2}/u.test(written)
    ? written[0]!.toLowerCase() + written.slice(1)
    : written;
}
