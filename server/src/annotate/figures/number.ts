/** What a bare number is once it is read, in digits, as a fraction or spelled out. */

export interface NumberRead {
  readonly start: number;
  readonly end: number;
  /** What is written before any magnitude word: 5 for "five thousand". */
  readonly value: number;
  /** `value` as a decimal literal; none for a fraction such as a third, which has no exact one. */
  readonly decimal?: string;
  /** The power of ten that the number's own words add: 3 for "five thousand". */
  readonly exponent: number;
  /** The value of one in the last digit of `value` as written; 0 for fractions. */
  readonly step: number;
  readonly ordinal: boolean;
  readonly form: 'digits' | 'words' | 'fraction';
}

export const whole = (start: number, end: number, value: number): NumberRead => ({
  start,
  end,
  value,
  ...(Number.isSafeInteger(value) && { decimal: String(value) }),
  exponent: 0,
  step: 1,
  ordinal: false,
  form: 'words',
});

/** A whole number and a fraction; exact where the fraction is: a half, quarters, eighths, tenths. */
export function mixed(start: number, end: number, integer: number, part: number): NumberRead {
  const value = integer + part;
  const exact = Number.isInteger(part * 1000) && Number.isSafeInteger(value * 1000);
  return { ...whole(start, end, value), ...(exact && { decimal: String(value) }), step: 0 };
}

export function fractionRead(start: number, end: number, value: number): NumberRead {
  const exact = Number.isInteger(value * 1000) && { decimal: String(value) };
  return { start, end, value, ...exact, exponent: 0, step: 0, ordinal: false, form: 'fraction' };
}
