/** The two ends of a change in each other's place: "from 30 to 20" where the source has "from 20 to 30". */
import type { Figure } from '../../annotate/figures/figure.ts';
import type { EvidenceIndex, Fact } from './evidence-index.ts';
import { relate } from './quantity.ts';
import { cover, type Reversal } from './reversal.ts';

/** The facts bear out the draft's two figures; undefined where a source has them in the draft's order too. */
export function exchangedEnds(
  text: string,
  [one, other]: readonly [Figure, Figure],
  [fact, next]: readonly [Fact, Fact],
  index: EvidenceIndex,
): Reversal | undefined {
  if (fact.statement !== next.statement || one.date) return undefined;
  const isForward = leadsOn(text, one, other);
  const theirs = fact.passage.annotations.text;
  const isTheirs = leadsOn(theirs, fact.figure, next.figure);
  if (isForward === undefined || isTheirs === undefined || isForward === isTheirs) return undefined;
  const isSaidSo = index
    .near(one)
    .some(
      ({ figure, statement, passage }) =>
        relate(one, figure) !== undefined &&
        statement.facts.some(
          (second) =>
            relate(other, second.figure) &&
            leadsOn(passage.annotations.text, figure, second.figure) === isForward,
        ),
    );
  if (isSaidSo) return undefined;
  return {
    span: cover(one.amount, other.amount),
    fact,
    stated: cover(fact.figure.amount, next.figure.amount),
  };
}

/** Whether a change goes from the one to the other, or back; undefined where the words between them tell of none. */
function leadsOn(text: string, one: Figure, other: Figure): boolean | undefined {
  const [first, last] = one.amount.start < other.amount.start ? [one, other] : [other, one];
  const between = text.slice(first.amount.end, last.amount.start);
  const isFrom = /\bfrom[ \u00a0]$/i.test(
    text.slice(Math.max(0, first.amount.start - 5), first.amount.start),
  );
  if (isFrom && /^[ \u00a0](?:[^,;.\d]{1,24}[ \u00a0])?to[ \u00a0]$/i.test(between)) return first === one;
  if (/^,?[ \u00a0]from[ \u00a0]$/i.test(between)) return first !== one;
  return undefined;
}
