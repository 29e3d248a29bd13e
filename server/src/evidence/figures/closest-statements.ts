/** The statements of a library that share the most words with a sentence of the draft, and what they state. */
import { firstFrom } from '../../text/ordered.ts';
import { lazily } from '../lazily.ts';
import type { DatedFact, EvidencePart, PlacedFact, QuantityFact } from './evidence-part.ts';
import type { Reach } from './quantity.ts';

/** Something that the statement of this rank states; the best has 0. */
interface Told<T> {
  readonly part: EvidencePart;
  readonly rank: number;
  readonly what: T;
}

/** What they state is gathered once, for a sentence has several figures and each is looked for in several ways. */
export class ClosestStatements {
  /** Among the statements of all parts, the best first. */
  readonly places: readonly number[];
  private readonly parts: readonly EvidencePart[];
  /** Where the statements of each part begin. */
  private readonly starts: readonly number[];

  constructor(places: readonly number[], parts: readonly EvidencePart[], starts: readonly number[]) {
    this.places = places;
    this.parts = parts;
    this.starts = starts;
  }

  /** The facts with a quantity in one of these stretches, those of the best statement first. */
  within(reaches: readonly Reach[]): PlacedFact[] {
    return factsOf(this.quantities(), ({ dimension, value }) =>
      reaches.some(({ from, to, ...reach }) => value >= from && value <= to && dimension === reach.dimension),
    );
  }

  /** Those that have a date of this key. */
  dated(key: string): PlacedFact[] {
    return factsOf(this.dates(), (date) => date.key === key);
  }

  /** Those of them that are among these, which are in order. */
  among(places: Uint32Array): number[] {
    return this.places.filter((place) => places[firstFrom(places, place)] === place);
  }

  private readonly quantities = lazily(() => this.gathered((part, id) => part.quantitiesOf(id)));
  private readonly dates = lazily(() => this.gathered((part, id) => part.datesOf(id)));

  /** The ranks in order of their places, for what one part has lies near in memory. */
  private readonly byPlace = lazily(() => {
    const { places } = this;
    return Array.from(places, (_, rank) => rank).sort((a, b) => places[a]! - places[b]!);
  });

  private gathered<T>(of: (part: EvidencePart, id: number) => readonly T[]): Told<T>[] {
    const { places, parts, starts } = this;
    const found: Told<T>[] = [];
    let nth = 0;
    for (const rank of this.byPlace()) {
      const place = places[rank]!;
      while (nth + 1 < parts.length && starts[nth + 1]! <= place) nth++;
      const part = parts[nth]!;
      for (const what of of(part, place - starts[nth]!)) found.push({ part, rank, what });
    }
    return found;
  }
}

/** A range may be met at both of its ends. */
const factsOf = <T extends { readonly fact: number }>(
  all: readonly Told<T>[],
  isMeant: (what: T) => boolean,
): PlacedFact[] =>
  byRank(all.filter(({ what }) => isMeant(what)))
    .filter(
      ({ rank, what }, at, found) => found[at - 1]?.rank !== rank || found[at - 1]!.what.fact !== what.fact,
    )
    .map(({ part, what }) => ({ part, number: what.fact }));

const byRank = <T extends { readonly rank: number }>(told: T[]): T[] => told.sort((a, b) => a.rank - b.rank);
