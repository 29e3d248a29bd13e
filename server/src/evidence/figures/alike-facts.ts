/**
 * A value such as “March” or “two” stands in thousands of sentences of a large library. Those that share the most words with a
 * sentence of the draft are the ones that may bear it out; which of the others come first tells nothing.
 */
import { unitsAlike } from '../../annotate/figures/currency-families.ts';
import type { Figure } from '../../annotate/figures/figure.ts';
import { firstFrom } from '../../text/ordered.ts';
import { commonplace, type EvidencePart, type PlacedFact } from './evidence-part.ts';
import type { Shelf } from './facts-over-parts.ts';
import { reach } from './quantity.ts';

/** All parts of a library. */
export interface AllParts {
  readonly parts: readonly EvidencePart[];
  /** Where the statements of each part begin among those of all. */
  readonly starts: readonly number[];
  readonly ofDimension: (dimension: string) => readonly Shelf[];
  /** A zero for every statement, and again when it is done: cleared faster than made. */
  readonly ranks: () => Uint16Array;
}

/** The places of the statements that share the most words with the draft's sentence, the best first. */
type Ranking = () => readonly number[];

/** Facts of a quantity that stand in one of these statements, the best first; none where so few state it that all are looked at, or none of these does. */
export function alikeFacts(figure: Figure, ranking: Ranking, library: AllParts): PlacedFact[] {
  const found = new Map<EvidencePart, Uint32Array[]>();
  for (const unit of unitsAlike(figure)) {
    const { dimension, from, to } = reach({ ...figure, unit });
    for (const { part, points } of library.ofDimension(dimension)) {
      const first = firstFrom(points.values, from);
      let end = firstFrom(points.values, to);
      while (points.values[end]! <= to) end++;
      if (first === end) continue;
      const lists = found.get(part);
      if (lists) lists.push(points.facts.subarray(first, end));
      else found.set(part, [points.facts.subarray(first, end)]);
    }
  }
  return ranked(found, ranking, library);
}

/** Those of a date, by its key. */
export const alikeDates = (key: string, ranking: Ranking, library: AllParts): PlacedFact[] =>
  ranked(new Map(library.parts.map((part) => [part, [part.dated(key)]])), ranking, library);

/** The places of those of the statements that hold a number, the best first; none where few of all do. */
export function alikeHolders(
  numeral: number,
  ranking: Ranking,
  { parts, starts, ranks }: AllParts,
): number[] {
  const lists = parts.map((part) => part.holders(numeral));
  if (lists.reduce((sum, { length }) => sum + length, 0) <= commonplace) return [];
  const order = ranking();
  const rankOf = marked(ranks(), order);
  const held: number[] = [];
  for (const [nth, ids] of lists.entries()) {
    const start = starts[nth]!;
    for (const id of ids) if (rankOf[start + id]! > 0) held.push(rankOf[start + id]!);
  }
  clear(rankOf, order);
  return held
    .sort((a, b) => a - b)
    .slice(0, commonplace)
    .map((rank) => order[rank - 1]!);
}

function ranked(
  found: ReadonlyMap<EvidencePart, readonly Uint32Array[]>,
  ranking: Ranking,
  { parts, starts, ranks }: AllParts,
): PlacedFact[] {
  let count = 0;
  for (const lists of found.values()) for (const { length } of lists) count += length;
  if (count <= commonplace) return [];
  const order = ranking();
  const rankOf = marked(ranks(), order);
  const hits: (PlacedFact & { readonly rank: number })[] = [];
  for (const [nth, part] of parts.entries()) {
    const statementOf = part.statementOf();
    const start = starts[nth]!;
    for (const list of found.get(part) ?? [])
      for (let i = 0; i < list.length; i++) {
        const rank = rankOf[start + statementOf[list[i]!]!]!;
        if (rank > 0) hits.push({ part, number: list[i]!, rank });
      }
  }
  clear(rankOf, order);
  hits.sort((a, b) => a.rank - b.rank || a.number - b.number);
  // A range may be met at both of its ends.
  return hits
    .filter(({ part, number }, at) => number !== hits[at - 1]?.number || part !== hits[at - 1]!.part)
    .slice(0, commonplace);
}

/** The rank of each statement, from 1 on; 0 for one that is not among them. */
function marked(ranks: Uint16Array, order: readonly number[]): Uint16Array {
  for (let at = 0; at < order.length; at++) ranks[order[at]!] = at + 1;
  return ranks;
}

function clear(ranks: Uint16Array, order: readonly number[]): void {
  for (let at = 0; at < order.length; at++) ranks[order[at]!] = 0;
}
