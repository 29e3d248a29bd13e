/** Reads what is a time or a number but too loose to be checked: "next week", "daily", "dozens of", "several years". */
import { boundBefore } from './bounds.ts';
import { currencyAfter } from './currency.ts';
import { partOf } from './date-periods.ts';
import type { Bound, CalendarDate, FigureKind } from './figure.ts';
import { magnitudes } from './number-words.ts';
import { lowerBefore } from './scan.ts';
import { kindOf, readUnit } from './units.ts';

export interface LooseRead {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** Not a number where nothing says how many: "several years". */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly date?: CalendarDate;
  /** True for what can be checked all the same: "summer 2024", "thousands of". */
  readonly firm?: boolean;
  readonly magnitude?: boolean;
  readonly ofAnyCountry?: boolean;
  readonly inWord?: boolean;
  readonly bound?: Bound;
}

const read = (start: number, end: number, kind: FigureKind, more: Partial<LooseRead> = {}): LooseRead => ({
  start,
  end,
  kind,
  low: Number.NaN,
  high: Number.NaN,
  unit: '',
  ...more,
});

/** "today", "daily", "dawn", "Christmas". */
export function readInstant(text: string, at: number, end: number): LooseRead | undefined {
  const word = text.slice(at, end).toLowerCase();
  if (/ly$/.test(word) && inName(text, at, text.slice(Math.max(0, at - 4), at))) return undefined;
  const set = /(?:ly|day)$/.test(word) && !/^(?:today|yesterday)$/.test(word);
  const time = /^(?:noon|midday|midnight|sunrise|sunset|sundown|dawn|dusk)$/.test(word);
  const minutes = word === 'midnight' ? 0 : /^(?:noon|midday)$/.test(word) ? 720 : Number.NaN;
  const eve = /^(?:[ \u00a0](?:Day|Eve|Sunday|Monday))(?![A-Za-z])/.exec(text.slice(end, end + 8))?.[0] ?? '';
  return read(at, end + eve.length, time ? 'time' : set ? 'duration' : 'date', {
    low: minutes,
    high: minutes,
  });
}

const seasons = 'spring summer autumn winter'.split(' ');
const deictic =
  /(?:^|[^A-Za-z])((?:(?:early|earlier|late|later|end|start|beginning|middle|first|rest)[ \u00a0](?:in[ \u00a0]|of[ \u00a0])?)?(?:the[ \u00a0])?(last|past|previous|this|current|next|coming|upcoming|following|same|each|every|all|every other)[ \u00a0-](?:(?:fiscal|calendar|school|academic|financial|work)[ \u00a0])?|(?:(?:earlier|later)[ \u00a0]in|(?:end|start|beginning|middle)[ \u00a0]of)[ \u00a0]the[ \u00a0])$/i;
const some =
  /(?:^|[^A-Za-z])((?:an?[ \u00a0])?(?:half[ \u00a0-](?:an?[ \u00a0])?|quarter[ \u00a0-](?:of[ \u00a0]an?[ \u00a0])?)|an?[ \u00a0]|(?:once|twice)[ \u00a0](?:an?|per|every)[ \u00a0]|per[ \u00a0])$/i;
const dayPart =
  /(?:^|[^A-Za-z])((?:in[ \u00a0](?:the[ \u00a0])?|at[ \u00a0]|(?:early|late|mid|later)[ \u00a0-](?:in[ \u00a0])?(?:the[ \u00a0])?|(?:mon|tues|wednes|thurs|fri|satur|sun)day[ \u00a0](?:in[ \u00a0]the[ \u00a0])?|(?:last|this|next|yesterday|tomorrow|every|each)[ \u00a0]))$/i;
const seasonBefore =
  /(?:^|[^A-Za-z])((?:last|this|next|in|the|in the|during|since|by|until|every|each|recent|early|late|mid|whole|coming|past)[ \u00a0-])$/i;
const seasonYear = /[ \u00a0](?:of[ \u00a0])?((?:1[89]|20)\d\d)(?!,?\d)/y;

/** The last words of the phrases above. */
const leads = new Set(
  'last past previous this current next coming upcoming following same each every all other fiscal calendar school academic financial work a an half quarter of per in the at early late mid later monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow during since by until recent whole'.split(
    ' ',
  ),
);
const anywhere = new Set('weekend weekends mornings afternoons evenings nights fall'.split(' '));

/** A period of time by its noun: "last month", "a year", "every week", "in the morning", "summer 2024". */
export function readPeriod(text: string, at: number, end: number): LooseRead | undefined {
  const lead = lowerBefore(text, at);
  const capital = text.charCodeAt(at) < 97;
  // Nearly every "day" and "year" stands after a word that leaves it to the number before, or says nothing.
  const word = text.slice(at, end).toLowerCase();
  if (!capital && !leads.has(lead) && !anywhere.has(word) && !seasons.includes(word)) return undefined;
  const before = text.slice(Math.max(0, at - 34), at);
  if (inName(text, at, before)) return word === 'day' ? readFeast(at, end, before) : undefined;
  const season = seasons.indexOf(word === 'fall' ? 'autumn' : word);
  if (season >= 0) return readSeason(text, at, end, before, season + 1);
  if (/^(?:morning|afternoon|evening|night)s?$/.test(word)) {
    const part = dayPart.exec(before)?.[1];
    const one = part === undefined && word === 'night' ? some.exec(before)?.[1] : undefined;
    if (one) return read(at - one.length, end, 'duration', { low: 1, high: 1, unit: 'night' });
    if (part === undefined && !word.endsWith('s')) return undefined;
    return read(at - (part?.length ?? 0), end, 'time');
  }
  const which = deictic.exec(before);
  // "the last days" say neither which nor how many.
  if (which && /^(?:minute|hour|day|month|year)s$/.test(word)) return undefined;
  if (which) {
    const set = /^(?:each|every|all)/i.test(which[2] ?? '');
    return read(at - which[1]!.length, end, set ? 'duration' : 'date', { unit: set ? word : '' });
  }
  if (/^weekends?$/.test(word)) return read(at, end, 'date');
  if (word.endsWith('s')) return undefined;
  const one = some.exec(before)?.[1];
  if (!one || word === 'weekday' || word === 'semester') return undefined;
  const share = /half/i.test(one) ? 0.5 : /quarter/i.test(one) ? 0.25 : 1;
  return read(at - one.length, end, 'duration', { low: share, high: share, unit: word });
}

/** Capitalised in mid-sentence: the Winter Games, the Daily News. */
const inName = (text: string, at: number, before: string): boolean =>
  text.charCodeAt(at) < 97 &&
  text.charCodeAt(at + 1) >= 97 &&
  /[\p{L}\d,.’'][ \u00a0]$/u.test(before) &&
  !/[.!?]["”’]?[ \u00a0]$/.test(before);

const feast = /(?:(?:\p{Lu}[\p{L}’']+|St\.)[ \u00a0]){1,3}$/u;

/** "Labour Day", "St. Patrick’s Day": a holiday by its name. */
function readFeast(at: number, end: number, before: string): LooseRead | undefined {
  const name = feast
    .exec(before)?.[0]
    .replace(/^\p{L}+day[’']s[ \u00a0]/u, '')
    .replace(/^(?:The|On|This|Every|That|By|Since|Until|One|A|Each)[ \u00a0]/, '');
  return name ? read(at - name.length, end, 'date') : undefined;
}

function readSeason(
  text: string,
  at: number,
  end: number,
  before: string,
  season: number,
): LooseRead | undefined {
  seasonYear.lastIndex = end;
  const year = seasonYear.exec(text);
  const part = partOf(text, at)?.part;
  const date: CalendarDate = { season, ...(part && { part }) };
  if (year)
    return read(at, end + year[0].length, 'date', { date: { ...date, year: Number(year[1]) }, firm: true });
  const lead = seasonBefore.exec(before)?.[1];
  if (!lead) return undefined;
  const relative = /^(last|this|next)/i.exec(lead)?.[1]?.toLowerCase() as
    | 'last'
    | 'this'
    | 'next'
    | undefined;
  // "the fall", "in fall" and "a spring" may be a drop and a well.
  if (!relative && /^fall$/i.test(text.slice(at, end)) && !/^(?:in|during|since|by)/i.test(lead))
    return undefined;
  return read(at - lead.length, end, 'date', { date: relative ? { ...date, relative } : date });
}

const plural =
  /(?:[ \u00a0]of[ \u00a0])(tens|dozens|hundreds|thousands|millions|billions|trillions)(?![A-Za-z])/iy;
const sizes: Readonly<Record<string, number>> = {
  dozens: 12,
  scores: 20,
  tens: 10,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
};

/** "dozens", "tens of thousands", "hundreds of billions of dollars": from one of them to ten. */
export function readMany(text: string, at: number, end: number): LooseRead | undefined {
  let low = sizes[text.slice(at, end).toLowerCase()]!;
  let last = end;
  plural.lastIndex = last;
  for (let match = plural.exec(text); match; match = plural.exec(text)) {
    low *= sizes[match[1]!.toLowerCase()]!;
    last += match[0].length;
    plural.lastIndex = last;
  }
  // "scores" and "tens" are points and notes unless they say of what.
  if (
    last === end &&
    /^(?:scores|tens)$/i.test(text.slice(at, end)) &&
    !/^ of\b/.test(text.slice(end, end + 4))
  )
    return undefined;
  const many = withUnit(text, at, last, low, low * 10);
  return isUnit(text, many) ? undefined : { ...many, firm: true, magnitude: true };
}

/** "(thousands of tonnes)", "Figures in millions of euros": what the numbers of a table are counted in. */
function isUnit(text: string, { start, end, kind }: LooseRead): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  if (/\((?:in[ \u00a0])?$/i.test(before))
    return /^[\p{L}²³ \u00a0]{0,24}\)/u.test(text.slice(end, end + 25));
  return kind !== 'count' && /(?:^|[^A-Za-z])in[ \u00a0]$/i.test(before);
}

const severalBefore = /(?:^|[^A-Za-z])((?:a|the last|the past|the next|last|past|next)[ \u00a0])$/i;
const sizeAfter = /[ \u00a0](?:of[ \u00a0])?(dozen|hundred|thousand|million|billion|trillion)(?![A-Za-z])/iy;

/** "several years", "a few hundred", "a couple of weeks"; "several people" says nothing of how many. */
export function readSeveral(text: string, at: number, end: number): LooseRead | undefined {
  const lead = severalBefore.exec(text.slice(Math.max(0, at - 10), at))?.[1] ?? '';
  sizeAfter.lastIndex = end;
  const size = sizeAfter.exec(text);
  if (size) {
    const low = size[1]!.toLowerCase() === 'dozen' ? 12 : 10 ** magnitudes.get(size[1]!.toLowerCase())!;
    return withUnit(text, at - lead.length, end + size[0].length, low * 2, low * 9);
  }
  const of = /^ of(?= )/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const unit = readUnit(text, end + of);
  if (!unit || text[end + of] !== ' ') return undefined;
  // "a few second homes": one second alone is a rank.
  if (/second$/i.test(text.slice(end, unit.end))) return undefined;
  return read(at - lead.length, unit.end, kindOf(unit.unit), { unit: unit.unit.name });
}

function withUnit(text: string, start: number, end: number, low: number, high: number): LooseRead {
  const of = /^ of(?= )/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const pounds = /^ pounds? of\b/i.test(text.slice(end + of, end + of + 10));
  const money = pounds ? undefined : currencyAfter(text, end + of);
  if (money) {
    const { code, ofAnyCountry } = money;
    return read(start, money.end, 'money', { low, high, unit: code, ofAnyCountry });
  }
  if (pounds) return read(start, end + of + 7, 'measure', { low, high, unit: 'lb' });
  const unit = readUnit(text, end + of);
  if (unit) return read(start, unit.end, kindOf(unit.unit), { low, high, unit: unit.unit.name });
  return read(start, end, 'count', { low, high });
}

const ratios: Readonly<Record<string, number>> = {
  twice: 2,
  thrice: 3,
  double: 2,
  triple: 3,
  quadruple: 4,
  doubled: 2,
  tripled: 3,
  trebled: 3,
  quadrupled: 4,
  halved: 0.5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
};

/** "Twice as high as", not "scored twice as they won". */
const compared = /^[ \u00a0]as[ \u00a0](?:many|much|few|little|[a-z]+[ \u00a0]as)(?![a-z])/;

/** "twice", "doubled", "tenfold". */
export function readTimes(text: string, at: number, end: number): LooseRead | undefined {
  const word = text.slice(at, end).toLowerCase();
  // "twice a week" is how often; "a double agent" and "triple-A" multiply nothing.
  const after = /^[ \u00a0]([a-z]+)/.exec(text.slice(end, end + 8))?.[1] ?? '';
  if (/^(?:twice|thrice)$/.test(word) && /^(?:a|an|per|every|each)$/.test(after)) return undefined;
  if (
    /^(?:double|triple|quadruple)$/.test(word) &&
    !/^(?:the|that|its|their|what|this|those|his|her|our|in)$/.test(after)
  )
    return undefined;
  const low = ratios[word]!;
  // "Twice" may be how often; what has doubled is so many times what it was.
  const firm = /(?:ed|fold)$/.test(word) || (word === 'twice' && compared.test(text.slice(end, end + 24)));
  const before = firm ? boundBefore(text, at) : undefined;
  const more = { low, high: low, unit: '×', firm, inWord: firm, ...(before && { bound: before.bound }) };
  return read(before?.start ?? at, end, 'ratio', more);
}
