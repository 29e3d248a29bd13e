/** The two ends of a change in each other's place: "from 30 to 20" where the source has "from 20 to 30". */
import type { Annotations } from '../../../annotate/annotate.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import { yearsOfFact } from '../dates/years.ts';
import { changeAt } from '../direction.ts';
import type { Fact } from '../fact.ts';
import { isBare } from '../figure-kinds.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { measure, relate } from '../quantity.ts';
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

/** "8%, up from 10%" can't be: the sources have both numbers. */
export function turnedUpFrom(
  text: string,
  [one, other]: readonly [Figure, Figure],
  [fact, next]: readonly [Fact, Fact],
): Reversal | undefined {
  const between = text.slice(one.amount.end, other.amount.start);
  // "1.7 million hours, up from 3.6 million": the unit goes without saying.
  const isUnsaid = isBare(other) && other.low >= 1000;
  const [a, b] = isUnsaid ? [one, other] : [measure(one), measure(other)];
  const isOfOne = isUnsaid || measure(one).dimension === measure(other).dimension;
  if (!upFrom.test(between) || one.date || !isOfOne) return undefined;
  const word = /\b(?:up|down)(?=\sfrom\s+$)/i.exec(between)!;
  const way = word[0].toLowerCase() === 'up' ? 1 : -1;
  if (a.low === b.low || Math.sign(a.low - b.low) === way) return undefined;
  const start = one.amount.end + word.index;
  return {
    span: { start, end: start + word[0].length },
    fact,
    stated:
      fact.statement === next.statement ? cover(fact.figure.amount, next.figure.amount) : fact.figure.amount,
  };
}

/** "40 fewer" where the two figures that it is worked out from rise in the source. */
export function turnedChange(
  { text, figures }: Annotations,
  sentence: Span,
  figure: Figure,
  operands: readonly Fact[],
): Reversal | undefined {
  const [one, other, more] = operands;
  if (!one || !other || more || one.passage !== other.passage) return undefined;
  const isTogether = one.statement === other.statement;
  const isForward =
    (isTogether ? leadsOn(one.passage.annotations.text, one.figure, other.figure) : undefined) ??
    isEarlier(one, other);
  const own = changeAt(text, sentence, figures, figure);
  if (isForward === undefined || !own || own.isLevel || own.sort === 'balance') return undefined;
  const [from, to] = isForward ? [one, other] : [other, one];
  const way = Math.sign(measure(to.figure).low - measure(from.figure).low);
  if (way !== -own.way || isToldFromTheEnd(text, sentence, figure)) return undefined;
  return { span: own.word, fact: to, stated: cover(from.figure.amount, to.figure.amount) };
}

/** By the one year that the source gives to each. */
function isEarlier(one: Fact, other: Fact): boolean | undefined {
  if (one.figure.date || other.figure.date) return undefined;
  const [a, b] = [one, other].map((fact) => {
    const years = yearsOfFact(fact);
    return years.size === 1 ? Number([...years][0]!) : Number.NaN;
  }) as [number, number];
  return a === b || Number.isNaN(a) || Number.isNaN(b) ? undefined : a < b;
}

/** "A year before there were 40 fewer", "spring had 40 fewer than summer": what is compared may stand the other way round. */
const isToldFromTheEnd = (text: string, sentence: Span, { amount }: Figure): boolean =>
  /\b(?:earlier|before|ago|previous(?:ly)?|prior|then|back|once|had been|were)\b|[12]\d{3}/i.test(
    text.slice(sentence.start, amount.start).replace(/\bthan\b[^,;]*/gi, ''),
  ) ||
  /^[^.;]{0,60}\bthan\b(?!\s+(?:(?:an?|one|two|three|the|in|last|this)\s+)*(?:days?|weeks?|months?|quarters?|years?|decades?|before|previous|[12]\d{3})\b)/i.test(
    text.slice(amount.end, sentence.end),
  );

/** Whether a change goes from the one to the other, or back; undefined where the words between them tell of none. */
export function leadsOn(text: string, one: Figure, other: Figure): boolean | undefined {
  const [first, last] = one.amount.start < other.amount.start ? [one, other] : [other, one];
  const between = text.slice(first.amount.end, last.amount.start);
  const isFrom = /\bfrom[ \u00a0]$/i.test(
    text.slice(Math.max(0, first.amount.start - 5), first.amount.start),
  );
  if (
    isFrom &&
    /^[ \u00a0](?:[^,;.\d]{1,24}[ \u00a0])?(?:in[ \u00a0][12]\d{3}[ \u00a0])?to[ \u00a0]$/i.test(between)
  )
    return first === one;
  if (/^,?[ \u00a0]from[ \u00a0]$/i.test(between)) return first !== one;
  return undefined;
}

/** "54 in June, up from 41". */
export const upFrom = /^[^;:.\d]{0,40},?\s(?:up|down)\sfrom\s+$/iu;
