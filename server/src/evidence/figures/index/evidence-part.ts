/** What the sources of one part state: columns by quantity, date, number and word, with sentences and facts made when they are asked for. */

import { lazily } from '../../../text/lazily.ts';
import { firstFrom } from '../../../text/ordered.ts';
import type { Steps } from '../../../text/steps.ts';
import type { Words } from '../../../text/words.ts';
import { type Digest, type Numbers, startOf } from '../../columns.ts';
import { type Postings, postingsOf, StemSet } from '../../postings.ts';
import type { SourceRun } from '../../source-run.ts';
import { settled } from '../dates/slash-dates.ts';
import type { Fact, Statement, Table } from '../fact.ts';
import { columnsIn } from '../lists.ts';
import type { Reach } from '../quantity.ts';
import { figuresBySentence } from './figure-columns.ts';

/** A fact by its part and its number there, whose text need not be at hand. */
export interface PlacedFact {
  readonly part: EvidencePart;
  readonly number: number;
}

export const factAt = ({ part, number }: PlacedFact): Fact => part.fact(number);

/** Facts by number, in order of their values. */
export interface Points {
  readonly values: Float64Array;
  readonly facts: Uint32Array;
}

/** A value that is stated this often tells nothing by itself: it is looked for in the sentences that share the most words. */
export const commonplace = 400;

/** Statements and facts are numbered in order. */
export class EvidencePart {
  private readonly run: SourceRun;
  private readonly digest: Digest;
  readonly postings: Postings;
  /** By dimension. */
  private readonly points: ReadonlyMap<string, Points>;
  /** Places in the columns of dates. */
  private readonly dates: Postings;
  private readonly numerals: ReadonlyMap<number, readonly number[]>;
  /** By passage. */
  private readonly made: (readonly Statement[] | undefined)[];
  /** By number, as far as they were asked for. */
  private readonly facts: (Fact | undefined)[];

  /** Yields between the columns. */
  static *of(run: SourceRun): Steps<EvidencePart> {
    const digest = yield* run.digest.steps();
    const stems = postingsOf([{ values: digest.stems, ends: digest.stemEnds }]);
    yield;
    const points = yield* pointsOf(digest);
    const numerals = yield* sentencesByNumeral(digest);
    return new EvidencePart(run, digest, stems, points, numerals);
  }

  private constructor(
    run: SourceRun,
    digest: Digest,
    postings: Postings,
    points: ReadonlyMap<string, Points>,
    numerals: ReadonlyMap<number, readonly number[]>,
  ) {
    this.run = run;
    this.digest = digest;
    this.postings = postings;
    this.points = points;
    this.numerals = numerals;
    this.dates = postingsOf([{ values: digest.dates }]);
    this.made = new Array(digest.sentenceEnds.length);
    this.facts = new Array(digest.factEnds.at(-1) ?? 0);
  }

  get words(): Words {
    return this.digest.words;
  }

  /** How many statements. */
  get size(): number {
    return this.digest.factEnds.length;
  }

  /** Undefined beyond the part. */
  statement(id: number): Statement | undefined {
    if (id < 0 || id >= this.size) return undefined;
    const { sentenceEnds } = this.digest;
    const at = firstFrom(sentenceEnds, id + 1);
    return this.statementsOf(at)[id - startOf(sentenceEnds, at)];
  }

  all(): Statement[] {
    return Array.from(this.digest.sentenceEnds, (_, at) => this.statementsOf(at)).flat();
  }

  fact(number: number): Fact {
    let fact = this.facts[number];
    if (!fact) {
      const id = this.idOf(number);
      fact = this.statement(id)!.facts[number - startOf(this.digest.factEnds, id)]!;
      this.facts[number] = fact;
    }
    return fact;
  }

  /** The stems of the sentence that states a fact. */
  stemsAround(number: number): StemSet {
    return this.stemsOf(this.idOf(number));
  }

  private idOf(number: number): number {
    return firstFrom(this.digest.factEnds, number + 1);
  }

  private stemsOf(id: number): StemSet {
    return new StemSet({ values: this.digest.stems, ends: this.digest.stemEnds }, id, this.words);
  }

  pointsOf(dimension: string): Points | undefined {
    return this.points.get(dimension);
  }

  /** The facts by a key of `dateKeys`, in order, at most so many. */
  dated(key: string, most?: number): Uint32Array {
    const places = this.dates.places(this.words.find(key)).subarray(0, most);
    return places.map((place) => this.digest.dated[place]!);
  }

  countDated(key: string): number {
    const [from, to] = this.dates.bounds(this.words.find(key));
    return to - from;
  }

  /** The statements that have a date of this key, each as often as it does. */
  statementsDated(key: string): number[] {
    return Array.from(this.dated(key), (number) => this.idOf(number));
  }

  statementsWithin({ dimension, from, to }: Reach): number[] {
    const points = this.pointsOf(dimension);
    if (!points) return [];
    const found: number[] = [];
    for (let at = firstFrom(points.values, from); points.values[at]! <= to; at++)
      found.push(this.idOf(points.facts[at]!));
    return found;
  }

  /** The facts of a statement whose quantity lies there, in order; those of which both ends do come twice. */
  factsWithin(id: number, { dimension, from, to }: Reach): number[] {
    const { dimensions, values, valued, words } = this.digest;
    return this.factsWhere(
      id,
      valued,
      (at) => values[at]! >= from && values[at]! <= to && words.word(dimensions[at]!) === dimension,
    );
  }

  /** The facts of a statement by a key of `dateKeys`, in order. */
  factsDated(id: number, key: string): number[] {
    const { dates, dated, words } = this.digest;
    return this.factsWhere(id, dated, (at) => words.word(dates[at]!) === key);
  }

  /** Of a column of facts those of a statement where this holds. */
  private factsWhere(id: number, column: Numbers, holds: (at: number) => boolean): number[] {
    const { factEnds } = this.digest;
    const found: number[] = [];
    for (let at = firstFrom(column, startOf(factEnds, id)); column[at]! < factEnds[id]!; at++)
      if (holds(at)) found.push(column[at]!);
    return found;
  }

  /** The statements that hold a number, in order. */
  holders(numeral: number): readonly number[] {
    return this.numerals.get(numeral) ?? [];
  }

  readonly tables = lazily((): readonly Table[] =>
    Array.from(this.digest.tables, (at) => {
      const { text } = this.run.passage(at).passage.annotations;
      return { text, statements: this.statementsOf(at), columns: columnsIn(text) };
    }),
  );

  private statementsOf(at: number): readonly Statement[] {
    const known = this.made[at] ?? this.statementsIn(at);
    this.made[at] = known;
    return known;
  }

  private statementsIn(at: number): Statement[] {
    const { document, nth, passage } = this.run.passage(at);
    const { text, sentences } = passage.annotations;
    const { sentenceEnds, slashes } = this.digest;
    const told = figuresBySentence(passage);
    const first = startOf(sentenceEnds, at);
    return sentences.map((sentence, within) => {
      const id = first + within;
      const facts: Fact[] = [];
      const statement: Statement = {
        id,
        part: this,
        document,
        passage,
        sentence,
        stems: this.stemsOf(id),
        facts,
      };
      for (const figure of told.get(sentence) ?? [])
        facts.push({ figure: settled(figure, text, slashes[nth]!), document, passage, sentence, statement });
      return statement;
    });
  }
}

function* pointsOf({ words, dimensions, values, valued }: Digest): Steps<Map<string, Points>> {
  const byDimension = postingsOf([{ values: dimensions }]);
  const points = new Map<string, Points>();
  for (const dimension of byDimension.words) {
    const places = byDimension.places(dimension).sort((a, b) => values[a]! - values[b]! || a - b);
    points.set(words.word(dimension), {
      values: Float64Array.from(places, (place) => values[place]!),
      facts: places.map((place) => valued[place]!),
    });
    yield;
  }
  return points;
}

function* sentencesByNumeral({ numerals, numeralEnds }: Digest): Steps<Map<number, number[]>> {
  const byNumeral = new Map<number, number[]>();
  for (let id = 0, i = 0; id < numeralEnds.length; id++) {
    for (; i < numeralEnds[id]!; i++) {
      const list = byNumeral.get(numerals[i]!);
      if (!list) byNumeral.set(numerals[i]!, [id]);
      else list.push(id);
    }
    if (id % 100 === 0) yield;
  }
  return byNumeral;
}
