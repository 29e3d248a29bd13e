/** Exact decimal arithmetic on digits as text, so that no amount of money meets a binary fraction. */

/** The literal times ten to the exponent, without needless zeros: ("1.10", 6) is "1100000", ("-55", -2) is "-0.55". */
export function shiftDecimal(literal: string, exponent: number): string {
  const negative = literal.startsWith('-');
  const unsigned = negative ? literal.slice(1) : literal;
  const point = unsigned.indexOf('.');
  const whole = point < 0 ? unsigned : unsigned.slice(0, point);
  const digits = point < 0 ? unsigned : whole + unsigned.slice(point + 1);
  const at = whole.length + exponent;
  const left = at <= 0 ? '0' : digits.slice(0, at).padEnd(at, '0');
  const right = at <= 0 ? digits.padStart(digits.length - at, '0') : digits.slice(at);
  const integer = left.replace(/^0+(?=\d)/, '');
  const fraction = trimZeros(right);
  const result = fraction === '' ? integer : `${integer}.${fraction}`;
  return negative && result !== '0' ? `-${result}` : result;
}

/** Without the zeros at its end; a loop, because a pattern would look at each run of zeros again and again. */
function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
