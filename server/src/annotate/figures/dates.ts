/** Reads calendar dates as they are written in English prose: days, weekdays, months, and dates in digits. */
import {
  type DateRead,
  dash,
  day,
  daysIn,
  gap,
  known,
  make,
  month,
  monthNames,
  monthNumber,
  numberOf,
  to,
  weekdayNumber,
  year,
  yearOf,
} from './date-parts.ts';
import {
  decadeForm,
  decadeYears,
  readFiscal,
  readOrdinalDate,
  readQuarter,
  yearQuarter,
} from './date-periods.ts';
import { readWords } from './number-in-words.ts';
import { isDigit, isLetter, isSpace, lowerBefore, run } from './scan.ts';

const monthFirst = new RegExp(
  `${month}(?:${gap}(?:the${gap})?${day}(?:${to}${day})?(?:,?${gap}(?:of${gap})?${year})?|,?${gap}(?:of${gap})?${year}|[-/](\\d{1,2})(?:[-/]((?:19|20)\\d\\d))?(?![\\d/-])|[-/]((?:19|20)\\d\\d)(?![\\d/-]))?`,
  'iy',
);
const monthRange = new RegExp(`${month}${dash}${month}(?:,?${gap}(?:of${gap})?${year})?`, 'iy');
const dayFirst = new RegExp(
  `${day}(?:${to}(?:the${gap})?${day})?(?:${gap}(?:of${gap})?|-)${month}(?:(?:,?${gap}(?:of${gap})?|-)${year})?`,
  'iy',
);
const isoForm =
  /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?))?(?![\d-])/y;
const slashForm = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/y;
const shortSlash = /(\d{1,2})\/(\d{1,2})(?![/.,]?\d)/y;
const weekday = /(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?(?![A-Za-z])/iy;
const shortWeekday = /(Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(\.?,?)(?![A-Za-z])/y;
const afterWeekday = new RegExp(`(?:,|${gap})\\s{0,3}(\\(?)(?=[A-Za-z\\d])(?:the${gap}|on${gap})?`, 'y');
const eraForm = /(\d{1,4})[ \u00a0](BCE?|B\.C\.(?:E\.)?|AD|CE|A\.D\.)(?![A-Za-z])/y;

/** A range of days in one month: "18–22 October". */
function withLastDay(read: DateRead | undefined, last: number | undefined): DateRead | undefined {
  if (!read || last === undefined) return read;
  if (last < 1 || last > 31 || last <= read.date.day!) return undefined;
  return { ...read, until: { ...read.date, day: last } };
}

/** A date that opens with the word at [at, to): month, weekday, quarter, fiscal year, "third quarter". */
export function readDateWord(text: string, at: number, to: number): DateRead | undefined {
  if (to - at < 3) return readQuarter(text, at) ?? readFiscal(text, at);
  const named = run(weekday, text, at);
  if (named && isOfName(text, at, at + named[0].length)) return undefined;
  if (named) return readWeekday(text, at + named[0].length, weekdayNumber(named[1]!));
  const capital = text.charCodeAt(at) < 97;
  const short = capital && to - at < 6 ? run(shortWeekday, text, at) : null;
  if (short) {
    const number = weekdayNumber(short[1]!);
    const read = readWeekday(text, at + short[1]!.length + (short[2]!.startsWith('.') ? 1 : 0), number);
    // "Sat" and "Sun" are words: alone they are days only with a point that the others take too.
    if (read.date.day !== undefined || (/^T|^F|^M/.test(short[1]!) && short[2]!.startsWith('.'))) return read;
    return undefined;
  }
  // "may", "march" and "sun" in lower case are verbs and nouns unless a number follows.
  if (!capital && to - at < 6 && !isDigit(text.charCodeAt(to + 1))) {
    if (!monthWord.test(text.slice(at, to)) || /^(?:may|march)$/.test(text.slice(at, to))) return undefined;
  }
  const months = /^[ \u00a0]?[-–—−]/.test(text.slice(to, to + 3)) ? run(monthRange, text, at) : null;
  if (months) {
    const last = yearOf(months[3]);
    const read = make(at + months[0].length, { month: monthNumber(months[1]!), year: last });
    return read && { ...read, until: known({ month: monthNumber(months[2]!), year: last }) };
  }
  const dated = run(monthFirst, text, at);
  if (dated) return readMonth(text, at, dated);
  return readFiscal(text, at);
}

/** "Super Tuesday", "Black Friday", "the Sunday Times", "Saturday Night Live". */
const isOfName = (text: string, at: number, end: number): boolean =>
  /(?:^|[^\p{L}])(?:Super|Black|Good|Ash|Holy|Cyber|Giving|Bloody|Shrove|Palm)[ \u00a0]$/u.test(
    text.slice(Math.max(0, at - 8), at),
  ) ||
  /^[ \u00a0](?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Night[ \u00a0]\p{Lu})(?![\p{Lu}])/u.test(
    text.slice(end, end + 12),
  );

const monthWord = /^(?:april|may|march|june|july)$/;

function readMonth(text: string, at: number, match: RegExpExecArray): DateRead | undefined {
  const name = match[1]!;
  const [, , first, last, yearAfterDay, yearAlone, slashDay, slashYear, dashYear] = match;
  const written = yearOf(yearAfterDay ?? yearAlone ?? slashYear ?? dashYear);
  const number = monthNumber(name);
  if (first === undefined && slashDay === undefined && written === undefined) {
    // "Mar" and "Jan" alone are names, "may" and "march" are verbs: only a preposition makes them months.
    const full = monthNames.includes(name.toLowerCase());
    const lower = /^\p{Ll}/u.test(name);
    if (!full && !(name.endsWith('.') && afterPreposition(text, at))) return undefined;
    if (/^(?:may|march)$/i.test(name) && (lower || !afterPreposition(text, at))) return undefined;
    if (
      lower &&
      !/(?:in|since|by|until|last|next|this|during)[ \u00a0]$/i.test(text.slice(Math.max(0, at - 7), at))
    )
      return undefined;
    return readSpokenDay(text, at + name.length, number) ?? make(at + name.length, { month: number });
  }
  // "may 5" and "march 10 miles" hold no months.
  if (/^(?:may|mar|march|dec)$/.test(name) && written === undefined && !afterPreposition(text, at))
    return undefined;
  const day = numberOf(first ?? slashDay);
  const end = at + match[0].length;
  const impossible = day !== undefined && day > daysIn(number, written);
  if (impossible && written === undefined && lowerBefore(text, at) !== 'on') {
    if (day > 31) return undefined;
    // "In June 31 people came" counts the people.
    if (/^[ \u00a0]\p{Ll}/u.test(text.slice(end, end + 2)))
      return afterPreposition(text, at) ? make(at + name.length, { month: number }) : undefined;
  }
  const read = make(end, { month: number, day, year: written, ...(impossible && { impossible }) });
  return withLastDay(read, numberOf(last));
}

const spokenGap = /[ \u00a0](?:the[ \u00a0])?(?=[a-z])/y;
const spokenYear = new RegExp(`,?${gap}${year}`, 'y');
const goesOn =
  /[ \u00a0]*(?:$|[.,;:!?)—–\n]|[ \u00a0](?:and|at|in|is|was|when|until|to|as|but)(?![A-Za-z]))/y;

/** "By mid June the first was gone": a part of the month is told, and the first of others. */
const ofWholeMonth = /\b(?:early|mid|late)[ \u00a0-]\p{L}+$/iu;

/** "July the fourth", "May twenty-first, 2024": the ordinal ends the date, so that it can't rank a noun after it. */
function readSpokenDay(text: string, at: number, number: number): DateRead | undefined {
  const joined = run(spokenGap, text, at);
  if (
    joined &&
    / the[ \u00a0]$/.test(` ${joined[0]}`) &&
    ofWholeMonth.test(text.slice(Math.max(0, at - 24), at))
  )
    return undefined;
  const spoken = joined ? readWords(text, at + joined[0].length) : undefined;
  if (!spoken?.ordinal || spoken.value > 31) return undefined;
  const written = run(spokenYear, text, spoken.end);
  if (!written && !run(goesOn, text, spoken.end)) return undefined;
  return make(spoken.end + (written?.[0].length ?? 0), {
    month: number,
    day: spoken.value,
    year: yearOf(written?.[1]),
  });
}

const ofMonth = new RegExp(`${gap}of${gap}${month}(?![’'])(?:,?${gap}(?:of${gap})?${year})?`, 'iy');

/** "the twelfth of July 2024", from its ordinal on. */
export function readSpokenDate(text: string, at: number, to: number): DateRead | undefined {
  const letter = text.charCodeAt(to);
  if (letter !== 45 && !/^[ \u00a0]of[ \u00a0]/.test(text.slice(to, to + 4))) return undefined;
  const spoken = readWords(text, at);
  if (!spoken?.ordinal || spoken.value > 31) return undefined;
  const match = run(ofMonth, text, spoken.end);
  if (!match || /^\p{Ll}/u.test(match[1]!)) return undefined;
  return make(spoken.end + match[0].length, {
    day: spoken.value,
    month: monthNumber(match[1]!),
    year: yearOf(match[2]),
  });
}

const prepositions = new Set(
  'in on since by until till last next this of early late mid from to between through during before after for than and or every each per'.split(
    ' ',
  ),
);

export function afterPreposition(text: string, at: number): boolean {
  const word = lowerBefore(text, at);
  return (
    prepositions.has(word) ||
    (word === 'the' && /(?:in|of|by|per)[ \u00a0]the[ \u00a0]$/i.test(text.slice(Math.max(0, at - 9), at)))
  );
}

/** What follows a weekday: "Saturday (October 25)", "Saturday, 25 October 2025", or nothing. */
function readWeekday(text: string, end: number, number: number): DateRead {
  const alone: DateRead = { end, date: { weekday: number } };
  const join = run(afterWeekday, text, end);
  if (!join) return alone;
  const at = end + join[0].length;
  const dated = run(monthFirst, text, at);
  const rest = dated ? readMonth(text, at, dated) : (readDayFirst(text, at) ?? readSlash(text, at));
  if (rest?.date.day === undefined || rest.until) return alone;
  const open = join[1] === '(';
  if (open && text[rest.end] !== ')') return alone;
  return { end: rest.end + (open ? 1 : 0), date: { ...rest.date, weekday: number } };
}

const dayBefore = /^(?:|on|since|until|till|by|from|before|after|dated)$/;

function readDayFirst(text: string, at: number): DateRead | undefined {
  const match = run(dayFirst, text, at);
  if (!match) return undefined;
  const name = match[3]!;
  // "10 may" and "5 march" are verbs after a number.
  if (/^(?:may|mar|march|dec|sep|jan)$/.test(name) && match[4] === undefined) return undefined;
  const day = Number(match[1]);
  // "at 45 June left" is no date; "on 45 June" and "45 June 2024" are meant as one.
  const meant = day > 31 && (match[4] !== undefined || dayBefore.test(lowerBefore(text, at)));
  const read = make(at + match[0].length, {
    day,
    month: monthNumber(name),
    year: yearOf(match[4]),
    ...(meant && { impossible: true as const }),
  });
  return withLastDay(read, numberOf(match[2]));
}

function readSlash(text: string, at: number): DateRead | undefined {
  const match = run(slashForm, text, at);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const written = match[4]!;
  // "10-12-14" and "1.2.03" may be anything; a year of two digits needs slashes.
  if (written.length === 2 && match[2] !== '/') return undefined;
  if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return undefined;
  // 03/04/2025 is March in one country and April in another: only the year is known.
  const order =
    first > 12
      ? { day: first, month: second }
      : second > 12 || first === second
        ? { day: second, month: first }
        : {};
  return make(at + match[0].length, { ...order, year: yearOf(written) });
}

const beforeShortSlash =
  /(?:^|[^A-Za-z])(?:on|until|since|by|dated|from|to|between|and|before|after)[ \u00a0]$/i;

/** A date that opens with a digit or an apostrophe: "25 October 2025", "2025-10-25", "25/10/2025", "1990s", "21st century". */
export function readDateDigits(text: string, at: number): DateRead | undefined {
  let to = at;
  while (to - at < 5 && isDigit(text.charCodeAt(to))) to++;
  const code = text.charCodeAt(to);
  // What follows the digits says which form they can open.
  if (code === 115 || code === 39 || code === 0x2019 || to === at) {
    const decade = run(decadeForm, text, at);
    if (decade) return make(at + decade[0].length, decadeYears(decade[1]!));
  }
  if (code === 45 || code === 47 || code === 46) {
    const read = readNumeric(text, at);
    if (read) return read;
  }
  const letter = isSpace(code) ? text.charCodeAt(to + 1) | 32 : code | 32;
  if (letter === 113 || letter === 104 || code === 45 || code === 47) {
    const halves = run(yearQuarter, text, at);
    if (halves)
      return make(at + halves[0].length, {
        year: Number(halves[1]),
        quarter: numberOf(halves[2]),
        half: numberOf(halves[3]),
      });
    if (!isSpace(code)) {
      const quarter = readQuarter(text, at);
      if (quarter) return quarter;
    }
  }
  if (letter === 98 || letter === 97 || letter === 99) {
    const era = run(eraForm, text, at);
    if (era) return make(at + era[0].length, { year: Number(era[1]) * (/^B/.test(era[2]!) ? -1 : 1) });
  }
  if (to - at > 2 || to === at) return undefined;
  if (isLetter(code)) {
    const ordinal = readOrdinalDate(text, at, to + 2);
    if (ordinal) return ordinal;
  }
  return readDayFirst(text, at);
}

/** "2025-10-25", "25/10/2025", "on 10/25". */
function readNumeric(text: string, at: number): DateRead | undefined {
  const iso = run(isoForm, text, at);
  if (iso)
    return make(at + iso[0].length, { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const slash = readSlash(text, at);
  if (slash) return slash;
  const short = run(shortSlash, text, at);
  if (!short || !beforeShortSlash.test(text.slice(Math.max(0, at - 9), at))) return undefined;
  const [first, second] = [Number(short[1]), Number(short[2])];
  if (first >= 1 && first <= 12 && second > 12 && second <= 31)
    return make(at + short[0].length, { month: first, day: second });
  if (second >= 1 && second <= 12 && first > 12 && first <= 31)
    return make(at + short[0].length, { month: second, day: first });
  return undefined;
}
