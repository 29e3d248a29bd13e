/** A table's number that the draft gives to another year: "88 million in 2025" where 88 stands under 2024. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import { sameClaim } from '../affinity.ts';
import { areApart, inYear, yearsIn, yearsOfFact } from '../dates/years.ts';
import type { Fact } from '../fact.ts';
import { isSmall } from '../inferred.ts';
import type { Match } from '../matches.ts';
import { relate } from '../quantity.ts';

/**
 * The cell of the year that the draft has right behind its figure, under the same heads otherwise; undefined where a source
 * has the number for that year or without one, and where the sentence may look back.
 */
export function inOtherYear(
  figure: Figure,
  text: string,
  sentence: Span,
  stated: readonly Match[],
): Fact | undefined {
  const [best] = stated;
  // "More than 88 in 2025" may be true of 91.
  if (!best || best.affinity < sameClaim || isSmall(figure) || figure.bound !== 'exactly') return undefined;
  const written = text.slice(sentence.start, sentence.end);
  const years = yearsIn(written);
  if (years.size !== 1 || isOfOtherTime.test(written)) return undefined;
  if (!rightBehind.test(text.slice(figure.amount.end, sentence.end))) return undefined;
  if (!stated.every(({ fact }) => areApart(years, yearsOfFact(fact)))) return undefined;
  const found = inYear(best.fact, years);
  return found && relate(figure, found.figure) === undefined ? found : undefined;
}

/** "In 2025", "of steel in 2025". */
const rightBehind = /^(?:\s(?:of|in|on|for)(?:\s[\p{L}-]+){1,2})?\s(?:in|for|during)\s\d{4}(?![\d/–-])/u;

/** The sentence compares, or the year is that in which somebody told of it. */
const isOfOtherTime =
  /\b(?:earlier|before|previous|prior|last|ago|since|from|than|against|compared|versus|after|until|above|below|beyond|exceed|surpass|top|report|publish|announc|said|show|agree|approv|adopt|decid|pledg|promis|plan|forecast|estimat|expect)/i;
