/** How far apart two figures are that stand right before it: "Alder charges £15. Birch's fare of £12 is £3 lower". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { isOneKind, isPoints, isShare } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import type { Open, Support } from '../verdict.ts';
import { amountOf, derivedFrom, type ToldWorking, toldBefore } from './told-before.ts';
import { writtenIn } from './written.ts';

/** The last is set against one of so many of its kind before it. */
const back = 3;

/** Only where no “than” tells what else the last one is set against. */
export const toldGap: ToldWorking = (i, places, supports, text) => {
  const { claim, sentence } = places[i]!;
  const { figure } = claim;
  if (figure.date || figure.low !== figure.high || isShare(figure) || !kinds.has(figure.kind))
    return undefined;

  const word = comparing.exec(text.slice(figure.amount.end, sentence.end))?.[1];
  if (word === undefined) return undefined;
  const told = toldBefore(i, places, supports.map(settled));
  const last = told.at(-1);
  if (!last || last.figure.amount.start < sentence.start || !isOfGap(figure, last.figure)) return undefined;
  const isLess = less.test(word);
  const kin = told.slice(0, -1).filter((one) => isOneKind(amountOf(one), amountOf(last)));
  const other = kin
    .slice(-back)
    .findLast((one) => bears(figure, (isLess ? 1 : -1) * (levelOf(one) - levelOf(last))) !== undefined);
  if (!other) return undefined;
  const [large, small] = isLess ? [other, last] : [last, other];
  return derivedFrom(`${writtenIn(text, large.figure)} − ${writtenIn(text, small.figure)}`, large, small);
};

/** What may yet be worked out counts as what else it was taken for. */
const settled = (one: Support | Open): Support | Open =>
  one.verdict === 'open' && 'elsewhere' in one && one.elsewhere ? one.elsewhere : one;

const kinds: ReadonlySet<Figure['kind']> = new Set(['money', 'count', 'measure', 'points', 'duration']);
const comparing =
  /^(?:\s+\p{Ll}+){0,2}?\s+(lower|less|fewer|below|short(?:er)?|cheaper|younger|smaller|behind|down|under|higher|more|above|longer|dearer|older|larger|bigger|ahead|up|over)(?=\W*$|[,.;:)]|\s+(?:and|or)\b)/iu;
const less = /^(?:lower|less|fewer|below|short(?:er)?|cheaper|younger|smaller|behind|down|under)$/i;

const levelOf = ({ figure }: Support): number => measure(figure).low;
/** Shares are points apart. */
const isOfGap = (gap: Figure, end: Figure): boolean =>
  isPoints(gap)
    ? isShare(end)
    : gap.kind === end.kind && measure(gap).dimension === measure(end).dimension && !isShare(end);
