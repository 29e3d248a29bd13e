/** What a sum comes to a month or a year that is told of for a longer time: "£36m over three years, or £1m a month". */

import { bears, measure } from '../quantity.ts';
import type { Place } from '../verdict.ts';
import { unitsInYear } from './over-time.ts';
import { reckoningOf } from './reckoning-words.ts';
import { derivedFrom, type ToldWorking, toldBefore } from './told-before.ts';
import { writtenIn } from './written.ts';

/** So many figures before it are looked at. */
const back = 6;
const kinds: ReadonlySet<string> = new Set(['money', 'measure', 'count']);

/**
 * The sum and its time are told in one sentence, and the time right behind the sum: in this sentence, or before it where it says
 * that it concludes. “A ferry costs £1m a month” is told of something else.
 */
export const spreadOver: ToldWorking = (i, places, supports, text) => {
  const { claim, sentence: own } = places[i]!;
  const { figure } = claim;
  const perYear = unitsInYear.get(figure.per ?? '');
  if (!perYear || figure.low !== figure.high || !kinds.has(figure.kind)) return undefined;
  const { dimension } = measure(figure);
  const told = toldBefore(i, places, supports);
  for (let at = i - 1; at >= Math.max(0, i - back); at--) {
    const whole = told.find((one) => one.figure === supports[at]!.figure);
    if (!whole || whole.figure.per !== undefined || measure(whole.figure).dimension !== dimension) continue;
    const { sentence } = places[at]!;
    if (sentence !== own && reckoningOf(text.slice(own.start, own.end)) !== 'concludes') return undefined;
    const behind = places.slice(at + 1, Math.min(at + 3, i)).filter((one) => one.sentence === sentence);
    for (const { many, unit, written } of lengthsOf(behind, text)) {
      const times = (many / unitsInYear.get(unit)!) * perYear;
      if (times > 1 && bears(figure, measure(whole.figure).low / times) !== undefined)
        return derivedFrom(`${writtenIn(text, whole.figure)} ÷ ${written}`, whole);
    }
  }
  return undefined;
};

/** A length of time, or the months from one to the other, of which the last may count too. */
function lengthsOf(behind: readonly Place[], text: string) {
  const [first, second] = behind.map(({ claim }) => claim.figure);
  if (!first) return [];
  if (first.kind === 'duration' && first.low === first.high && unitsInYear.has(first.unit))
    return [{ many: first.low, unit: first.unit, written: writtenIn(text, first) }];
  const [from, to] = [first.date, first.until ?? second?.date];
  if (!from?.year || !from.month || !to?.year || !to.month) return [];
  const months = 12 * (to.year - from.year) + to.month - from.month;
  return [months, months + 1]
    .filter((many) => many > 1)
    .map((many) => ({ many, unit: 'month', written: `${many} months` }));
}
