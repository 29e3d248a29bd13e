/** The words that numbers are spelled with, and the characters that are fractions. */

export const units: ReadonlyMap<string, number> = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  (i) => i,
).set('nought', 0);
export const tens: ReadonlyMap<string, number> = words(
  'twenty thirty forty fifty sixty seventy eighty ninety',
  (i) => 20 + 10 * i,
).set('fourty', 40);
/** Powers of ten. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['million', 6],
  ['crore', 7],
  ['billion', 9],
  ['trillion', 12],
  ['quadrillion', 15],
]);
export const ordinalUnits: ReadonlyMap<string, number> = words(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  (i) => i,
);
export const ordinalTens: ReadonlyMap<string, number> = words(
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth trillionth',
  (i) => [20, 30, 40, 50, 60, 70, 80, 90, 100, 1e3, 1e6, 1e9, 1e12][i]!,
);
export const denominators: ReadonlyMap<string, number> = new Map(
  (
    [
      ['third', 3],
      ['quarter', 4],
      ['fourth', 4],
      ['fifth', 5],
      ['sixth', 6],
      ['seventh', 7],
      ['eighth', 8],
      ['ninth', 9],
      ['tenth', 10],
      ['twelfth', 12],
      ['twentieth', 20],
      ['hundredth', 100],
      ['thousandth', 1000],
    ] as const
  ).flatMap(([name, value]) => [
    [name, value],
    [`${name}s`, value],
  ]),
);

/** Fractions of one that stand as a single character. */
export const vulgar: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅐', 1 / 7],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

function words(list: string, value: (index: number) => number): Map<string, number> {
  return new Map(list.split(' ').map((word, index) => [word, value(index)]));
}
