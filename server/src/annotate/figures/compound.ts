/** Reads an amount that is said in two units of one dimension, the second the smaller: "5 ft 10 in", "41 dollars and 60 cents". */
import { shiftDecimal } from './decimal.ts';
import type { NumberRead } from './number.ts';
import { readDigits } from './number-in-digits.ts';
import { readWords } from './number-in-words.ts';
import { isDigit, run } from './scan.ts';
import { readSide, type Side } from './side.ts';
import { unitsByName } from './unit-table.ts';

const joint = /,?[ \u00a0](?:and[ \u00a0])?(?=[\da-z])/iy;

/** "4 minutes 5.08 seconds", "two hours and thirty minutes", "6-foot-4", "5′11″", "41 dollars 60": one amount. */
export function readCompound(text: string, first: Side): Side | undefined {
  if (first.number.decimal === undefined || first.scale !== 0) return undefined;
  if (first.money) return withCents(text, first);
  if (!first.unit) return inPrimes(text, first);
  if (first.unit.dimension === 'share') return undefined;
  const gap = run(joint, text, first.end);
  if (!gap) return first.unit.name === 'ft' ? withHyphen(text, first) : undefined;
  // "between two weeks and ten days" has two ends.
  if (
    /\sand\s/.test(gap[0]) &&
    /between[ \u00a0]$/i.test(text.slice(Math.max(0, first.start - 8), first.start))
  )
    return undefined;
  const number = numberAt(text, first.end + gap[0].length);
  const read = number && readSide(text, number);
  const side = read && first.unit.name === 'ft' ? withInches(text, read) : read;
  if (!side?.unit || side.unit.dimension !== first.unit.dimension || side.unit.factor >= first.unit.factor)
    return undefined;
  if (side.number.value >= first.unit.factor / side.unit.factor || side.scale) return undefined;
  const both = sum(first, side);
  return readCompound(text, both) ?? both;
}

/** What a length of time follows: "paid $500 a year and two months' rent" has two amounts. */
const article = String.raw`(an?[ \u00a0](year|month|week|day|hour|minute)(?:,|,?[ \u00a0]and)[ \u00a0])$`;
const unitBefore = new RegExp(
  String.raw`(?:^["“(]?|[.,;:(–—]["“]?[ \u00a0]|(?:^|[^A-Za-z])(?:after|for|in|over|within|of|took|takes?|taking|last(?:s|ed|ing)?|nearly|almost|about|around|just|only|some|than|least|by|spent|exactly|roughly|under|is|was|needs?|needed)[ \u00a0])${article}`,
  'i',
);
/** "Closed a year and two months ago", but not "paid four times a year and two months ago". */
const anyUnitBefore = new RegExp(
  String.raw`(?:^|[a-z,;:][ \u00a0])(?<!(?:times|twice|once|thrice|dollars|pounds|euros|francs|cents|pence|yen|percent)[ \u00a0])${article}`,
  'i',
);
const sinceThen = /^[ \u00a0](?:ago|before|earlier|later)(?![A-Za-z])/;

/** "A year and five months": the scanner does not stop at what is said without a number. */
export function withUnitBefore(text: string, side: Side): Side | undefined {
  const { unit, number, scale } = side;
  if (unit?.dimension !== 'time' && unit?.dimension !== 'months') return undefined;
  const lead = text.slice(Math.max(0, side.start - 36), side.start);
  const isAgo = sinceThen.test(text.slice(side.end, side.end + 9));
  const before = (isAgo ? anyUnitBefore : unitBefore).exec(lead);
  const larger = before && unitsByName.get(before[2]!.toLowerCase());
  if (!larger || larger.dimension !== unit.dimension || scale !== 0 || number.decimal === undefined)
    return undefined;
  if (number.value >= larger.factor / unit.factor) return undefined;
  const start = side.start - before[1]!.length;
  return sum({ ...side, start, unit: larger, number: { ...number, value: 1 } }, side);
}

function numberAt(text: string, at: number): NumberRead | undefined {
  const number = isDigit(text.charCodeAt(at)) ? readDigits(text, at) : readWords(text, at);
  return number && !number.ordinal && number.exponent === 0 && number.start === at ? number : undefined;
}

/** In the smaller unit the sum is exact: 5 ft 10 in are 70 inches. */
function sum(first: Side, side: Side): Side {
  const ratio = first.unit!.factor / side.unit!.factor;
  const total = Number((first.number.value * ratio + side.number.value).toPrecision(12));
  return { ...side, start: first.start, number: { ...side.number, value: total, decimal: String(total) } };
}

const inch = unitsByName.get('in')!;
const inchesAfter = /[ \u00a0]in(?![A-Za-z]|[ \u00a0]\p{L})/uy;

/** "5 ft 10 in": beside feet the word can't be a preposition. */
function withInches(text: string, side: Side): Side {
  const inches = side.unit || side.money ? null : run(inchesAfter, text, side.end);
  return inches ? { ...side, unit: inch, end: side.end + inches[0].length } : side;
}

const hyphenInches = /-(1[01]|\d)(?![\d.,]?\d|[A-Za-z])/y;
const primes = /[′'’](1[01]|\d)(?:[″"”]|[’']{2})/y;

/** "a 6-foot-4 guard". */
const withHyphen = (text: string, first: Side): Side | undefined =>
  inchesOf(run(hyphenInches, text, first.end), first);

/** 5′11″, with quotation marks too. */
const inPrimes = (text: string, first: Side): Side | undefined =>
  first.number.form === 'digits' && first.number.value < 10
    ? inchesOf(run(primes, text, first.end), { ...first, unit: unitsByName.get('ft')! })
    : undefined;

function inchesOf(match: RegExpExecArray | null, first: Side): Side | undefined {
  if (!match) return undefined;
  const number = { ...first.number, value: Number(match[1]), decimal: match[1]! };
  return sum(first, { ...first, end: first.end + match[0].length, unit: inch, number });
}

const bareCents = /[ \u00a0](\d\d)(?=[.,;:)!?](?!\d)|$)/y;
const cents = /^[ \u00a0]cents?$/i;

/** "41 dollars and 60 cents", "41 dollars 60", "£5 and 20 pence". */
function withCents(text: string, first: Side): Side | undefined {
  if (first.minor !== 0 || !Number.isInteger(first.number.value) || first.number.step !== 1) return undefined;
  const bare = isDigit(text.charCodeAt(first.end - 1)) ? null : run(bareCents, text, first.end);
  if (bare) return centsAdded(first, first.end + bare[0].length, Number(bare[1]));
  const gap = run(joint, text, first.end);
  const number = gap && numberAt(text, first.end + gap[0].length);
  const side =
    number && number.value < 100 && Number.isInteger(number.value) ? readSide(text, number) : undefined;
  if (!side?.money || side.minor !== -2 || side.scale !== 0) return undefined;
  if (side.money !== first.money && !cents.test(text.slice(side.number.end, side.end))) return undefined;
  return centsAdded(first, side.end, side.number.value);
}

function centsAdded(first: Side, end: number, added: number): Side {
  const decimal = shiftDecimal(String(first.number.value * 100 + added), -2);
  const number = { ...first.number, value: Number(decimal), decimal, step: 0.01 };
  return { ...first, end, number };
}
