/** The words and signs that turn a number into money, a percentage, a duration or a measure. */
import type { FigureKind } from './figure.ts';

/** ISO 4217 codes by the sign that stands before the number. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['NT$', 'TWD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
]);

export const currencyCodes: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY RMB INR KRW RUB TRY ILS NGN CAD AUD NZD HKD SGD TWD BRL CHF SEK NOK DKK PLN CZK HUF ZAR MXN THB IDR MYR PHP VND AED SAR EGP PKR BDT UAH ARS CLP COP PEN'.split(
    ' ',
  ),
);

const currencyWords: readonly (readonly [string, string])[] = [
  ['u\\.?s\\.? dollars?|american dollars?|dollars?|bucks?', 'USD'],
  ['canadian dollars?', 'CAD'],
  ['australian dollars?', 'AUD'],
  ['new zealand dollars?', 'NZD'],
  ['hong kong dollars?', 'HKD'],
  ['euros?', 'EUR'],
  ['pounds? sterling|pounds?|quid', 'GBP'],
  ['yen', 'JPY'],
  ['yuan|renminbi', 'CNY'],
  ['rupees?', 'INR'],
  ['won', 'KRW'],
  ['r(?:o)?ubles?', 'RUB'],
  ['swiss francs?|francs?', 'CHF'],
  ['lira', 'TRY'],
  ['shekels?', 'ILS'],
  ['rand', 'ZAR'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['dirhams?', 'AED'],
  ['riyals?', 'SAR'],
  ['hryvnias?', 'UAH'],
];

interface Unit {
  readonly name: string;
  readonly kind: FigureKind;
  /** Power of ten that takes a number in this unit to `name`: cents are dollars at −2. */
  readonly exponent?: number;
}

/** What may follow a number, longest first: [pattern, unit]. Matched without case, to a word's end. */
const unitPatterns: readonly (readonly [string, Unit])[] = [
  ['percentage[ -]points?|%[ -]points?|pct[ -]points?|ppts?|pp', { name: 'pp', kind: 'points' }],
  ['basis points?|bps?', { name: 'pp', kind: 'points', exponent: -2 }],
  ['per ?cent(?:age)?|pct|%|％', { name: '%', kind: 'percent' }],
  ...currencyWords.map(([pattern, name]) => [pattern, { name, kind: 'money' }] as const),
  ['us cents?|cents?|¢', { name: 'USD', kind: 'money', exponent: -2 }],
  ['pence', { name: 'GBP', kind: 'money', exponent: -2 }],
  ['seconds?|secs?', { name: 'second', kind: 'duration' }],
  ['minutes?|mins?', { name: 'minute', kind: 'duration' }],
  ['hours?|hrs?', { name: 'hour', kind: 'duration' }],
  ['days?', { name: 'day', kind: 'duration' }],
  ['nights?', { name: 'night', kind: 'duration' }],
  ['weeks?', { name: 'week', kind: 'duration' }],
  ['fortnights?', { name: 'fortnight', kind: 'duration' }],
  ['months?', { name: 'month', kind: 'duration' }],
  ['quarters?', { name: 'quarter', kind: 'duration' }],
  ['years?|yrs?', { name: 'year', kind: 'duration' }],
  ['decades?', { name: 'decade', kind: 'duration' }],
  ['centuries|century', { name: 'century', kind: 'duration' }],
  ['kilomet(?:er|re)s?|kms?', { name: 'km', kind: 'measure' }],
  ['square kilomet(?:er|re)s?|sq\\.? km|km²|km2', { name: 'km²', kind: 'measure' }],
  ['square met(?:er|re)s?|sq\\.? m|m²', { name: 'm²', kind: 'measure' }],
  ['cubic met(?:er|re)s?|m³', { name: 'm³', kind: 'measure' }],
  ['square miles?|sq\\.? mi', { name: 'sq mi', kind: 'measure' }],
  ['square f(?:ee|oo)t|sq\\.? ft', { name: 'sq ft', kind: 'measure' }],
  ['cubic f(?:ee|oo)t', { name: 'cu ft', kind: 'measure' }],
  ['hectares?|ha', { name: 'ha', kind: 'measure' }],
  ['acres?', { name: 'acre', kind: 'measure' }],
  ['met(?:er|re)s?', { name: 'm', kind: 'measure' }],
  ['centimet(?:er|re)s?|cm', { name: 'cm', kind: 'measure' }],
  ['millimet(?:er|re)s?|mm', { name: 'mm', kind: 'measure' }],
  ['miles?', { name: 'mi', kind: 'measure' }],
  ['f(?:ee|oo)t|ft', { name: 'ft', kind: 'measure' }],
  ['inch(?:es)?', { name: 'in', kind: 'measure' }],
  ['yards?|yds?', { name: 'yd', kind: 'measure' }],
  ['metric tons?|tonnes?|tons?', { name: 't', kind: 'measure' }],
  ['kilogram(?:me)?s?|kilos?|kgs?', { name: 'kg', kind: 'measure' }],
  ['grams?|grammes?', { name: 'g', kind: 'measure' }],
  ['lbs?', { name: 'lb', kind: 'measure' }],
  ['ounces?|oz', { name: 'oz', kind: 'measure' }],
  ['lit(?:er|re)s?', { name: 'l', kind: 'measure' }],
  ['gallons?', { name: 'gal', kind: 'measure' }],
  ['barrels? (?:a|per) day|bpd', { name: 'bbl/d', kind: 'measure' }],
  ['barrels?|bbl', { name: 'bbl', kind: 'measure' }],
  ['gigawatt[ -]?hours?|GWh', { name: 'GWh', kind: 'measure' }],
  ['megawatt[ -]?hours?|MWh', { name: 'MWh', kind: 'measure' }],
  ['kilowatt[ -]?hours?|kWh', { name: 'kWh', kind: 'measure' }],
  ['gigawatts?|GW', { name: 'GW', kind: 'measure' }],
  ['megawatts?|MW', { name: 'MW', kind: 'measure' }],
  ['kilowatts?|kW', { name: 'kW', kind: 'measure' }],
  ['miles (?:an|per) hour|mph', { name: 'mph', kind: 'measure' }],
  ['kilomet(?:er|re)s (?:an|per) hour|km/h|kph', { name: 'km/h', kind: 'measure' }],
  ['degrees? celsius|°\\s?C', { name: '°C', kind: 'measure' }],
  ['degrees? fahrenheit|°\\s?F', { name: '°F', kind: 'measure' }],
  ['degrees?|°', { name: '°', kind: 'measure' }],
];

// One alternation with a group each; longer patterns first, so that "miles per hour" wins over "miles".
const ordered = [...unitPatterns].sort((a, b) => longest(b[0]) - longest(a[0]));
const unitPattern = new RegExp(
  `(?:[ \\u00a0\\u2009\\u202f]*|-)(?:${ordered.map(([pattern]) => `(${pattern})`).join('|')})(?![A-Za-z0-9])`,
  'iy',
);

function longest(pattern: string): number {
  return Math.max(...pattern.split('|').map((part) => part.length));
}

/** The unit that stands at `at`, directly or after spaces or a hyphen. */
export function readUnit(text: string, at: number): (Unit & { end: number }) | undefined {
  unitPattern.lastIndex = at;
  const match = unitPattern.exec(text);
  if (!match) return undefined;
  const group = match.findIndex((part, index) => index > 0 && part !== undefined);
  return { ...ordered[group - 1]![1], end: at + match[0].length };
}

const scalePattern =
  /(?:[ \u00a0\u2009\u202f]+|-)?(?:(hundred)|(thousand)|(lakh)|(million|mln|mn)|(crore)|(billion|bln|bn)|(trillion|trn|tn)|(k)|(m)|(b))(?![A-Za-z0-9])/iy;
const exponents = [2, 3, 5, 6, 7, 9, 12, 3, 6, 9];

/**
 * The power of ten that a scale word or suffix adds at `at`: "billion", "bn", "k". The bare letters k, m
 * and b count only when they touch the number; whether "m" is million or metres is the caller's to say.
 */
export function readScale(
  text: string,
  at: number,
): { end: number; exponent: number; letter: boolean } | undefined {
  scalePattern.lastIndex = at;
  const match = scalePattern.exec(text);
  if (!match) return undefined;
  const group = match.findIndex((part, index) => index > 0 && part !== undefined);
  const letter = group >= 8;
  if (letter && match[0].length > 1) return undefined;
  return { end: at + match[0].length, exponent: exponents[group - 1]!, letter };
}
