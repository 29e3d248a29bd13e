/** Tells the numbers of laws, standards and files, which claim nothing: "EITF 03-01", "COM(2020) 652", "21 CFR 820", "Rule 10b-5". */
import { countedNoun } from './counted-noun.ts';
import { isReference } from './not-a-figure.ts';
import { run } from './scan.ts';
import type { Side } from './side.ts';

/** A number by itself. */
export function isDocumentNumber(text: string, { number, money, unit, scale, end }: Side): boolean {
  if (number.form !== 'digits' || money || unit) return false;
  // "10b-5" and "Section 13m": the letter is no billion and no million.
  if (scale > 0)
    return end - number.end === 1 && (isReference(text, number.start) || run(lettered, text, end) !== null);
  const before = text.slice(Math.max(0, number.start - 24), number.start);
  const after = text.slice(end, end + 16);
  if (volume.test(after) || inVolume.test(before) || afterYear.test(before)) return true;
  if (yearOf.test(before) && /^\)[ \u00a0]\d/.test(after)) return true;
  const isYear = number.value >= 1900 && number.value < 2100;
  if (isYear || countedNoun(text, end)) return false;
  return act.test(before) || (number.value >= 1500 && acronym.test(before));
}

const lettered = /-\d{1,3}(?![\d.,]*[\p{L}\d%])/uy;
const law = String.raw`(?:C\.?F\.?R\.?|U\.?S\.?C\.?A?\.?|Fed\.[ \u00a0]?Reg\.|Stat\.|EWHC|EWCA|UKSC|UKHL)`;
const part = String.raw`(?:§{1,2}[ \u00a0]?|Parts?[ \u00a0])?`;
/** "21 CFR 820", "42 U.S.C. § 1983": the volume of a collection of laws or rulings, and where in it. */
const volume = new RegExp(String.raw`^[ \u00a0]${law}[ \u00a0]${part}\d`);
const inVolume = new RegExp(String.raw`(?:^|[^\p{L}.])${law}[ \u00a0]${part}$`, 'u');
/** "COM(2020) 652". */
const yearOf = /\p{Lu}{2,}\($/u;
const afterYear = /\p{Lu}{2,}\((?:19|20)\d\d\)[ \u00a0]$/u;
/** "resolution 1325": in lower case too, where nothing is counted. */
const act = /(?:^|[^\p{L}])(?:law|act|resolution|regulation|directive|decree|ordinance|statute)[ \u00a0]$/u;
const acronym = /(?:^|[^\p{L}.])\p{Lu}{2,4}[ \u00a0]$/u;

const pair = /(\d{1,10})[-‐‑–](\d{1,10})(?![\d%\p{L}]|[.,/‐‑–-]\d)/uy;
/** "ASC ", "P.L. ", "Pub. L. ", "Public Law ". */
const series = /(?:^|[^\p{L}])(?:\p{Lu}{2,}|(?:\p{Lu}\.[ \u00a0]?){1,4}|Law)[ \u00a0]?$/u;
const vote = /^[ \u00a0-](?:vote|majority|decision|ruling)/;

/** Where "03-01", "2019-0345", "ASC 740-10" or "P.L. 117-58" ends, which no vote or match ends with; -1 for another pair. */
export function pairEnd(text: string, at: number): number {
  const [whole, first = '', second = ''] = run(pair, text, at) ?? [];
  if (whole === undefined) return -1;
  const end = at + whole.length;
  const [a, b] = [Number(first), Number(second)];
  // "1995-01" is a month, and "0730-0930" a time.
  if ((first.length === 4 && second.length === 4 && a < 2400 && b < 2400) || isMonth(a, second)) return -1;
  const isPadded = [first, second].some((digits) => digits.length > 1 && digits.startsWith('0'));
  const isCode =
    isPadded ||
    (a > b && a > 999) ||
    ((a > 99 || b > 99) &&
      series.test(text.slice(Math.max(0, at - 16), at)) &&
      (a > b || !countedNoun(text, end)) &&
      !vote.test(text.slice(end, end + 10)));
  return isCode ? end : -1;
}

const isMonth = (year: number, second: string): boolean => year >= 1800 && year < 2100 && second.length < 3;
