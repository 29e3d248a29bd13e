/** How a working writes its figures: as the draft or the source does. */
import type { Figure } from '../../../annotate/figures/figure.ts';

export const writtenIn = (text: string, { amount }: Figure): string => text.slice(amount.start, amount.end);

/** An amount as another one is written: 9.4 million dollars as "$9.4 million" beside "$14.6 million". */
export function likeWritten(written: string, low: number, value: number): string {
  const digits = /\d[\d.,]*(?<![.,])/.exec(written)?.[0];
  const scale = digits === undefined ? 0 : low / Number(digits.replaceAll(',', ''));
  return scale > 0 ? written.replace(digits!, rounded(value / scale)) : rounded(value);
}

/** More parts than this are not all written out. */
const most = 5;

/** “1 + 2 + … + 9, 7 rows”. */
export const writtenSum = (parts: readonly string[]): string =>
  parts.length <= most
    ? parts.join(' + ')
    : `${parts[0]} + ${parts[1]} + … + ${parts.at(-1)}, ${parts.length} rows`;

/** “9 − 1 − 2”, and of many parts “9 − (1 + 2 + … + 5, 7 rows)”. */
export const writtenRest = (whole: string, parts: readonly string[]): string =>
  parts.length <= most ? [whole, ...parts].join(' − ') : `${whole} − (${writtenSum(parts)})`;

export const rounded = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: true });
