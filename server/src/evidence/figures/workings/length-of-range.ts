/** "He sat on the board for fourteen years" where a source has "on the board from 1988 to 2002". */

import type { Place } from '../verdict.ts';
import type { Derivation } from './derivation.ts';
import { dayNumber } from './workings-of-time.ts';
import { writtenIn } from './written.ts';

/** A year or two lie between many. */
const fewest = 3;

/** The statements share words with the claim; that one of them tells of just so many years is hardly chance. */
export function lengthOfRange({ claim, statements }: Place, text: string): Derivation | undefined {
  const { kind, unit, low, high, amount } = claim.figure;
  if (kind !== 'duration' || low !== high || low < fewest) return undefined;
  // What comes every four years took no four.
  if (/\b(?:every|each)\s+$/i.test(text.slice(Math.max(0, amount.start - 8), amount.start))) return undefined;
  if (unit === 'day') return daysOfRange(low, statements);
  if (unit !== 'year') return undefined;
  for (const { facts } of statements)
    for (const fact of facts) {
      const { date, until } = fact.figure;
      if (date?.year === undefined || until?.year === undefined || date.month || until.month) continue;
      if (until.year - date.year === low)
        return { working: `${until.year} − ${date.year}`, operands: [fact] };
    }
  return undefined;
}

/** So many of the sentences that are most about the claim may name the two days. */
const nearest = 4;

/** "Within nine days" where a source has "on 4 and 13 June". */
function daysOfRange(days: number, statements: Place['statements']): Derivation | undefined {
  for (const { facts } of statements.slice(0, nearest))
    for (const fact of facts) {
      const { date, until } = fact.figure;
      if (!date?.day || !date.month || !until?.day || !until.month) continue;
      const written = writtenIn(fact.passage.annotations.text, fact.figure);
      const year = until.year ?? date.year ?? 2001;
      const apart = dayNumber(until, year) - dayNumber(date, date.year ?? year);
      // What runs from one to the other lasts both of them too.
      if (apart === days || (apart + 1 === days && !/\band\b/i.test(written)))
        return { working: written, operands: [fact] };
    }
  return undefined;
}
