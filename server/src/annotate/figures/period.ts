/** Finds the time that a figure is said of: a date or a phrase such as "a year earlier" in its clause. */
import type { Span } from '../../text/span.ts';
import type { Figure } from './figure.ts';

const phrase =
  /(?<![\p{L}\d])(?:(?:an?|one|two|three|four|five|six|ten|\d{1,2})[ \u00a0](?:day|week|month|quarter|year|decade)s?[ \u00a0](?:ago|earlier|before)|(?:the[ \u00a0])?(?:last|this|next|previous|prior|same|current|past|first|second|third|fourth|final)[ \u00a0](?:(?:fiscal|financial|calendar|two|three|four|five|six|ten)[ \u00a0])?(?:day|week|month|quarter|half|season|year|decade)s?|the[ \u00a0](?:week|month|quarter|year)|yesterday|today|overnight)(?![\p{L}’'-])/giu;
const clauseEnd =
  /[;:—–]|,[ \u00a0](?:and|but|while|whereas|compared)[ \u00a0]|[ \u00a0](?:while|whereas)[ \u00a0]/g;
const led =
  /(?:^|[,(]|(?<![\p{L}])(?:in|during|for|by|since|through|until|of|from|to|at|on|last|this|next|as of|between|over|after|before|was|were|is))[ \u00a0](?:the[ \u00a0])?$/iu;

const opening = /(?<![\p{L}])(?:and|but)[ \u00a0](?:in|by|during|since|for)[ \u00a0](?:the[ \u00a0])?$/iu;
/** "In 2024, 12% less than in 2023": what is set against a time is not of that time, where another is told. */
const comparing = /(?<![\p{L}])(?:than|compared|against|versus)(?![\p{L}])/iu;

/** `inside` are the figures of the sentence, in order. */
export function periodOf(
  text: string,
  sentence: Span,
  inside: readonly Figure[],
  { amount, span }: Figure,
): Span | undefined {
  const written = text.slice(sentence.start, sentence.end);
  const spans = inside
    .filter((other) => other.date && !other.ofDocument && isLed(text, sentence, other.span))
    .map((other) => other.span);
  for (const match of written.matchAll(phrase)) {
    const start = match.index + sentence.start;
    const end = start + match[0].length;
    if (!spans.some((other) => other.start < end && start < other.end)) spans.push({ start, end });
  }
  if (spans.length === 0) return undefined;
  spans.sort((a, b) => a.start - b.start);
  const valued = inside.filter(({ date, kind }) => !date && kind !== 'time' && kind !== 'ordinal');
  const isTold = (time: Span) => valued.some((other) => other.span.start >= time.end);
  const bounds = [
    ...Array.from(written.matchAll(clauseEnd), ({ index }) => index + sentence.start),
    ...spans.filter((time) => isTold(time) && opensClause(text, sentence, time)).map(({ start }) => start),
  ].sort((a, b) => a - b);
  const after = valued.filter((other) => other.span.start >= span.end);
  const leadsOn = after[0] && /^[ \u00a0](?:to|or)[ \u00a0]$/.test(text.slice(span.end, after[0].span.start));
  const isFirstEnd = /from[ \u00a0]$/i.test(text.slice(Math.max(0, amount.start - 5), amount.start));
  // "Rose 5% to 40 in 2023": both are of the year, unless the first is where it came from.
  const next = after[leadsOn && !isFirstEnd ? 1 : 0]?.span.start ?? sentence.end;
  const stop = Math.min(next, ...bounds.filter((bound) => bound >= span.end));
  // "60% in 2018 to 3.9 million": the one right behind it, before any other figure; else the last before it.
  const behind = spans.find(({ start, end }) => start >= amount.end && end <= stop);
  const isCompared = behind && comparing.test(text.slice(amount.end, behind.start));
  if (behind && !isCompared) return behind;
  const clause = Math.max(sentence.start, ...bounds.filter((bound) => bound < amount.start));
  const before = spans.filter(({ end }) => end <= amount.start);
  const near = before.findLast(({ start }) => start >= clause);
  if (near) return near;
  // A time that opens the sentence holds for all of it.
  const first = before[0];
  return first && first.start - sentence.start < 12 ? first : behind;
}

/** "2,310 in all, and in 2021 there were 960": the second time tells of what follows it. */
const opensClause = (text: string, sentence: Span, { start }: Span): boolean =>
  opening.test(text.slice(Math.max(sentence.start, start - 20), start));

/** "the 2013 amendments" are of that year; only a preposition, a comma or the sentence's edge makes it the figure's. */
const isLed = (text: string, sentence: Span, { start }: Span): boolean =>
  led.test(text.slice(Math.max(sentence.start, start - 12), start)) || start - sentence.start < 3;
