/** A change that the draft sums up behind its two ends, and that they do not give: "It had 80 boats. By May it had 60. That is a loss of 30%". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { isOneKind, isPoints, isShare } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import type { Support } from '../verdict.ts';
import { changeOfLevel, wayOf } from '../workings/change-to-level.ts';
import type { Derivation } from '../workings/derivation.ts';
import { amountOf, derivedFrom, type ToldWorking, toldBefore } from '../workings/told-before.ts';
import { likeWritten, rounded, writtenIn } from '../workings/written.ts';
import { leadsOn } from './exchanged-ends.ts';
import { isNearly, isOfEach } from './miscalculation.ts';

export const summedChange: ToldWorking = (i, places, supports, text) => {
  const { figure } = places[i]!.claim;
  const way = wayOf(figure, text);
  if (way === undefined) return undefined;
  const told = toldBefore(i, places, supports);
  const found = ofPart(figure, told, text, way) ?? ofLevel(figure, told, text, way);
  if (found || isOfEach(text.slice(figure.amount.end))) return found;
  return isPoints(figure) || isShare(figure) ? betweenEnds(figure, told, text, way) : undefined;
};

/** "From 2% to 4%", "it had 80. Now it is 60": the last is the level of one before, later. */
function betweenEnds(
  figure: Figure,
  told: readonly Support[],
  text: string,
  way: 1 | -1,
): Derivation | undefined {
  const last = told.at(-1);
  if (!last) return undefined;
  const kin = told.filter((one) => isOneKind(amountOf(one), amountOf(last)));
  const before = kin.at(-2);
  if (!before) return undefined;
  if (isStepFrom(text, before.figure, last.figure)) return undefined;
  const isFromTo = leadsOn(text, before.figure, last.figure) !== undefined;
  const isIt = itWas.test(text.slice(before.figure.amount.end, last.figure.amount.start));
  if (!isFromTo && !isIt)
    return isShare(figure) && !isShare(last.figure) ? onOtherBase(figure, kin, text, way) : undefined;
  const areShares = isShare(last.figure);
  if (isPoints(figure) && !areShares) return undefined;
  const to = measure(amountOf(last)).low;
  const results = (isFromTo ? [before] : kin.slice(0, -1)).map((one) => {
    const from = measure(amountOf(one)).low;
    const difference = Math.abs(to - from);
    return { difference, change: (100 * difference) / (way > 0 ? Math.min(from, to) : Math.max(from, to)) };
  });
  const isBorne = results.some(
    ({ difference, change }) =>
      difference === 0 ||
      (areShares && bears(figure, difference) !== undefined) ||
      (isShare(figure) && (bears(figure, change) !== undefined || isNearly(figure, change))),
  );
  if (isBorne) return undefined;
  const { difference, change } = results.at(-1)!;
  const value = isPoints(figure) ? `${rounded(difference)} percentage points` : `${rounded(change)}%`;
  return derivedFrom(
    `${value}, from ${writtenIn(text, before.figure)} to ${writtenIn(text, last.figure)}`,
    before,
    last,
  );
}

/** "Down five cents from $1.40": how far it moved is no end. */
const isStepFrom = (text: string, { amount }: Figure, last: Figure): boolean =>
  /\b(?:down|up|by)\s+(?:\p{L}+\s+)?$/iu.test(text.slice(Math.max(0, amount.start - 20), amount.start)) &&
  /^\s+from\s+$/.test(text.slice(amount.end, last.amount.start));

/** "Lost 20 of its 80 boats, a decline of 33%": by what is left it would be. */
function onOtherBase(
  figure: Figure,
  kin: readonly Support[],
  text: string,
  way: 1 | -1,
): Derivation | undefined {
  const pairs = kin.flatMap((one, at) => kin.slice(at + 1).map((other) => [one, other] as const));
  const results = pairs.map(([one, other]) => {
    const [small, large] = [one, other].map((end) => measure(amountOf(end)).low).sort((a, b) => a - b) as [
      number,
      number,
    ];
    const [up, down] = [(100 * (large - small)) / small, (100 * (large - small)) / large];
    // What something is a multiple of is no rise by so much.
    return way > 0
      ? { one, other, right: [up], wrong: [down, (100 * large) / small] }
      : { one, other, right: [down], wrong: [up] };
  });
  const fits = (value: number) => bears(figure, value) !== undefined;
  if (results.some(({ right }) => right.some((value) => fits(value) || isNearly(figure, value))))
    return undefined;
  const wrong = results.find((each) => each.wrong.some(fits));
  return (
    wrong &&
    derivedFrom(
      `${rounded(wrong.right[0]!)}%, from ${writtenIn(text, wrong.one.figure)} to ${writtenIn(text, wrong.other.figure)}`,
      wrong.one,
      wrong.other,
    )
  );
}

/** "Lost 20 of its 80 boats, a decline of 33%": 25%. */
function ofPart(figure: Figure, told: readonly Support[], text: string, way: 1 | -1): Derivation | undefined {
  const [part, whole] = told.slice(-2);
  if (!part || !whole || !isShare(figure) || way > 0 || !isOneKind(part.figure, whole.figure))
    return undefined;
  const [a, b] = [measure(part.figure).low, measure(whole.figure).low];
  if (a >= b || !ofIts.test(text.slice(part.figure.amount.end, whole.figure.amount.start))) return undefined;
  const value = (100 * a) / b;
  if (bears(figure, value) !== undefined || bears(figure, (100 * a) / (b - a)) === undefined)
    return undefined;
  return derivedFrom(
    `${rounded(value)}%, ${writtenIn(text, part.figure)} ÷ ${writtenIn(text, whole.figure)}`,
    part,
    whole,
  );
}

/** "Fell by 20% to 8 tonnes, a decline of 1.6 tonnes": that is 20% of what it fell to. */
function ofLevel(
  figure: Figure,
  told: readonly Support[],
  text: string,
  way: 1 | -1,
): Derivation | undefined {
  const found = changeOfLevel(figure, told, text, way);
  if (
    !found ||
    bears(figure, found.value) !== undefined ||
    bears(figure, found.after * found.part) === undefined
  )
    return undefined;
  const { share, level, after, value } = found;
  const written = writtenIn(text, level.figure);
  const sum = likeWritten(written, level.figure.low, value * (level.figure.low / after));
  return derivedFrom(`${sum}, for ${writtenIn(text, share.figure)} to ${written}`, share, level);
}

export const itWas =
  /\b(?:it|they|that|this)\s+(?:has\s+|had\s+|have\s+)?(?:is|was|were|are|been|became|stood at|stands at|reached|(?:came|comes|rose|risen|fell|fallen|grew|grown|shrank|shrunk|went|gone)(?:\s+down|\s+up)?\s+to|(?:is|was|were)\s+(?:down|up)\s+to)\s+(?:(?:about|around|some|nearly|almost|just|only|over|under)\s+){0,2}\p{Sc}?$/iu;
const ofIts = /^[^,.;:\d]{0,24}\bof\s+(?:the|its|their|his|her|these|those|all)\s+\p{Sc}?$/iu;
