/** The scanner for figures: one pass over a paragraph, stopping only where a quantity or date can open. */
import { readLifeDecade } from './age.ts';
import { readAmount } from './amount.ts';
import type { DateRead } from './date-parts.ts';
import { partOf, readOrdinalDate, readYearRange } from './date-periods.ts';
import { readDateDigits, readDateWord, readSpokenDate } from './dates.ts';
import { isDated, isOfDocument, isOfMeeting } from './document-dates.ts';
import { pairEnd } from './document-number.ts';
import type { CalendarDate, Figure } from './figure.ts';
import { type LooseRead, readInstant, readMany, readPeriod, readSeveral, readTimes } from './loose.ts';
import { codeEnd, isListNumber, numbersParagraph, touchesName } from './not-a-figure.ts';
import { readDigits, readVulgar } from './number-in-digits.ts';
import { readWords } from './number-in-words.ts';
import { type Opener, openerAt } from './openers.ts';
import { readPer } from './per.ts';
import { isDigit, isLetter, lowerBefore, run } from './scan.ts';
import { sharingUnit } from './shared-unit.ts';
import { readTime, readTimeWord, type TimeRead } from './times.ts';

/** Figures of a paragraph that claim something, in order, with offsets into it; they never overlap. */
export function figures(paragraph: string): Figure[] {
  const result: Figure[] = [];
  for (const figure of scan(paragraph, false))
    if (figure.ends) result.push(...figure.ends);
    else if (!figure.vague) result.push(figure);
  return result;
}

/** Every quantity and time, those too included that are too loose to be checked; a change is one with two ends. */
export const quantities = (paragraph: string): Figure[] => scan(paragraph, true);

const widened = /[\uff05\uff0b-\uff1a]/;

function scan(paragraph: string, loosely: boolean): Figure[] {
  // Full-width digits and signs are the same length as the ones they stand for.
  const text = widened.test(paragraph)
    ? paragraph.replace(/[\uff05\uff0b-\uff1a]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    : paragraph;
  const result: Figure[] = [];
  const length = text.length;
  let taken = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? classes[code]! : other;
    let figure: Figure | undefined;
    let next = at + 1;
    if (kind === letter) {
      while (next < length && isLetter(text.charCodeAt(next))) next++;
      if (next - at >= 3) {
        const opener = openerAt(text, at, next);
        if (opener && (loosely || mayBeFirm(opener, code)) && standsAlone(text, at))
          figure = readAtWord(text, at, next, opener, taken);
      } else if (code <= 81 && isDigit(text.charCodeAt(next)) && /[QHY]/.test(text[next - 1]!)) {
        const date = standsAlone(text, at) ? readDateWord(text, at, next) : undefined;
        if (date) figure = dateFigure(text, at, date);
        else next = pastDigits(text, next);
      }
    } else if (kind === digit) {
      figure = readAtDigits(text, at);
      if (!figure) next = Math.max(pastNumeral(text, next), mayBeCode(text, next) ? codeAt(text, at) : 0);
    } else if (kind === point) {
      if (
        isDigit(text.charCodeAt(next)) &&
        !isDigit(text.charCodeAt(at - 1)) &&
        !isLetter(text.charCodeAt(at - 1))
      ) {
        figure = fromNumber(text, readDigits(text, at));
        if (!figure) next = pastDigits(text, next);
      }
    } else if (code > 127 && code !== 0x2019) {
      figure = fromNumber(text, readVulgar(text, at));
    } else if ((kind === quote || code === 0x2019) && isDigit(text.charCodeAt(next))) {
      const date = readDateDigits(text, at);
      if (date) figure = dateFigure(text, at, date);
    }
    if (figure && figure.span.start >= taken) {
      figure = sharingUnit(text, result, figure);
      result.push(
        isDated(figure.kind) &&
          (isOfDocument(text, figure.span) || (figure.kind === 'time' && isOfMeeting(text, figure.span)))
          ? { ...figure, ofDocument: true }
          : figure,
      );
      // "78,000 flights a day" has the day for its own.
      taken = figure.per ? (readPer(text, figure.span.end)?.end ?? figure.span.end) : figure.span.end;
      next = Math.max(next, taken);
    }
    at = next;
  }
  return result;
}

/** Of the loose openers only quarters and seasons can open a claim, by their first letter, and noon and midnight. */
const mayBeFirm = (opener: Opener, code: number): boolean =>
  opener === 'number' ||
  opener === 'date' ||
  opener === 'many' ||
  opener === 'times' ||
  (opener === 'period' && /[qsafwQSAFW]/.test(String.fromCharCode(code))) ||
  (opener === 'instant' && /[mnMN]/.test(String.fromCharCode(code)));

const codeAt = (text: string, at: number): number => Math.max(codeEnd(text, at), pairEnd(text, at));

/** A hyphen, a dash, a point or a space that more digits follow. */
function mayBeCode(text: string, at: number): boolean {
  const end = pastDigits(text, at);
  const mark = text.charCodeAt(end);
  // "(020) 555-0100"
  if (mark === 41) return /^\)[ \u00a0-]?\d/.test(text.slice(end, end + 3));
  return (mark === 45 || mark === 0x2013 || mark === 46 || mark === 32) && isDigit(text.charCodeAt(end + 1));
}

function readAtDigits(text: string, at: number): Figure | undefined {
  const time = readTime(text, at);
  if (time && !touchesName(text, at, time.end)) return timeFigure(at, time);
  // "60s", "60’s"
  const life =
    text.charCodeAt(at + 1) === 48 && !isDigit(text.charCodeAt(at + 2)) && readLifeDecade(text, at);
  if (life) return life;
  const date = readDateDigits(text, at);
  if (date && !touchesName(text, at, date.end)) return dateFigure(text, at, date);
  const years = readYearRange(text, at);
  if (years && !touchesName(text, at, years.end) && !/[$€£¥]\s?$/.test(text.slice(Math.max(0, at - 2), at)))
    return dateFigure(text, at, years);
  if (mayBeCode(text, at + 1) && codeAt(text, at) > 0) return undefined;
  const number = readDigits(text, at);
  if (!number || isListNumber(text, at, number.end)) return undefined;
  return readAmount(text, number);
}

const fromNumber = (text: string, number: ReturnType<typeof readVulgar>): Figure | undefined =>
  number && readAmount(text, number);

function readAtWord(
  text: string,
  at: number,
  end: number,
  opener: Opener,
  taken: number,
): Figure | undefined {
  switch (opener) {
    case 'date': {
      const date = readDateWord(text, at, end);
      return date && dateFigure(text, at, date);
    }
    case 'number':
      return readAtNumberWord(text, at, end);
    case 'period': {
      const share = text.charCodeAt(at) === 113 ? readWords(text, at) : undefined;
      return (share && readAmount(text, share)) ?? loose(readPeriod(text, at, end), taken);
    }
    case 'instant': {
      const time = readTimeWord(text, at, end);
      return time ? timeFigure(at, time) : loose(readInstant(text, at, end), taken);
    }
    case 'many':
      return loose(readMany(text, at, end), taken);
    case 'several':
      return loose(readSeveral(text, at, end), taken);
    case 'times':
      return loose(readTimes(text, at, end), taken);
  }
}

function readAtNumberWord(text: string, at: number, end: number): Figure | undefined {
  if (numbersParagraph(text, at, end)) return undefined;
  const time = readTimeWord(text, at, end);
  if (time) return timeFigure(at, time);
  if (text.charCodeAt(end - 1) === 115 && end - at > 6) {
    const life = readLifeDecade(text, at);
    if (life) return life;
  }
  const date = readOrdinalDate(text, at, end) ?? readSpokenDate(text, at, end);
  if (date) return dateFigure(text, at, date);
  // Spelled-out numbers inside names are capitalised in mid-sentence: Air Force One, the Big Four.
  const before = text.charCodeAt(at) < 97 ? text.slice(Math.max(0, at - 24), at) : '';
  if (before !== '' && /[\p{Ll}\d,][ \u00a0]$|\p{Lu}\p{L}*[ \u00a0]$|\d-$/u.test(before)) {
    if (!/^\p{Lu}{2}/u.test(text.slice(at, end))) return undefined;
  }
  const number = readWords(text, at);
  return number && readAmount(text, number);
}

/** A letter or digit of another script may stand before an ASCII word that is only part of a longer one. */
function standsAlone(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return (
    at === 0 || (code < 128 ? classes[code] !== digit && code !== 95 : !/[\p{L}\p{N}]/u.test(text[at - 1]!))
  );
}

function dateFigure(text: string, at: number, { end, date, until }: DateRead): Figure {
  let start = at;
  let extended: CalendarDate = date;
  const part = date.day === undefined && date.weekday === undefined ? partOf(text, at) : undefined;
  if (part) {
    start = part.start;
    extended = { ...date, part: part.part };
  }
  if (date.year === undefined && date.day === undefined) {
    const relative = lowerBefore(text, at);
    if (relative === 'last' || relative === 'this' || relative === 'next') {
      start = at - relative.length - 1;
      extended = { ...date, relative };
    }
  }
  const year = date.year ?? 0;
  const span = { start, end };
  const high = until?.year ?? year;
  const figure: Figure = {
    span,
    amount: span,
    kind: 'date',
    bound: 'exactly',
    low: Math.min(year, high),
    high: Math.max(year, high),
    step: 1,
    unit: '',
    date: extended,
    ...(until && { until }),
  };
  // "the second half" may be a match's as well as a year's.
  if (date.half === undefined || date.year !== undefined) return figure;
  const { date: _, ...rest } = figure;
  return { ...rest, kind: 'ordinal', low: date.half, high: date.half, unit: 'half' };
}

function timeFigure(at: number, { end, minutes, seconds }: TimeRead): Figure {
  const span = { start: at, end };
  const value = seconds ?? minutes ?? Number.NaN;
  const unit = seconds === undefined ? 'minute' : 'second';
  return {
    span,
    amount: span,
    kind: seconds === undefined ? 'time' : 'duration',
    bound: 'exactly',
    low: value,
    high: value,
    step: seconds === undefined ? 1 : 0.01,
    unit,
    ...(Number.isNaN(value) && { vague: true }),
  };
}

/** A loose reading may not reach back over the figure before it. */
function loose(read: LooseRead | undefined, taken: number): Figure | undefined {
  if (!read || read.start < taken) return undefined;
  const span = { start: read.start, end: read.end };
  const { kind, low, high, unit, date, firm, magnitude, inWord, bound = 'exactly', ofAnyCountry } = read;
  const year = date?.year ?? 0;
  return {
    span,
    amount: span,
    kind,
    bound,
    low: date ? year : low,
    high: date ? year : high,
    step: inWord ? low / 10 : 1,
    unit,
    ...(date && { date }),
    ...(magnitude && { magnitude: true }),
    ...(inWord && { inWord: true }),
    ...(ofAnyCountry && { ofAnyCountry: true }),
    ...(!firm && { vague: true }),
  };
}

const other = 0;
const digit = 1;
const letter = 2;
const point = 3;
const quote = 4;
const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++)
  classes[code] = isDigit(code)
    ? digit
    : isLetter(code)
      ? letter
      : code === 46
        ? point
        : code === 39
          ? quote
          : other;

const groups = /(?:,\d{3})+(?!\d)(?:\.\d+)?/y;

/** Past a number that opened no figure: its later groups, "000" of "3,000", are no number of their own. */
function pastNumeral(text: string, at: number): number {
  const end = pastDigits(text, at);
  if (text.charCodeAt(end) !== 44 || end - at > 2) return end;
  return end + (run(groups, text, end)?.[0].length ?? 0);
}

/** Past digits that opened no figure, so that a long run of them is looked at once. */
function pastDigits(text: string, at: number): number {
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}
