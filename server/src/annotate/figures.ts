/** The scanner for figures: one pass over a paragraph, stopping only where a quantity or date can open. */
import type { Span } from '../text/span.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { countedNoun } from './counted-noun.ts';
import { afterPreposition, readDateDigits, readDateWord, readTime, readYear } from './dates.ts';
import type { Bound, CalendarDate, Figure, FigureKind } from './figure.ts';
import { isLabel, touchesName } from './not-a-figure.ts';
import { type NumberRead, opensNumber, readDigits, readVulgar, readWords, scaled } from './number.ts';
import { currencyCodes, currencySigns, readScale, readUnit } from './units.ts';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const dateWord =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|fy|fiscal|q)/;

/** Figures of a masked paragraph in order, with offsets into it; they never overlap. */
export function figures(paragraph: string): Figure[] {
  // Full-width digits and signs are the same length as the ones they stand for.
  const text = paragraph.replace(/[\uff05\uff0b-\uff1a]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
  const result: Figure[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let figure: Figure | undefined;
    let next = at + 1;
    if (isDigit(code)) {
      figure = readAtDigits(text, at);
      while (next < text.length && isDigit(text.charCodeAt(next))) next++;
    } else if (isLetter(code)) {
      while (next < text.length && isLetter(text.charCodeAt(next))) next++;
      if (next - at <= 11) figure = readAtWord(text, at, next);
    } else if (code > 127) {
      const vulgar = readVulgar(text, at);
      if (vulgar) figure = readQuantity(text, at, vulgar);
    }
    if (figure && figure.span.start >= (result.at(-1)?.span.end ?? 0)) {
      result.push(figure);
      next = Math.max(next, figure.span.end);
    }
    at = next;
  }
  return result;
}

function readAtDigits(text: string, at: number): Figure | undefined {
  const time = readTime(text, at);
  if (time && !touchesName(text, at, time.end))
    return figure('time', { start: at, end: time.end }, { low: time.minutes, step: 1, unit: 'minute' });
  const date = readDateDigits(text, at);
  if (date && !touchesName(text, at, date.end)) return dateFigure({ start: at, end: date.end }, date.date);
  const number = readDigits(text, at);
  return number && readQuantity(text, at, number);
}

function readAtWord(text: string, at: number, end: number): Figure | undefined {
  const word = text.slice(at, end).toLowerCase();
  const before = text.charCodeAt(at - 1);
  if (isLetter(before) || isDigit(before)) return undefined;
  if (dateWord.test(word)) {
    const date = readDateWord(text, at);
    if (date) return dateFigure({ start: at, end: date.end }, date.date);
  }
  if (!opensNumber(word)) return undefined;
  // Spelled-out numbers inside names are capitalised in mid-sentence: Air Force One, the Big Four.
  if (
    text.charCodeAt(at) < 97 &&
    /[\p{Ll}\d,]\s$|\p{Lu}[\p{L}]*\s$/u.test(text.slice(Math.max(0, at - 24), at))
  )
    return undefined;
  const number = readWords(text, at);
  return number && readQuantity(text, at, number);
}

/** All that can follow and precede a number: range, scale, unit, counted noun, currency, bound. */
function readQuantity(text: string, at: number, first: NumberRead): Figure | undefined {
  const ratio = readProportion(text, at, first);
  if (ratio) return ratio;
  const money = currencyBefore(text, at);
  const start = money?.start ?? signBefore(text, at);
  const range = readRange(text, first, money !== undefined);
  const last = range?.number ?? first;
  const scale = readScale(text, last.end);
  const useScale = scale && !last.ordinal && (!scale.letter || money || isScaleLetter(text, scale.end));
  const exponent = useScale ? scale.exponent : 0;
  let end = useScale ? scale.end : last.end;
  const unit = last.ordinal ? undefined : readUnit(text, end);
  const unitEnd = unit?.end;
  if (!money && !unitEnd && touchesName(text, at, end) && first.form === 'digits') return undefined;
  if (first.ordinal) return ordinal(text, at, first);

  const negative = text.charCodeAt(start) === 45 || text.charCodeAt(start) === 0x2212 ? -1 : 1;
  const power = exponent + (unitEnd ? (unit?.exponent ?? 0) : 0);
  // In "$26 to $31 million" both ends share the scale; in "$900,000 to $1 million" they do not.
  const firstPower = range && first.value > last.value && useScale ? 0 : power;
  const low = negative * scaled(first, range ? firstPower : power);
  const high = range ? scaled(last, power) : low;
  const step = last.step * 10 ** power;
  if (unitEnd) end = unitEnd;
  const plain: FigureKind = first.form === 'fraction' && first.value < 1 && !useScale ? 'fraction' : 'count';
  const kind = money ? 'money' : unitEnd ? unit!.kind : plain;
  const bare = !money && !unitEnd && !useScale && !range;
  if (bare && first.form === 'digits') {
    const year = readYear(text, at);
    if (year && year.end === end && isYear(text, at, end)) return dateFigure({ start: at, end }, year.date);
    const noun = countedNoun(text, end);
    if (!noun && isLabel(text, at, end)) return undefined;
  }
  if (bare && first.value === 1 && first.form === 'words') return undefined;
  if (range?.years) return dateRange(at, first, range.number);
  if (range && !money && !unitEnd && range.dash && first.form === 'digits' && !countedNoun(text, end))
    return figure('score', { start, end }, { low: first.value, high: last.value, step: 1, unit: '' });
  const name = money?.unit ?? (unitEnd ? unit!.name : '');
  return bounded(text, ageOrDuration(text, kind, end), { start, end }, { low, high, step, unit: name });
}

const ageEnd = /(?:[ -]olds?\b| of age\b)/y;

function ageOrDuration(text: string, kind: FigureKind, end: number): { kind: FigureKind; end: number } {
  if (kind !== 'duration') return { kind, end };
  ageEnd.lastIndex = end;
  const match = ageEnd.exec(text);
  return match ? { kind: 'age', end: end + match[0].length } : { kind, end };
}

interface Amounts {
  readonly low: number;
  readonly high?: number;
  readonly step: number;
  readonly unit: string;
}

function figure(
  kind: FigureKind,
  span: Span,
  amounts: Amounts,
  bound: Bound = 'exactly',
  amount = span,
): Figure {
  const { low, high = low, step, unit } = amounts;
  return { span, amount, kind, bound, low: Math.min(low, high), high: Math.max(low, high), step, unit };
}

/** Adds the bound and, for counts, the noun. */
function bounded(
  text: string,
  { kind, end }: { kind: FigureKind; end: number },
  span: Span,
  amounts: Amounts,
): Figure {
  const between =
    amounts.high !== amounts.low
      ? /\b(?:between|from)\s+$/i.exec(text.slice(Math.max(0, span.start - 9), span.start))
      : null;
  const before = between ? undefined : boundBefore(text, span.start);
  const after = before ? undefined : boundAfter(text, end);
  const start = between ? span.start - between[0].length : (before?.start ?? span.start);
  const amount = { start, end: after?.end ?? end };
  const noun = kind === 'count' ? countedNoun(text, amount.end) : undefined;
  return figure(
    kind,
    { start, end: noun?.end ?? amount.end },
    { ...amounts, unit: noun?.head ?? amounts.unit },
    before?.bound ?? after?.bound,
    amount,
  );
}

function dateFigure(span: Span, date: CalendarDate): Figure {
  const year = date.year ?? 0;
  return { ...figure('date', span, { low: year, high: year, step: 1, unit: '' }), date };
}

function dateRange(at: number, first: NumberRead, last: { value: number; end: number }): Figure {
  const end = last.value < 100 ? Math.floor(first.value / 100) * 100 + last.value : last.value;
  const span = { start: at, end: last.end };
  return {
    ...figure('date', span, { low: first.value, high: end, step: 1, unit: '' }),
    date: { year: first.value },
  };
}

/** "fourth-largest", "21st", "third": the rank, with the superlative it belongs to. */
function ordinal(text: string, at: number, number: NumberRead): Figure | undefined {
  const superlative = /(?:-| )(?:[a-z]+est|most|least)\b/y;
  superlative.lastIndex = number.end;
  const rank = superlative.exec(text);
  if (
    number.form === 'words' &&
    number.value === 2 &&
    /^\s+(?:to none|thoughts?)\b/.test(text.slice(number.end, number.end + 12))
  )
    return undefined;
  const span = { start: at, end: number.end + (rank?.[0].length ?? 0) };
  return figure('ordinal', span, { low: number.value, step: 1, unit: '' }, 'exactly', span);
}

const sign = /(?:US|CA?|AU?|NZ|HK|S|NT|R)?\$|[€£¥₹₩₽₺₪₦]/;
const signEnd = new RegExp(`(?<![A-Za-z])([-−]?)(${sign.source})[ \\u00a0]?$`);
const codeEnd = /(?<![A-Za-z])([A-Z]{3})[ \u00a0]?$/;

function currencyBefore(text: string, at: number): { start: number; unit: string } | undefined {
  const before = text.slice(Math.max(0, at - 6), at);
  const match = signEnd.exec(before);
  if (match) return { start: at - before.length + match.index, unit: currencySigns.get(match[2]!)! };
  const code = codeEnd.exec(before);
  if (!code || !currencyCodes.has(code[1]!)) return undefined;
  return { start: at - before.length + code.index, unit: code[1] === 'RMB' ? 'CNY' : code[1]! };
}

/** Where the figure opens: at a minus sign that belongs to it, otherwise at the number. */
function signBefore(text: string, at: number): number {
  const before = text[at - 1];
  if (before !== '-' && before !== '−') return at;
  return /[\s(]/.test(text[at - 2] ?? ' ') ? at - 1 : at;
}

interface Range {
  readonly number: NumberRead;
  readonly dash: boolean;
  readonly years: boolean;
}

const rangeJoint = /(\s?[-–—−]\s?|\s+(?:to|and|or)\s+)((?:US|C|A)?\$|[€£¥])?(?=[\d.a-z])/iy;

/** The second number of "5–10%", "$26 to $31 million", "between 5 and 10", "two or three", "1939–45". */
function readRange(text: string, first: NumberRead, money: boolean): Range | undefined {
  if (first.ordinal) return undefined;
  const middle = readScale(text, first.end);
  const firstUnit = middle ? undefined : readUnit(text, first.end);
  const from = middle?.end ?? (firstUnit?.kind === 'percent' ? firstUnit.end : first.end);
  rangeJoint.lastIndex = from;
  const joint = rangeJoint.exec(text);
  if (!joint || middle || (joint[2] !== undefined && !money)) return undefined;
  const word = joint[1]!.trim().toLowerCase();
  const at = from + joint[0].length;
  const number = isDigit(text.charCodeAt(at)) ? readDigits(text, at) : readWords(text, at);
  if (!number || number.ordinal || number.form !== first.form) return undefined;
  if (word === 'and' && !/\bbetween\s+\S{0,12}$/i.test(text.slice(Math.max(0, first.end - 40), first.end)))
    return undefined;
  const dash = /^[-–—−]$/.test(word);
  if (word === 'or' && number.value !== first.value + 1) return undefined;
  if (isLetter(text.charCodeAt(number.end)) && !readScale(text, number.end) && !readUnit(text, number.end))
    return undefined;
  if (
    dash &&
    /^[-–]/.test(text.slice(number.end, number.end + 1)) &&
    isDigit(text.charCodeAt(number.end + 1))
  )
    return undefined;
  const years =
    isYearNumber(first.value) && (isYearNumber(number.value) || (dash && number.value < 100)) && !money;
  return { number, dash, years };
}

const proportionJoint = /\s+(?:in|out of)\s+(?:every\s+)?(?=[a-z\d])/y;

/** "seven in ten", "one in five", "3 out of 4": a fraction of the whole. */
function readProportion(text: string, at: number, first: NumberRead): Figure | undefined {
  if (first.ordinal || first.value < 1) return undefined;
  proportionJoint.lastIndex = first.end;
  const joint = proportionJoint.exec(text);
  if (!joint) return undefined;
  const from = first.end + joint[0].length;
  const whole = isDigit(text.charCodeAt(from)) ? readDigits(text, from) : readWords(text, from);
  if (
    !whole ||
    whole.form !== first.form ||
    whole.value <= first.value ||
    whole.value > 1000 ||
    whole.ordinal
  )
    return undefined;
  // "5 in 2010" and "two in 30 days" are no proportions.
  if (readUnit(text, whole.end) || isYearNumber(whole.value)) return undefined;
  return bounded(
    text,
    { kind: 'fraction', end: whole.end },
    { start: at, end: whole.end },
    { low: first.value / whole.value, step: 0, unit: '' },
  );
}

const isYearNumber = (value: number): boolean => Number.isInteger(value) && value >= 1000 && value < 2100;

/** A bare four-digit number is a year unless it counts the plural noun that follows. */
function isYear(text: string, at: number, end: number): boolean {
  const value = Number(text.slice(at, end));
  if (!isYearNumber(value)) return false;
  if (afterPreposition(text, at)) return true;
  return value >= 1500 && countedNoun(text, end) === undefined;
}

/** "5m people" and "12k" are millions and thousands; "5m wide" is metres. */
const isScaleLetter = (text: string, end: number): boolean =>
  countedNoun(text, end) !== undefined || text[end - 1]!.toLowerCase() === 'k' || /[bB]/.test(text[end - 1]!);
