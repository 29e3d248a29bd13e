/** Reads a share that is said with two numbers: "seven in ten", "one in five", "3 out of 4". */
import { countedNoun } from './counted-noun.ts';
import type { Figure } from './figure.ts';
import { finish } from './finish.ts';
import { touchesName } from './not-a-figure.ts';
import type { NumberRead } from './number.ts';
import { readDigits } from './number-in-digits.ts';
import { readWords } from './number-in-words.ts';
import { isSpace, run } from './scan.ts';
import type { Side } from './side.ts';
import { readUnit } from './units.ts';

const proportionJoint = /[ \u00a0](?:in|out of|of)[ \u00a0](?:every[ \u00a0])?(?=[a-z\d])/iy;

/** "seven in ten", "one in five", "3 out of 4": a fraction of the whole. */
export function readProportion(text: string, first: NumberRead): Figure | undefined {
  if (first.ordinal || first.value < 1 || first.exponent || !Number.isInteger(first.value)) return undefined;
  if (!isSpace(text.charCodeAt(first.end)) || !/[io]/i.test(text[first.end + 1] ?? '')) return undefined;
  const joint = run(proportionJoint, text, first.end);
  if (!joint) return undefined;
  const from = first.end + joint[0].length;
  const code = text.charCodeAt(from);
  const whole = code >= 48 && code <= 57 ? readDigits(text, from) : readWords(text, from);
  if (!whole || whole.ordinal || whole.value <= first.value || !Number.isInteger(whole.value))
    return undefined;
  if (whole.value > 100_000 || whole.form === 'fraction' || touchesName(text, first.start, first.end))
    return undefined;
  const isOf = /^[ \u00a0]of/i.test(joint[0]);
  const out = /out/i.test(joint[0]);
  if (whole.form !== first.form && !out && whole.value !== 10) return undefined;
  // "5 in 2010" and "two in 30 days" are no proportions, and "one of four" counts only where four of them follow.
  if (
    !out &&
    (readUnit(text, whole.end) || (whole.value >= 1000 && whole.value < 2100 && whole.value % 100 !== 0))
  )
    return undefined;
  if (isOf && !(first.form === 'words' && first.value === 1 && countedNoun(text, whole.end)))
    return undefined;
  if (isOf && /^(?:\d)/.test(text.slice(first.start))) return undefined;
  if (!out && !isOf && whole.value % 5 !== 0 && whole.value > 10 && whole.value !== 12) return undefined;
  const side: Side = {
    start: first.start,
    end: whole.end,
    number: { ...first, form: 'fraction', value: first.value / whole.value },
    negative: false,
    scale: 0,
    minor: 0,
  };
  const value = first.value / whole.value;
  return { ...finish(text, side, { low: value, high: value, step: 0 }), kind: 'fraction' };
}
