/**
 * A value such as “March” or “two” stands in thousands of sentences of a large library. Those that share the most words with a
 * sentence of the draft are the ones that may bear it out; which of the others come first tells nothing.
 */
import { unitsAlike } from '../../../annotate/figures/currency-families.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import { firstFrom } from '../../../text/ordered.ts';
import { type Reach, reach } from '../quantity.ts';
import { commonplace, type EvidencePart, type PlacedFact } from './evidence-part.ts';
import type { Shelf } from './facts-over-parts.ts';

/** The places of the statements that share the most words with the draft's sentence among those of all parts, the best first. */
export type Closest = () => readonly number[];

/** Where the common ones stand is listed once, for drafts repeat them: there are some hundreds of them. */
export class CommonValues {
  private readonly parts: readonly EvidencePart[];
  /** Where the statements of each part begin among those of all. */
  private readonly starts: readonly number[];
  /** The part that a place is in. */
  private readonly partAt: (place: number) => number;
  private readonly ofDimension: (dimension: string) => readonly Shelf[];
  /** The places of the statements that have a value, in order; undefined where few do. */
  private readonly listed = new Map<string, Uint32Array | undefined>();

  constructor(
    parts: readonly EvidencePart[],
    starts: readonly number[],
    partAt: (place: number) => number,
    ofDimension: (dimension: string) => readonly Shelf[],
  ) {
    this.parts = parts;
    this.starts = starts;
    this.partAt = partAt;
    this.ofDimension = ofDimension;
  }

  /** Facts of a quantity in the closest statements, the best first; none where so few state it that all are looked at, or none of these does. */
  within(figure: Figure, closest: Closest): PlacedFact[] {
    const reaches = unitsAlike(figure).map((unit) => reach({ ...figure, unit }));
    const key = reaches.map(({ dimension, from, to }) => `${dimension} ${from} ${to}`).join();
    const places = this.listOf(
      key,
      () => reaches.reduce((sum, one) => (sum > commonplace ? sum : sum + this.countWithin(one)), 0),
      (part) => reaches.flatMap((one) => part.statementsWithin(one)),
    );
    return this.factsIn(places, closest, (part, id) => reaches.flatMap((one) => part.factsWithin(id, one)));
  }

  /** Those of a date, by a key of `dateKeys`. */
  dated(key: string, closest: Closest): PlacedFact[] {
    const places = this.listOf(
      `date ${key}`,
      () => total(this.parts, (part) => part.countDated(key)),
      (part) => part.statementsDated(key),
    );
    return this.factsIn(places, closest, (part, id) => part.factsDated(id, key));
  }

  /** The closest statements that hold a number, the best first; none where few of all do. */
  holding(numeral: number, closest: Closest): number[] {
    const places = this.listOf(
      `number ${numeral}`,
      () => total(this.parts, (part) => part.holders(numeral).length),
      (part) => part.holders(numeral),
    );
    return among(closest, places).slice(0, commonplace);
  }

  private countWithin({ dimension, from, to }: Reach): number {
    return total(this.ofDimension(dimension), ({ points: { values } }) => {
      const first = firstFrom(values, from);
      let end = first;
      while (values[end]! <= to) end++;
      return end - first;
    });
  }

  private listOf(
    key: string,
    count: () => number,
    statementsIn: (part: EvidencePart) => readonly number[],
  ): Uint32Array | undefined {
    if (!this.listed.has(key)) {
      const list = () =>
        this.parts.flatMap((part, nth) => statementsIn(part).map((id) => id + this.starts[nth]!));
      this.listed.set(key, count() > commonplace ? Uint32Array.from(list()).sort() : undefined);
    }
    return this.listed.get(key);
  }

  /** A range may be met at both of its ends. */
  private factsIn(
    places: Uint32Array | undefined,
    closest: Closest,
    factsOf: (part: EvidencePart, id: number) => readonly number[],
  ): PlacedFact[] {
    const found: PlacedFact[] = [];
    for (const place of among(closest, places)) {
      const nth = this.partAt(place);
      const part = this.parts[nth]!;
      for (const number of new Set(factsOf(part, place - this.starts[nth]!))) found.push({ part, number });
      if (found.length >= commonplace) break;
    }
    return found.slice(0, commonplace);
  }
}

/** Those of the closest that are in a list. */
const among = (closest: Closest, places: Uint32Array | undefined): number[] =>
  places ? closest().filter((place) => places[firstFrom(places, place)] === place) : [];

/** A sum over parts, as far as it tells whether there are more than are ever looked at. */
function total<T>(all: readonly T[], count: (one: T) => number): number {
  let sum = 0;
  for (let at = 0; at < all.length && sum <= commonplace; at++) sum += count(all[at]!);
  return sum;
}
