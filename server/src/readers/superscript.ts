/** Raised digits as characters of their own: 10 to the sixth must not become 106, nor a note's number a digit of its figure. */

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export const superscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => raised[Number(digit)]!).replace(/[-−]/g, '⁻');
