/**
 * A value such as “March” or “two” stands in thousands of sentences of a large library. Those that share the most words with a
 * sentence of the draft are the ones that may bear it out; which of the others come first tells nothing.
 */
import { unitsAlike } from '../../annotate/figures/currency-families.ts';
import type { Figure } from '../../annotate/figures/figure.ts';
import { firstFrom } from '../../text/ordered.ts';
import { bestAmong, type Wanted } from '../best-shared.ts';
import { commonplace, type EvidencePart, type PlacedFact } from './evidence-part.ts';
import type { Shelf } from './facts-over-parts.ts';
import { reach } from './quantity.ts';

/** All parts of a library. */
export interface Shelves {
  readonly parts: readonly EvidencePart[];
  /** Where the statements of each part begin among those of all. */
  readonly starts: readonly number[];
  readonly ofDimension: (dimension: string) => readonly Shelf[];
}

/** The numbers of facts by their part. */
type Found = ReadonlyMap<EvidencePart, readonly Uint32Array[]>;

/** Those that state a quantity, so many sentences at most; undefined where they are few, whatever they are about. */
export function alikeFacts(
  figure: Figure,
  words: () => readonly Wanted[],
  shelves: Shelves,
): PlacedFact[] | undefined {
  return chosen(within(figure, shelves), words, shelves);
}

/** Those of a date, by its key. */
export function alikeDates(
  key: string,
  words: () => readonly Wanted[],
  shelves: Shelves,
): PlacedFact[] | undefined {
  return chosen(new Map(shelves.parts.map((part) => [part, [part.dated(key)]])), words, shelves);
}

/** The places of the statements that hold a number, the best first, at most so many; undefined where they are few. */
export function alikeHolders(
  numeral: number,
  words: () => readonly Wanted[],
  { parts, starts }: Shelves,
): number[] | undefined {
  const places = parts.flatMap((part, nth) => part.holders(numeral).map((id) => id + starts[nth]!));
  return places.length > commonplace ? bestAmong(Uint32Array.from(places), words(), commonplace) : undefined;
}

function within(figure: Figure, { ofDimension }: Shelves): Found {
  const found = new Map<EvidencePart, Uint32Array[]>();
  for (const unit of unitsAlike(figure)) {
    const { dimension, from, to } = reach({ ...figure, unit });
    for (const { part, points } of ofDimension(dimension)) {
      const first = firstFrom(points.values, from);
      let end = firstFrom(points.values, to);
      while (points.values[end]! <= to) end++;
      if (first === end) continue;
      const numbers = points.facts.subarray(first, end);
      const list = found.get(part);
      if (list) list.push(numbers);
      else found.set(part, [numbers]);
    }
  }
  return found;
}

function chosen(
  found: Found,
  words: () => readonly Wanted[],
  { parts, starts }: Shelves,
): PlacedFact[] | undefined {
  let count = 0;
  for (const lists of found.values()) for (const { length } of lists) count += length;
  if (count <= commonplace) return undefined;
  const places = new Uint32Array(count);
  const facts: PlacedFact[] = [];
  for (const [nth, part] of parts.entries())
    for (const number of inOrder(found.get(part) ?? [])) {
      places[facts.length] = starts[nth]! + part.statementOf()[number]!;
      facts.push({ part, number });
    }
  const own = places.subarray(0, facts.length);
  const distinct = own.filter((place, at) => place !== own[at - 1]);
  return bestAmong(distinct, words(), commonplace).flatMap((place) =>
    facts.slice(firstFrom(own, place), firstFrom(own, place + 1)),
  );
}

/** A range may be met at both of its ends. */
function inOrder(lists: readonly Uint32Array[]): readonly number[] {
  const all = lists.flatMap((list) => [...list]);
  if (all.every((number, at) => at === 0 || all[at - 1]! < number)) return all;
  return [...new Set(all)].sort((a, b) => a - b);
}
