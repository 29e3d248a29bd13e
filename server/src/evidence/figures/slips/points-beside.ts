/** Points between two shares right beside them, which these don't give: "at 3.2%, a point and a half short of the 4% goal". */

import { isPoints, isShare } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import { isBorneOut, type Open, type Place, type Support } from '../verdict.ts';
import type { Derivation } from '../workings/derivation.ts';
import { derivedFrom, toldBefore } from '../workings/told-before.ts';
import { rounded, writtenIn } from '../workings/written.ts';
import { summedChange } from './summed-change.ts';

/** What sums up two figures before it, or stands between two. */
export const summedBeside = (
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
  text: string,
): Derivation | undefined =>
  summedChange(i, places, supports, text) ?? pointsBeside(i, places, supports, text);

function pointsBeside(
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
  text: string,
): Derivation | undefined {
  const { claim, sentence, heads } = places[i]!;
  const { figure } = claim;
  const next = supports[i + 1];
  if (!isPoints(figure) || figure.low !== figure.high || heads !== '' || !next) return undefined;
  if (places[i + 1]!.sentence !== sentence || !isLevel(next)) return undefined;
  const last = toldBefore(i, places, supports).findLast(isLevel);
  if (!last || last.figure.amount.start < sentence.start) return undefined;
  const isBeside =
    apposed.test(text.slice(last.figure.amount.end, figure.amount.start)) &&
    offTheOther.test(text.slice(figure.amount.end, next.figure.amount.start));
  const difference = Math.abs(measure(last.figure).low - measure(next.figure).low);
  if (!isBeside || difference === 0 || bears(figure, difference) !== undefined) return undefined;
  const isInWords = !/\d/.test(writtenIn(text, figure));
  if (isInWords && Math.abs(difference - figure.low) <= rough * figure.low) return undefined;
  const [one, other] = [last, next].map((end) => writtenIn(text, end.figure));
  return derivedFrom(`${rounded(difference)} percentage points, from ${one} to ${other}`, last, next);
}

/** "Half a point" is told of 0.4 and 0.6 too. */
const rough = 0.25;

const isLevel = (one: Support | Open): one is Support =>
  isBorneOut(one.verdict) && isShare(one.figure) && one.figure.low === one.figure.high;

/** The level, perhaps with its time, and a comma. */
const apposed = /^[^,;:.%]{0,60},\s+(?:(?:just|only|still|some|about)\s+)?$/i;
const offTheOther =
  /^(?:\s+points?)?\s+(?:short\s+of|below|above|over|under|off|ahead\s+of|behind|from)\s+(?:(?:the|its|their)\s+)?(?:\p{Ll}+\s+){0,2}(?:of\s+)?$/iu;
