/** The numbers that a text holds in whatever spelling, kind or unit: the coarse net under the reading of figures. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { vulgar } from '../../annotate/figures/number-words.ts';
import type { Span } from '../../text/span.ts';

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const words = new Map<string, number>();
const list = (names: string, value: (index: number) => number) => {
  for (const [index, name] of names.split(' ').entries()) words.set(name, value(index));
};
list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  (i) => i,
);
list('twenty thirty forty fifty sixty seventy eighty ninety', (i) => 20 + 10 * i);
list('once twice thrice', (i) => i + 1);
list('single double triple', (i) => i + 1);
list('doubled trebled doubles', (i) => [2, 3, 2][i]!);
list('pair couple duo both', () => 2);
list('trio', () => 3);
list('hundred thousand dozen', (i) => [100, 1000, 12][i]!);
list(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  (i) => i + 1,
);

/** "1-3/4" and "3½" are one number each. */
const token =
  /(\d+)-(\d{1,2})\/(\d{1,2})(?![\d/])|(\d*)([½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|(\d[\d,]*(?:\.\d+)?|\.\d+)(?:st|nd|rd|th)?(?:[ \u00a0-]?(hundred|thousand|million|billion|trillion|mn|bn|tn|[kmb])(?![a-z]))?|[a-z]+/gi;

/** So large a number in words is hardly that of two things. */
const many = 1e5;

/** "Half a million", "five hundred thousand" and "one and three quarters" are one number each. */
export const numeralsOfFigure = ({ kind, low, high }: Figure, written: string): number[] =>
  kind === 'count' && low === high && (low >= many || !Number.isInteger(low)) && !/\d/.test(written)
    ? [low]
    : numeralsOf(written);

export const numeralsOf = (text: string): number[] => placedNumerals(text).map(({ value }) => value);

/** Whether a word in small letters is a number. */
export const isNumeral = (word: string): boolean => words.has(word);

export interface Numeral extends Span {
  readonly value: number;
}

export function placedNumerals(text: string): Numeral[] {
  const result: Numeral[] = [];
  let tens = 0;
  for (const match of text.matchAll(token)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const [, whole, over, under, ahead, fraction, digits, scaled] = match;
    if (fraction !== undefined || Number(under) > 0) {
      const part = fraction === undefined ? Number(over) / Number(under) : vulgar.get(fraction)!;
      result.push({ ...span, value: Number(whole ?? ahead) + part });
      tens = 0;
      continue;
    }
    if (digits === undefined) {
      const value = words.get(match[0].toLowerCase());
      if (value !== undefined) {
        result.push({ ...span, value });
        // "Twenty-one" and "twenty-first" are 21 as well as 20 and 1.
        if (tens && value < 10) result.push({ ...span, value: tens + value });
      }
      tens = value !== undefined && value >= 20 && value < 100 ? value : 0;
      continue;
    }
    tens = 0;
    const plain = Number(digits.replace(/,/g, ''));
    const scale = scales[scaled?.toLowerCase() ?? ''];
    // The scale is read exactly: 1.1 million is 1100000.
    const value = scale === undefined ? plain : Number(`${digits.replace(/,/g, '')}e${Math.log10(scale)}`);
    result.push({ ...span, value });
  }
  return result;
}
