/** Ranges of parts: "one or two tenths", "one to four tenths", "a tenth or two". */
import { countedNoun } from './counted-noun.ts';
import { fractionRead, type NumberRead } from './number.ts';
import { units } from './number-words.ts';
import { readSide, type Side } from './side.ts';

/** "A tenth or two": two of them. */
export function twoOf(text: string, { start, number }: Side, second: NumberRead): Side | undefined {
  const { start: at, end, form, value } = second;
  if (number.value !== 0.1 || form !== 'words' || value !== 2) return undefined;
  if (!/^an?(?![A-Za-z])/i.test(text.slice(start, start + 3)) || countedNoun(text, end)) return undefined;
  return readSide(text, fractionRead(at, end, 2 * number.value));
}

/** "One or two tenths": so many, or one more. */
export const isNextNumerator = (text: string, first: Side, side: Side): boolean =>
  Math.abs(side.number.value / withDenominator(text, first, side).number.value - 1 - 1 / first.number.value) <
  1e-9;

/** "One to four tenths": the first end is so many tenths too. */
export function withDenominator(text: string, first: Side, { number }: Side): Side {
  const { start, end, value, form } = first.number;
  if (form !== 'words' || number.form !== 'fraction' || first.money || first.unit) return first;
  const over = units.get(/^\p{L}+/u.exec(text.slice(number.start, number.end))?.[0].toLowerCase() ?? '');
  return over !== undefined && value < over
    ? { ...first, number: fractionRead(start, end, (value * number.value) / over) }
    : first;
}
