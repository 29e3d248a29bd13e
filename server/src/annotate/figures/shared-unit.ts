/** Tells of two numbers in a row that only the second has their unit. */
import type { Figure } from './figure.ts';

/** "Rose by 40 and 30 basis points": the first number has the second's unit; "4,310, or 23%" says the same twice. */
export function sharesUnit(text: string, first: Figure, second: Figure): boolean {
  const isShared =
    first.kind === 'count' &&
    first.unit === '' &&
    first.low === first.high &&
    (second.kind === 'percent' || second.kind === 'points') &&
    second.low === second.high;
  if (!isShared) return false;
  const between = text.slice(first.span.end, second.span.start);
  return (
    /^,?[ \u00a0]and[ \u00a0]$/.test(between) ||
    (/^[ \u00a0]or[ \u00a0]$/.test(between) && first.low < 3 * second.low && second.low < 3 * first.low)
  );
}
