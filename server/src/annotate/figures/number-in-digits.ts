/** Reads a bare number in digits, or a fraction, at an offset of a text. */
import { blankGroupsAt } from './blank-groups.ts';
import { decimalCommaAt } from './decimal-comma.ts';
import { fractionRead, mixed, type NumberRead } from './number.ts';
import { vulgar } from './number-words.ts';
import { isDigit, isLetter, isSpace, run } from './scan.ts';

/** No number has more digits than this; a longer run is an identifier, or noise. */
const longestDigits = 60;

const digits =
  /(?:\d{1,3}(?:,\d{3})+(?![\d])|\d{1,3}(?:[\u00a0\u2009\u202f’']\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,60})(?:\.\d{1,40})?|\.\d{1,40}/y;
const ordinalSuffix = /(?:st|nd|rd|th)(?![A-Za-z])/y;
const slashFraction = /(\d{1,3})[/⁄](\d{1,3})(?![/⁄.,]?\d)/y;
const mixedFraction = /(?:[ \u00a0-]|(?=[¼½¾⅐-⅞]))(?:([¼½¾⅐-⅞])|(\d)[/⁄](\d{1,2})(?![\d/⁄]))/y;
const percentSign = /[ \u00a0]?(?:%|per[ \u00a0]?cent)/y;
const power =
  /(?:[ \u00a0]?[x×*][ \u00a0]?10\^?|[eE](?=[+-]?\d))([-−+]?\d{1,2}|[⁻⁺]?[⁰¹²³⁴-⁹]{1,2})(?![\w])/y;

/** Reads digits at `at`: "71,145", "4.5", ".5", "2½", "1 1/2", "21st", "1/3", "6.2x10^-4". */
export function readDigits(text: string, at: number): NumberRead | undefined {
  let next = at;
  while (next - at < 4 && isDigit(text.charCodeAt(next))) next++;
  const fraction = text[next] === '/' || text[next] === '⁄' ? run(slashFraction, text, at) : null;
  if (fraction) {
    const [over, under] = [Number(fraction[1]), Number(fraction[2])];
    // 9/11 is a day; elevenths and thirteenths are no one's fractions.
    if (
      over < under &&
      (under < 11 || /^(?:12|15|16|20|24|25|32|50|64|100)$/.test(fraction[2]!)) &&
      under > 1
    )
      return fractionRead(at, at + fraction[0].length, over / under);
  }
  const mark = text.charCodeAt(next);
  const foreign = next > at && (mark === 44 || mark === 46) ? decimalCommaAt(text, at) : undefined;
  const written = foreign ?? digitsAt(text, at, next);
  if (written === undefined) return undefined;
  let end = at + written.length;
  if (isDigit(text.charCodeAt(end)) && written.length >= longestDigits) return undefined;
  const decimal = foreign?.replaceAll('.', '').replace(',', '.') ?? plainDigits(written);
  const point = decimal.indexOf('.');
  const value = Number(decimal);
  const code = text.charCodeAt(end);
  let ordinal = false;
  let exponent = 0;
  if (point < 0) {
    const part =
      isDigit(text.charCodeAt(end + 1)) || code > 127 || text.charCodeAt(end + 1) > 127
        ? run(mixedFraction, text, end)
        : null;
    if (part) {
      const rest = part[1] ? vulgar.get(part[1])! : Number(part[2]) / Number(part[3]);
      // A slip of a key makes “1-1/4 percent” “1-9/4 percent”, which is still one number.
      if (rest < 1 || run(percentSign, text, end + part[0].length))
        return { ...mixed(at, end + part[0].length, value, rest), form: 'digits', ordinal: false };
    }
    if (isLetter(code) && run(ordinalSuffix, text, end)) {
      ordinal = true;
      end += 2;
    }
  }
  const raised = !ordinal && mayRaise(code, text.charCodeAt(end + 1)) ? run(power, text, end) : null;
  if (raised) {
    exponent = Number(plainExponent(raised[1]!));
    end += raised[0].length;
  }
  const step = point < 0 ? 1 : Number(`1e-${decimal.length - point - 1}`);
  return { start: at, end, value, decimal, exponent, step, ordinal, form: 'digits' };
}

/** The digits with their groups and decimals; `next` is where the first four of them end. */
function digitsAt(text: string, at: number, next: number): string | undefined {
  // Most numbers are a few digits that nothing goes on from.
  const code = text.charCodeAt(next);
  if (code === 32 && isDigit(text.charCodeAt(next + 1)))
    return blankGroupsAt(text, at) ?? text.slice(at, next);
  if (next > at && (code === 32 || code === 37 || isLetter(code) || Number.isNaN(code)))
    return text.slice(at, next);
  return run(digits, text, at)?.[0];
}

/** x, ×, * or e, directly or after a space. */
const mayRaise = (code: number, next: number): boolean =>
  isSpace(code)
    ? next === 120 || next === 215
    : code === 120 || code === 215 || code === 42 || (code | 32) === 101;

function plainDigits(written: string): string {
  const plain = /[^\d.]/.test(written) ? written.replace(/[^\d.]/g, '') : written;
  return plain.startsWith('.') ? `0${plain}` : plain;
}

const plainExponent = (written: string): string =>
  written
    .replace(/[⁰¹²³⁴-⁹]/g, (c) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)))
    .replace(/[−⁻]/, '-')
    .replace('⁺', '+');

/** A vulgar fraction as a single character: "½", "¾". */
export function readVulgar(text: string, at: number): NumberRead | undefined {
  const value = vulgar.get(text[at] ?? '');
  return value === undefined ? undefined : fractionRead(at, at + 1, value);
}
