/** What the same sentence gives in another way: "nearly half of them, 118 or 47.2%", "one in twelve, or just over 8%", "4,000 nights, or almost eleven years". */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { isShare } from '../figure-kinds.ts';
import { numeralsOf } from '../numerals.ts';
import { bears, measure, relate } from '../quantity.ts';
import { unitsInYear } from './over-time.ts';

/** So many characters apart, one still restates the other. */
const farthest = 80;

/** `beside` are the figures of the sentence that are borne out. */
export const isRestated = (figure: Figure, beside: readonly Figure[], text: string): boolean =>
  isShare(figure) &&
  beside.some((other) => {
    if (!isShare(other) || (figure.kind !== 'fraction' && other.kind !== 'fraction')) return false;
    if (relate(figure, other) === undefined) return false;
    const [first, last] = other.span.start < figure.span.start ? [other, figure] : [figure, other];
    const between = text.slice(first.amount.end, last.amount.start);
    return between.length <= farthest && apposed.test(between);
  });

/** No other thing is told of between them. */
const apposed =
  /(?:\bor|\bthat is|[’']s|\bi\.\s?e\.|\bnamely|\bexactly|\bprecisely)[,:]?\s+(?:about\s+|some\s+)?$|[(–—:]\s*$/i;

/** "The vote was ten to one, or 91%": the share that the one side has of both. */
export function isShareOfOdds(figure: Figure, text: string): boolean {
  if (!isShare(figure) || figure.low !== figure.high) return false;
  const said = odds.exec(text.slice(Math.max(0, figure.span.start - 60), figure.span.start));
  const [one, other, ...more] = said ? numeralsOf(`${said[1]} ${said[2]}`) : [];
  if (!one || !other || more.length > 0 || ends.test(said![0])) return false;
  return [one, other].some((part) => bears(figure, (100 * part) / (one + other)) !== undefined);
}

/** "From 40 to 60 (60%)", "2010–2019 (50%)": no sides of a vote. */
const ends = /^from\b|\d{4}/i;
const odds =
  /(?:\bfrom\s+)?(?<![\p{L}\d.,‐‑-])(\p{L}+|\d[\d,]*)(?:\s+to\s+|-to-|\s?[–-]\s?)(\p{L}+|\d[\d,]*)(?:,\s+(?:or|that\s+is|i\.\s?e\.),?\s+|\s+\()(?:about\s+|some\s+)?$/iu;

/** The very same time in another unit, right behind it: whether it is so long, is told of the first already. */
export function isInOtherUnit(figure: Figure, before: Figure | undefined, text: string): boolean {
  if (before?.kind !== 'duration' || figure.kind !== 'duration' || before.unit === figure.unit) return false;
  if (figure.low !== figure.high || before.low !== before.high) return false;
  const between = text.slice(before.span.end, figure.span.start);
  // "1,120 days, a little over three years"
  if (!again.test(between) && !(between === ', ' && figure.bound !== 'exactly')) return false;
  const [from, to] = [before, figure].map(({ unit }) => unitsInYear.get(unit));
  if (!from || !to) return false;
  return bears(figure, ((before.low * to) / from) * (measure(figure).low / figure.low)) !== undefined;
}

const again = /^(?:,|\s[–—])?\s+(?:or|that is|i\.\s?e\.|which is)(?:,)?\s+$|^\s*(?:\(|=\s*)$/i;
