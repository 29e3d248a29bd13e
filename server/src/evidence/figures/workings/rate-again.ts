/** A rate that is told again for another length of time: "$3 a week, or $156 a year", "one van a minute (1,440 a day)". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { bears } from '../quantity.ts';

/** How many hours are in each, by the calendar and by the working time of a week of five days of eight hours. */
const hours: ReadonlyMap<string, readonly [calendar: number, worked: number]> = new Map([
  ['second', [1 / 3600, 1 / 3600]],
  ['minute', [1 / 60, 1 / 60]],
  ['hour', [1, 1]],
  ['day', [24, 8]],
  ['week', [7 * 24, 5 * 8]],
  ['month', [(365 * 24) / 12, 20 * 8]],
  ['quarter', [(365 * 24) / 4, 60 * 8]],
  ['year', [365 * 24, 240 * 8]],
]);

/** How many of one length of time are in another, by the calendar and by the working time. */
export function timesIn(one: string, other: string): readonly [calendar: number, worked: number] | undefined {
  const [short, long] = [hours.get(one), hours.get(other)];
  return short && long && one !== other ? [long[0] / short[0], long[1] / short[1]] : undefined;
}

const period = String.raw`(?:an?|per|each|every)\s+(second|minute|hour|day|week|month|quarter|year)`;
const joint = String.raw`(?:\s*\(|(?:,|\s[–—])\s+(?:(?:or|that is|i\.\s?e\.|which is|which (?:comes|works out|adds up) (?:to|at)),?\s+)|\s+\((?:or|that is|i\.\s?e\.),?\s+)`;
const oneOfEach = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:an?|one|a single)\s+(?:[\p{L}-]+\s+){1,4}?${period}${joint}$`,
  'iu',
);
/** What is counted may stand between; "for each child a week" is told of all of them again. */
const behindRate = new RegExp(
  String.raw`^(?:\s+(?:(?!\b(?:per|each|every|apiece)\b)[^,;:.()\d]){1,40}?)?\s+${period}${joint}$`,
  'iu',
);
const closing = /^(?:\s+[\p{L}-]+){0,2}?\s+(?:(?:an?|per|each|every)\s+\p{L}+|\p{L}+ly)\s*(?:$|[).,;:!?–—])/u;

/** "$3 a week, or": the time that the rate before is told for, where the figure right behind it tells it again. */
export function periodBefore(figure: Figure, before: Figure, text: string): string | undefined {
  if (!closing.test(text.slice(figure.amount.end))) return undefined;
  const told = behindRate.exec(text.slice(before.amount.end, figure.amount.start))?.[1]?.toLowerCase();
  return before.per === undefined || before.per === told ? told : undefined;
}

/** "One van a minute (1,440 a day)": the one is no figure. */
export function isOneForEach(figure: Figure, text: string): boolean {
  if (figure.kind !== 'count' || !figure.per || !closing.test(text.slice(figure.amount.end))) return false;
  const { start } = figure.amount;
  const told = oneOfEach.exec(text.slice(Math.max(0, start - 80), start))?.[1];
  const times = told && timesIn(told.toLowerCase(), figure.per);
  return times ? times.some((each) => bears(figure, each) !== undefined) : false;
}
