/** A share, a multiple or a rest that the draft states beside what it is reckoned from, and that this does not give. */

import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Claim } from '../claim.ts';
import { inYear, yearsIn } from '../dates/years.ts';
import { beside, type Fact, type Statement } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import { isBare, isPlainAmount, isShare } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import type { Support } from '../verdict.ts';
import type { Derivation } from '../workings/derivation.ts';
import { labelsOf, mostListed, placeIn } from '../workings/list-places.ts';
import { derivedFrom } from '../workings/told-before.ts';
import { rounded, writtenIn } from '../workings/written.ts';
import { isOff } from './miscalculation.ts';
import { wrongRate } from './wrong-rate.ts';

/** `here` are the figures of the sentence that the sources bear out, in order. */
export function misreckoned(
  { figure }: Claim,
  here: readonly Support[],
  text: string,
): Derivation | undefined {
  if (figure.low !== figure.high || figure.date) return undefined;
  const before = here.filter((one) => one.evidence && one.figure.amount.end <= figure.amount.start);
  const after = here.find((one) => one.evidence && one.figure.amount.start >= figure.amount.end);
  const compared = wrongComparison(figure, before, text);
  if (compared) return compared;
  if (figure.kind === 'ratio') return after && wrongMultiple(figure, before, after, text);
  if (isShare(figure)) return wrongRest(figure, before, text) ?? wrongShare(figure, before, text);
  const last = before.at(-1);
  return last && isPlain(last) ? wrongRate(figure, last, text) : undefined;
}

const between = (text: string, a: Figure, b: Figure): string => text.slice(a.amount.end, b.amount.start);
const amountOf = ({ figure }: Support): number => measure(figure).low;
const isPlain = ({ figure }: Support): boolean => figure.kind !== 'ordinal' && isPlainAmount(figure);

/** "62 of 200 came by train, almost a third". */
function wrongShare(figure: Figure, before: readonly Support[], text: string): Derivation | undefined {
  const [first, last] = before.slice(-2);
  if (!first || !last || !isPlain(first) || !isPlain(last)) return undefined;
  // "Of 190 farmers, 118 had no heir; that's 62%".
  const isOf = wholeAhead.test(
    text.slice(Math.max(0, first.figure.amount.start - 24), first.figure.amount.start),
  );
  const [part, whole] =
    isOf && isClause.test(between(text, first.figure, last.figure)) ? [last, first] : [first, last];
  if (part === first && !ofWhole.test(between(text, part.figure, whole.figure))) return undefined;
  if (!apposed.test(between(text, last.figure, figure)) || ofOther.test(text.slice(figure.amount.end)))
    return undefined;
  if (!isOneSort(part.figure, whole.figure) || amountOf(part) >= amountOf(whole)) return undefined;
  const value = (amountOf(part) / amountOf(whole)) * 100;
  return isOff(figure, value) && isOff(figure, 100 - value)
    ? derivedFrom(
        `${rounded(value)}%, ${writtenIn(text, part.figure)} ÷ ${writtenIn(text, whole.figure)}`,
        part,
        whole,
      )
    : undefined;
}

const wholeAhead = /\bof\s+(?:(?:the|its|their|all|some|about)\s+)?$/i;
const isClause = /^[^,;:.()\d]{1,60},\s+(?:only\s+|about\s+|some\s+)?$/i;
const ofWhole = /^[^,.;:\d]{0,20}\bof\s+(?:(?:the|its|their|all)\s+)?$/i;
/** Nothing but a clause stands between, and the share sums it up. */
const apposed =
  /^[^,;:.()]{0,60}(?:[,;:]|\s\(|\s[–—])\s*(?:i\.\s?e\.,?\s+|that(?: is|[’']s),?\s+|which is\s+|or\s+|in other words,?\s+)?$/i;
const ofOther = /^[^,;:.)]{0,20}\b(?:of|more|less|higher|lower|fewer)\b/i;
const isOneSort = (a: Figure, b: Figure): boolean =>
  measure(a).dimension === measure(b).dimension && (a.kind !== 'count' || a.unit === '' || a.unit === b.unit);

/** "5.2%, three times the 2.5% of 2019". */
function wrongMultiple(
  figure: Figure,
  before: readonly Support[],
  after: Support,
  text: string,
): Derivation | undefined {
  if (!timesThe.test(between(text, figure, after.figure)) || !isPlain(after)) return undefined;
  const { dimension } = measure(after.figure);
  const kin = before.filter((one) => isPlain(one) && measure(one.figure).dimension === dimension);
  const [first] = kin;
  if (!first || kin.length > 1 || isBase(text.slice(0, first.figure.amount.start))) return undefined;
  const value = amountOf(first) / amountOf(after);
  return isOff(figure, value)
    ? derivedFrom(
        `${rounded(value)} times, ${writtenIn(text, first.figure)} ÷ ${writtenIn(text, after.figure)}`,
        first,
        after,
      )
    : undefined;
}

/** "It is 40 times the limit of £500, and 12 times the £1,700": what is set against both is told before. */
const isBase = (before: string): boolean =>
  /\btimes\s+(?:the|its|their|a)\s+[^,.;\d]{0,40}$/i.test(before.slice(-60));

const timesThe = /^\s+(?:(?:the|its|their)\s+)?$/i;

/** "1,680 applied, 13% more than in 2019" where the source has one number for 2019. */
function wrongComparison(figure: Figure, before: readonly Support[], text: string): Derivation | undefined {
  const [, how, written] = thanIn.exec(text.slice(figure.amount.end)) ?? [];
  const now = before.filter(isPlain).at(-1);
  if (!how || !written || !now || isShare(now.figure) || now.figure.kind === 'duration') return undefined;
  const fact = now.evidence!;
  if (fact.figure.low !== fact.figure.high) return undefined;
  const then = (
    fact.passage.cell
      ? [inYear(fact, yearsIn(written)) ?? []].flat()
      : [fact.statement, ...[-1, 1].flatMap((by) => beside(fact.statement, by) ?? [])].flatMap((statement) =>
          ofYear(statement, fact.figure, written),
        )
  ).filter((other) => other !== fact);
  const [base] = then;
  if (!base || then.length > 1) return undefined;
  // "2,350 tonnes. In 2023 it was 1,520": the unit goes without saying.
  const [a, b] = [fact, base].map(({ figure: one }) =>
    isLarge(base.figure) ? one.low : measure(one).low,
  ) as [number, number];
  const [from, to] = [writtenAmount(base), writtenAmount(fact)];
  const operands = [fact, base];
  if (figure.kind === 'ratio')
    return isOff(figure, a / b)
      ? { working: `${rounded(a / b)} times, ${to} ÷ ${from}`, operands }
      : undefined;
  if (!/^as/i.test(how) && isShare(figure)) {
    const change = (Math.abs(a - b) / b) * 100;
    return isOff(figure, change)
      ? { working: `${rounded(change)}%, from ${from} to ${to}`, operands }
      : undefined;
  }
  return undefined;
}

const thanIn =
  /^\s+((?:more|fewer|less|higher|lower|above|below)\s+than|as\s+(?:many|much|high|large|long)\s+as)\s+in\s+((?:19|20)\d\d(?:[-–/]\d{2,4})?)(?![\d–/-])/i;

/** The figures of a sentence that it gives to the year. */
function ofYear({ facts, passage, sentence }: Statement, like: Figure, year: string): Fact[] {
  const { text } = passage.annotations;
  const listed = facts.filter(
    ({ figure }) =>
      !figure.date &&
      figure.low === figure.high &&
      figure.low > 0 &&
      (isOneSort(figure, like) || isLarge(figure)),
  );
  if (listed.length > mostListed) return [];
  const labels = labelsOf(
    text,
    sentence,
    listed.map(({ figure }) => figure.amount),
  );
  const named = placeIn(year).names;
  const isNamed = (names: ReadonlySet<string>) => [...named].every((each) => names.has(each));
  if (labels) return listed.filter((_, i) => isNamed(labels[i]!.names));
  const isAlone =
    listed.length === 1 && yearsIn(text.slice(sentence.start, sentence.end)).size === yearsIn(year).size;
  return isAlone && isNamed(placeIn(text.slice(sentence.start, sentence.end)).names) ? listed : [];
}

const isLarge = (figure: Figure): boolean => isBare(figure) && figure.low >= 100;

/** "38% were late, 27% lost and 19% torn; the rest, one in six, arrived". */
function wrongRest(figure: Figure, before: readonly Support[], text: string): Derivation | undefined {
  if (!isTheRest(figure, text)) return undefined;
  const shares = before.filter((one) => isShare(one.figure));
  const sum = shares.reduce((total, one) => total + amountOf(one), 0);
  const isOneList =
    shares.length > 1 &&
    shares.every(({ evidence }) => evidence!.statement === shares[0]!.evidence!.statement);
  if (!isOneList || sum >= 100 || !isOff(figure, 100 - sum)) return undefined;
  return derivedFrom(
    `${rounded(100 - sum)}%, 100% − ${shares.map((one) => writtenIn(text, one.figure)).join(' − ')}`,
    ...shares,
  );
}

/** "The rest, a quarter". */
export const isTheRest = ({ amount }: Figure, text: string): boolean =>
  theRest.test(text.slice(Math.max(0, amount.start - 30), amount.start));

const theRest = /\bthe\s+(?:rest|remainder|others)\b[\s,(–—:]{1,4}(?:(?:is|are|or|that is)\s+)?$/i;
