/** Reads a number with what stands directly around it: sign, currency, scale and unit. */
import { countedNoun } from './counted-noun.ts';
import { currencyAfter, currencyBefore } from './currency.ts';
import { shiftDecimal } from './decimal.ts';
import { touchesName } from './not-a-figure.ts';
import type { NumberRead } from './number.ts';
import { readDigits } from './number-in-digits.ts';
import { readScale } from './scale.ts';
import { isDigit, lowerBefore, run } from './scan.ts';
import { type Unit, unitsByName } from './unit-table.ts';
import { readUnit } from './units.ts';

/** A number with what stands directly around it: one end of a range, or the whole amount. */
export interface Side {
  readonly start: number;
  readonly end: number;
  readonly number: NumberRead;
  readonly negative: boolean;
  readonly scale: number;
  readonly money?: string;
  /** The power of ten that the currency's minor unit adds: −2 for cents. */
  readonly minor: number;
  readonly unit?: Unit;
}

export function readSide(text: string, number: NumberRead): Side | undefined {
  const before = currencyBefore(text, number.start);
  const minus = before ? undefined : minusBefore(text, number.start);
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
  const unit = money ? undefined : (readUnit(text, end) ?? partOfUnit(text, number, end));
  const digits = isDigit(text.charCodeAt(number.start));
  if (!money && !unit && scale === 0 && digits && touchesName(text, number.start, end)) return undefined;
  if (digits && !before && touchesBehind(text, number.start)) return undefined;
  return {
    start,
    end: after?.end ?? unit?.end ?? end,
    number,
    negative: (before?.negative ?? false) || minus !== undefined || isAccounting(text, number.start),
    scale: scale + number.exponent,
    ...(money && { money }),
    minor: after?.exponent ?? 0,
    ...(unit && { unit: unit.unit }),
  };
}

const ofOne = /[ \u00a0]of[ \u00a0](?:1|one|an?)(?=[ \u00a0])/iy;

/** "two-tenths of 1 percent", "a third of a mile": the fraction is the amount of that unit. */
function partOfUnit(text: string, number: NumberRead, end: number): ReturnType<typeof readUnit> {
  if (number.form !== 'fraction') return undefined;
  const of = run(ofOne, text, end);
  return of ? readUnit(text, end + of[0].length) : undefined;
}

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
  /^[ \u00a0](?:of|per square|heavier|lighter|(?!a |an |per |in |on |to |for |and |or |from |by |at |was |were |is |are |worth |each |with |was |than |over |under |last |this )\p{Ll}+)/u.test(
    text.slice(end, end + 12),
  ) || /(?:weigh(?:s|ed|ing|t)?|lost|gained|lb|heav)/i.test(text.slice(Math.max(0, start - 30), start));

/** Where the figure opens when a minus belongs to it: "−5", "-$5", "minus five", "minus-5". */
function minusBefore(text: string, at: number): number | undefined {
  const sign = text[at - 1];
  if (sign === '-' || sign === '−' || sign === '–') {
    const behind = text[at - 2] ?? ' ';
    if (
      /[\s(,:;|[=“"]/.test(behind) &&
      !(
        sign === '–' &&
        /\S\s$/.test(text.slice(Math.max(0, at - 3), at - 1)) &&
        /\d\s$/.test(text.slice(Math.max(0, at - 3), at - 1))
      )
    )
      return at - 1;
  }
  const word = lowerBefore(text, at);
  if (word !== 'minus' && word !== 'negative') return undefined;
  return text[at - word.length - 1] === undefined ? undefined : at - word.length - 1;
}

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
  if (letter === 'B') return countedNoun(text, end) !== undefined;
  if (
    /^(?:[ \u00a0]?[x×(]|[ -](?:tall|long|wide|deep|high|away|above|below|apart|thick|race|sprint|final|freestyle|hurdles|relay)(?![a-z])|\)?-)/.test(
      text.slice(end, end + 12),
    )
  )
    return false;
  const around = text.slice(Math.max(0, number.start - 24), Math.min(text.length, end + 24));
  if (/\d ?(?:km|cm|mm|ft)(?![a-z])/.test(around)) return false;
  return number.value < 1000;
}

const compoundJoint = /(?:,?[ \u00a0](?:and[ \u00a0])?)(?=\d)/y;

/** "5 ft 10 in": beside feet the word can't be a preposition. */
function withInches(text: string, side: Side): Side {
  const inches = side.unit || side.money ? null : run(inchesAfter, text, side.end);
  return inches ? { ...side, unit: unitsByName.get('in')!, end: side.end + inches[0].length } : side;
}

const inchesAfter = /[ \u00a0]in(?![A-Za-z]|[ \u00a0]\p{L})/uy;

/** "4 minutes 5.08 seconds", "5 ft 10 in": two units of one dimension, the second the smaller. */
export function readCompound(text: string, first: Side): Side | undefined {
  if (!first.unit || first.unit.dimension === 'share' || first.number.decimal === undefined) return undefined;
  const gap = run(compoundJoint, text, first.end);
  if (!gap) return undefined;
  const number = readDigits(text, first.end + gap[0].length);
  const read = number && !number.ordinal ? readSide(text, number) : undefined;
  const side = read && first.unit.name === 'ft' ? withInches(text, read) : read;
  if (!side?.unit || side.unit.dimension !== first.unit.dimension || side.unit.factor >= first.unit.factor)
    return undefined;
  const ratio = first.unit.factor / side.unit.factor;
  if (side.number.value >= ratio || side.scale || first.scale) return undefined;
  // In the smaller unit the sum is exact: 5 ft 10 in are 70 inches.
  const sum = first.number.value * ratio + side.number.value;
  const rounded = Number(sum.toPrecision(12));
  const summed = { ...side.number, value: rounded, decimal: String(rounded) };
  const both: Side = { ...side, start: first.start, number: summed };
  return readCompound(text, both) ?? both;
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
  const value = numberOf(side, power);
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
