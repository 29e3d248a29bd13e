/** A rate that the draft tells again for another length of time, and that comes to another number there. */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { isOneKind } from '../figure-kinds.ts';
import { bears, direction, measure } from '../quantity.ts';
import type { Support } from '../verdict.ts';
import type { Derivation } from '../workings/derivation.ts';
import { periodBefore, timesIn } from '../workings/rate-again.ts';
import { derivedFrom } from '../workings/told-before.ts';
import { periodsInYear } from '../workings/workings-of-time.ts';
import { likeWritten, rounded, writtenIn } from '../workings/written.ts';
import { isOff } from './miscalculation.ts';

/** `last` is borne out and stands before the figure. */
export function wrongRate(figure: Figure, last: Support, text: string): Derivation | undefined {
  if (measure(last.figure).dimension !== measure(figure).dimension) return undefined;
  return sharedOut(figure, last, text) ?? toldAgain(figure, last, text);
}

/** "730 million in 2021, i.e. some 3 million a day". */
function sharedOut(figure: Figure, last: Support, text: string): Derivation | undefined {
  const periods = periodsInYear.get(figure.per ?? '');
  if (!periods || periods === 1 || last.figure.per !== undefined) return undefined;
  if (!toldOfYear.test(text.slice(last.figure.amount.end, figure.amount.start))) return undefined;
  const value = measure(last.figure).low / periods;
  return isOff(figure, value) ? derivedFrom(`${writtenIn(text, last.figure)} ÷ ${periods}`, last) : undefined;
}

const toldOfYear =
  /^[^,;:.\d]{0,30}\b(?:in|during|for)\s+(?:19|20)\d\d(?:[-–/]\d{2,4})?,\s+(?:i\.\s?e\.,?|that is,?|or)\s+$/i;

/** What is told again is often told roughly. */
const rough = 0.1;
/** Of a time that is worked, so much may be idle: 60 lunches a day are none in the holidays. */
const idle = 0.5;

/** "€1.2 million a month, which is €20 million a year". */
function toldAgain(figure: Figure, last: Support, text: string): Derivation | undefined {
  if (!isOneKind(figure, last.figure)) return undefined;
  const period = figure.per && periodBefore(figure, last.figure, text);
  const times = period ? timesIn(period, figure.per) : undefined;
  if (!times || direction(figure.bound) !== 0 || direction(last.figure.bound) !== 0) return undefined;
  const { low, step } = measure(last.figure);
  const own = measure(figure).low;
  const values = times.flatMap((each) => [low - step / 2, low, low + step / 2].map((one) => one * each));
  const [calendar, worked] = times;
  const least = Math.min(...values) * (worked < calendar ? 1 - idle : 1 / (1 + rough));
  const most = Math.max(...values) / (worked > calendar ? 1 - idle : 1 - rough);
  const isNear = own >= least && own <= most;
  if (isNear || values.some((value) => bears(figure, value) !== undefined)) return undefined;
  const written = writtenIn(text, last.figure);
  const working =
    calendar > 1 ? `${rounded(calendar)} × ${written}` : `${written} ÷ ${rounded(1 / calendar)}`;
  return derivedFrom(
    `${likeWritten(written, last.figure.low, last.figure.low * calendar)}, ${working}`,
    last,
  );
}
