/** Reads a rank: "third", "21st", "fourth-largest". */
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

const spell = /[ \u00a0-](?:consecutive[ \u00a0]|straight[ \u00a0]|full[ \u00a0])?([a-z]+)(?![A-Za-z])/y;
const spells = new Set('second minute hour day night week month quarter season year decade'.split(' '));

/** The unit of time that is ranked: "day" in "the fifth straight day". */
function spellAfter(text: string, at: number): string {
  const word = run(spell, text, at)?.[1] ?? '';
  return spells.has(word) ? word : '';
}

const isNoRank = (text: string, start: number, end: number): boolean =>
  isAdverb(text, start, end) || isIdiom(text, start, end);

/** "third-party", "second-hand", "first-rate": what is so called is not ranked. */
const isSoCalled = (text: string, end: number): boolean =>
  /^(?:-(?:part(?:y|ies)|rate|hand|guess(?:ed|ing|es)?)|[ \u00a0]part(?:y|ies)[ \u00a0](?:candidates?|vendors?|suppliers?|apps?|contenders?))(?![A-Za-z])/i.test(
    text.slice(end, end + 22),
  );

/** "the first lady", "first responders", "by first asking": a title, a trade, an adverb. */
const isIdiom = (text: string, start: number, end: number): boolean =>
  /^[ \u00a0-](?:lad(?:y|ies)|gentlem[ae]n|responders?|aid|hand|names?|person|class)(?![\p{L}])/iu.test(
    text.slice(end, end + 14),
  ) ||
  (/(?:^|[^A-Za-z])by[ \u00a0]$/i.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[ \u00a0]\p{Ll}{2,20}ing(?!\p{L})/u.test(text.slice(end, end + 24)));

/** "First, the law": a step of the argument; "in the first place"; "country-first"; the third world. */
const isAside = (text: string, start: number, end: number): boolean =>
  (text[end] === ',' &&
    text.charCodeAt(start) < 97 &&
    /(?:^|[.!?:;]["”’)]?\s{1,3})["“‘]?$/.test(text.slice(Math.max(0, start - 6), start))) ||
  /\p{Ll}-$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^[ \u00a0-]world(?![A-Za-z])/i.test(text.slice(end, end + 7)) ||
  (/^[ \u00a0]place(?![A-Za-z])/i.test(text.slice(end, end + 7)) &&
    /(?:^|[^A-Za-z])in[ \u00a0]the[ \u00a0]$/i.test(text.slice(Math.max(0, start - 8), start)));

/** "fourth-largest", "21st", "third": the rank, with the superlative it belongs to. */
export function ordinal(text: string, number: NumberRead): Figure | undefined {
  if (number.form === 'digits' && touchesName(text, number.start, number.end)) return undefined;
  const rank = run(superlative, text, number.end);
  const rest = text.slice(number.end, number.end + 12);
  if (number.form === 'words' && number.value === 2 && /^[ \u00a0](?:to none|thoughts?|of all)\b/.test(rest))
    return undefined;
  if (number.form === 'words' && number.value === 1 && !rank && isNoRank(text, number.start, number.end))
    return undefined;
  if (number.form === 'words' && number.value < 4 && !rank && isSoCalled(text, number.end)) return undefined;
  if (number.form === 'words' && !rank && isAside(text, number.start, number.end)) return undefined;
  const span = { start: number.start, end: number.end + (rank?.[0].length ?? 0) };
  return {
    span,
    amount: span,
    kind: 'ordinal',
    bound: 'exactly',
    low: number.value * 10 ** number.exponent,
    high: number.value * 10 ** number.exponent,
    step: 1,
    unit: spellAfter(text, span.end),
  };
}
