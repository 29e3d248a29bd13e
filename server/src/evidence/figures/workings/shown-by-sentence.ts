/** What needs no working to be shown: the sentence itself tells what the figure is made of, or a source has it in another form. */
import type { Annotations } from '../../../annotate/annotate.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import { isExample } from '../inferred.ts';
import { isBorneOut, type Open, type Place, type Support } from '../verdict.ts';
import { isCompounded, isOfRoundSum } from './compounded.ts';
import { isChosenFromEnd } from './list-sums.ts';
import { isReckonedOver } from './over-time.ts';
import { isOneForEach } from './rate-again.ts';
import { isInOtherUnit, isRestated, isShareOfOdds } from './restated.ts';
import {
  isLastOf,
  isMajority,
  isOdds,
  isOfFormer,
  isOfVote,
  isPointedOut,
  isRatioOfLast,
  isScoreGap,
  isSpeltOut,
  isToldBehind,
  isToldProduct,
  isToldTotal,
} from './spelt-out.ts';
import { isMonthsBetween, isTimeBetween } from './time-between.ts';
import { isOneOrTwo, isTimesAsMany, isWordFor } from './unit-words.ts';
import { isRestOfRange, isWorkedRange } from './worked-range.ts';

/** So many of the sentences that are most about the claim are looked at. */
const nearest = 3;
/** The parts of a total stand among so many figures before it. */
const back = 12;

export function isShownBySentence(
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
  { text }: Annotations,
): boolean {
  const { claim, sentence, statements } = places[i]!;
  let first = i;
  while (places[first - 1]?.sentence === sentence) first--;
  const before = supports.slice(first, i);
  const isBorne = ({ verdict }: Support | Open) => isBorneOut(verdict);
  // "Which leaves some £84m, or more than half": what may follow, and is not told, may have its share told beside it.
  const isBeside = ({ verdict, figure }: Support | Open, at: number) =>
    verdict === 'unchecked' &&
    at === before.length - 1 &&
    /^,\s+(?:or|i\.\s?e\.,?|that is,?)\s+$/.test(text.slice(figure.span.end, claim.figure.span.start));
  const borne = before.filter((one, at) => isBorne(one) || isBeside(one, at) || isExample(one.figure, text));
  const figures = (of: typeof before) => of.map(({ figure }) => figure);
  const next = supports[i + 1];
  const earlier = supports.slice(Math.max(0, i - back), i);
  const told = figures(earlier.filter(isBorne));
  const here = supports.filter((one, at) => isBorne(one) && places[at]!.sentence === sentence);
  const ofSentence = supports.flatMap(({ figure }, at) =>
    places[at]!.sentence === sentence ? [figure] : [],
  );
  return (
    isListedBehind(claim.figure, text.slice(claim.figure.amount.end, sentence.end)) ||
    isReckonedOver(i, places, supports, text) ||
    isChosenFromEnd(claim.figure, text) ||
    isSpeltOut(claim.figure, figures(borne)) ||
    isRestated(claim.figure, figures(here), text) ||
    isShareOfOdds(claim.figure, text) ||
    isOneForEach(claim.figure, text) ||
    isInOtherUnit(claim.figure, before.at(-1)?.figure, text) ||
    isToldProduct(claim.figure, borne, text) ||
    isWordFor(claim.figure, statements) ||
    isTimesAsMany(claim.figure, statements, text) ||
    isToldTotal(claim.figure, told, text) ||
    isToldBehind(claim.figure, told, next && isBorne(next) ? next.figure : undefined, text) ||
    isOneOrTwo(claim.figure, statements) ||
    isTimeBetween(claim.figure, figures(here)) ||
    isMonthsBetween(claim.figure, earlier.filter(isBorne)) ||
    isRatioOfLast(claim.figure, told) ||
    isWorkedRange(claim.figure, figures(earlier.filter((one) => isBorne(one) || isCount(one)))) ||
    isRestOfRange(claim.figure, [
      ...told,
      ...statements.slice(0, nearest).flatMap(({ facts }) => facts.map((fact) => fact.figure)),
    ]) ||
    isScoreGap(claim.figure, [supports[i - 1]?.figure, next?.figure]) ||
    isOfVote(claim.figure, told, text) ||
    isLastOf(claim.figure, told) ||
    isOdds(claim.figure, told) ||
    isMajority(claim.figure, told, text.slice(sentence.start, sentence.end)) ||
    isOfFormer(claim.figure, told, text) ||
    isCompounded(claim.figure, told, ofSentence, text, sentence) ||
    isOfRoundSum(claim.figure, told, ofSentence, text) ||
    isPointedOut(claim.figure, figures(before), statements, text)
  );
}

/** How many there are of what so much is told, a draft may count itself. */
const isCount = ({ verdict, figure: { kind, low, high } }: Support | Open): boolean =>
  verdict === 'unchecked' && kind === 'count' && low === high;

/** "Three others – Norway, Riga and Kiel –": so many names follow. */
function isListedBehind({ kind, low, high }: Figure, behind: string): boolean {
  if (kind !== 'count' || low !== high || low > 12) return false;
  const list = listed.exec(behind)?.[1];
  return list !== undefined && list.split(/,\s+(?:and\s+)?|\s+and\s+/).length === low;
}
const name = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*(?:\s\p{Lu}[\p{L}\p{M}’'.-]*){0,3}`;
const listed = new RegExp(
  String.raw`^(?:\s+\p{Ll}+){0,3}\s*(?:[:(]\s*|\s[–—-]\s)(${name}(?:,\s+${name})*,?\s+and\s+${name})(?![\p{L}\p{M}])`,
  'u',
);
