/** Reads what multiplies the number before it: "billion", "bn", "k", "lakh crore". */

import { isLetter, isSpace, run } from './scan.ts';

export interface ScaleRead {
  readonly end: number;
  readonly exponent: number;
  /** A bare k, m, b or t that touches the number: whether "m" is million or metres is the caller's to say. */
  readonly letter: boolean;
}

const exponents: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['million', 6],
  ['millions', 6],
  ['mln', 6],
  ['mn', 6],
  ['mil', 6],
  ['mio', 6],
  ['mm', 6],
  ['crore', 7],
  ['crores', 7],
  ['cr', 7],
  ['billion', 9],
  ['billions', 9],
  ['bln', 9],
  ['bn', 9],
  ['bil', 9],
  ['trillion', 12],
  ['trillions', 12],
  ['trln', 12],
  ['trn', 12],
  ['tn', 12],
  ['quadrillion', 15],
  ['k', 3],
  ['m', 6],
  ['b', 9],
  ['t', 12],
]);
const scaleWord = /([ \t\u00a0\u2009\u202f]{0,3}|-)([A-Za-z]{1,11})(?![A-Za-z0-9])/y;
/** Short forms that are words or units of their own when a space stands before them. */
const touching = /^(?:k|m|b|t|mm|mil|cr)$/i;

export function readScale(text: string, at: number): ScaleRead | undefined {
  const first = readOne(text, at);
  if (!first || first.letter) return first;
  const second = readOne(text, first.end);
  return second && !second.letter && second.exponent > 3
    ? { end: second.end, exponent: first.exponent + second.exponent, letter: false }
    : first;
}

function readOne(text: string, at: number): ScaleRead | undefined {
  const code = text.charCodeAt(at);
  if (!isLetter(code) && !isSpace(code) && code !== 45) return undefined;
  const match = run(scaleWord, text, at);
  if (!match) return undefined;
  const written = match[2]!;
  const exponent = exponents.get(written.toLowerCase());
  if (exponent === undefined || (match[1] !== '' && touching.test(written))) return undefined;
  // "mm" is millimetres unless money goes before, which the caller can't tell from millimetres: "$5mm".
  return { end: at + match[0].length, exponent, letter: written.length === 1 || /^mm$/i.test(written) };
}
