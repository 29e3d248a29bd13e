/** Finds runs of words that may be names: capitals in a row, with what may stand between them inside a name. */
import type { Span } from '../../text/span.ts';
import { known } from './known.ts';
import { knowledge } from './name-knowledge.ts';
import {
  connectors,
  eventEndings,
  nameOpeners,
  openers,
  organisationEndings,
  organisationHeads,
  particles,
  placeEndings,
  portfolios,
  titleModifiers,
  titles,
} from './name-words.ts';
import type { Word } from './words.ts';

/** How a sentence uses capitals: in a headline they prove nothing. */
export type Casing = 'plain' | 'title' | 'upper';

/** The words of a paragraph with what their sentence says of their capitals. */
export interface WordLine {
  readonly text: string;
  readonly words: readonly Word[];
  /** By word: true for the first of a sentence, of a quotation, of a clause after a colon. */
  readonly opens: readonly boolean[];
  readonly casing: readonly Casing[];
}

export interface Run {
  readonly from: number;
  readonly to: number;
}

const names =
  known.given |
  known.family |
  known.town |
  known.country |
  known.region |
  known.organisation |
  known.person |
  known.demonym;
const firm = known.country | known.region | known.town | known.organisation | known.person;

export const isCalendar = (word: Word): boolean => calendar.test(word.text);
const calendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAYS?|AM|PM|A\.M\.?|P\.M\.?|BC|AD|GMT|EST|EDT|PST|UTC|CET)\.?$/;
/** "I’m", "We’ve". */
const contraction = /^I[’']|[’'](?:ve|re|ll|d|m|t)$/i;
/** Months that are also given or family names. */
const alsoName = /^(?:May|June|April|August|March|Jan|Sun|Mon|Sat)$/;

export function wordLine(text: string, words: readonly Word[], sentences: readonly Span[]): WordLine {
  const opens: boolean[] = new Array(words.length).fill(false);
  const casing: Casing[] = new Array(words.length).fill('plain');
  let at = 0;
  for (const sentence of sentences) {
    const from = at;
    while (at < words.length && words[at]!.start < sentence.end) at++;
    if (from === at) continue;
    opens[from] = true;
    const style = casingOf(text, words, from, at, sentence);
    if (style !== 'plain') casing.fill(style, from, at);
  }
  for (let i = 1; i < words.length; i++)
    if (words[i]!.capital && !words[i]!.joined && opener.test(text.slice(words[i - 1]!.end, words[i]!.start)))
      opens[i] = true;
  return { text, words, opens, casing };
}

const opener = /[“"‘:…•*]\s*$|\s[-–—]\s$/;

function casingOf(text: string, words: readonly Word[], from: number, to: number, span: Span): Casing {
  let opening = 0;
  for (let i = from; i < to; i++) if (words[i]!.capital) opening++;
  if (opening * 2 < to - from) return 'plain';
  let long = 0;
  let capitals = 0;
  let uppers = 0;
  let letters = 0;
  for (let i = from; i < to; i++) {
    const { text: written, capital } = words[i]!;
    if (!/^\p{L}{2}/u.test(written)) continue;
    letters++;
    if (written === written.toUpperCase()) uppers++;
    if (written.length < 4) continue;
    long++;
    if (capital) capitals++;
  }
  if (letters >= 3 && uppers >= letters * 0.8) return 'upper';
  const stop = /[.!?,;]["”’)]?$/.test(text.slice(span.start, span.end).trimEnd());
  return long >= 4 && capitals >= long - 1 && capitals >= 4 && !stop && to - from > 4 ? 'title' : 'plain';
}

/** One past the last word of the run that opens at `from`; `from` itself when none opens there. */
export function runEnd(line: WordLine, from: number): number {
  if (!canOpen(line, from)) return from;
  const { words } = line;
  let end = from + 1;
  for (;;) {
    const last = words[end - 1]!;
    if (last.possessive) return end;
    const next = words[end];
    if (next === undefined) return end;
    if (!next.joined) {
      if (isSuffix(line, end)) {
        end++;
        continue;
      }
      return end;
    }
    if (line.opens[end] || beginsPerson(line, from, end)) return end;
    if (next.capital && canFollow(line, from, end)) {
      end++;
      continue;
    }
    if (next.bits === 0 && /^\d+$/.test(next.text)) return end;
    const bridged = bridge(line, from, end);
    if (!bridged) return end;
    end = bridged;
  }
}

/** "Party of Canada Robert Stanfield": a person's name begins after a place that closes another name. */
function beginsPerson({ words }: WordLine, from: number, at: number): boolean {
  if (!(words[at]!.bits & known.famousGiven) || !(words[at - 1]!.bits & (known.country | known.region)))
    return false;
  for (let i = from; i < at; i++)
    if (!words[i]!.capital) return words[at + 1]?.joined === true && words[at + 1]!.capital;
  return false;
}

/** "Tribune Media Services, Inc.", "Martin Luther King, Jr." */
function isSuffix({ text, words }: WordLine, at: number): boolean {
  const word = words[at]!;
  return (
    /^,\s*$/.test(text.slice(words[at - 1]!.end, word.start)) &&
    /^(?:inc|ltd|llc|plc|corp|jr|sr)\.?$/.test(word.folded)
  );
}

function canOpen(line: WordLine, at: number): boolean {
  const word = line.words[at]!;
  if (!word.capital) return false;
  const { bits, folded } = word;
  const next = line.words[at + 1];
  const followed = next?.joined === true && next.capital && !line.opens[at + 1];
  if (isCalendar(word) && !(alsoName.test(word.text) && followed && next.bits & known.family)) return false;
  if (folded === 'i' || contraction.test(word.text)) return false;
  if (line.casing[at] !== 'plain' && breaks(line, at)) return false;
  if (openers.has(folded)) return followed && nameOpeners.has(folded) && opensName(line, at);
  if (!line.opens[at]) return true;
  if (bits & known.grammar && !(bits & names)) return false;
  // "Citing Trump": a verb form before a name is no part of it, but "United Nations" is a name.
  if (followed && bits & known.common && !(bits & (names & ~known.family)) && /(?:ed|ing)$/.test(folded))
    return opensName(line, at);
  return true;
}

/** A known name of two or three words opens here: "United Nations", "New York". */
function opensName({ words, opens, casing }: WordLine, at: number): boolean {
  const word = words[at]!;
  if (word.folded === 'united' || word.folded === 'associated') return true;
  const two = `${word.folded} ${words[at + 1]?.folded}`;
  if (knowledge(two) & firm) return true;
  if (words[at + 2]?.joined && knowledge(`${two} ${words[at + 2]!.folded}`) & firm) return true;
  return !opens[at] && casing[at] === 'plain';
}

/** A word of a headline that is plain English, and so says nothing by its capital. */
function breaks({ words, casing }: WordLine, at: number): boolean {
  const { bits, folded } = words[at]!;
  if (!(bits & known.common) || bits & (known.country | known.demonym)) return openers.has(folded);
  if (casing[at] === 'upper') return !titles.has(folded) && !titleModifiers.has(folded);
  return !(
    organisationEndings.has(folded) ||
    organisationHeads.has(folded) ||
    titles.has(folded) ||
    titleModifiers.has(folded) ||
    placeEndings.has(folded) ||
    eventEndings.has(folded)
  );
}

function canFollow(line: WordLine, from: number, at: number): boolean {
  const word = line.words[at]!;
  if (line.casing[at] !== 'plain' && (breaks(line, at) || openers.has(word.folded))) return false;
  if (word.folded === 'i' && !/^\p{Lu}\.?$/u.test(word.text)) return false;
  if (!isCalendar(word)) return true;
  return alsoName.test(word.text) && (line.words[at - 1]!.bits & known.given) !== 0 && at - from < 3;
}

/** Where the run goes on after a lower-case word inside a name: "of", "for the", "and", "bin". */
function bridge(line: WordLine, from: number, at: number): number | undefined {
  const { words } = line;
  const inner = words[at]!.folded;
  const resumes = (index: number): boolean => {
    const word = words[index];
    return word?.joined === true && word.capital && !isCalendar(word);
  };
  if (particles.has(inner) && inner !== 'y') {
    let next = at + 1;
    while (words[next]?.joined && particles.has(words[next]!.folded)) next++;
    return resumes(next) ? next + 1 : undefined;
  }
  if (!connectors.has(inner)) return undefined;
  const last = words[at - 1]!;
  let head = at - 1;
  while (head > from && !organisationHeads.has(words[head]!.folded)) head--;
  const headed = organisationHeads.has(words[head]!.folded);
  if (inner === 'upon') return resumes(at + 1) ? at + 2 : undefined;
  if (inner === 'at')
    return words[head]!.folded === 'university' && head < at - 1 && resumes(at + 1) ? at + 2 : undefined;
  if (inner === 'of' || inner === 'for' || inner === 'on') {
    const next = words[at + 1]?.folded === 'the' ? at + 2 : at + 1;
    // "Secretary of State", "Minister for the Environment".
    if (
      titles.has(last.folded) &&
      words[at + 1]?.joined &&
      resumes(next) &&
      portfolios.has(words[next]!.folded)
    )
      return next + 1;
    const opening = headed || (inner === 'of' && placeEndings.has(last.folded));
    return opening && words[at + 1]?.joined && resumes(next) ? next + 1 : undefined;
  }
  if (!resumes(at + 1)) return undefined;
  const two = `${last.folded} and ${words[at + 1]!.folded}`;
  if (knowledge(two) & firm) return at + 2;
  if (words[at + 2]?.joined && knowledge(`${two} ${words[at + 2]!.folded}`) & firm) return at + 3;
  let linked = false;
  for (let i = head; i < at; i++) if (/^(?:of|for|on)$/.test(words[i]!.text)) linked = true;
  if (headed && linked && !(words[at + 1]!.bits & (firm | known.given)) && !(last.bits & firm)) return at + 2;
  return joinsTopics(line, from, at) ? at + 2 : undefined;
}

/** "Geopolitics and Foreign Policy Department": plain words joined to an organisation's other topics. */
function joinsTopics({ words, casing }: WordLine, from: number, at: number): boolean {
  if (at - from > 3 || casing[at] !== 'plain') return false;
  for (let i = from; i < at; i++) {
    const { bits, folded, text } = words[i]!;
    if (bits & firm || (bits & names && !(bits & known.common)) || /^\p{Lu}{2,}$/u.test(text)) return false;
    if (titles.has(folded) || (at - from > 1 && organisationEndings.has(folded))) return false;
  }
  let last = at + 1;
  if (words[last]!.bits & firm) return false;
  while (words[last + 1]?.joined && words[last + 1]!.capital && last < at + 6) last++;
  return last > at + 1 && organisationEndings.has(words[last]!.folded);
}
