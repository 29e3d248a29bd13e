/** Reads a share that is said with two numbers: "seven in ten", "one firm in five", "3 out of 4". */

import type { Span } from '../../text/span.ts';
import { countedNoun, isPlural } from './counted-noun.ts';
import { currencyAfter } from './currency.ts';
import type { Figure } from './figure.ts';
import { finish } from './finish.ts';
import { touchesName } from './not-a-figure.ts';
import { type NumberRead, whole as wholeRead } from './number.ts';
import { readDigits } from './number-in-digits.ts';
import { readWords } from './number-in-words.ts';
import { magnitudes } from './number-words.ts';
import { readScale } from './scale.ts';
import { isDigit, isSpace, run } from './scan.ts';
import type { Side } from './side.ts';
import { readUnit } from './units.ts';

const proportionJoint =
  /[ \u00a0](?:in|out of|of|for(?=[ \u00a0]every[ \u00a0]))[ \u00a0](?:every[ \u00a0])?(?=[a-z\d])/iy;

/** "seven in ten", "one in five", "3 out of 4", "one in a thousand": a fraction of the whole. */
export function readProportion(text: string, first: NumberRead): Figure | undefined {
  if (first.ordinal || first.value < 1 || first.exponent) return undefined;
  if (!isSpace(text.charCodeAt(first.end))) return undefined;
  const inner = innerNoun(text, first);
  const at = inner?.end ?? first.end;
  const joint = run(proportionJoint, text, at);
  if (!joint) return undefined;
  // "Three and a half in every hundred", but not "2.5 in 2010".
  if (!Number.isInteger(first.value) && !/every/i.test(joint[0])) return undefined;
  const from = at + joint[0].length;
  const isOf = /^[ \u00a0]of/i.test(joint[0]);
  const whole = isDigit(text.charCodeAt(from))
    ? inMillions(text, readDigits(text, from))
    : ((isOf ? undefined : manyAt(text, from)) ?? writtenOut(readWords(text, from)));
  if (!whole || whole.ordinal || whole.value <= first.value || !Number.isInteger(whole.value))
    return undefined;
  if (whole.value > 1e9 || whole.form === 'fraction' || touchesName(text, first.start, first.end))
    return undefined;
  const isForEvery = /^[ \u00a0]for/i.test(joint[0]);
  // "Two for every three" sets one thing against another; of ten or a hundred it is a share.
  if (isForEvery && whole.value !== 10 && whole.value !== 100) return undefined;
  const out = isForEvery || /out/i.test(joint[0]);
  // "One in 120": what is above ten is often in digits.
  const isOneInMany =
    first.value === 1 &&
    whole.value > 10 &&
    (whole.value < 1000 || isThousands(text, whole)) &&
    (!countedNoun(text, whole.end) || (inner !== undefined && isVerb(text, whole.end)));
  if (whole.form !== first.form && !out && whole.value !== 10 && !isOneInMany) return undefined;
  // "5 in 2010" and "two in 30 days" are no proportions, and "one of four" counts only where four of them follow.
  if (
    !out &&
    (readUnit(text, whole.end) || (whole.value >= 1000 && whole.value < 2100 && whole.value % 100 !== 0))
  )
    return undefined;
  if (isOf && !(first.form === 'words' && first.value === 1 && countedNoun(text, whole.end)))
    return undefined;
  if (isOf && /^(?:\d)/.test(text.slice(first.start))) return undefined;
  const isOneIn = first.value === 1 && first.form === 'words';
  if (!out && !isOf && !isOneIn && whole.value % 5 !== 0 && whole.value > 10 && whole.value !== 12)
    return undefined;
  if (inner && !isShareOf(text, first, whole)) return undefined;
  // "Two days in eight" may be counted; of ten or a hundred, so many are a share, and one always is.
  if (inner?.isUnit && first.value > 1 && ![10, 20, 100].includes(whole.value)) return undefined;
  const side: Side = {
    start: first.start,
    end: whole.end,
    number: { ...first, form: 'fraction', value: first.value / whole.value },
    negative: false,
    scale: 0,
    minor: 0,
  };
  const value = first.value / whole.value;
  const figure = finish(text, side, { low: value, high: value, step: 0 });
  return { ...figure, kind: 'fraction', ...(inner && { inner: { start: inner.start, end: inner.end } }) };
}

const manyOf = /(?:an?[ \u00a0])?(hundred|thousand|million)(?![A-Za-z-])/iy;

/** "A thousand", and after "every" also "thousand". */
function manyAt(text: string, at: number): NumberRead | undefined {
  const many = run(manyOf, text, at);
  return many && !readScale(text, at + many[0].length)
    ? wholeRead(at, at + many[0].length, 10 ** magnitudes.get(many[1]!.toLowerCase())!)
    : undefined;
}

/** "Ten thousand" with its zeros. */
const writtenOut = (read: NumberRead | undefined): NumberRead | undefined =>
  read && { ...read, value: read.value * 10 ** read.exponent };

const millions = /[ \u00a0](million|billion)(?![A-Za-z-])/y;

/** "One in 14 million". */
function inMillions(text: string, read: NumberRead | undefined): NumberRead | undefined {
  const scale = read && run(millions, text, read.end);
  return scale
    ? {
        ...read,
        end: read.end + scale[0].length,
        value: Math.round(read.value * 10 ** magnitudes.get(scale[1]!)!),
      }
    : read;
}

/** "1,000", "20,000" and "3 million", but not what may be a year. */
const isThousands = (text: string, { value, start, end, form }: NumberRead): boolean =>
  value % 1000 === 0 && (form === 'words' || value === 1000 || /,|illion/.test(text.slice(start, end)));

const noun = /[ \u00a0](\p{Ll}[\p{L}’-]{2,24})(?=[ \u00a0](?:in|out of)[ \u00a0])/uy;

const described =
  /[ \u00a0](?:(?!(?:of|the|an?|and|or|in|to|for|that|this|more|less|other|than|with|from|on|at)[ \u00a0])[\p{L}-]{2,24}[ \u00a0]){1,2}(\p{Ll}[\p{L}’-]{2,24})(?=[ \u00a0](?:in|out of)[ \u00a0])/uy;

/** "one firm in five", "one small firm in five", "four fines in five", "seven pounds in ten". */
function innerNoun(
  text: string,
  { value, end, form }: NumberRead,
): (Span & { readonly isUnit: boolean }) | undefined {
  const found = run(noun, text, end) ?? (value === 1 && form === 'words' ? run(described, text, end) : null);
  const isUnit = readUnit(text, end) !== undefined || currencyAfter(text, end) !== undefined;
  if (!found || readScale(text, end) || (isUnit && form !== 'words')) return undefined;
  const word = found[1]!;
  if (isPlural(word) !== value > 1 || (value === 1 && /ed$/.test(word))) return undefined;
  return { start: end + 1, end: end + found[0].length, isUnit };
}

/** "Three ships in five ports" are no share of the ships, and "12 pupils out of 40" are counted. */
const isShareOf = (text: string, first: NumberRead, whole: NumberRead): boolean =>
  (whole.value <= 10 || whole.value === 100 || first.form === 'words' || isInTwenty(text, first, whole)) &&
  (!countedNoun(text, whole.end) || (first.value === 1 && isVerb(text, whole.end))) &&
  !/^(?:[ \u00a0]?[%$€£¥]|[-–/.,]?\d|-\p{L})/u.test(text.slice(whole.end, whole.end + 3)) &&
  !currencyAfter(text, whole.end) &&
  !readScale(text, whole.end) &&
  !readUnit(text, whole.end);

/** "19 firms in 20". */
const isInTwenty = (text: string, { end }: NumberRead, whole: NumberRead): boolean =>
  whole.value === 20 &&
  /[ \u00a0]in[ \u00a0]$/.test(text.slice(end, whole.start)) &&
  !/^[ \u00a0]of(?![A-Za-z])/.test(text.slice(whole.end, whole.end + 4));

/** "One patient in five waits": what looks like a plural is what the one does, where no verb follows. */
const isVerb = (text: string, end: number): boolean =>
  /^[ \u00a0]\p{Ll}+[^\P{Ll}s]s(?:[.,;:!?]|$|[ \u00a0](?:for|to|too|in|on|at|with|without|from|by|as|under|over|after|before|until|and|or|than|longer|more|most|half|less|nothing|what|a|an|the|their|no|not|that|it|\p{L}+ly)(?!\p{L}))/u.test(
    text.slice(end, end + 40),
  );
