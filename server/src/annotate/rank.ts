/** Reads a rank: "third", "21st", "fourth-largest". */
import { conceptOf } from './concept.ts';
import type { Figure } from './figure.ts';
import { touchesName } from './not-a-figure.ts';
import type { NumberRead } from './number.ts';
import { run } from './scan.ts';

const superlative = /(?:-| )(?:[a-z]+est|most|least|best|worst)(?![a-z])(?:-[a-z]+)?/y;

/** "at first", "first of all", "first appeared in": not the first of anything. */
const isAdverb = (text: string, start: number, end: number): boolean =>
  /(?:^|[^A-Za-z])at[ \u00a0]$/i.test(text.slice(Math.max(0, start - 4), start)) ||
  /^[ \u00a0](?:of all|and foremost|came|began|became|saw|met|took|made|went|got|had|was|were|\p{Ll}{2,}ed)(?![\p{L}-])(?![ \u00a0]\p{Ll}+s(?![\p{L}]))/u.test(
    text.slice(end, end + 40),
  );

/** "fourth-largest", "21st", "third": the rank, with the superlative it belongs to. */
export function ordinal(text: string, number: NumberRead): Figure | undefined {
  if (number.form === 'digits' && touchesName(text, number.start, number.end)) return undefined;
  const rank = run(superlative, text, number.end);
  const rest = text.slice(number.end, number.end + 12);
  if (number.form === 'words' && number.value === 2 && /^[ \u00a0](?:to none|thoughts?|of all)\b/.test(rest))
    return undefined;
  if (number.form === 'words' && number.value === 1 && !rank && isAdverb(text, number.start, number.end))
    return undefined;
  const span = { start: number.start, end: number.end + (rank?.[0].length ?? 0) };
  const concept = conceptOf(text, { start: span.end, end: span.end }, undefined);
  return {
    span,
    amount: span,
    kind: 'ordinal',
    bound: 'exactly',
    low: number.value * 10 ** number.exponent,
    high: number.value * 10 ** number.exponent,
    step: 1,
    unit: '',
    ...(concept && concept.start > span.end && { concept }),
  };
}
