/** The kinds of arithmetic that a draft does with its sources' figures: what each gives, and the words that ask for it. */

import { writtenAmount } from '../fact-words.ts';
import { isBare, isPoints, isShare } from '../figure-kinds.ts';
import { wholeOf } from '../misplaced/of-those.ts';
import { measure } from '../quantity.ts';
import { difference, hasUnit, haveOneUnit, minus, plus, written } from './differences.ts';
import { operand } from './operands.ts';
import { otherPart } from './other-part.ts';
import { toldApart } from './told-apart.ts';
import { toldEach } from './told-each.ts';
import {
  alike,
  isFar,
  isOfSort,
  isToldTogether,
  type Operand,
  pairs,
  sharp,
  type Working,
} from './working.ts';
import { mayBeHeads, perHead, perHundredThousand, perThousand, perUnit, ratio } from './workings-of-rates.ts';
import {
  before,
  beforePoints,
  change,
  complement,
  furtherShare,
  grown,
  part,
  share,
  shareOfParts,
  shareOfShare,
} from './workings-of-shares.ts';
import {
  daysBetween,
  monthsBetween,
  perPeriod,
  rate,
  timeLeft,
  yearsBetween,
  yearsSpanned,
} from './workings-of-time.ts';

/** What is left of a whole when the parts that are told of in one sentence, or that the draft has just told of, are taken off. */
export const remainder = sharp({
  asked: (cues, figure) => cues.has('rest') || (isShare(figure) && cues.has('further')),
  gives: ({ kind }) => kind !== 'ratio',
  *results(figure, operands) {
    const dimension = isPoints(figure) ? 'share' : measure(figure).dimension;
    const parts = operands.filter((one) => one.dimension === dimension && !one.figure.date);
    const groups: Operand[][] = [...new Set(parts.map(({ statement }) => statement))].map((statement) =>
      parts.filter((one) => one.statement === statement),
    );
    groups.push(parts.filter(({ cited, statement }) => cited || !statement).slice(0, 4));
    for (const group of groups)
      for (let from = 0; from < group.length; from++)
        for (let to = from + 2; to <= Math.min(group.length, from + 4); to++) {
          const taken = group.slice(from, to);
          const all = taken.reduce((total, { value }) => total + value, 0);
          const written = () => taken.map((one) => one.written).join(' − ');
          if (dimension === 'share')
            yield { value: 100 - all, working: () => `100% − ${written()}`, operands: taken };
          else
            for (const whole of parts)
              if (whole.value > all && !taken.includes(whole) && !isFar(whole, taken[0]!, 2))
                yield {
                  value: whole.value - all,
                  working: () => `${whole.written} − ${written()}`,
                  operands: [whole, ...taken],
                };
        }
  },
});

/** "Brings the 412 million to 572 million": of what, need not be said. */
const mayBeUnsaid = (one: Operand): boolean => hasUnit(one) || one.figure.kind === 'money';

/** A list of more is no sum that a draft makes. */
const longest = 24;

export const sum = sharp({
  asked: (cues, figure) => cues.has('sum') && !isShare(figure),
  gives: () => true,
  *results(figure, operands) {
    const { dimension } = measure(figure);
    const parts = operands.filter((one) => one.dimension === dimension && isOfSort(figure, one));
    // A part of the whole is no part beside it: shares are added up only where they are told of together.
    const together = (a: Operand, b: Operand) =>
      (!isShare(figure) || (a.cited && b.cited) || a.statement === b.statement) && !isPartOf(b, a);
    yield* pairs(figure, parts, (a, b) => a.value >= b.value && together(a, b), plus);
    if (isBare(figure))
      yield* pairs(figure, operands.filter(mayBeUnsaid), haveOneUnit, {
        ...plus,
        value: (a, b) => written(a) + written(b),
      });
    // Three and more only where they stand in one sentence: a list that the draft adds up.
    for (const [statement, isClose] of new Map(parts.map((part) => [part.statement, part.close]))) {
      if (!statement || statement.facts.length > longest) continue;
      const listed = statement.facts
        .filter(({ figure: other }) => other.low === other.high && measure(other).dimension === dimension)
        .map((fact) => operand(fact.figure, writtenAmount(fact), fact, true, isClose));
      if (listed.length > 2)
        yield {
          value: listed.reduce((total, { value }) => total + value, 0),
          working: () => listed.map(({ written }) => written).join(' + '),
          operands: listed,
        };
    }
  },
});

/** "Three of those 21." */
const isPartOf = ({ fact: part }: Operand, { fact: whole }: Operand): boolean =>
  part !== undefined && whole !== undefined && wholeOf(part)?.figure.amount === whole.figure.amount;

const reverse = sharp({
  asked: (cues, figure) => cues.has('before') && !isShare(figure) && !isPoints(figure),
  gives: (figure) => !isShare(figure) && !isPoints(figure),
  results: (figure, operands) => {
    const { dimension } = measure(figure);
    const parts = operands.filter((one) => one.dimension === dimension && !one.figure.date && one.fact);
    const isApart = (a: Operand, b: Operand) => !isPartOf(a, b) && !isPartOf(b, a);
    return pairs(figure, parts, (a, b) => !isFar(a, b) && alike(a, b) && isApart(a, b), minus, plus);
  },
});

/** So much for each of so many. */
export const product: Working = {
  asked: (cues) => cues.has('horizon') || cues.has('product'),
  gives: (figure) => !isShare(figure) && !isPoints(figure),
  results: (figure, operands) => {
    const { dimension } = measure(figure);
    const isOfKind = (one: Operand) => one.dimension === dimension && !one.figure.date;
    return pairs(
      figure,
      operands.filter((one) => isOfKind(one) || mayBeHeads(one)),
      (a, b) =>
        isOfKind(a) &&
        mayBeHeads(b) &&
        written(b) > 1 &&
        ((a.cited && b.cited) ||
          // Of a time told in one sentence and people counted in another, none is spent by each of them.
          (a.figure.kind === 'duration' ? isToldTogether(a, b) : !isFar(a, b, bothCount(a, b) ? 0 : 1))),
      {
        value: (a, b) => a.value * written(b),
        working: (a, b) => `${b.written} × ${a.written}`,
      },
    );
  },
};

/** Counts of things told of in two sentences are seldom multiplied, unless the draft has named one of them. */
const bothCount = (a: Operand, b: Operand): boolean =>
  a.figure.kind === 'count' && b.figure.kind === 'count' && !a.cited && !b.cited;

/** Two neighbours of one sentence that the draft takes together: "six dead and two missing" is eight. */
export const neighboursSum = sharp({
  asked: (_, { kind }) => kind === 'count' || kind === 'money',
  gives: () => true,
  *results(figure, operands) {
    const { dimension, low } = measure(figure);
    for (const one of operands) {
      if (!one.fact || one.dimension !== dimension || one.value > low) continue;
      const { facts } = one.fact.statement;
      const after = facts.indexOf(one.fact) + 1;
      const beside = facts.slice(after, after + longest);
      const next = beside.find(({ figure: other }) => measure(other).dimension === dimension);
      if (!next || one.value + next.figure.low !== low || wholeOf(one.fact) === next) continue;
      const other = operand(next.figure, writtenAmount(next), next, one.cited, one.close);
      if (!isOfSort(figure, one) && !isOfSort(figure, { ...other, cited: false })) continue;
      yield { value: low, working: () => `${one.written} + ${other.written}`, operands: [one, other] };
    }
  },
});

/** The shortest first. */
export const workings: readonly Working[] = [
  toldApart,
  toldEach,
  otherPart,
  complement,
  difference,
  furtherShare,
  sum,
  share,
  shareOfParts,
  shareOfShare,
  change,
  ratio,
  yearsSpanned,
  yearsBetween,
  daysBetween,
  monthsBetween,
  perHead,
  perThousand,
  perHundredThousand,
  perPeriod,
  perUnit,
  part,
  grown,
  before,
  beforePoints,
  reverse,
  product,
  rate,
  timeLeft,
  neighboursSum,
  remainder,
];

/** What is done most often: fewer tries, and fewer hits by chance. */
export const plain: readonly Working[] = [
  complement,
  difference,
  sum,
  share,
  change,
  ratio,
  yearsSpanned,
  yearsBetween,
  daysBetween,
  perHead,
  part,
];
