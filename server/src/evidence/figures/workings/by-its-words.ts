/** Workings that a sentence spells out by its words: which of a list are added up, over what time, from which event to which, and what is set against what. */

import { citedAround } from '../cited-around.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { Open, Place, Support } from '../verdict.ts';
import { beforeMultiple } from './before-multiple.ts';
import { changeBeside } from './change-beside.ts';
import { lossToLevel } from './change-to-level.ts';
import { comparedBeside } from './compared-beside.ts';
import type { Derivation } from './derivation.ts';
import { leftOut } from './left-out.ts';
import { lengthOfRange } from './length-of-range.ts';
import { summedFromList } from './list-sums.ts';
import { monthsApart } from './months-apart.ts';
import { lengthAtRate, overTime } from './over-time.ts';
import { perUnit } from './per-unit.ts';
import { spreadOver } from './spread-over.ts';
import { toldGap } from './told-gap.ts';
import { totalOfEach } from './total-of-each.ts';

/** So far from a figure stand the words that tell what is worked out. */
const stretch = 240;

export function byItsWords(
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
  text: string,
  index: EvidenceIndex,
): Derivation | undefined {
  const { claim, sentence, statements, heads } = places[i]!;
  if (heads !== '') return undefined;
  const { amount } = claim.figure;
  const [start, end] = [
    Math.max(sentence.start, amount.start - stretch),
    Math.min(sentence.end, amount.end + stretch),
  ];
  const near = [
    ...new Set([
      ...statements.slice(0, 3),
      ...citedAround(i, places, supports)
        .slice(0, 4)
        .map(({ statement }) => statement),
    ]),
  ];
  return (
    comparedBeside(i, places, supports, text) ??
    changeBeside(i, places, supports, text) ??
    totalOfEach(i, places, supports, text) ??
    perUnit(i, places, supports, text) ??
    lossToLevel(i, places, supports, text) ??
    toldGap(i, places, supports, text) ??
    overTime(i, places, supports, text, { start, end }) ??
    lengthAtRate(i, places, supports, text) ??
    spreadOver(i, places, supports, text) ??
    beforeMultiple(i, places, supports, text) ??
    monthsApart(i, places, supports, text, index) ??
    lengthOfRange(places[i]!, text) ??
    leftOut(places[i]!, text) ??
    summedFromList(claim.figure, text.slice(start, end), near)
  );
}
