/** What a source tells in other units: "a week" is seven days, and "twelve times as many sellers as buyers" twelve sellers for every buyer. */

import { boundBefore } from '../../../annotate/figures/bounds.ts';
import type { Bound, Figure } from '../../../annotate/figures/figure.ts';
import type { Statement } from '../fact.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { direction } from '../quantity.ts';

/** So many of the sentences that are most about the claim may have the word. */
const nearest = 3;
/** Or so many, where its very number stands in them. */
const near = 8;

const words: ReadonlyMap<string, string> = new Map([
  ['60 minute', 'hour'],
  ['24 hour', 'day'],
  ['7 day', 'week'],
  ['14 day', 'fortnight'],
  ['2 week', 'fortnight'],
  ['12 month', 'year'],
  ['52 week', 'year'],
  ['365 day', 'year'],
  ['10 year', 'decade'],
  ['100 year', 'century'],
  ['90 minute', 'hour and a half'],
  ['36 hour', 'day and a half'],
  ['18 month', 'year and a half'],
  ['15 year', 'decade and a half'],
  ['150 year', 'century and a half'],
]);

export function isWordFor(figure: Figure, statements: readonly Statement[]): boolean {
  const { kind, unit, low, high, bound } = figure;
  if ((kind !== 'duration' && kind !== 'age') || low !== high) return false;
  const fits = (stated: Bound) => bound === 'exactly' || direction(bound) * direction(stated) >= 0;
  const days = daysOf(figure);
  const isRoundly = ({ facts }: Statement) =>
    facts.some(
      ({ figure: one }) =>
        one.low === one.high && one.unit !== unit && daysOf(one) === days && fits(one.bound),
    );
  if (days !== undefined && statements.slice(0, near).some(isRoundly)) return true;
  const word = words.get(`${low} ${unit}`);
  if (word === undefined) return false;
  const told = new RegExp(
    String.raw`\b(?:an?|one|(?:the\s+)?(?:last|past|previous|preceding|prior|next|coming|following))\s+(?:full\s+|whole\s+)?${word}\b(?!\s+(?:ago|or\s+two|and\s+a\s+half)\b)`,
    'gi',
  );
  return statements.slice(0, nearest).some(({ passage: { annotations }, sentence }) => {
    const text = annotations.text.slice(sentence.start, sentence.end);
    return [...text.matchAll(told)].some(({ index }) => fits(boundBefore(text, index)?.bound ?? 'exactly'));
  });
}

/** In plain speech a month has 30 days, and a quarter of a year 13 weeks. */
function daysOf({ kind, unit, low }: Figure): number | undefined {
  if (kind !== 'duration' || !Number.isInteger(low)) return undefined;
  if (unit === 'month') return 30 * low;
  if (unit === 'day') return low % 30 === 0 ? low : undefined;
  return unit === 'week' && low % 13 === 0 ? (90 * low) / 13 : undefined;
}

/** "By 61 to 35" where a source has the two percentages, and "61%" where it has "by 26 points (61 to 35)". */
export function isToldAsScore(
  figure: Figure,
  statements: readonly Statement[],
  index: EvidenceIndex,
): boolean {
  const { kind, low, high } = figure;
  if (kind === 'score') {
    // A large library has many sentences with either number, few with both.
    const withLow = new Set(index.holding(low));
    const withBoth = index.holding(high).filter((statement) => withLow.has(statement));
    return withBoth.some(({ facts }) =>
      [low, high].every((end) =>
        facts.some(
          ({ figure: one }) =>
            one.kind === 'percent' &&
            [one.low, one.high].includes(end) &&
            (one.low === one.high || one.high === high),
        ),
      ),
    );
  }
  return (
    kind === 'percent' &&
    statements
      .slice(0, near)
      .some(({ facts }) =>
        facts.some(
          ({ figure: one, passage, sentence }) =>
            one.kind === 'score' &&
            (one.low === low || one.high === low) &&
            /\bpoints?\b|%|\bper ?cent/i.test(
              passage.annotations.text.slice(sentence.start, one.amount.start),
            ),
        ),
      )
  );
}

/** "10 per cent or more" where a source tells of "double-digit" growth, and "below 10 per cent" where it has "single-digit". */
export function isOfDigits({ kind, low, high, bound }: Figure, statements: readonly Statement[]): boolean {
  if ((kind !== 'percent' && kind !== 'points') || low !== 10 || high !== 10) return false;
  const written =
    bound === 'at least' || bound === 'over' ? doubleDigit : bound === 'under' ? singleDigit : undefined;
  return (
    written !== undefined &&
    statements
      .slice(0, near)
      .some(({ passage: { annotations }, sentence: { start, end } }) =>
        written.test(annotations.text.slice(start, end)),
      )
  );
}
const doubleDigit = /\bdouble[- ]digits?\b/i;
const singleDigit = /\bsingle[- ]digits?\b/i;

/** "One to two years" where a source has "the next year or two". */
export const isOneOrTwo = ({ kind, unit, low, high }: Figure, statements: readonly Statement[]): boolean =>
  kind === 'duration' &&
  low === 1 &&
  high === 2 &&
  statements
    .slice(0, nearest)
    .some(({ passage: { annotations }, sentence: { start, end } }) =>
      new RegExp(String.raw`\b${unit}\s+or\s+two\b`, 'i').test(annotations.text.slice(start, end)),
    );

const forEach =
  /^(?:\s+[\p{L}-]+){0,3}?\s+(?:for|to|against)\s+(?:each|every)(?:\s+one)?\s+(?!\d|(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)\b)/iu;
const asMany = /^[\s-]*(?:times)?\s*(?:as\s+(?:many|much)|more|the\s+number)\b/i;

/** "Twelve sellers for every buyer" where a source has twelve times as many sellers as buyers. */
export function isTimesAsMany(
  { kind, low, high, amount }: Figure,
  statements: readonly Statement[],
  text: string,
): boolean {
  if (kind !== 'count' || low !== high || low <= 1) return false;
  if (!forEach.test(text.slice(amount.end, amount.end + 80))) return false;
  return statements
    .slice(0, nearest)
    .some(({ facts, passage: { annotations } }) =>
      facts.some(
        ({ figure: one }) =>
          (one.kind === 'ratio' || /^times?$/.test(one.unit)) &&
          one.low === low &&
          one.high === low &&
          asMany.test(annotations.text.slice(one.amount.end, one.amount.end + 30)),
      ),
    );
}
