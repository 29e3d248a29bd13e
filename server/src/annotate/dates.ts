/** Reads calendar dates and times of day as they are written in English prose. */
import type { CalendarDate } from './figure.ts';

export interface DateRead {
  readonly end: number;
  readonly date: CalendarDate;
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ');
const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const monthPattern =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![A-Za-z])';
const weekdayPattern = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![A-Za-z])';
const dayPattern = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]*\\d)(?!\\s*(?:%|per ?cent))';
const yearPattern = '((?:1[0-9]|20)\\d\\d)(?![\\d,]*\\d)';
const gap = '[\\s\\u00a0]+';

const monthFirst = new RegExp(
  `${monthPattern}(?:${gap}${dayPattern}(?:,?${gap}${yearPattern})?|,?${gap}(?:of${gap})?${yearPattern})?`,
  'y',
);
const dayFirst = new RegExp(
  `${dayPattern}${gap}(?:of${gap})?${monthPattern}(?:,?${gap}${yearPattern})?`,
  'y',
);
const isoForm = /(\d{4})-(\d{2})-(\d{2})(?![\d-])/y;
const slashForm = /(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])/y;
const weekday = new RegExp(weekdayPattern, 'y');
const afterWeekday = new RegExp(`(?:,|${gap})\\s*(\\(?)(?=[A-Z\\d])(?:the${gap})?`, 'y');
const quarterForm = new RegExp(`Q([1-4])(?![\\d])(?:${gap}(?:of${gap})?${yearPattern})?`, 'y');
const fiscalForm = new RegExp(`(?:FY|[Ff]iscal(?:${gap}year)?)[ -]?(?:${yearPattern}|(\\d\\d)(?!\\d))`, 'y');
const decadeForm = /((?:1[0-9]|20)\d0|['’‘]?[1-9]0)['’]?s(?![A-Za-z])/y;
const centuryForm = /(\d{1,2})(?:st|nd|rd|th)[ -]century(?![A-Za-z])/y;
const yearForm = new RegExp(yearPattern, 'y');
const timeForm =
  /(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s?([ap])\.?m\b\.?|([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/iy;

const run = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const monthNumber = (name: string): number =>
  monthNames.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

function make(
  end: number,
  parts: { [K in keyof CalendarDate]: CalendarDate[K] | undefined },
): DateRead | undefined {
  if (parts.day !== undefined && (parts.day < 1 || parts.day > 31)) return undefined;
  if (parts.month !== undefined && (parts.month < 1 || parts.month > 12)) return undefined;
  const date = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return { end, date };
}

/** A date that opens with a word: month, weekday, quarter or fiscal year. */
export function readDateWord(text: string, at: number): DateRead | undefined {
  const day = run(weekday, text, at);
  if (day) return readWeekday(text, at + day[0].length, weekdayNames.indexOf(day[1]!.toLowerCase()) + 1);
  const month = run(monthFirst, text, at);
  if (month) return readMonth(text, at, month);
  const quarter = run(quarterForm, text, at);
  if (quarter)
    return make(at + quarter[0].length, { quarter: Number(quarter[1]), year: numberOf(quarter[2]) });
  const fiscal = run(fiscalForm, text, at);
  if (fiscal) return make(at + fiscal[0].length, { year: Number(fiscal[1] ?? `20${fiscal[2]}`) });
  return undefined;
}

function readMonth(text: string, at: number, match: RegExpExecArray): DateRead | undefined {
  const name = match[1]!;
  const [, , day, yearAfterDay, year] = match;
  if (day === undefined && year === undefined) {
    // "Mar" and "Jan" alone are names, "may" and "march" are verbs: only a preposition makes them months.
    if (monthNames.indexOf(name.toLowerCase()) < 0) return undefined;
    if ((name === 'May' || name === 'March') && !afterPreposition(text, at)) return undefined;
  }
  return make(at + match[0].length, {
    month: monthNumber(name),
    day: numberOf(day),
    year: numberOf(yearAfterDay ?? year),
  });
}

const preposition =
  /(?:^|[^A-Za-z])(?:in|on|since|by|until|till|last|next|this|of|early|late|mid|from|to|between|through|during|before|after|for)[\s-]+$/i;

export const afterPreposition = (text: string, at: number): boolean =>
  preposition.test(text.slice(Math.max(0, at - 10), at));

/** What follows a weekday: "Saturday (October 25)", "Saturday, 25 October 2025", or nothing. */
function readWeekday(text: string, end: number, weekdayNumber: number): DateRead {
  const alone: DateRead = { end, date: { weekday: weekdayNumber } };
  const join = run(afterWeekday, text, end);
  if (!join) return alone;
  const at = end + join[0].length;
  const rest = run(monthFirst, text, at) ? readDateWord(text, at) : readDayFirst(text, at);
  if (rest?.date.day === undefined) return alone;
  const open = join[1] === '(';
  if (open && text[rest.end] !== ')') return alone;
  return { end: rest.end + (open ? 1 : 0), date: { ...rest.date, weekday: weekdayNumber } };
}

function readDayFirst(text: string, at: number): DateRead | undefined {
  const match = run(dayFirst, text, at);
  if (!match) return undefined;
  return make(at + match[0].length, {
    day: Number(match[1]),
    month: monthNumber(match[2]!),
    year: numberOf(match[3]),
  });
}

/** A date that opens with a digit: "25 October 2025", "2025-10-25", "25/10/2025", "1990s", "21st century". */
export function readDateDigits(text: string, at: number): DateRead | undefined {
  const iso = run(isoForm, text, at);
  if (iso)
    return make(at + iso[0].length, { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const slash = run(slashForm, text, at);
  if (slash) {
    const [first, second, year] = [Number(slash[1]), Number(slash[2]), Number(slash[3])];
    // 03/04/2025 is March in one country and April in another: only the year is known.
    const order =
      first > 12 ? { day: first, month: second } : second > 12 ? { day: second, month: first } : {};
    return make(at + slash[0].length, { ...order, year });
  }
  const decade = run(decadeForm, text, at);
  if (decade) return make(at + decade[0].length, decadeYears(decade[1]!));
  const century = run(centuryForm, text, at);
  if (century) return make(at + century[0].length, { year: (Number(century[1]) - 1) * 100, span: 100 });
  return readDayFirst(text, at);
}

function decadeYears(written: string): CalendarDate {
  const digits = written.replace(/\D/g, '');
  const year = Number(digits.length === 2 ? `19${digits}` : digits);
  return { year, span: 10 };
}

/** A bare four-digit year; whether it is one or a count is for the caller to see from what surrounds it. */
export function readYear(text: string, at: number): DateRead | undefined {
  const match = run(yearForm, text, at);
  return match ? { end: at + match[0].length, date: { year: Number(match[1]) } } : undefined;
}

/** A time of day in minutes since midnight: "5 p.m.", "10am", "17:30". */
export function readTime(text: string, at: number): { end: number; minutes: number } | undefined {
  const match = run(timeForm, text, at);
  if (!match) return undefined;
  const hour = Number(match[1] ?? match[4]);
  const minute = Number(match[2] ?? match[5] ?? 0);
  if (match[3] === undefined) return { end: at + match[0].length, minutes: hour * 60 + minute };
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  const half = match[3].toLowerCase() === 'p' ? 12 : 0;
  // The point of "p.m." at a sentence's end belongs to the sentence as much as to the time.
  return { end: at + match[0].length, minutes: ((hour % 12) + half) * 60 + minute };
}
