/** Currencies by sign, code and name: which ISO 4217 code stands before or after a number. */

import { leavesCountryOut } from './currency-families.ts';
import { isLetter, isSpace, run } from './scan.ts';

/** The part of the currency that is written: cents are dollars at −2. */
export interface Currency {
  readonly code: string;
  readonly exponent: number;
}

/** A currency where it stands, with the country to which it belongs or without. */
interface Read {
  readonly code: string;
  readonly ofAnyCountry: boolean;
}

/** Signs and abbreviations that stand before the number. */
const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['US $', 'USD'],
  ['dlrs', 'USD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['CDN$', 'CAD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['NT$', 'TWD'],
  ['R$', 'BRL'],
  ['R', 'ZAR'],
  ['MX$', 'MXN'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['PS', 'GBP'],
  ['¥', 'JPY'],
  ['Y=', 'JPY'],
  ['￥', 'JPY'],
  ['₹', 'INR'],
  ['Rs', 'INR'],
  ['Rs.', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₴', 'UAH'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['RMB', 'CNY'],
  ['元', 'CNY'],
  ['Fr', 'CHF'],
  ['Tk', 'BDT'],
]);

const codes: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY INR KRW RUB TRY ILS NGN CAD AUD NZD HKD SGD TWD BRL CHF SEK NOK DKK ISK PLN CZK HUF RON BGN ZAR MXN THB IDR MYR PHP VND AED SAR QAR KWD BHD OMR EGP MAD TND DZD KES GHS ETB TZS UGX PKR BDT LKR NPR UAH GEL KZT UZS ARS CLP COP PEN UYU BOB JOD IQD IRR LBP'.split(
    ' ',
  ),
);

const major: readonly (readonly [code: string, names: string])[] = [
  ['USD', 'dollar,us dollar,united states dollar,u.s. dollar,american dollar,buck,dlr,greenback'],
  ['CAD', 'canadian dollar'],
  ['AUD', 'australian dollar'],
  ['NZD', 'new zealand dollar'],
  ['HKD', 'hong kong dollar'],
  ['SGD', 'singapore dollar'],
  ['TWD', 'taiwan dollar,taiwanese dollar'],
  ['EUR', 'euro'],
  ['GBP', 'pound,pound sterling,pounds sterling,british pound,quid'],
  ['JPY', 'yen,japanese yen'],
  ['CNY', 'yuan,renminbi,chinese yuan,rmb'],
  ['INR', 'rupee,indian rupee'],
  ['PKR', 'pakistani rupee'],
  ['LKR', 'sri lankan rupee'],
  ['KRW', 'won,south korean won,korean won'],
  ['RUB', 'ruble,rouble,russian ruble,russian rouble'],
  ['CHF', 'franc,swiss franc'],
  ['XOF', 'cfa franc'],
  ['TRY', 'lira,turkish lira'],
  ['ILS', 'shekel,new shekel,israeli shekel'],
  ['ZAR', 'rand'],
  ['NGN', 'naira'],
  ['GHS', 'cedi'],
  ['KES', 'kenyan shilling'],
  ['THB', 'baht'],
  ['MYR', 'ringgit'],
  ['IDR', 'rupiah'],
  ['VND', 'dong'],
  ['PHP', 'philippine peso'],
  ['MXN', 'peso,mexican peso'],
  ['ARS', 'argentine peso'],
  ['BRL', 'real,reais,brazilian real'],
  ['AED', 'dirham'],
  ['SAR', 'riyal,saudi riyal'],
  ['UAH', 'hryvnia'],
  ['PLN', 'zloty'],
  ['HUF', 'forint'],
  ['SEK', 'krona,kronor,swedish krona,swedish kronor,swedish crown'],
  ['NOK', 'norwegian krone,norwegian kroner,norwegian crown'],
  ['DKK', 'krone,kroner,danish krone,danish kroner,danish crown'],
  ['ISK', 'icelandic krona,icelandic kronur,icelandic crown'],
  ['CZK', 'koruna,koruny,korun,czech koruna,czech koruny,czech crown'],
  ['RON', 'leu,lei,romanian leu,romanian lei'],
  ['BGN', 'lev,leva,bulgarian lev,bulgarian leva'],
  ['KZT', 'tenge'],
  ['GEL', 'lari'],
  ['ETB', 'birr'],
  // Whose crowns they are is for the document to know.
  ['crown', 'crown'],
  ['BDT', 'taka'],
  ['DEM', 'deutsche mark,deutschmark,german mark'],
];
const minor: readonly (readonly [code: string, names: string])[] = [
  ['USD', 'cent,us cent,u.s. cent,united states cent,american cent,penny'],
  ['CAD', 'canadian cent'],
  ['AUD', 'australian cent'],
  ['NZD', 'new zealand cent'],
  ['EUR', 'euro cent'],
  ['GBP', 'pence'],
  ['INR', 'paise'],
  ['MYR', 'sen'],
];

const names: ReadonlyMap<string, Currency> = new Map(
  [...entries(major, 0), ...entries(minor, -2)].sort(([a], [b]) => a.length - b.length),
);
const firstWords: ReadonlySet<string> = new Set([...names.keys()].map((name) => name.split(' ')[0]!));

function entries(list: typeof major, exponent: number): [string, Currency][] {
  return list.flatMap(([code, all]) =>
    all.split(',').flatMap((name): [string, Currency][] => [
      [name, { code, exponent }],
      [`${name}s`, { code, exponent }],
    ]),
  );
}

const signEnd =
  /(?<![A-Za-z])((?<![A-Za-z\d)%])[-−])?((?:(?:US|CA?|CDN|AU?|NZ|HK|S|NT|R|MX) ?)?\$|[€£¥￥₹₩₽₺₪₦₴₫฿₱元]|Y=|RMB|RM|Rs\.?|Rp|R|PS|Fr|Tk|dlrs)([-−]?)[ \u00a0\u202f]?$/;
/** "R34" may be a road; "R34 million", "R1,200" and "R12.50" are sums of rand. */
const rand =
  /\d{1,3}(?:[ ,\u00a0]\d{3})+(?!\d)|\d+[.,]\d\d(?!\d)|\d+(?:[.,]\d+)?[ \u00a0]?(?:[mbt]n|m|million|billion|trillion)(?![A-Za-z])/y;
const codeEnd = /(?<![A-Za-z])([A-Z]{3})[ \u00a0\u202f]?$/;

/** The currency that stands before the number at `at`: where it opens, with any minus sign. */
export function currencyBefore(
  text: string,
  at: number,
): (Read & { start: number; negative: boolean }) | undefined {
  let previous = text.charCodeAt(at - 1);
  if (isSpace(previous)) previous = text.charCodeAt(at - 2);
  // Of lower-case letters only Rs, dlrs, Rp, Tk, Fr and kr end a currency.
  if (
    previous >= 97 &&
    previous <= 122 &&
    previous !== 115 &&
    previous !== 112 &&
    previous !== 107 &&
    previous !== 114
  )
    return undefined;
  // Digits and brackets, the usual case, can't.
  if (
    Number.isNaN(previous) ||
    previous === 10 ||
    (previous >= 40 && previous <= 44) ||
    (previous >= 47 && previous <= 60)
  )
    return undefined;
  const before = text.slice(Math.max(0, at - 8), at);
  const match = signEnd.exec(before);
  if (match) {
    const sign = match[2]!;
    const code = signs.get(sign) ?? signs.get(sign.replace(' ', ''));
    if (code && (sign !== 'R' || run(rand, text, at))) {
      // "US $5" belongs to the country only when it is written as its sign.
      const start = at - before.length + match.index;
      const negative = match[1] !== undefined || match[3] !== '';
      return { start, code, ofAnyCountry: leavesCountryOut(sign), negative };
    }
  }
  const code = codeEnd.exec(before)?.[1];
  if (!code || !codes.has(code)) return undefined;
  const start = at - (before.length - before.lastIndexOf(code));
  return { start, code, ofAnyCountry: false, negative: false };
}

type After = Currency & Read & { end: number };

const signAfter =
  /[ \u00a0\u202f]?(?:(€|£|¥|元|₽|zł|US\$|\$(?![\d]))|(¢|c(?![A-Za-z0-9])|p(?![A-Za-z0-9])))/y;

/** The currency that stands after a number: "euros", "US cents", "USD", "¢", "164p". */
export function currencyAfter(text: string, at: number): After | undefined {
  let from = at;
  while (from - at < 2 && (isSpace(text.charCodeAt(from)) || text.charCodeAt(from) === 45)) from++;
  const code = text.charCodeAt(from);
  if (!isLetter(code)) {
    if (code < 128 && code !== 36) return undefined;
    return signOrMinor(text, at);
  }
  let to = from;
  while (to - from < 14 && isLetter(text.charCodeAt(to))) to++;
  if (to - from < 3) return signOrMinor(text, at) ?? pointed(text, from, to);
  const word = text.slice(from, to);
  if (word.length === 3 && codes.has(word)) return { code: word, exponent: 0, ofAnyCountry: false, end: to };
  return longestName(text, word.toLowerCase(), to);
}

/** "U.S. dollars", "US cents". */
function pointed(text: string, from: number, to: number): After | undefined {
  if (text[from] !== 'U' && text[from] !== 'u') return undefined;
  const us = /^u\.?s\.?(?= )/i.exec(text.slice(from, from + 5));
  return us
    ? longestName(text, us[0].toLowerCase().includes('.') ? 'u.s.' : 'us', Math.max(to, from + us[0].length))
    : undefined;
}

/** The longest name that opens with the word that ends at `end`. */
function longestName(text: string, word: string, end: number): After | undefined {
  const currency = names.get(word);
  let found = currency && { ...currency, ofAnyCountry: leavesCountryOut(word), end };
  if (!firstWords.has(word)) return found;
  let phrase = word;
  let at = end;
  for (let i = 0; i < 2; i++) {
    if (!isSpace(text.charCodeAt(at))) break;
    let to = at + 1;
    while (to - at < 12 && isLetter(text.charCodeAt(to))) to++;
    phrase += ` ${text.slice(at + 1, to).toLowerCase()}`;
    at = to;
    const longer = names.get(phrase);
    if (longer) found = { ...longer, ofAnyCountry: false, end: at };
  }
  return found;
}

function signOrMinor(text: string, at: number): After | undefined {
  const sign = run(signAfter, text, at);
  if (!sign) return undefined;
  const end = at + sign[0].length;
  if (sign[1]) {
    const code = sign[1] === 'zł' ? 'PLN' : signs.get(sign[1])!;
    return { code, exponent: 0, ofAnyCountry: leavesCountryOut(sign[1]), end };
  }
  if (sign[0].length > 1) return undefined;
  return { code: sign[2] === 'p' ? 'GBP' : 'USD', exponent: -2, ofAnyCountry: sign[2] !== 'p', end };
}
