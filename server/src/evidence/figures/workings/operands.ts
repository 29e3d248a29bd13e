/** What a figure may be worked out from: the figures that the draft cites nearby, and those of the sentences it is about. */

import { isSameUnit } from '../../../annotate/figures/currency-families.ts';
import { capital, monthNames } from '../../../annotate/figures/date-parts.ts';
import { type Figure, yearFigure } from '../../../annotate/figures/figure.ts';
import { kindOf, readUnit } from '../../../annotate/figures/units.ts';
import type { Passage } from '../../document.ts';
import { stemOf } from '../../terms.ts';
import { affinityOf } from '../affinity.ts';
import type { Claim } from '../claim.ts';
import type { Day } from '../dates/resolve-date.ts';
import { beside, type Fact, neighbours, type Statement } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import { isBare, isMoneyOrMeasure, isShare, isYears } from '../figure-kinds.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { ofThose, wholeOf } from '../misplaced/of-those.ts';
import { measure } from '../quantity.ts';
import { asMoney, type MoneyHead, moneyHeadOf } from '../source-tables/table-scale.ts';
import { type OwnerOf, ownerOf } from './belonging.ts';
import type { Operand } from './working.ts';

/** More than this many figures give so many results that one of them fits by chance. */
const most = 32;

/** So many figures are compared with the claim to find those that are most about it. */
const considered = 200;

/** A source of so few sentences is short. */
const short = 40;

/** What may be worked with besides the sentences that the claim's words find. */
export interface Surroundings {
  /** Sentences of the sources that share the most words with the draft's. */
  readonly statements: readonly Statement[];
  /** What supports the draft's other figures nearby, the nearest first. */
  readonly cited: readonly Fact[];
  /** Figures of the paragraph that were themselves worked out. */
  readonly computed: readonly { readonly figure: Figure; readonly written: string }[];
}

/**
 * What supports the draft's other figures comes first, then what stands beside it in the source, then the figures of the
 * sentences that the claim is about.
 */
export function operandsFor(
  claim: Claim,
  { statements, cited, computed }: Surroundings,
  parts: Parts,
  index: EvidenceIndex,
): Operand[] {
  const { dimension } = measure(claim.figure);
  const usable = (fact: Fact) =>
    isUsable(fact.figure, parts.dimension(fact), claim.figure, dimension) &&
    (fact.figure.low === fact.figure.high || isAbout(claim, fact, index));
  const chosen = new Set<Fact>();
  const choose = (fact: Fact) => {
    if (chosen.size < most && usable(fact)) chosen.add(fact);
  };
  for (const fact of cited) choose(fact);
  const near = new Set(cited.slice(0, 4).map(({ statement }) => statement));
  for (const statement of near) for (const fact of statement.facts) choose(fact);
  const close = new Set([...near, ...statements.slice(0, 3)]);
  const scored = new Map<Fact, number>();
  for (const statement of [...near, ...statements.slice(0, 8)])
    for (const other of [statement, ...neighbours(statement)])
      for (const fact of other.facts)
        if (scored.size < considered && usable(fact) && !scored.has(fact))
          scored.set(fact, affinityOf(claim, index.claim(fact), fact.statement, index).affinity);
  for (const [fact] of [...scored].sort((a, b) => b[1] - a[1])) choose(fact);
  // A short source is worked with as a whole: the draft may have other words for all that it tells of.
  if (index.size <= short) for (const { facts } of index.all()) for (const fact of facts) choose(fact);
  // The day of writing is one end of every "28 years later".
  const day = statements[0] && index.dayOf(statements[0].document);
  return [
    ...(day && isYears(claim.figure) ? [operand(yearFigure(day.year, nowhere), String(day.year))] : []),
    ...(day && isTime(claim.figure)
      ? [operand({ ...yearFigure(day.year, nowhere), date: day }, writtenDay(day))]
      : []),
    ...computed
      .filter((one) => one.figure.amount !== claim.figure.amount)
      .map(({ figure, written }) => operand(figure, written)),
    ...[...chosen].map((fact) => ({
      ...parts.operand(fact),
      cited: cited.includes(fact),
      close: close.has(fact.statement),
    })),
  ];
}

const isTime = ({ kind, unit }: Figure): boolean => kind === 'duration' && /^(?:day|week|month)$/.test(unit);
const writtenDay = ({ year, month, day }: Day): string => `${day} ${capital(monthNames[month - 1]!)} ${year}`;

/** From this affinity on, the years of a plan are those of the claim's. */
const enough = 0.1;
const isAbout = (claim: Claim, fact: Fact, index: EvidenceIndex): boolean =>
  affinityOf(claim, index.claim(fact), fact.statement, index).affinity >= enough;

/** What facts are as operands, kept for all figures of a paragraph: most are worked with again and again. */
export interface Parts {
  readonly dimension: (fact: Fact) => string;
  readonly operand: (fact: Fact) => Operand;
  readonly owner: OwnerOf;
}

export function partsOf(): Parts {
  const head = kept(({ annotations }: Passage) => moneyHeadOf(annotations.text));
  const figure = kept((fact: Fact) => withUnit(fact, head(fact.passage)));
  return {
    dimension: kept((fact) => measure(figure(fact)).dimension),
    owner: kept(ownerOf),
    operand: kept((fact) => operand(figure(fact), writtenAmount(fact), fact)),
  };
}

export function kept<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}

/**
 * "It earned 94 million crowns and spent 78 million": a large number of nothing is of the money or measure beside it,
 * and the 95 of "95 of those 109 months" are months.
 */
function withUnit(fact: Fact, head: MoneyHead | undefined): Figure {
  const { figure, passage, statement } = fact;
  const { text } = passage.annotations;
  const money = head && asMoney(figure, head);
  if (money) return money;
  if (figure.kind !== 'count' || figure.unit !== '') return figure;
  const whole = wholeOf(fact)?.figure;
  if (whole?.kind === 'duration') return { ...figure, kind: whole.kind, unit: whole.unit };
  const of = whole ? undefined : ofThose(text, figure.amount.end);
  const unit = of === undefined ? undefined : readUnit(text, of - 1)?.unit;
  if (unit) return { ...figure, kind: kindOf(unit), unit: unit.name };
  const { facts } = statement;
  const at = facts.indexOf(fact);
  const before = facts.slice(Math.max(0, at - 8), at).filter((fact) => !fact.figure.date);
  // "A profit of 27,300 euros, of which 19,800 …"; "118 hours in 2024, where 180 are wanted".
  const last = before.at(-1)?.figure;
  if (
    last &&
    (ofWhich.test(text.slice(Math.max(0, figure.amount.start - 40), figure.amount.start)) ||
      isAlso(last, figure) ||
      isEndOf(last, figure, text) ||
      isShareToo(last, figure, text) ||
      isPrice(last, figure, text))
  )
    return { ...figure, kind: last.kind, unit: last.unit };
  if (figure.low < 100) return figure;
  // "Wheat came to 13.1m tonnes, maize to 6.2m, barley to 2.8m."
  const isNamed = before.findLast((fact) => !isBare(fact.figure));
  const listed = figure.low >= 1e5 ? before : isNamed ? [isNamed] : [];
  // "It spent 23 million euros. In 2019 it was 6 million."
  const isSaidOfIt =
    figure.low >= 1e5 || ofIt.test(text.slice(Math.max(0, figure.amount.start - 24), figure.amount.start));
  const told =
    before.length === 0 && isSaidOfIt ? statementBefore(statement)?.facts.findLast(hasUnit) : undefined;
  const amount = [listed.findLast(hasUnit), facts[at + 1], told].find(
    (fact) => fact && hasUnit(fact) && isComparable(fact.figure.low, figure.low),
  )?.figure;
  return amount ? { ...figure, kind: amount.kind, unit: amount.unit } : figure;
}

const ofWhich = /\bof\s+(?:whom|which|these|those|them)\s+(?:\p{L}+\s+)?$/iu;
/** "In 2019 it was 6,000"; a survey of 1,450 is of another thing than the tons before. */
const ofIt = /\b(?:was|were|is|are|been|to|at|from|by)\s+(?:\p{L}+\s+)?$/iu;
const isAlso = ({ kind, low }: Figure, bare: Figure): boolean =>
  kind === 'duration' &&
  (bare.low >= 100 || !Number.isInteger(bare.low)) &&
  bare.low < 10 * low &&
  low < 10 * bare.low;
/** "From 23 minutes a day to 15". */
const isEndOf = (last: Figure, { low, amount }: Figure, text: string): boolean =>
  (isMoneyOrMeasure(last) || last.kind === 'duration' || last.kind === 'percent') &&
  isComparable(low, last.low) &&
  /\bfrom\s+$/i.test(text.slice(Math.max(0, last.amount.start - 6), last.amount.start)) &&
  /^(?:\s+(?:an?|per|in)\s+[\p{L}\d]+)?\s+to\s+$/iu.test(text.slice(last.amount.end, amount.start));
/** "In Altamira it is 71 per cent, in the capital it is 97." */
const isShareToo = ({ kind }: Figure, { low, amount }: Figure, text: string): boolean =>
  kind === 'percent' &&
  low <= 100 &&
  /\b(?:it|they|that|those)\s+(?:is|are|was|were|had\s+been)\s+(?:only\s+|even\s+|just\s+)?$/i.test(
    text.slice(Math.max(0, amount.start - 24), amount.start),
  ) &&
  /^\s*(?:[.,;:)]|$|in\b|and\b|but\b)/i.test(text.slice(amount.end, amount.end + 6));
/** "A guard costs 61 euros an hour, and a clerk earns 34." */
const isPrice = (last: Figure, { low, amount }: Figure, text: string): boolean =>
  last.kind === 'money' &&
  isComparable(low, last.low) &&
  /\b(?:costs?|charges?|charged|earn(?:s|ed)?|pays?|paid)\s+(?:\p{L}+\s+)?$/iu.test(
    text.slice(Math.max(0, amount.start - 24), amount.start),
  );
const statementBefore = (statement: Statement): Statement | undefined => {
  const other = beside(statement, -1);
  return other?.passage === statement.passage ? other : undefined;
};
const hasUnit = ({ figure }: Fact): boolean => isMoneyOrMeasure(figure);
/** The 139 firms beside 87 million dollars are no dollars. */
const isComparable = (a: number, b: number): boolean => a < 1000 * b && b < 1000 * a;

/** "$20 million" beside figures in Canadian dollars is in these too. */
export function inCurrencyOf(figure: Figure, { cited, statements }: Surroundings): Figure {
  if (!figure.ofAnyCountry) return figure;
  const beside = [...cited, ...statements.slice(0, 3).flatMap(({ facts }) => facts)].find(
    (fact) => fact.figure.kind === 'money',
  )?.figure;
  return beside && isSameUnit(figure, beside) ? { ...figure, unit: beside.unit } : figure;
}

const nowhere = { start: 0, end: 0 };

/** Ranks and dates are not added up; years are set against years only. */
export function isUsable(figure: Figure, measured: string, target: Figure, dimension: string): boolean {
  if (figure.low !== figure.high) return figure.date !== undefined && isYears(target);
  if (figure.date)
    return (
      isYears(target) ||
      (target.kind === 'duration' && (figure.date.day !== undefined || target.unit === 'month'))
    );
  if (figure.inWord) return false;
  if (figure.kind === 'ordinal' || figure.kind === 'score' || figure.kind === 'time') return false;
  return (
    measured === dimension ||
    measured === 'share' ||
    measured === 'count' ||
    isShare(target) ||
    target.kind === 'count' ||
    target.kind === 'ratio' ||
    target.kind === 'money'
  );
}

/** Right before it, or right behind: "fell by 2%", "a 2% cut". */
const isFall = ({ passage: { annotations }, figure: { amount } }: Fact): boolean =>
  /\b(?:f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk|lost|down|cut|reduced)\s+(?:[\w-]+\s+){0,2}$/i.test(
    annotations.text.slice(Math.max(0, amount.start - 40), amount.start),
  ) ||
  /^\s+(?:fall|drop|decline|decrease|cut|loss|lower|less|down)\b/i.test(
    annotations.text.slice(amount.end, amount.end + 12),
  );

export const operand = (
  figure: Figure,
  written: string,
  fact?: Fact,
  cited = true,
  close = true,
): Operand => {
  const measured = measure(figure);
  return {
    ...measured,
    // A dash before the number is more often punctuation than a sign.
    value: Math.abs(measured.low),
    written,
    figure,
    isBelow: measured.low < 0 || (fact !== undefined && isShare(figure) && isFall(fact)),
    noun: figure.kind === 'count' && figure.unit !== '' ? stemOf(figure.unit) : '',
    cited,
    close,
    ...(fact && { fact, statement: fact.statement }),
  };
};
