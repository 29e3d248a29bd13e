/** Reads a number with what stands directly around it: sign, currency, scale and unit. */
import { countedNoun } from './counted-noun.ts';
import { currencyAfter, currencyBefore } from './currency.ts';
import { shiftDecimal } from './decimal.ts';
import { touchesName } from './not-a-figure.ts';
import type { NumberRead } from './number.ts';
import { readScale } from './scale.ts';
import { isDigit, lowerBefore, run } from './scan.ts';
import { type Unit, unitsBySymbol } from './unit-table.ts';
import { readUnit } from './units.ts';

/** A number with what stands directly around it: one end of a range, or the whole amount. */
export interface Side {
  readonly start: number;
  readonly end: number;
  readonly number: NumberRead;
  readonly negative: boolean;
  readonly scale: number;
  readonly money?: string;
  /** The money does not say whose it is. */
  readonly ofAnyCountry?: true;
  /** The power of ten that the currency's minor unit adds: −2 for cents. */
  readonly minor: number;
  readonly unit?: Unit;
}

export function readSide(text: string, number: NumberRead): Side | undefined {
  const before = currencyBefore(text, number.start);
  const minus = before ? undefined : minusBefore(text, number);
  const start = before?.start ?? minus ?? number.start;
  let end = number.end;
  let scale = 0;
  const multiple = number.ordinal ? undefined : readScale(text, end);
  if (multiple && !(multiple.letter && !before && !isScaleLetter(text, number, multiple.end))) {
    scale = multiple.exponent;
    end = multiple.end;
  }
  const after = before ? undefined : moneyAfter(text, number, end);
  const money = before?.code ?? after?.code;
  const ofAnyCountry = (before ?? after)?.ofAnyCountry ?? false;
  const unit = money
    ? undefined
    : (readUnit(text, end) ?? partOfUnit(text, number, end) ?? pointBehind(text, number, end));
  const digits = isDigit(text.charCodeAt(number.start));
  if (!money && !unit && scale === 0 && digits && touchesName(text, number.start, end)) return undefined;
  if (digits && !before && touchesBehind(text, number.start)) return undefined;
  // "Half a mile" is no more exact than 0.5, and "a quarter of a point" than 0.3.
  const isRough =
    unit !== undefined &&
    number.form === 'fraction' &&
    (number.value === 0.5 || unit.unit.dimension === 'points');
  const degrees = unit?.unit.dimension === 'temperature' || unit?.unit.name === '°';
  const zero = degrees ? run(belowZero, text, unit!.end) : null;
  const zeroEnd = zero ? unit!.end + zero[0].length : undefined;
  // "Forty degrees below zero Fahrenheit".
  const named = zeroEnd === undefined ? undefined : readUnit(text, zeroEnd);
  const scaled = named?.unit.dimension === 'temperature' ? named : undefined;
  return {
    start,
    end: scaled?.end ?? zeroEnd ?? after?.end ?? unit?.end ?? end,
    number: isRough ? { ...number, step: grainOf(number.value) } : number,
    negative:
      zero !== null || (before?.negative ?? false) || minus !== undefined || isAccounting(text, number.start),
    scale: scale + number.exponent,
    ...(money && { money }),
    ...(ofAnyCountry && { ofAnyCountry }),
    minor: after?.exponent ?? 0,
    ...(unit && { unit: (scaled ?? unit).unit }),
  };
}

const belowZero = /[ \u00a0]below[ \u00a0]zero(?![A-Za-z])/iy;
const ofOne = /[ \u00a0]of[ \u00a0](?:1|one|an?)(?=[ \u00a0])/iy;

const anArticle = /[ \u00a0]an?(?=[ \u00a0])/iy;

/** A point of which a part is told is mostly one of percentages. */
const aPoint =
  /(?:[ \u00a0](?:full|whole|single))?[ \u00a0](?:(?:percentage|per[ \u00a0]?cent)[ \u00a0])?point(?![A-Za-z-])/iy;

/** "two-tenths of 1 percent", "a third of a mile", "half a percent", "0.4 of a point": the fraction is the amount of that unit. */
function partOfUnit(text: string, number: NumberRead, end: number): ReturnType<typeof readUnit> {
  if (number.form !== 'fraction' && !(number.value > 0 && number.value < 1)) return undefined;
  const of = run(ofOne, text, end) ?? (number.value === 0.5 ? run(anArticle, text, end) : null);
  if (!of) return undefined;
  const from = end + of[0].length;
  const point = run(aPoint, text, from);
  return point ? { unit: unitsBySymbol.get('pp')!, end: from + point[0].length } : readUnit(text, from);
}

const barePoint = /[ \u00a0-]points?(?![A-Za-z-])/iy;

/** "Around ¾ point": parts of a point are of one of percentages. */
function pointBehind(text: string, number: NumberRead, end: number): ReturnType<typeof readUnit> {
  const point = number.form === 'fraction' && number.value < 1 ? run(barePoint, text, end) : null;
  return point ? { unit: unitsBySymbol.get('pp')!, end: end + point[0].length } : undefined;
}

/** A part of a point told in tenths is as fine as one digit behind the point, and so are halves and quarters. */
const grainOf = (value: number): number => (value < 0.1 ? 0.01 : 0.1);

/** "pounds" are weight where they are pounds of something or someone weighs them; else they are money. */
function moneyAfter(text: string, number: NumberRead, end: number): ReturnType<typeof currencyAfter> {
  const money = currencyAfter(text, end);
  if (!money) return undefined;
  const word = text.slice(end, money.end);
  if (/^[cp]$/.test(word)) return number.form === 'digits' && number.exponent === 0 ? money : undefined;
  if (/pounds?$/i.test(word) && isWeight(text, number.start, money.end)) return undefined;
  if (/^[ -]won$/i.test(word) && number.exponent === 0 && number.value < 1000) return undefined;
  if (/^[ -]rand$/i.test(word) && /^[ -]Rand/.test(word)) return undefined;
  if (/^[ -]real$/i.test(word) && !/^\s*(?:[,.;)]|$)/.test(text.slice(money.end, money.end + 2)))
    return undefined;
  return money;
}

const isWeight = (text: string, start: number, end: number): boolean =>
  /^(?:,?[ \u00a0](?:and[ \u00a0])?\d\d?[ -]o|[ \u00a0](?:of|per square|heavier|lighter|(?!a |an |per |in |on |to |for |and |or |from |by |at |was |were |is |are |worth |each |with |was |than |over |under |last |this )\p{Ll}+))/u.test(
    text.slice(end, end + 12),
  ) || /(?:weigh(?:s|ed|ing|t)?|lost|gained|lb|heav)/i.test(text.slice(Math.max(0, start - 30), start));

const raceBefore =
  /(?:(?<![A-Za-z])(?:the|ran|run|running|swam|swim|swum|sprinted|raced)|(?:women|men|boys|girls)[’']?s?[’']?)[ \u00a0]$/i;

/** "won the 200m", "the men’s 100m": the distances that are run and swum are fifties of metres, or 60, 80 and 110. */
const isRace = (text: string, number: NumberRead, end: number): boolean =>
  number.value <= 800 &&
  (number.value % 50 === 0 || number.value === 60 || number.value === 80 || number.value === 110) &&
  raceBefore.test(text.slice(Math.max(0, number.start - 10), number.start)) &&
  !currencyAfter(text, end) &&
  !countedNoun(text, end);

/** Where the figure opens when a minus belongs to it: "−5", "-$5", "minus five", "minus-5". */
function minusBefore(text: string, { start: at, form }: NumberRead): number | undefined {
  // "-one" is a dash without its space; a sign goes with digits.
  const sign = form === 'words' ? undefined : text[at - 1];
  if (sign === '-' || sign === '−' || sign === '–') {
    const behind = text[at - 2] ?? ' ';
    if (/[\s(,:;|[=“"]/.test(behind) && (sign !== '–' || takesMinus(text, at - 1))) return at - 1;
  }
  const word = lowerBefore(text, at);
  if (word !== 'minus' && word !== 'negative') return undefined;
  return text[at - word.length - 1] === undefined ? undefined : at - word.length - 1;
}

const valueBefore =
  /(?:^|[(|[:=“"]|(?<![A-Za-z])(?:of|to|at|by|was|is|were|are|from|between|than|about|around|nearly|and|or|below|above|reached|hit|averaged|fell|rose|stood|dropped))\s*$/i;

/** An en dash is a minus only where a value is expected; elsewhere it parts a sentence: "sales –5 of them". */
const takesMinus = (text: string, at: number): boolean =>
  valueBefore.test(text.slice(Math.max(0, at - 12), at));

/** "(1,234)" alone in its cell is below zero, as accountants write it. */
const isAccounting = (text: string, at: number): boolean =>
  text.length < 40 &&
  /^\s*[$€£¥]?\(/.test(text) &&
  /^\s*[$€£¥]?\([$€£¥]?[\d.,]+%?\)\s*$/.test(text) &&
  at > 0;

/** A number inside a token that opens with letters: F-150, COVID-19, v2. */
const touchesBehind = (text: string, start: number): boolean =>
  /[\p{L}_#@]/u.test(text[start - 1] ?? '') || touchesName(text, start, start);

/** "5m people" and "12k" are millions and thousands; "37m (121ft)" and "5m wide" are metres. */
function isScaleLetter(text: string, number: NumberRead, end: number): boolean {
  const letter = text[end - 1]!;
  if (end - number.end > 1) return false;
  if (letter === 'k' || letter === 'K' || letter === 'b') return true;
  if (letter === 't' || letter === 'T') return false;
  if (letter === 'B') return countedNoun(text, end) !== undefined;
  if (
    /^(?:[ \u00a0]?[x×(]|[ -](?:tall|long|wide|deep|high|away|above|below|apart|thick|race|sprint|final|freestyle|hurdles|relay)(?![a-z])|\)?-)/.test(
      text.slice(end, end + 12),
    )
  )
    return false;
  if (isRace(text, number, end)) return false;
  const around = text.slice(Math.max(0, number.start - 24), Math.min(text.length, end + 24));
  if (/\d ?(?:km|cm|mm|ft)(?![a-z])/.test(around)) return false;
  return number.value < 1000;
}

export interface Values {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly exact?: readonly string[];
}

export function values(side: Side): Values {
  const power = powerOf(side);
  const exact = exactOf(side, power);
  const value = exact === undefined ? numberOf(side, power) : Number(exact);
  return {
    low: value,
    high: value,
    step: stepOf(side.number.step, power),
    ...(exact !== undefined && { exact: [exact] }),
  };
}

export const powerOf = (side: Side): number => side.scale + side.minor;

export function exactOf({ number, negative }: Side, power: number): string | undefined {
  if (number.decimal === undefined) return undefined;
  return shiftDecimal(negative ? `-${number.decimal}` : number.decimal, power);
}

export function numberOf(side: Side, power: number): number {
  const exact = exactOf(side, power);
  const value = exact === undefined ? side.number.value * 10 ** power : Number(exact);
  return exact === undefined && side.negative ? -value : value;
}

/** As a literal where it can be, so that cents are 0.01 and not 0.010000000000000002. */
export function stepOf(step: number, power: number): number {
  if (step === 0 || power === 0) return step;
  const places = Math.round(Math.log10(step));
  return step === 1 || 10 ** places === step ? Number(`1e${places + power}`) : step * 10 ** power;
}
