/** What a figure comes to by the tables that its paragraph is about. */

import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Fact } from '../fact.ts';
import type { Open, Place } from '../verdict.ts';
import type { Derivation } from '../workings/derivation.ts';
import { answersOtherwise } from '../workings/left-to-chance.ts';
import type { Parts } from '../workings/operands.ts';
import type { Result } from '../workings/working.ts';
import type { SourceTable } from './source-tables.ts';
import { countedIn } from './table-counts.ts';
import { rankedAs } from './table-ranks.ts';
import { partlyIn, reckonedIn, tellsOf, wordsOf } from './table-reckoning.ts';
import type { Words } from './table-results.ts';
import { strangersIn } from './table-strangers.ts';

/** So many hits by chance are borne: where words ask for a working, where none does, and where another figure answers the claim. */
const borne = { called: 0.8, asked: 0.4, alone: 0.2, answered: 0.05 };

export interface Tabled {
  readonly tables: readonly SourceTable[];
  readonly words: Words;
  /** The figures of rows that the sentence does not name, though it names others. */
  readonly strangers: ReadonlySet<Fact>;
  /** It names a row and a year of a table. */
  readonly isTold: boolean;
}

export function tabledOf(tables: readonly SourceTable[], sentence: string): Tabled {
  const words = wordsOf(sentence);
  return { tables, words, strangers: strangersIn(tables, words), isTold: tellsOf(tables, words) };
}

export function fromTables(
  i: number,
  places: readonly Place[],
  { tables, words }: Tabled,
  {
    text,
    parts: { operand },
    isAsked,
    isLast,
  }: {
    readonly text: string;
    readonly parts: Parts;
    /** Words of the draft ask for a working. */
    readonly isAsked: boolean;
    /** Nothing else gives it: what may be meant is not accused. */
    readonly isLast: boolean;
  },
): Derivation | undefined {
  const { sentence, stated } = places[i]!;
  if (tables.length === 0) return undefined;
  const { rival } = stated as Open;
  const readings = places[i]!.readings.flatMap((reading) => [reading, ...inUnitsOf(tables, reading)]);
  // One end of a change is no other answer to it.
  const bearable = ({ operands, isCalledFor }: Result) => {
    if (isCalledFor) return borne.called;
    if (answersOtherwise(rival) && !operands.some(({ fact }) => fact === rival?.fact)) return borne.answered;
    return isAsked ? borne.asked : borne.alone;
  };
  if (isLast)
    return readings.some((reading) =>
      partlyIn(tables, { reading, words, bearable: () => borne.answered, operand }),
    )
      ? { working: '', operands: [], isDoubtful: true }
      : undefined;
  const find = (words: Words) => {
    for (const reading of readings) {
      const found = reckonedIn(tables, { reading, words, bearable, operand });
      if (found) return found;
    }
    return undefined;
  };
  // Of what and of when, the sentence before may have told.
  const before = places.findLast((place) => place.sentence.end <= sentence.start)?.sentence;
  const limits = places.filter((place) => place.sentence === sentence).map(({ claim }) => claim.figure);
  return (
    find(words) ??
    (before ? find(wordsOf(text.slice(before.start, sentence.end))) : undefined) ??
    rankedAs(readings[0]!, tables, words) ??
    countedIn(readings[0]!, tables, words, operand, limits, text.slice(readings[0]!.amount.end, sentence.end))
  );
}

/** So many millions of nothing are of what the table is in. */
function inUnitsOf(tables: readonly SourceTable[], reading: Figure): Figure[] {
  if (reading.kind !== 'count' || reading.unit !== '' || reading.low < 1e5) return [];
  return tables.slice(0, 1).flatMap(({ rows }) => {
    const facts = [...rows.values()].flatMap((line) => [...line.facts.values()]);
    const found = facts.find(({ figure }) => figure.kind === 'money' || figure.kind === 'measure')?.figure;
    return found ? [{ ...reading, kind: found.kind, unit: found.unit }] : [];
  });
}
