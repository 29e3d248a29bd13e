/** Arithmetic that a draft does before the reader's eyes: the figures of the sentence that stand before the result give it. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Fact, Statement } from '../fact.ts';
import { isBare, isShare } from '../figure-kinds.ts';
import { bears, direction, measure } from '../quantity.ts';
import { areInRatio, ratioOf } from './in-ratio.ts';
import { periodsInYear } from './workings-of-time.ts';

/** A reader looks so many figures back for what a result is made of. */
const farthest = 4;
/** So many parts are added up. */
const most = 8;

/**
 * "It costs 40 million, of which the state pays 60%, or 24 million": each figure may be stated of something else by the sources,
 * so that nobody tells their working, but the result follows from what the draft says. `before` are those that the sources bear
 * out, in order.
 */
export function isSpeltOut(figure: Figure, before: readonly Figure[]): boolean {
  if (figure.low !== figure.high || figure.date || figure.kind === 'ordinal' || figure.magnitude)
    return false;
  const parts = before.filter(isPlainAmount).slice(-farthest);
  return parts.some((b, i) =>
    [...alone(figure, b), ...parts.slice(0, i).flatMap((a) => together(figure, a, b))].some(
      (value) => bears(figure, value) !== undefined,
    ),
  );
}

const totalling = /\b(?:add(?:s|ing)? up to|makes?|making|comes? to|totals?|totall?ing|a total of)\s+$/i;

/** "Alder loses 512 plots. Birch loses 21 and Cedar 80, so the cuts add up to 613": all of the last few before it, of one sort. `before` may open in an earlier sentence. */
export function isToldTotal(figure: Figure, before: readonly Figure[], text: string): boolean {
  const { start } = figure.amount;
  if (isShare(figure) || figure.date || !totalling.test(text.slice(Math.max(0, start - 16), start)))
    return false;
  let sum = 0;
  return before
    .filter((one) => isPlainAmount(one) && (!isShare(one) || (isBare(figure) && one.kind === 'percent')))
    .slice(-most)
    .toReversed()
    .some((part, i) => {
      sum = agreeInMeasure(figure, part) ? sum + amountFor(figure, part) : Number.NaN;
      return i > 0 && bears(figure, sum) !== undefined;
    });
}

const concluding =
  /(?:\bso\b|\bthus\b|\bhence\b|\btherefore\b|\bmak(?:es?|ing)\b|\bcom(?:es?|ing) to\b|\b(?:that|which) (?:is|was|means|meant)\b|\bi\.\s?e\.|[,–—:(]\s*(?:or\s+)?$|\b(?:in all|altogether|together|between them|in total)\b)/i;

/** "Sixteen of them passed $300,000, so that they drew more than $4.8m": so much for each of so many, with a word that concludes. */
export function isToldProduct(
  figure: Figure,
  before: readonly { readonly figure: Figure; readonly evidence?: Fact }[],
  text: string,
): boolean {
  if (figure.low !== figure.high || figure.date || isShare(figure) || figure.kind === 'duration')
    return false;
  const parts = before
    .map(({ figure: one, evidence }) => ({ ...one, bound: evidence?.figure.bound ?? one.bound }))
    .filter((one) => isPlainAmount(one) && !isShare(one))
    .slice(-farthest);
  const last = parts.at(-1);
  if (!last || !concluding.test(text.slice(last.amount.end, figure.amount.start))) return false;
  return parts.some((each) =>
    parts.some(
      (many) =>
        many !== each &&
        many.kind === 'count' &&
        many.low > 1 &&
        (each.kind !== 'count' || each.unit !== many.unit) &&
        measure(each).dimension === measure(figure).dimension &&
        direction(each.bound) * direction(figure.bound) >= 0 &&
        bears(figure, measure(each).low * many.low) !== undefined,
    ),
  );
}

const isPlainAmount = (one: Figure): boolean => !one.date && one.low === one.high && measure(one).low > 0;

/** "Ten million a day is 3.65 billion a year"; "at 2% a year it takes fifty years". */
function alone(figure: Figure, one: Figure): number[] {
  if (isShare(one))
    return figure.kind === 'duration' && one.per === figure.unit
      ? [(100 / measure(one).low) * scaleOf(figure)]
      : [];
  const [from, to] = [one, figure].map(({ per }) => periodsInYear.get(per ?? ''));
  return from && to && from !== to && agreeInMeasure(figure, one)
    ? [(amountFor(figure, one) * from) / to]
    : [];
}

/** So many percent of an amount; one amount by the other, and how far it is from the first to the second. */
function together(figure: Figure, a: Figure, b: Figure): number[] {
  if (isShare(a) !== isShare(b) && !isShare(figure)) {
    const [amount, share] = isShare(b) ? [a, b] : [b, a];
    return agreeInMeasure(figure, amount) ? [(amountFor(figure, amount) * measure(share).low) / 100] : [];
  }
  if (!isShare(figure) || isShare(a) || isShare(b) || !agreeInMeasure(a, b)) return [];
  const [first, second] = [measure(a).low, amountFor(a, b)];
  return [
    (Math.min(first, second) / Math.max(first, second)) * 100,
    (Math.abs(second - first) / first) * 100,
  ];
}

/** "64 million litres, that is 45 million": the unit may go without saying. */
const agreeInMeasure = (a: Figure, b: Figure): boolean =>
  isBare(a) || isBare(b) || measure(a).dimension === measure(b).dimension;
const scaleOf = (figure: Figure): number => measure(figure).low / figure.low;
/** On the scale of the measure of `figure`, whose unit it has where it has none. */
const amountFor = (figure: Figure, one: Figure): number =>
  isBare(figure) ? one.low : isBare(one) ? one.low * scaleOf(figure) : measure(one).low;

/**
 * "Of 2,940 sailings more than half (1,530) were late", "three quarters of that, £9 million": the share of what is told after it,
 * in brackets or beside it. `before` are borne out, in order.
 */
export function isToldBehind(
  figure: Figure,
  before: readonly Figure[],
  behind: Figure | undefined,
  text: string,
): boolean {
  if (!isShare(figure) || !behind) return false;
  const between = text.slice(figure.span.end, behind.amount.start);
  const isBeside =
    (between.trim() === '(' && text[behind.amount.end] === ')') ||
    (ofThat.test(between) && /^[,)]/.test(text.slice(behind.amount.end)));
  return (
    isBeside &&
    before
      .filter(isPlainAmount)
      .slice(-farthest)
      .some((whole) =>
        together(figure, behind, whole)
          .slice(0, 1)
          .some((value) => bears(figure, value) !== undefined),
      )
  );
}

const ofThat = /^\s+of\s+(?:that|it|this|these|those|them)(?:,|\s[–—])\s+$/i;

/** "Of 4,300 votes, 2,151 make a majority": one more than half of them, or just half where that will do. */
export const isMajority = (
  { kind, low, high }: Figure,
  before: readonly Figure[],
  sentence: string,
): boolean =>
  kind === 'count' &&
  low === high &&
  majority.test(sentence) &&
  before.some(
    (all) =>
      all.kind === 'count' &&
      all.low > 2 &&
      (low === Math.floor(all.low / 2) + 1 || low === Math.ceil(all.low / 2)),
  );
const majority = /\b(?:majority|half)\b/i;

/** "From 4.2% to 2.1%, half the earlier pace": one of the two that the draft has told of last by the other. */
export const isOfFormer = (figure: Figure, before: readonly Figure[], text: string): boolean =>
  isShare(figure) &&
  ofFormer.test(text.slice(figure.amount.end, figure.amount.end + 40)) &&
  areInRatio(
    before.filter(({ date }) => !date).slice(-farthest),
    ratioOf,
    (ratio) => bears(figure, 100 * ratio) !== undefined,
  );
const ofFormer =
  /^\s+(?:of\s+)?(?:the|its|their|that)\s+(?:earlier|former|previous|prior|old|older|initial|original)\s+\p{Ll}/u;

/** "Leads by 19 (57 to 38)", "57 to 38: 19 points": what lies between the two, right beside them. */
export const isScoreGap = ({ low, high, amount }: Figure, beside: readonly (Figure | undefined)[]): boolean =>
  low === high &&
  beside.some(
    (one) =>
      one?.kind === 'score' &&
      one.high - one.low === low &&
      Math.max(one.amount.start - amount.end, amount.start - one.amount.end) < closeBy,
  );
const closeBy = 24;

/** "By 57 votes to 38 … That is 95 votes cast, a majority of 19": both together, or what lies between, where the words say so. */
export function isOfVote(
  { kind, low, high, amount }: Figure,
  before: readonly Figure[],
  text: string,
): boolean {
  if (low !== high || (kind !== 'count' && kind !== 'points')) return false;
  const vote = before.findLast(({ kind }) => kind === 'score');
  if (!vote || amount.start - vote.amount.end > votesBack) return false;
  const [lead, rest] = [
    text.slice(Math.max(0, amount.start - 24), amount.start),
    text.slice(amount.end, amount.end + 24),
  ];
  if (vote.high - vote.low === low)
    return /\b(?:margin|majority|lead|gap|difference)\s+(?:of|is|was)\s+$/i.test(lead);
  return vote.high + vote.low === low && /^\s+(?:votes?|ballots?|members|senators|deputies)\b/i.test(rest);
}
const votesBack = 160;

/** "560 for, 34 against: a ratio of over 16 to one". */
export const isOdds = (figure: Figure, before: readonly Figure[]): boolean => {
  if (figure.kind !== 'score' || figure.low !== 1) return false;
  const many: Figure = { ...figure, kind: 'ratio', unit: '×', low: figure.high, step: 1 };
  return areInRatio(
    before.filter(isPlainAmount).slice(-farthest),
    (a, b) => amountFor(a, a) / amountFor(a, b),
    (ratio) => bears(many, ratio) !== undefined,
  );
};

/** "Over four metres here, one there: more than four times as deep": how many times the one of the last two told of goes into the other. */
export function isRatioOfLast(figure: Figure, before: readonly Figure[]): boolean {
  // "The two" are these themselves.
  const [a, b] = before.filter((one) => !one.date && !(isBare(one) && one.low <= 2)).slice(-2);
  if (figure.kind !== 'ratio' || figure.low <= 1 || !a || !b || ![a, b].every(isPlainAmount)) return false;
  if (!agreeInMeasure(a, b) || isShare(a) !== isShare(b)) return false;
  const [first, second] = [amountFor(b, a), amountFor(b, b)];
  return bears(figure, Math.max(first, second) / Math.min(first, second)) !== undefined;
}

/** "Of seven measures … the seventh": the last of those that are counted. */
export const isLastOf = ({ kind, low, unit }: Figure, before: readonly Figure[]): boolean =>
  kind === 'ordinal' &&
  low > 2 &&
  before.some((one) => one.kind === 'count' && one.low === low && (unit === '' || unit === one.unit));

/** So many of the sentences that are most about the claim tell what else a draft has before it. */
const nearest = 6;

/**
 * "Less than half of what the bus carried", "a third of that": of a figure that the sentence has and another that it only points
 * at. "Its sixth win in a row": so many years from the first that a source tells of. `before` are the figures of the sentence.
 */
export function isPointedOut(
  figure: Figure,
  before: readonly Figure[],
  statements: readonly Statement[],
  text: string,
): boolean {
  const rest = text.slice(figure.amount.end, figure.amount.end + 60);
  const told = statements.slice(0, nearest).flatMap(({ facts }) => facts.map((fact) => fact.figure));
  if (figure.kind === 'ordinal' && inARow.test(rest)) {
    const years = before.flatMap(({ date }) => date?.year ?? []);
    return told.some(({ date }) => date?.year !== undefined && years.includes(date.year + figure.low - 1));
  }
  const own = before.findLast((one) => !one.date);
  return (
    figure.kind === 'fraction' &&
    pointing.test(rest) &&
    own !== undefined &&
    told.some(
      (one) =>
        !one.date &&
        together(figure, own, one)
          .slice(0, 1)
          .some((value) => bears(figure, value) !== undefined),
    )
  );
}

const inARow = /^(?:\s+[\p{L}-]+){0,2}?\s+(?:in a row|in succession|running|consecutive|straight)\b/iu;
const pointing = /^\s+of\s+(?:what|that(?=\W*$|[.,;:)]))/i;
