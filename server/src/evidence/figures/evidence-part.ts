/** What the sources of one part state: columns by quantity, date, number and word, with sentences and facts made when they are asked for. */
import type { CalendarDate, Figure } from '../../annotate/figures/figure.ts';
import { sink } from '../../text/heap.ts';
import { push } from '../../text/multimap.ts';
import { firstIndex } from '../../text/ordered.ts';
import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { listAt } from '../digest.ts';
import { type Passage, sentenceEnclosing } from '../document.ts';
import { lazily } from '../lazily.ts';
import type { Part } from '../part.ts';
import { type Postings, postingsOf, StemSet } from '../postings.ts';
import type { Fact, Statement, Table } from './evidence-index.ts';
import { columnsIn } from './lists.ts';
import { endOf, measure } from './quantity.ts';
import { slashDates } from './slash-dates.ts';

/** Facts by number, in order of their values. */
export interface Points {
  readonly values: Float64Array;
  readonly facts: Uint32Array;
}

/** A value that is stated this often tells nothing by itself: what is beyond is left to the search by words. */
export const commonplace = 400;

/** Statements and facts are numbered in order. */
export class EvidencePart {
  private readonly part: Part;
  /** How many statements there are up to the end of each passage, and facts up to that of each statement. */
  private readonly statementEnds: Uint32Array;
  private readonly factEnds: Uint32Array;
  /** The first statement of each document. */
  private readonly firsts: readonly number[];
  private readonly settled: readonly ReturnType<typeof slashDates>[];
  readonly stems: Postings;
  private readonly points: ReadonlyMap<string, Points>;
  private readonly dates: ReadonlyMap<string, readonly number[]>;
  private readonly numerals: ReadonlyMap<number, readonly number[]>;
  private readonly flat: readonly number[];
  /** By passage. */
  private readonly made: (readonly Statement[] | undefined)[];

  /** Yields after each passage. */
  static *of(part: Part): Steps<EvidencePart> {
    const columns = new Columns();
    const statementEnds: number[] = [];
    const firsts: number[] = [];
    const flat: number[] = [];
    const settled = part.documents.map(slashDates);
    for (const [nth, { passages }] of part.documents.entries()) {
      const digest = part.digests()[nth]!;
      const first = columns.factEnds.length;
      firsts.push(first);
      for (const at of digest.tables) flat.push(statementEnds.length + at);
      for (const passage of passages) {
        const { text, sentences } = passage.annotations;
        const told = figuresBySentence(passage);
        for (const sentence of sentences) {
          const figures = (told.get(sentence) ?? []).map((figure) => settled[nth]!(figure, text));
          columns.add(figures, listAt(digest.numerals, columns.factEnds.length - first));
        }
        statementEnds.push(columns.factEnds.length);
        yield;
      }
    }
    return new EvidencePart(part, columns, { statementEnds, firsts, flat, settled });
  }

  private constructor(part: Part, columns: Columns, { statementEnds, firsts, flat, settled }: Places) {
    this.part = part;
    this.settled = settled;
    this.statementEnds = Uint32Array.from(statementEnds);
    this.made = new Array(statementEnds.length);
    this.factEnds = Uint32Array.from(columns.factEnds);
    this.firsts = firsts;
    this.flat = flat;
    this.stems = postingsOf(part.digests().map(({ stems }) => stems));
    this.points = columns.sortedPoints();
    this.dates = columns.dates;
    this.numerals = columns.numerals;
  }

  /** How many statements. */
  get size(): number {
    return this.factEnds.length;
  }

  /** Undefined beyond the part. */
  statement(id: number): Statement | undefined {
    if (id < 0 || id >= this.size) return undefined;
    const at = firstIndex(this.statementEnds, (end) => end > id);
    return this.statementsOf(at)[id - startOf(this.statementEnds, at)];
  }

  /** The distinct stems of a statement by number. */
  stemsAt(id: number): ArrayLike<number> {
    const nth = firstIndex(this.firsts, (first) => first > id) - 1;
    return listAt(this.part.digests()[nth]!.stems, id - this.firsts[nth]!);
  }

  all(): Statement[] {
    return Array.from(this.statementEnds, (_, at) => this.statementsOf(at)).flat();
  }

  fact(number: number): Fact {
    const id = firstIndex(this.factEnds, (end) => end > number);
    return this.statement(id)!.facts[number - startOf(this.factEnds, id)]!;
  }

  pointsOf(dimension: string): Points | undefined {
    return this.points.get(dimension);
  }

  /** Facts by a key of `dateKeys`. */
  dated(key: string): Fact[] {
    return (this.dates.get(key) ?? []).map((number) => this.fact(number));
  }

  /** The first statements that hold a number, at most so many and at most `commonplace`. */
  holding(numeral: number, most: number): Statement[] {
    return (this.numerals.get(numeral) ?? []).slice(0, most).map((id) => this.statement(id)!);
  }

  readonly tables = lazily((): readonly Table[] =>
    this.flat.map((at) => {
      const { text } = this.part.passage(at).passage.annotations;
      return { text, statements: this.statementsOf(at), columns: columnsIn(text) };
    }),
  );

  private statementsOf(at: number): readonly Statement[] {
    const known = this.made[at] ?? this.statementsIn(at);
    this.made[at] = known;
    return known;
  }

  private statementsIn(at: number): Statement[] {
    const { document, nth, passage } = this.part.passage(at);
    const { text, sentences } = passage.annotations;
    const { stems } = this.part.digests()[nth]!;
    const told = figuresBySentence(passage);
    const first = startOf(this.statementEnds, at);
    return sentences.map((sentence, within) => {
      const id = first + within;
      const facts: Fact[] = [];
      const statement: Statement = {
        id,
        part: this,
        document,
        passage,
        sentence,
        stems: new StemSet(stems, id - this.firsts[nth]!, this.part.lexicon),
        facts,
      };
      for (const figure of told.get(sentence) ?? [])
        facts.push({ figure: this.settled[nth]!(figure, text), document, passage, sentence, statement });
      return statement;
    });
  }
}

const startOf = (ends: Uint32Array, at: number): number => (at === 0 ? 0 : ends[at - 1]!);

/** A figure that goes over the end of its sentence is none of a sentence. */
function figuresBySentence({ annotations }: Passage): Map<Span, Figure[]> {
  const told = new Map<Span, Figure[]>();
  for (const figure of annotations.figures) {
    const sentence = sentenceEnclosing(annotations, figure.span);
    if (sentence) push(told, sentence, figure);
  }
  return told;
}

/** Where the statements of a part stand. */
interface Places {
  readonly statementEnds: readonly number[];
  readonly firsts: readonly number[];
  readonly flat: readonly number[];
  readonly settled: readonly ReturnType<typeof slashDates>[];
}

/** Gathers the columns, a sentence after the other. */
class Columns {
  readonly factEnds: number[] = [];
  readonly dates = new Map<string, number[]>();
  readonly numerals = new Map<number, number[]>();
  private readonly points = new Map<string, { value: number; fact: number }[]>();
  private facts = 0;

  add(figures: readonly Figure[], numerals: Iterable<number>): void {
    const id = this.factEnds.length;
    const values = new Set<number>(numerals);
    for (const figure of figures) {
      this.place(figure, this.facts++);
      values.add(figure.low).add(figure.high);
    }
    for (const value of values) {
      const list = this.numerals.get(value);
      if (!list) this.numerals.set(value, [id]);
      else if (list.length < commonplace) list.push(id);
    }
    this.factEnds.push(this.facts);
  }

  private place(figure: Figure, fact: number): void {
    if (figure.date) {
      const keys = [figure.date, endOf(figure)].flatMap((date) => (date ? dateKeys(date) : []));
      for (const key of new Set(keys)) push(this.dates, key, fact);
      if (figure.high !== figure.low) push(this.dates, `${figure.low}–${figure.high}`, fact);
      return;
    }
    const { dimension, low, high } = measure(figure);
    push(this.points, dimension, { value: low, fact });
    if (high !== low) push(this.points, dimension, { value: high, fact });
  }

  sortedPoints(): Map<string, Points> {
    const sorted = new Map<string, Points>();
    for (const [dimension, list] of this.points) {
      list.sort((a, b) => a.value - b.value);
      sorted.set(dimension, {
        values: Float64Array.from(list, ({ value }) => value),
        facts: Uint32Array.from(list, ({ fact }) => fact),
      });
    }
    return sorted;
  }
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

/** The facts of several parts in a stretch of values, the lowest first, and in order of the parts among equals. */
export function* factsWithin(
  parts: readonly EvidencePart[],
  dimension: string,
  from: number,
  to: number,
): Generator<Fact> {
  const cursors: Cursor[] = [];
  for (const [order, part] of parts.entries()) {
    const points = part.pointsOf(dimension);
    const at = points && firstIndex(points.values, (value) => value >= from);
    if (points && points.values[at!]! <= to) cursors.push({ order, part, points, at: at! });
  }
  cursors.sort(byNext);
  while (cursors.length > 0) {
    const cursor = cursors[0]!;
    yield cursor.part.fact(cursor.points.facts[cursor.at]!);
    cursor.at++;
    if (!(cursor.points.values[cursor.at]! <= to)) {
      const last = cursors.pop()!;
      if (cursors.length === 0) return;
      if (last !== cursor) cursors[0] = last;
    }
    sink(cursors, byNext);
  }
}

interface Cursor {
  readonly order: number;
  readonly part: EvidencePart;
  readonly points: Points;
  at: number;
}

const byNext = (a: Cursor, b: Cursor): number =>
  a.points.values[a.at]! - b.points.values[b.at]! || a.order - b.order;
