/** Thousands that a plain blank parts, as in "380 000 tonnes" and "€1 250 000": what is pasted has lost the blanks that don't break. */
import { currencyAfter, currencyBefore } from './currency.ts';
import { isReference } from './not-a-figure.ts';
import { readScale } from './scale.ts';
import { run } from './scan.ts';
import { readUnit } from './units.ts';

const grouped = /[1-9]\d{0,2}(?: \d{3})+(?:\.\d{1,40})?(?![ .,]?\d|[-‐‑])/y;
/** A number right before is another cell of the line, or a part of a telephone number. */
const behindNumber = /[\d+][ .,()-]{0,2}$/;
/** "Flight 93 150 miles away": a capital before the number may make a name of it. */
const behindPlainWord =
  /(?:^|[^\p{L}\p{N}\s] ?|(?:^|[^\p{L}])(?:\p{Ll}+|The|About|Some|Over|Nearly|Almost|Around|Only|By|Of) )$/u;
const nounAhead = /^[ \u00a0]\p{Ll}{2}/u;

/** The number as written; undefined where it may as well be two numbers. */
export function blankGroupsAt(text: string, at: number): string | undefined {
  const written = run(grouped, text, at)?.[0];
  if (written === undefined) return undefined;
  const before = text.slice(Math.max(0, at - 24), at);
  if (behindNumber.test(before) || isReference(text, at)) return undefined;
  const end = at + written.length;
  const isSure =
    written.endsWith(' 000') ||
    currencyBefore(text, at) !== undefined ||
    (readUnit(text, end) ?? readScale(text, end) ?? currencyAfter(text, end)) != null ||
    (behindPlainWord.test(before) && nounAhead.test(text.slice(end, end + 4)));
  return isSure ? written : undefined;
}
