/** A multiple that the draft's own two figures right before it don't give: "it was 40 acres in May and is 96 now. Its area has quadrupled". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { isOneKind } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import type { Support } from '../verdict.ts';
import { amountOf, derivedFrom, type ToldWorking, toldBefore } from '../workings/told-before.ts';
import { rounded, writtenIn } from '../workings/written.ts';
import { leadsOn } from './exchanged-ends.ts';
import { itWas } from './summed-change.ts';

export const multipleOfEnds: ToldWorking = (i, places, supports, text) => {
  const { claim, sentence, heads } = places[i]!;
  const { figure } = claim;
  if (figure.kind !== 'ratio' || figure.low !== figure.high || figure.low === 1 || heads !== '')
    return undefined;
  const told = toldBefore(i, places, supports);
  const lead = text.slice(sentence.start, figure.amount.start);
  const pairs = told.some((one) => one.figure.amount.start >= sentence.start)
    ? apposed(figure, told, text)
    : ofSubject(lead, told);
  const results = pairs.map(([one, other]) => {
    const [a, b] = [measure(amountOf(one)).low, measure(amountOf(other)).low];
    return figure.low > 1 ? Math.max(a, b) / Math.min(a, b) : Math.min(a, b) / Math.max(a, b);
  });
  if (results.length === 0 || results.length > most || !results.every((result) => isOff(figure, result)))
    return undefined;
  const [one, other] = pairs.at(-1)!;
  const isFirst = figure.low > 1 === measure(amountOf(one)).low > measure(amountOf(other)).low;
  const [over, under] = (isFirst ? [one, other] : [other, one]).map((end) => writtenIn(text, end.figure));
  return derivedFrom(`${rounded(results.at(-1)!)} times, ${over} ÷ ${under}`, one, other);
};

/** With more pairs than these it is not clear which are meant. */
const most = 2;

/** "It was 30 acres; it is 210 now, a sevenfold increase". */
function apposed(figure: Figure, told: readonly Support[], text: string): [Support, Support][] {
  const last = told.at(-1)!;
  const kin = told.filter((one) => isOneKind(amountOf(one), amountOf(last)));
  const before = kin.at(-2);
  const between = text.slice(last.figure.amount.end, figure.amount.start);
  if (!before || !behindLevel.test(between) || !grows.test(text.slice(figure.amount.end))) return [];
  const isIt = itWas.test(text.slice(before.figure.amount.end, last.figure.amount.start));
  return isIt || leadsOn(text, before.figure, last.figure) !== undefined ? [[before, last]] : [];
}

const behindLevel = /^(?:\s+(?:\p{Ll}+|now|today|in\s+\d{4})){0,3},\s+(?:an?\s+)?$/u;
const grows =
  /^[\s-]*(?:increase|rise|jump|growth|gain|decrease|fall|drop|decline|as\s+(?:much|many|large|high|big))\b/i;

/** "Its area has quadrupled" of areas, "it has quadrupled" of whatever two levels stand before. */
function ofSubject(lead: string, told: readonly Support[]): [Support, Support][] {
  const subject = itself.exec(lead)?.[1]?.toLowerCase();
  if (subject === undefined) return [];
  const wanted = dimensions.find(([words]) => words.test(subject))?.[1];
  const kin = told.filter((one) => {
    const { dimension } = measure(amountOf(one));
    return dimension !== 'share' && (wanted === undefined || wanted(one.figure, dimension));
  });
  const pairs: [Support, Support][] = [];
  for (const [at, one] of kin.entries())
    for (const other of kin.slice(at + 1))
      if (isOneKind(amountOf(one), amountOf(other)) && one.figure.unit === other.figure.unit)
        pairs.push([one, other]);
  return pairs;
}

const itself =
  /^\s*(?:so\s+|thus\s+)?(it|that|this|(?:the|its|their)\s+(?:area|land|cost|price|bill|budget|spending|sum|number|weight|length|height|distance))(?:\s+\p{Ll}+)?\s+(?:has|have|had)\s+(?:thus\s+|therefore\s+|so\s+)?$/iu;
const dimensions: readonly (readonly [RegExp, (figure: Figure, dimension: string) => boolean])[] = [
  [/\b(?:area|land)$/, (_, dimension) => dimension === 'area'],
  [/\b(?:cost|price|bill|budget|spending|sum)$/, ({ kind }) => kind === 'money'],
  [/\bnumber$/, ({ kind }) => kind === 'count'],
  [/\bweight$/, (_, dimension) => dimension === 'mass'],
  [/\b(?:length|height|distance)$/, (_, dimension) => dimension === 'length'],
];

/** So much off is another multiple; what has more than trebled may have grown a good deal more. */
function isOff({ low, bound }: Figure, result: number): boolean {
  const isMore = bound === 'over' || bound === 'at least';
  const isLess = bound === 'nearly' || bound === 'under' || bound === 'at most';
  return (
    result < low * (isMore ? 0.95 : isLess ? 0.75 : 0.8) ||
    result > low * (isLess ? 1.05 : isMore ? 1.7 : 1.2)
  );
}
