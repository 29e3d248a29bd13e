/** Numbers whose decimals stand behind a comma, as much of the world writes them: "1,2 million", "4,5%", "€1.234,50", "1.048.600". */
import { currencyAfter, currencyBefore } from './currency.ts';
import { isReference } from './not-a-figure.ts';
import { readScale } from './scale.ts';
import { run } from './scan.ts';
import { readUnit } from './units.ts';

const grouped = /\d{1,3}(?:\.\d{3})+,\d{1,40}(?![\d,])|\d{1,3}(?:\.\d{3}){2,3}(?![.,]?\d)/y;
const plain = /\d{1,4},\d{1,2}(?![\d,])/y;
const goesOn = /[ \u00a0]?(?:[-–—]|(?:to|and|or)[ \u00a0])[ \u00a0]?(?=\d)/y;
const yearAhead = /^(?:19|20)\d\d,/;
const fold = /[ \u00a0]times(?!\p{L})|-?fold/uy;

/** The number as written; undefined where it may as well be two numbers of a list: "questions 1,2", "in 4,5 or 6". */
export function decimalCommaAt(text: string, at: number): string | undefined {
  const sure = run(grouped, text, at)?.[0];
  if (sure !== undefined) return sure;
  const written = run(plain, text, at)?.[0];
  if (written === undefined || text[at - 1] === ',') return undefined;
  const end = at + written.length;
  // "In 2019,20 million" lacks a blank.
  if (yearAhead.test(written) && !currencyBefore(text, at) && !currencyAfter(text, end)) return undefined;
  if (at === 0 && end === text.length) return written;
  return isMeasured(text, at, end) && !isReference(text, at) ? written : undefined;
}

function isMeasured(text: string, at: number, end: number): boolean {
  if (currencyBefore(text, at) || isUnitAt(text, end)) return true;
  // "Between 1,2 and 1,4 million."
  const next = end + (run(goesOn, text, end)?.[0].length ?? 0);
  const other = next > end ? run(plain, text, next)?.[0] : undefined;
  return other !== undefined && isUnitAt(text, next + other.length);
}

const isUnitAt = (text: string, end: number): boolean =>
  (readUnit(text, end) ?? readScale(text, end) ?? currencyAfter(text, end) ?? run(fold, text, end)) != null;
