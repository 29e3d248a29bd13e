/** Whose number it is where each stands before words that are quoted: "27% call it “unworkable”, 44% “too dear”". */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import type { Fact } from '../fact.ts';

/** A word or two are quoted of anything. */
const shortest = 10;

/** The source has the very words behind this number that the draft quotes behind its own. */
export const isBesideQuotation = (
  figure: Figure,
  text: string,
  sentence: Span,
  inside: readonly Figure[],
  fact: Fact,
): boolean => {
  const quoted = quotedBehind(figure, text, sentence, inside);
  return quoted !== undefined && isSame(quoted, quotedBehindFact(fact));
};

/** The figure of the same list behind which the source has what the draft quotes behind its own. */
export function ofOtherQuotation(
  figure: Figure,
  text: string,
  sentence: Span,
  inside: readonly Figure[],
  fact: Fact,
): Fact | undefined {
  const { statement } = fact;
  const quoted = quotedBehind(figure, text, sentence, inside);
  const own = quotedBehindFact(fact);
  if (quoted === undefined || own === undefined || isSame(quoted, own)) return undefined;
  return statement.facts.find(
    (other) =>
      other !== fact &&
      other.figure.kind === fact.figure.kind &&
      other.figure.low !== fact.figure.low &&
      isSame(quoted, quotedBehindFact(other)),
  );
}

/** What is quoted may be cut short. */
const isSame = (one: string, other: string | undefined): boolean =>
  other !== undefined && (one.startsWith(other) || other.startsWith(one));

function quotedBehindFact({ figure, passage, sentence, statement }: Fact): string | undefined {
  const figures = statement.facts.map((fact) => fact.figure);
  return quotedBehind(figure, passage.annotations.text, sentence, figures);
}

const quote = /[“”"]/;

/**
 * The letters of the one quotation between a figure and the next. What is quoted before the first of a list, and is not behind
 * the last, goes before each, or before some.
 */
function quotedBehind(
  { amount, kind }: Figure,
  text: string,
  sentence: Span,
  figures: readonly Figure[],
): string | undefined {
  const alike = figures.filter((one) => one.kind === kind);
  const first = alike.reduce((start, one) => Math.min(start, one.amount.start), amount.start);
  const last = alike.reduce((end, one) => Math.max(end, one.amount.end), amount.end);
  if (quote.test(text.slice(sentence.start, first)) || !quote.test(text.slice(last, sentence.end)))
    return undefined;
  const next = figures.reduce(
    (end, one) => (one.amount.start > amount.end ? Math.min(end, one.amount.start) : end),
    sentence.end,
  );
  const [quotation, more] = text.slice(amount.end, next).matchAll(/[“"]([^“”"]+)(?:[”"]|$)/g);
  if (!quotation || more) return undefined;
  const letters = quotation[1]!
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return letters.length >= shortest ? letters : undefined;
}
