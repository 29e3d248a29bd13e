/** Reads a spelled-out number at an offset of a text. */
import { fractionRead, mixed, type NumberRead, whole } from './number.ts';
import { denominators, magnitudes, ordinalTens, ordinalUnits, tens, units } from './number-words.ts';
import { lowerBefore, run, wordBefore } from './scan.ts';
import { readPointAlone, withDecimals } from './spoken-decimal.ts';

const word = /[A-Za-z]{1,12}(?![A-Za-z])/y;
const joint = /[ \t\u00a0-]{1,3}/y;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordAt(text: string, at: number): Word | undefined {
  const match = run(word, text, at);
  return match ? { text: match[0].toLowerCase(), start: at, end: at + match[0].length } : undefined;
}

function wordAfter(text: string, at: number): Word | undefined {
  const gap = run(joint, text, at);
  return gap ? wordAt(text, at + gap[0].length) : undefined;
}

/** Where the article before `at` opens, or -1: the scanner never stops at "a", only at what it stands before. */
function articleBefore(text: string, at: number): number {
  const before = wordBefore(text, at);
  if (!before || before.end - before.start > 2) return -1;
  const article = text.slice(before.start, before.end).toLowerCase();
  return article === 'a' || article === 'an' ? before.start : -1;
}

/**
 * Reads a spelled-out number at `at`: "fifty-five", "two hundred and six thousand", "dozen", "two-thirds",
 * "half", "half a million", "one and a half", "one point five", "twenty-first". An article before belongs to it: "a dozen".
 */
export function readWords(text: string, at: number): NumberRead | undefined {
  const first = wordAt(text, at);
  if (!first) return undefined;
  return readFraction(text, first) ?? readPointAlone(text, at) ?? readInteger(text, first);
}

/** "The third or so that is left": nothing is so ranked. */
const orSo = /^[ \u00a0]or[ \u00a0]so(?![A-Za-z])/;

/** "A tenth or two". */
const orTwo = /^[ \u00a0]or[ \u00a0]two(?![A-Za-z-])/;

/** "A mere tenth of a point": no points are so ranked. */
const ofPoint =
  /[ \u00a0]of[ \u00a0]an?[ \u00a0](?:(?:percentage|per[ \u00a0]?cent)[ \u00a0])?point(?![A-Za-z-])/iy;

/** A bare "a third" is a fraction only beside words that a share goes with; else it is one more in a row. */
const shareBefore =
  /(?:^|[^A-Za-z])(?:by|to|than|about|around|nearly|almost|over|roughly|approximately|some|just|under|only|at|from)[ \u00a0]$/i;
/** "with a third coming from abroad". */
const withShare = /(?:^|[^A-Za-z])with[ \u00a0]$/i;
const participleAfter = /[ \u00a0]+\p{Ll}{2,}ing(?!\p{L})/uy;
const ofAfter =
  /[ \u00a0]+(?:of|to|or|and|more|less|fewer|as|the|this|that|its|their|his|her|in|on|at|from|since|for|over|between|because|last|next|during|after|before|with|when|while|is|was|were|are|has|have|had)(?![A-Za-z])|-|[.,;:)]/y;

/** "A quarter-point cut", "the quarter-century": few things are told of in such parts without "a" or "of". */
const partAfter = /[ \u00a0-](?:(?:percentage[ \u00a0-])?points?|century)(?![A-Za-z])/iy;

function readFraction(text: string, first: Word): NumberRead | undefined {
  if (first.text === 'half') return readHalfOf(text, first);
  if (first.text === 'quarter' && run(partAfter, text, first.end)) {
    const before = articleBefore(text, first.start);
    return fractionRead(before < 0 ? first.start : before, first.end, 0.25);
  }
  const under = denominators.get(first.text);
  const size = first.text === 'quarter' ? wordAfter(text, first.end) : undefined;
  if (size && (magnitudes.get(size.text) ?? 0) > 2) {
    const before = articleBefore(text, first.start);
    const quarter = fractionRead(before < 0 ? first.start : before, size.end, 0.25);
    return { ...quarter, exponent: magnitudes.get(size.text)! };
  }
  if (under !== undefined) {
    // "a third", "a quarter": the article stands for one.
    const start = articleBefore(text, first.start);
    if (start < 0)
      return orSo.test(text.slice(first.end, first.end + 7)) || run(ofPoint, text, first.end)
        ? fractionRead(first.start, first.end, 1 / under)
        : undefined;
    const share = shareBefore.test(text.slice(Math.max(0, start - 16), start));
    const of = run(ofAfter, text, first.end)?.[0] ?? '';
    const coming =
      withShare.test(text.slice(Math.max(0, start - 6), start)) &&
      run(participleAfter, text, first.end) !== null;
    if (under === 10 && orTwo.test(text.slice(first.end, first.end + 9)))
      return fractionRead(start, first.end, 1 / under);
    if (!coming && !/^[ \u00a0]+of/i.test(of) && !(share && (of !== '' || first.end >= text.length)))
      return undefined;
    const million = readOf(text, first.end);
    if (million) return { ...fractionRead(start, million.end, 1 / under), exponent: million.exponent };
    return fractionRead(start, first.end, 1 / under);
  }
  const over = units.get(first.text);
  if (over === undefined || over === 0) return undefined;
  const second = wordAfter(text, first.end);
  const below = second && (second.text === 'half' ? 2 : denominators.get(second.text));
  if (below === undefined || over >= below) return undefined;
  const isOne = !second!.text.endsWith('s');
  // "A three-quarter-point rise".
  if ((over === 1) !== isOne && !(isOne && run(partAfter, text, second!.end))) return undefined;
  // "one quarter" of a year is a period unless it is a share of something.
  return fractionRead(first.start, second!.end, over / below);
}

/** "half", "half a million", "half a dozen", "a half", "half-dozen". */
function readHalfOf(text: string, half: Word): NumberRead | undefined {
  const before = articleBefore(text, half.start);
  // "a decade and a half" has no half of its own.
  if (before >= 0 && lowerBefore(text, before) === 'and') return undefined;
  const start = before < 0 ? half.start : before;
  let next = wordAfter(text, half.end);
  if (next?.text === 'a' || next?.text === 'an') next = wordAfter(text, next.end);
  if (next?.text === 'dozen') return { ...whole(start, next.end, 6), step: 0 };
  const exponent = next && magnitudes.get(next.text);
  if (exponent !== undefined && exponent > 2)
    return { ...whole(start, next!.end, 5), decimal: '0.5', value: 0.5, step: 0.1, exponent };
  return fractionRead(start, half.end, 0.5);
}

const ofMagnitude = /[ \u00a0]+of[ \u00a0]+an?[ \u00a0]+(million|billion|trillion)(?![A-Za-z])/iy;

function readOf(text: string, at: number): { end: number; exponent: number } | undefined {
  const match = run(ofMagnitude, text, at);
  return match
    ? { end: at + match[0].length, exponent: magnitudes.get(match[1]!.toLowerCase())! }
    : undefined;
}

function readInteger(text: string, first: Word): NumberRead | undefined {
  let start = first.start;
  let total = 0;
  let current = 0;
  let groups = 0;
  let exponent = 0;
  let end = first.start;
  let ordinal = false;
  let last: 'none' | 'unit' | 'ten' | 'magnitude' = 'none';
  let next: Word | undefined = first;
  if (magnitudes.has(first.text) || first.text === 'dozen') {
    const before = articleBefore(text, first.start);
    if (before < 0) return undefined;
    start = before;
    current = 1;
    last = 'unit';
  }
  while (next) {
    const spoken = next.text;
    const magnitude = magnitudes.get(spoken);
    const ordinalValue = ordinalUnits.get(spoken) ?? ordinalTens.get(spoken);
    if (opensGroup(spoken, last)) {
      const unit = units.get(spoken);
      current += unit ?? tens.get(spoken)!;
      exponent = 0;
      last = unit === undefined ? 'ten' : 'unit';
    } else if (magnitude !== undefined && last !== 'none') {
      if (magnitude === 2) {
        current *= 100;
        exponent = 2;
        const decimals = withDecimals(text, whole(start, next.end, total + current));
        if (decimals) return decimals;
      } else {
        total += current * 10 ** magnitude;
        exponent = last === 'magnitude' ? exponent + magnitude : magnitude;
        current = 0;
        groups++;
      }
      last = 'magnitude';
    } else if (spoken === 'dozen' && last !== 'none' && total === 0) {
      return { ...whole(start, next.end, current * 12), step: 12 };
    } else if (
      ordinalValue !== undefined &&
      (last === 'none' || last === 'magnitude' || (last === 'ten' && ordinalValue < 10))
    ) {
      // "two third" is no number; "twenty-third" and "hundred and third" are.
      current += ordinalValue;
      ordinal = true;
      end = next.end;
      break;
    } else if (spoken === 'and' && last === 'magnitude') {
      const after = wordAfter(text, next.end);
      if (!after || !(opensGroup(after.text, 'none') || ordinalUnits.has(after.text))) break;
      next = after;
      continue;
    } else break;
    end = next.end;
    if (last !== 'magnitude') {
      const decimals = withDecimals(text, whole(start, end, total + current));
      if (decimals) return decimals;
      const half = readHalf(text, end);
      if (half) return withMagnitude(text, mixed(start, half.end, total + current, half.value));
    }
    next = wordAfter(text, end);
  }
  if (end === first.start) return undefined;
  const value = total + current;
  // "five thousand" is 5 at 10³, so that "four to five thousand" can share it; "2,300,000" in words can't.
  const shared = groups <= 1 && exponent > 2 && !ordinal && value % 10 ** exponent === 0 ? exponent : 0;
  const step = exponent > 0 && shared === 0 ? 10 ** Math.min(exponent, 15) : 1;
  return { ...whole(start, end, value / 10 ** shared), exponent: shared, step, ordinal };
}

/** Whether a unit or a ten can go on from what came before: "twenty" then "five", never "five" then "twenty". */
function opensGroup(spoken: string, last: 'none' | 'unit' | 'ten' | 'magnitude'): boolean {
  const unit = units.get(spoken);
  if (unit !== undefined)
    return last === 'none' || last === 'magnitude' || (last === 'ten' && unit > 0 && unit < 10);
  return tens.has(spoken) && (last === 'none' || last === 'magnitude');
}

/** "and a half", "and three quarters" after a whole number. */
function readHalf(text: string, at: number): { end: number; value: number } | undefined {
  const and = wordAfter(text, at);
  if (and?.text !== 'and') return undefined;
  const first = wordAfter(text, and.end);
  if (!first) return undefined;
  const over = first.text === 'a' ? 1 : units.get(first.text);
  const second = over === undefined ? undefined : wordAfter(text, first.end);
  const under = second && (second.text === 'half' ? 2 : denominators.get(second.text));
  return under !== undefined && over! < under ? { end: second!.end, value: over! / under } : undefined;
}

/** "two and a half million". */
function withMagnitude(text: string, number: NumberRead): NumberRead {
  const next = wordAfter(text, number.end);
  const exponent = next && magnitudes.get(next.text);
  return exponent === undefined ? number : { ...number, end: next!.end, exponent };
}
