/** A comparison told the wrong way round: "270 votes, 30 more than in May" where May had 300. */
import type { Annotations } from '../../../annotate/annotate.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import { yearsOfFact } from '../dates/years.ts';
import type { Fact } from '../fact.ts';
import { isShare } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import type { Support } from '../verdict.ts';
import type { Reversal } from './reversal.ts';

const larger = 'more|higher|larger|bigger|greater|longer|older|dearer|above';
const smaller = 'fewer|less|lower|smaller|shorter|younger|cheaper|below';
/** What stands right behind the distance: "more than", "points below". */
const compared = new RegExp(
  String.raw`^(\s+(?:[\p{L}-]+\s+){0,2}?)(${larger}|${smaller})(?:\s+than\b|(?<=above|below)\s)`,
  'iu',
);
const isLarger = new RegExp(`^(?:${larger})$`, 'i');
/** Nothing but its noun and a comma stands between what is compared and how far it is off. */
const apposed =
  /^(?:\s+(?!(?:and|or|but|while|than|with|against|of)\s)[\p{L}’'-]+){0,3}?\s*(?:,|\(|\s[–—])\s*(?:(?:or|that is|which is|some|about|only|just|almost|nearly)\s+){0,2}$/iu;

/** "In the end it cost 8 million less": than what stands before. Who is "22 years older" may be either of the two. */
const alone = new RegExp(
  String.raw`^(\s+)(?!older|younger)(${larger}|${smaller})(?=[,.;:)]|\s+and\b|$)`,
  'iu',
);

/** "1,110 fewer calls than in 2021": the year of the one that is not the subject. */
const thanIn = new RegExp(
  String.raw`^(\s+)(${larger}|${smaller})(?:\s+[\p{L}-]+){0,2}\s+than\s+in\s+((?:19|20)\d\d)(?![\d–/-])`,
  'iu',
);

/** `before` is the figure right before it, `operands` what its own number is worked out from. */
export function turnedComparison(
  { text }: Annotations,
  sentence: Span,
  { figure }: Support,
  before: Support | undefined,
  operands: readonly Fact[],
): Reversal | undefined {
  if (figure.kind === 'ratio' || operands.length !== 2) return undefined;
  const rest = text.slice(figure.amount.end, sentence.end);
  const told = thanYear(rest, operands) ?? thanBefore(text, sentence, figure, rest, before, operands);
  if (!told) return undefined;
  const { found, subject, base, other } = told;
  const way = Math.sign(measure(subject.figure).low - measure(base.figure).low);
  if (way === 0 || way > 0 === isLarger.test(found[2]!)) return undefined;
  const start = figure.amount.end + found[1]!.length;
  return { span: { start, end: start + found[2]!.length }, fact: other, stated: other.figure.amount };
}

interface Told {
  readonly found: RegExpExecArray;
  readonly subject: Fact;
  readonly base: Fact;
  /** The one that is shown. */
  readonly other: Fact;
}

function thanYear(rest: string, operands: readonly Fact[]): Told | undefined {
  const found = thanIn.exec(rest);
  if (!found) return undefined;
  const years = operands.map(yearsOfFact);
  const [base, more] = operands.filter((_, i) => years[i]!.has(found[3]!));
  const subject = operands.find((fact) => fact !== base);
  return base && !more && subject && years.every(({ size }) => size === 1)
    ? { found, subject, base, other: base }
    : undefined;
}

function thanBefore(
  text: string,
  sentence: Span,
  figure: Figure,
  rest: string,
  before: Support | undefined,
  operands: readonly Fact[],
): Told | undefined {
  if (!before?.evidence || before.verdict !== 'supported') return undefined;
  // A source may have the number more than once.
  const own =
    operands.find((fact) => fact === before.evidence) ??
    operands.find(({ figure: one }) => one.unit === before.figure.unit && one.low === before.figure.low);
  const other = operands.find((fact) => fact !== own);
  if (!own || !other) return undefined;
  if (isShare(figure) && isShare(own.figure)) return undefined;
  const isApposed = apposed.test(text.slice(before.figure.amount.end, figure.amount.start));
  // A number that is a line's label is the subject's own.
  const isLabel = /(?:^|[.!?])\P{L}*$/u.test(text.slice(0, before.figure.span.start));
  const isBefore = before.figure.amount.end <= sentence.start && !isLabel;
  const found = isApposed ? compared.exec(rest) : isBefore ? alone.exec(rest) : null;
  if (!found) return undefined;
  return isApposed
    ? { found, subject: own, base: other, other }
    : { found, subject: other, base: own, other };
}
