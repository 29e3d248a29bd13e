/** The words at which the scanner stops, and what can open there; all others are passed over unread. */
import { monthNames, weekdayNames } from './date-parts.ts';
import { denominators, magnitudes, ordinalTens, ordinalUnits, tens, units } from './number-words.ts';

export type Opener = 'number' | 'date' | 'period' | 'instant' | 'many' | 'several' | 'times';

const table = new Map<string, Opener>();
const add = (opener: Opener, words: Iterable<string>) => {
  for (const word of words) if (!table.has(word)) table.set(word, opener);
};
const list = (words: string) => words.split(' ');

add('date', monthNames);
add('date', list('jan feb mar apr jun jul aug sep sept oct nov dec'));
add('date', weekdayNames);
add(
  'date',
  weekdayNames.map((name) => `${name}s`),
);
add('date', list('mon tue tues wed thu thur thurs fri sat sun fiscal financial'));
add(
  'period',
  list('minute hour day night week weekend weekday fortnight month quarter semester year decade century'),
);
add('period', list('weeks weekends weekdays hours days months years'));
add(
  'period',
  list('morning afternoon evening spring summer autumn fall winter mornings afternoons evenings nights'),
);
add(
  'instant',
  list('today tonight tonite yesterday tomorrow everyday daily nightly weekly biweekly monthly quarterly'),
);
add('instant', list('yearly annually hourly noon midday midnight sunrise sunset sundown dawn dusk'));
add('instant', list('christmas easter thanksgiving halloween ramadan juneteenth'));
add('many', list('dozens scores tens hundreds thousands millions billions trillions'));
add('several', list('several few couple'));
add('times', list('twice thrice double triple quadruple doubled tripled trebled quadrupled halved'));
add('times', list('twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold'));
for (const words of [units, tens, magnitudes, ordinalUnits, ordinalTens, denominators])
  add('number', words.keys());
add('number', ['half', 'dozen']);
add('number', list('twenties thirties forties fifties sixties seventies eighties nineties'));
table.set('quarter', 'period');
// "second", as a unit of time or an ordinal, and "quarters" are read as numbers first.

/** 1 at the key of every opener's first three letters, so that nearly all words cost three look-ups in no map. */
const triples = new Uint8Array(26 * 26 * 26);
for (const word of table.keys()) triples[key(word, 0)] = 1;

function key(text: string, at: number): number {
  const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return (((a | 32) - 97) * 26 + ((b | 32) - 97)) * 26 + ((c | 32) - 97);
}

/** Every word at which the scanner stops, in lower case. */
export const openingWords = (): IterableIterator<string> => table.keys();

/** What can open at the word that stands at [at, end); `end - at` is at least 3 and all are ASCII letters. */
export function openerAt(text: string, at: number, end: number): Opener | undefined {
  if (triples[key(text, at)] === 0 || end - at > 12) return undefined;
  return table.get(text.slice(at, end).toLowerCase());
}
