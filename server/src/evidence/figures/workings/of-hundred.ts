/** Shares that are told of a round hundred: "62 tickets for every 100", "of every 100 some 62", "40 cents on every $100". */
import type { Figure } from '../../../annotate/figures/figure.ts';

/** So many percent. */
export function ofHundred(figure: Figure, text: string): Figure | undefined {
  const { kind, unit, low, high, amount, span } = figure;
  if ((kind !== 'count' && kind !== 'money') || low >= 100 || low <= 0 || low !== high) return undefined;
  const behind = hundredBehind.exec(text.slice(amount.end, amount.end + 60));
  const isOf =
    (behind && (kind === 'count' || currencies[behind.groups!.sign ?? '']?.test(unit))) ||
    (kind === 'count' && hundredBefore.test(text.slice(Math.max(0, span.start - 40), amount.start)));
  return isOf ? { ...figure, kind: 'percent', unit: '%' } : undefined;
}

/** A share is of money of one kind. */
const currencies: Readonly<Record<string, RegExp>> = {
  $: /D$/,
  '€': /^EUR$/,
  '£': /^GBP$/,
  '¥': /^(?:JPY|CNY)$/,
};

/** "100 million" and "100 000" are more. */
const noMore = String.raw`(?!\d|[.,\s]\d{3}|\s+(?:and|thousand|million|billion)\b)`;
const hundredBehind = new RegExp(
  String.raw`^(?:\s+(?!for\b|in\b|of\b|on\b)\p{L}+){0,2}\s+(?:(?:for|in|of|on)|out\s+of)\s+every\s+(?:(?<sign>[$€£¥])\s?)?(?:100|(?:one\s+)?hundred)${noMore}`,
  'iu',
);
const hundredBefore = new RegExp(
  String.raw`\b(?:of|for|in|out\s+of)\s+every\s+(?:100|hundred)${noMore}(?:\s+(?!for\b|in\b|of\b)\p{L}+){0,2},?\s+(?:(?:about|some|only|just|around|nearly|almost|over|roughly)\s+)?$`,
  'iu',
);
