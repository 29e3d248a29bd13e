/** Whole numbers in English words, for the tests to read back. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 206 is "two hundred six", or "two hundred and six". */
export function spelled(value: number, and: boolean): string {
  for (const [size, name] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
  ] as const)
    if (value >= size) {
      const below = value % size;
      const joint = and && below > 0 && below < 100 ? ' and ' : ' ';
      return `${spelled(Math.floor(value / size), and)} ${name}${below ? joint + spelled(below, and) : ''}`;
    }
  if (value >= 100) {
    const below = value % 100;
    return `${small[Math.floor(value / 100)]} hundred${below ? (and ? ' and ' : ' ') + spelled(below, and) : ''}`;
  }
  if (value < 20) return small[value]!;
  return tens[Math.floor(value / 10)]! + (value % 10 ? `-${small[value % 10]}` : '');
}
