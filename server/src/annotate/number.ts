/** Reads a number, in digits or spelled out, at an offset of a text. */

export interface NumberRead {
  readonly end: number;
  readonly value: number;
  /** The digits as a decimal literal, so that a scale can be applied without binary rounding. */
  readonly decimal?: string;
  /** The value of one in the last digit written; 0 for fractions. */
  readonly step: number;
  readonly ordinal: boolean;
  readonly form: 'digits' | 'words' | 'fraction';
}

/** The number times ten to the exponent: "1.1" with 6 is exactly 1100000. */
export const scaled = (number: NumberRead, exponent: number): number =>
  number.decimal === undefined ? number.value * 10 ** exponent : Number(`${number.decimal}e${exponent}`);

/** Fractions of one that stand as a single character. */
const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

const units = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  (i) => i,
);
const tens = words('twenty thirty forty fifty sixty seventy eighty ninety', (i) => 20 + 10 * i);
const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const ordinalUnits = words(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  (i) => i,
);
const ordinalTens = words(
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth',
  (i) => [20, 30, 40, 50, 60, 70, 80, 90, 100, 1000, 1e6][i]!,
);
const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredths', 100],
]);

function words(list: string, value: (index: number) => number): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((word, index) => [word, value(index)]));
}

/** True for a lower-case word that can open a spelled-out number, "one" and "a" included. */
export const opensNumber = (word: string): boolean =>
  units.has(word) ||
  tens.has(word) ||
  ordinalUnits.has(word) ||
  ordinalTens.has(word) ||
  word === 'half' ||
  word === 'a' ||
  word === 'an';

const digits = /(?:\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.\d+)?|\.\d+/y;
const ordinalSuffix = /(?:st|nd|rd|th)\b/y;
const slashFraction = /\d+[/⁄]\d+(?![\d/])/y;

/** Reads digits at `at`: "71,145", "4.5", "2½", "21st", "1/3". The text must already be free of full-width digits. */
export function readDigits(text: string, at: number): NumberRead | undefined {
  slashFraction.lastIndex = at;
  const fraction = slashFraction.exec(text);
  if (fraction) {
    const [over, under] = fraction[0].split(/[/⁄]/).map(Number) as [number, number];
    if (under > 0 && under <= 100 && over < under)
      return { end: at + fraction[0].length, value: over / under, step: 0, ordinal: false, form: 'fraction' };
  }
  digits.lastIndex = at;
  const match = digits.exec(text);
  if (!match) return undefined;
  const plain = match[0].replace(/[,\u00a0\u2009\u202f]/g, '');
  let end = at + match[0].length;
  let value = Number(plain);
  const point = plain.indexOf('.');
  let step = point < 0 ? 1 : 10 ** -(plain.length - point - 1);
  const part = vulgar[text[end] ?? ''];
  if (part !== undefined && point < 0) {
    value += part;
    step = 0;
    end++;
  }
  ordinalSuffix.lastIndex = end;
  const suffix = point < 0 ? ordinalSuffix.exec(text) : null;
  return {
    end: end + (suffix?.[0].length ?? 0),
    value,
    ...(part === undefined && { decimal: plain }),
    step,
    ordinal: suffix !== null,
    form: 'digits',
  };
}

export function readVulgar(text: string, at: number): NumberRead | undefined {
  const value = vulgar[text[at] ?? ''];
  return value === undefined ? undefined : { end: at + 1, value, step: 0, ordinal: false, form: 'fraction' };
}

const word = /[A-Za-z]+/y;
const joint = /(?:[\s-]|\s-\s)+/y;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordAt(text: string, at: number): Word | undefined {
  word.lastIndex = at;
  const match = word.exec(text);
  return match ? { text: match[0].toLowerCase(), start: at, end: at + match[0].length } : undefined;
}

function wordAfter(text: string, at: number): Word | undefined {
  joint.lastIndex = at;
  const gap = joint.exec(text);
  return gap ? wordAt(text, at + gap[0].length) : undefined;
}

/**
 * Reads a spelled-out number at `at`: "fifty-five", "two hundred and six thousand", "a dozen",
 * "two-thirds", "half", "one and a half", "twenty-first".
 */
export function readWords(text: string, at: number): NumberRead | undefined {
  const first = wordAt(text, at);
  if (!first) return undefined;
  return readFraction(text, first) ?? readInteger(text, first);
}

/** "half", "a third", "two-thirds", "three quarters"; a bare "third" or "quarter" is an ordinal or a period. */
function readFraction(text: string, first: Word): NumberRead | undefined {
  const done = (end: number, value: number): NumberRead => ({
    end,
    value,
    step: 0,
    ordinal: false,
    form: 'fraction',
  });
  if (first.text === 'half') return done(first.end, 0.5);
  const second = wordAfter(text, first.end);
  if (!second) return undefined;
  const under = denominators.get(second.text);
  if (under === undefined) return undefined;
  if (first.text === 'a' || first.text === 'an' || first.text === 'one') {
    const singular = !second.text.endsWith('s');
    return singular ? done(second.end, 1 / under) : undefined;
  }
  const over = units.get(first.text);
  if (over === undefined || over < 2 || over >= under || !/s$/.test(second.text)) return undefined;
  return done(second.end, over / under);
}

function readInteger(text: string, first: Word): NumberRead | undefined {
  let total = 0;
  let current = 0;
  let end = first.start;
  let step = 1;
  let ordinal = false;
  let last: 'none' | 'unit' | 'ten' | 'magnitude' = 'none';
  let next: Word | undefined = first;
  const indefinite = first.text === 'a' || first.text === 'an';
  if (indefinite) {
    next = wordAfter(text, first.end);
    if (!next || !(magnitudes.has(next.text) || next.text === 'dozen')) return undefined;
    current = 1;
    last = 'unit';
  }
  while (next) {
    const unit = units.get(next.text);
    const ten = tens.get(next.text);
    const ordinalValue: number | undefined = ordinalUnits.get(next.text) ?? ordinalTens.get(next.text);
    if (
      unit !== undefined &&
      (last === 'none' || last === 'magnitude' || (last === 'ten' && unit > 0 && unit < 10))
    ) {
      current += unit;
      last = 'unit';
      step = 1;
    } else if (ten !== undefined && (last === 'none' || last === 'magnitude')) {
      current += ten;
      last = 'ten';
      step = 1;
    } else if (magnitudes.has(next.text) && last !== 'none') {
      const magnitude = magnitudes.get(next.text)!;
      if (magnitude === 100) current *= 100;
      else {
        total += current * magnitude;
        current = 0;
      }
      step = magnitude;
      last = 'magnitude';
    } else if (next.text === 'dozen' && last !== 'none' && total === 0) {
      current *= 12;
      step = 12;
      end = next.end;
      break;
    } else if (
      ordinalValue !== undefined &&
      (last === 'none' || last === 'magnitude' || (last === 'ten' && ordinalValue < 10))
    ) {
      // "two third" is no number; "twenty-third" and "hundred and third" are.
      current += ordinalValue;
      ordinal = true;
      end = next.end;
      break;
    } else if (next.text === 'and' && last === 'magnitude') {
      const after = wordAfter(text, next.end);
      if (!after || !(units.has(after.text) || tens.has(after.text))) break;
      next = after;
      continue;
    } else break;
    end = next.end;
    const half = readHalf(text, end);
    if (half && last !== 'magnitude') {
      current += half.value;
      step = 0;
      end = half.end;
      last = 'unit';
    }
    next = wordAfter(text, end);
  }
  if (end === first.start) return undefined;
  return { end, value: total + current, step, ordinal, form: 'words' };
}

/** "and a half", "and three quarters" after a whole number. */
function readHalf(text: string, at: number): { end: number; value: number } | undefined {
  const and = wordAfter(text, at);
  if (and?.text !== 'and') return undefined;
  const first = wordAfter(text, and.end);
  const fraction = first && readFraction(text, first);
  return fraction && first.text !== 'half' ? fraction : undefined;
}
