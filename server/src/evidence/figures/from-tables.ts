/** What a figure comes to by the tables that its paragraph is about. */

import type { Derivation } from './derivation.ts';
import { answersOtherwise } from './left-to-chance.ts';
import type { Parts } from './operands.ts';
import type { SourceTable } from './source-tables.ts';
import type { Open } from './stated.ts';
import { countedIn } from './table-counts.ts';
import { partlyIn, reckonedIn } from './table-reckoning.ts';
import type { Place } from './unstated.ts';
import type { Result } from './working.ts';

/** So many hits by chance are borne: where words ask for a working, where none does, and where another figure answers the claim. */
const borne = { asked: 0.4, alone: 0.2, answered: 0.05 };

export function fromTables(
  i: number,
  places: readonly Place[],
  tables: readonly SourceTable[],
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
  const { readings, sentence, stated } = places[i]!;
  const { rival } = stated as Open;
  // One end of a change is no other answer to it.
  const bearable = ({ operands }: Result) =>
    answersOtherwise(rival) && !operands.some(({ fact }) => fact === rival?.fact)
      ? borne.answered
      : isAsked
        ? borne.asked
        : borne.alone;
  const own = text.slice(sentence.start, sentence.end);
  if (isLast)
    return readings.some((reading) =>
      partlyIn(tables, { reading, words: own, bearable: () => borne.answered, operand }),
    )
      ? { working: '', operands: [], isDoubtful: true }
      : undefined;
  const find = (words: string) => {
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
    find(own) ??
    (before ? find(text.slice(before.start, sentence.end)) : undefined) ??
    countedIn(readings[0]!, tables, { words: own, operand }, limits)
  );
}
