/** Reads times longer than a month: quarters, halves, fiscal years, years and their ranges, decades, centuries. */
import { type DateRead, gap, make, numberOf, year, yearOf } from './date-parts.ts';
import type { CalendarDate } from './figure.ts';
import { isDigit, lowerBefore, nextInitial, run } from './scan.ts';

const ordinalNames = ['first', 'second', 'third', 'fourth'];
const quarterForm = new RegExp(
  `(?:Q([1-4])|H([12])|([1-4])Q|([12])H)(?:(?:[-/]|${gap}(?:of${gap})?)?(?:${year}|(\\d\\d)(?!\\d)))?(?![A-Za-z\\d])`,
  'y',
);
export const yearQuarter = /((?:19|20)\d\d)(?:[ \u00a0]?[-/]?[ \u00a0]?)(?:Q([1-4])|H([12]))(?![A-Za-z\d])/y;
const ordinalPeriod = new RegExp(
  `(?:(first|second|third|fourth|1st|2nd|3rd|4th|last|final)[ -](?:fiscal[ -]|calendar[ -])?(quarter|half)(?![A-Za-z]))(?:${gap}(?:of${gap})?(?:the${gap})?(?:fiscal${gap}|financial${gap})?(?:year${gap})?${year})?`,
  'iy',
);
const fiscalForm = new RegExp(
  `(?:FY|(?:[Ff]iscal|[Ff]inancial)(?:${gap}[Yy]ear)?)[ -]?(?:${year}|(\\d\\d)(?!\\d))(?:[-–/](\\d\\d(?:\\d\\d)?)(?!\\d))?`,
  'y',
);
export const decadeForm = /((?:1[0-9]|20)\d0|['’‘]?[1-9]0)['’]?s(?![A-Za-z])/y;
const centuryForm =
  /(?:(\d{1,2})(?:st|nd|rd|th)|(eighteen|nineteen|seventeen|sixteen|fifteen|twentie)th|twenty-(first))(?:[ -]century|(?=[ \u00a0](?:and|to|or)[ \u00a0](?:early[ \u00a0]|late[ \u00a0])?(?:\d{1,2}|[a-z-]+)(?:st|nd|rd|th)[ -]centur(?:y|ies)))(?![A-Za-z])/iy;
const yearForm = /((?:1[0-9]|2[01])\d\d)(?!,?\d|[A-Za-z])(?:[ \u00a0](BCE?|B\.C\.))?/y;

export function readFiscal(text: string, at: number): DateRead | undefined {
  const fiscal = run(fiscalForm, text, at);
  if (!fiscal) return undefined;
  const first = yearOf(fiscal[1]) ?? 2000 + Number(fiscal[2]);
  const read = make(at + fiscal[0].length, { year: first, fiscal: true });
  const last = fiscal[3];
  return read && last ? { ...read, until: { year: lastYear(first, last), fiscal: true } } : read;
}

/** A time that opens with the ordinal at [at, to): "third quarter of 2024", "first half", "nineteenth century". */
export function readOrdinalDate(text: string, at: number, to: number): DateRead | undefined {
  const initial = nextInitial(text, to);
  // century; and, to, or, before another century; quarter, half, fiscal, calendar.
  if (initial === 99 || initial === 97 || initial === 116 || initial === 111) {
    const century = run(centuryForm, text, at);
    if (century) return readCentury(at, century);
  }
  if (initial === 113 || initial === 104 || initial === 102 || initial === 99)
    return readOrdinalPeriod(text, at);
  return undefined;
}

export function readQuarter(text: string, at: number): DateRead | undefined {
  const match = run(quarterForm, text, at);
  if (!match) return undefined;
  const written = yearOf(match[5]) ?? (match[6] === undefined ? undefined : 2000 + Number(match[6]));
  const quarter = numberOf(match[1] ?? match[3]);
  // "1H" and "4Q" alone are too short to be told from codes.
  if (written === undefined && (match[3] || match[4] || match[2])) return undefined;
  if (written === undefined && isQuestion(text, at, at + match[0].length)) return undefined;
  return make(at + match[0].length, { quarter, half: numberOf(match[2] ?? match[4]), year: written });
}

const mark =
  /(?:[.)\]]|[*_]{1,3}[ \u00a0]?[.):\]]|:|[ \u00a0]?[–—])[*_]{0,3}(?=[ \u00a0*_\n]*["“‘¿]?(\p{Lu})?)/uy;

/** "Q2. Is it new?", "Q3: How?": the number of a question that opens its paragraph; behind a colon or dash one must be asked. */
function isQuestion(text: string, at: number, end: number): boolean {
  if (at > 12 || !/^[\s*_#>("“[-]*$/.test(text.slice(0, at))) return false;
  const match = run(mark, text, end);
  if (!match) return false;
  const isAsked = /^[^.!?\n]*\?/.test(text.slice(end + match[0].length, end + 300));
  return isAsked || (/[.)\]]/.test(match[0]) && match[1] !== undefined);
}

function readOrdinalPeriod(text: string, at: number): DateRead | undefined {
  const match = run(ordinalPeriod, text, at);
  if (!match) return undefined;
  const spoken = match[1]!.toLowerCase();
  const half = match[2]!.toLowerCase() === 'half';
  const written = yearOf(match[3]);
  const last = spoken === 'last' || spoken === 'final';
  // "the last quarter" is the one before this, unless a year says whose last it is.
  if (last && written === undefined) return undefined;
  const number = last
    ? half
      ? 2
      : 4
    : /^\d/.test(spoken)
      ? Number(spoken[0])
      : ordinalNames.indexOf(spoken) + 1;
  if (half && number > 2) return undefined;
  return make(at + match[0].length, { [half ? 'half' : 'quarter']: number, year: written });
}

function readCentury(at: number, match: RegExpExecArray): DateRead | undefined {
  const words: Readonly<Record<string, number>> = {
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twentie: 20,
  };
  const number = match[1] ? Number(match[1]) : match[2] ? words[match[2].toLowerCase()]! : 21;
  return number > 0 ? make(at + match[0].length, { year: (number - 1) * 100, span: 100 }) : undefined;
}

export function decadeYears(written: string): CalendarDate {
  const digits = written.replace(/\D/g, '');
  return { year: Number(digits.length === 2 ? `19${digits}` : digits), span: 10 };
}

/** A bare four-digit year; whether it is one or a count is for the caller to see from what surrounds it. */
export function readYear(text: string, at: number): DateRead | undefined {
  const match = run(yearForm, text, at);
  if (!match) return undefined;
  return { end: at + match[0].length, date: { year: Number(match[1]) * (match[2] ? -1 : 1) } };
}

const yearRange =
  /((?:1[0-9]|20)\d\d)(?:[ \u00a0]?[-–—−/][ \u00a0]?|[ \u00a0](?:to|and|through)[ \u00a0])((?:1[0-9]|20)\d\d|\d\d)(?!,?\d|[A-Za-z%-])/y;

/** "1939–45", "2014 to 2017", "2023/24": the years from the first to the last. */
export function readYearRange(text: string, at: number): DateRead | undefined {
  if (!isDigit(text.charCodeAt(at + 3)) || isDigit(text.charCodeAt(at + 4))) return undefined;
  const match = run(yearRange, text, at);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = lastYear(first, match[2]!);
  if (last <= first || last - first > 400) return undefined;
  const joint = text.slice(at + 4, at + match[0].length - match[2]!.length).trim();
  if (match[2]!.length === 2 && !/^[-–/]$/.test(joint)) return undefined;
  // "in 2014 and 2017" names two years; only "between … and" is a span of time.
  if (joint === 'and' && !/between[ \u00a0]$/i.test(text.slice(Math.max(0, at - 8), at))) return undefined;
  if (joint === '/' && last !== first + 1) return undefined;
  return { end: at + match[0].length, date: { year: first }, until: { year: last } };
}

const lastYear = (first: number, written: string): number =>
  written.length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written);

const partBefore = /(?:^|[^A-Za-z])(early|mid|late)[ \u00a0-](?:the[ \u00a0])?$/i;

/** "mid-" or "early" before a date: where it opens, and which part of the date it means. */
export function partOf(
  text: string,
  at: number,
): { start: number; part: 'early' | 'mid' | 'late' } | undefined {
  const last = lowerBefore(text, at);
  if (last !== 'early' && last !== 'mid' && last !== 'late' && last !== 'the') return undefined;
  const match = partBefore.exec(text.slice(Math.max(0, at - 11), at));
  if (!match) return undefined;
  const word = match[1]!;
  const start = at - (match[0].length - match[0].indexOf(word));
  return { start, part: word.toLowerCase() as 'early' | 'mid' | 'late' };
}
