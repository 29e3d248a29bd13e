/** A change in percent to a level, summed up behind both: "fell by 20% to 8 tonnes, a decline of 2 tonnes". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { isOneKind } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import type { Support } from '../verdict.ts';
import { derivedFrom, type ToldWorking, toldBefore } from './told-before.ts';
import { writtenIn } from './written.ts';

export const lossToLevel: ToldWorking = (i, places, supports, text) => {
  const { figure } = places[i]!.claim;
  const way = wayOf(figure, text);
  const found = way && changeOfLevel(figure, toldBefore(i, places, supports), text, way);
  if (!found || bears(figure, found.value) === undefined) return undefined;
  const [share, level] = [found.share, found.level].map((one) => writtenIn(text, one.figure));
  const sign = way < 0 ? '−' : '+';
  return derivedFrom(
    way < 0 ? `${level} ÷ (1 ${sign} ${share}) − ${level}` : `${level} − ${level} ÷ (1 ${sign} ${share})`,
    found.share,
    found.level,
  );
};

export function changeOfLevel(figure: Figure, told: readonly Support[], text: string, way: 1 | -1) {
  const [share, level] = told.slice(-2);
  if (!share || !level || share.figure.kind !== 'percent' || !isOneKind(figure, level.figure))
    return undefined;
  if (!leadsTo.test(text.slice(share.figure.amount.end, level.figure.amount.start))) return undefined;
  const [part, after] = [share.figure.low / 100, measure(level.figure).low];
  return part < 1 ? { share, level, part, after, value: (after * part) / (1 + way * part) } : undefined;
}

/** Which way the change goes that the figure sums up; undefined where it sums up none. */
export function wayOf({ amount, date, low, high }: Figure, text: string): 1 | -1 | undefined {
  if (date || low !== high) return undefined;
  const noun = summingUp.exec(text.slice(Math.max(0, amount.start - 90), amount.start))?.[1]?.toLowerCase();
  return noun === undefined ? undefined : rises.test(noun) ? 1 : -1;
}

const summingUp =
  /(?:^|[,;:.–—]\s+|\s[–—]\s)(?:in other words,\s+)?(?:(?:that|this|it|which)\s+(?:is|was|makes|made|means|meant|represents|amounts to)\s+|or\s+|i\.e\.,?\s+)?an?\s+(?:[a-z]+\s+){0,2}(rise|increase|gain|growth|jump|climb|surge|fall|drop|decline|decrease|loss|cut|reduction|slump)\s+of\s+(?:(?:about|around|some|nearly|almost|just|over)\s+){0,2}$/i;
const rises = /^(?:rise|increase|gain|growth|jump|climb|surge)$/;
const leadsTo = /^\s+to\s+(?:(?:about|around|some|just|only)\s+)?\p{Sc}?$/u;
