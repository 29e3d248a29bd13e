/** Reads the unit that stands after a number: "per cent", "km²", "-day", "barrels a day", "°C". */
import type { FigureKind } from './figure.ts';
import { isLetter, run } from './scan.ts';
import { type Unit, unitsByPhrase, unitsBySymbol } from './unit-table.ts';

export interface UnitRead {
  readonly unit: Unit;
  readonly end: number;
}

const token =
  /([ \t\u00a0\u2009\u202f]{0,2}|[-‐‑])([A-Za-zµμΩ°%％‰℃℉′″][A-Za-zµμΩ°²³]*[23]?)(?![A-Za-z0-9])(?:(\/[A-Za-z]{1,3}\b)|(\.))?/y;
const nextToken = /[ \t\u00a0-]([A-Za-z]+|%)/y;
const percentSign = /[ \u00a0\u2009\u202f]?[%％٪]/y;

/** The phrases that go on after each first word, so that a lone word never looks further. */
const longPhrases: ReadonlySet<string> = new Set(
  [...unitsByPhrase.keys()].filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.split(' ')[0]!),
);

export function readUnit(text: string, at: number): UnitRead | undefined {
  const code = text.charCodeAt(at);
  // A comma, a full stop or a bracket after the number: the usual case without a unit.
  if (code < 128 && code !== 32 && code !== 9 && code !== 45 && code !== 37 && !isLetter(code))
    return undefined;
  const percent = run(percentSign, text, at);
  const match = percent ? null : run(token, text, at);
  if (percent) {
    const end = at + percent[0].length;
    return phraseFrom(text, '%', end) ?? { unit: unitsBySymbol.get('%')!, end };
  }
  if (!match) return undefined;
  const [, gap, written, slash, point] = match;
  const from = at + gap!.length;
  const end = from + written!.length;
  if (slash) {
    const rate = unitsBySymbol.get(written! + slash);
    if (rate) return { unit: rate, end: end + slash.length };
  }
  const lower = written!.toLowerCase();
  if (longPhrases.has(lower) || point) {
    const long = phraseFrom(text, lower, end);
    if (long) return long;
  }
  const symbol = isInitial(text, written!, gap!, end) ? undefined : symbolOf(written!, gap!);
  if (symbol) return { unit: symbol, end };
  if (point) {
    const dotted = unitsBySymbol.get(`${written}.`);
    // "5 in." is inches where the sentence goes on.
    if (dotted && gap !== '-' && /^\.\s+\p{Ll}/u.test(text.slice(end, end + 4)))
      return { unit: dotted, end: end + 1 };
  }
  const phrase = unitsByPhrase.get(lower);
  return phrase && !isAcronym(text, written!, end, phrase) && !isKind(text, lower, gap!, end)
    ? { unit: phrase, end }
    : undefined;
}

const initialEnd = /-|['’]\p{L}|\.?[ \u00a0]\p{Lu}/uy;

/** "two W-2 forms" have no watts, "2009 L'Aquila" no litres, "in 2009 J. Berg" no joules. */
const isInitial = (text: string, written: string, gap: string, end: number): boolean =>
  written.length === 1 && gap !== '' && text.charCodeAt(end - 1) < 97 && run(initialEnd, text, end) !== null;

const ofNight = /[ \u00a0]\p{Ll}+s(?!\p{L})/uy;

/** "Eleven night trains" are trains. */
const isKind = (text: string, word: string, gap: string, end: number): boolean =>
  word === 'night' && gap !== '-' && run(ofNight, text, end) !== null;

/** "Two SEC commissioners", "5 MO senators": short forms of times are written small before what is counted. */
const isAcronym = (text: string, written: string, end: number, { dimension }: Unit): boolean =>
  written.length < 4 &&
  (dimension === 'time' || dimension === 'months') &&
  /^\p{Lu}+$/u.test(written) &&
  /^[ \u00a0]\p{L}/u.test(text.slice(end, end + 2));

/** Letters alone stand for a unit only when they touch the number, or are a capital that no word is. */
function symbolOf(written: string, gap: string): Unit | undefined {
  const unit = unitsBySymbol.get(written);
  if (!unit) return undefined;
  // "the 1990s", "two 3s": a lone s is a plural more often than seconds.
  if (written === 's') return undefined;
  if (gap === '') return unit;
  if (written === 'in') return undefined;
  if (written.length > 1) return unit;
  return (gap === '-' ? /^[mWV]$/ : /^[mglLWVtJhAN°′″Ω]$/).test(written) ? unit : undefined;
}

/** The longest phrase of the table that opens with `first`, which ends at `end`. */
function phraseFrom(text: string, first: string, end: number): UnitRead | undefined {
  let phrase = first;
  let at = end;
  let found: UnitRead | undefined;
  for (let i = 0; i < 3; i++) {
    if (text[at] === '.') at++;
    const next = run(nextToken, text, at);
    if (!next) break;
    phrase += ` ${next[1]!.toLowerCase()}`;
    at += next[0].length;
    const unit = unitsByPhrase.get(phrase);
    if (unit && !isLetter(text.charCodeAt(at))) found = { unit, end: at };
  }
  return found;
}

/** What kind of figure a number becomes with the unit. */
export function kindOf(unit: Unit): FigureKind {
  switch (unit.dimension) {
    case 'share':
      return 'percent';
    case 'points':
      return 'points';
    case 'time':
    case 'months':
    case 'seasons':
      return 'duration';
    default:
      return 'measure';
  }
}
