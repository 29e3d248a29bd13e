/** Finds what a figure measures: the noun phrase that it counts, is a share of, or is said of. */
import type { Span } from '../text/span.ts';
import { openerAt } from './openers.ts';
import { isLetter, isSpace, run } from './scan.ts';

/** Words that no noun phrase holds; a phrase ends before them. */
const stop = new Set(
  `a about above across after against ago all along already also although am among an and another any are around as at
  away back be became because become been before behind being below between both but by came can cannot come could did
  do does doing done down due during each earlier either else even ever every except few for found from gave get give
  given gives go goes going gone got had has have having he held her here hers herself him himself his how however i if
  in into is it its itself just kept last later less let like made make makes many may me might more most much must my
  near nearly neither never next no nor not now of off often on once only onto or other our out over own past per quite
  rather said same saw say says she should since so some soon still such take taken than that the their them then there
  these they this those though through throughout thus to today told too took toward towards under unless until up upon
  us very via was way we went were what when where whether which while who whom whose why will with within without would
  yesterday yet you your percent cent million billion trillion thousand hundred dozen`.split(/\s+/),
);
/** Words that stand between a noun and the figure that is said of it: "exports rose to", "totalled". */
const linking = new Set(
  `is are was were be been being has have had will would could may might should to by at of from about around nearly
  almost over under just only now still also already than as worth some up down reach reaches reached hit hits fell fall
  falls rose rise rises risen grew grow grows grown climbed climb climbs dropped drop drops jumped jump jumps slipped
  slip slips declined decline declines increased increase increases decreased decrease decreases gained gain gains lost
  lose loses shrank shrink shrinks surged soared plunged tumbled expanded contracted narrowed widened stood stands stand
  totalled totaled totals total came come comes amounted amounts amount exceeded exceeds exceed averaged averages average
  remained remains remain became become doubled tripled halved estimated put set cost costs accounted accounts account
  represented represents represent made makes make stayed held edged eased advanced added ended closed it a an the for`.split(
    /\s+/,
  ),
);
const determiner =
  /[ \u00a0]+(?:the|a|an|its|his|her|their|our|all|these|those|this|that|such|every|each|any)(?![\p{L}])/iuy;
const nextWord =
  /[ \u00a0]+((?:\p{L}\.){2,}(?:[’']s)?|\p{L}[\p{L}\p{M}]*(?:[’'‑-][\p{L}\p{M}]+)*[’']?(?![\p{L}\p{N}]))/uy;
const hyphenWord = /[-‑](\p{L}+)/uy;
const genitive = /[ \u00a0]+(?:of|in|worth of|from|on|for|per)(?![\p{L}])/iuy;

const participle = /^\p{Ll}{2,}ed$/u;

const share = /[ \u00a0]+(?:of|in|worth of|for)(?![\p{L}])/iuy;

const longest = 6;
/** How far back the subject of a figure is looked for. */
const reach = 90;

/** The phrase in the same paragraph, without its article; undefined where the sentence names none. */
export function conceptOf(text: string, amount: Span, noun: Span | undefined): Span | undefined {
  if (noun) return { start: noun.start, end: withComplement(text, noun.end) };
  const after = following(text, amount.end);
  if (after) return after;
  return preceding(text, amount.start);
}

/** "of the country’s rare earth imports", "investment in the port", "-day visit". */
function following(text: string, end: number): Span | undefined {
  hyphenWord.lastIndex = end;
  const from = hyphenWord.exec(text) ? hyphenWord.lastIndex : end;
  const of = run(share, text, from);
  const phrase = nounPhrase(text, of ? from + of[0].length : from);
  if (!phrase || isTime(text, phrase.start)) return undefined;
  // "in Germany" and "for Berg" say where and whose, not what: the sentence's subject says that.
  if (of && !/of$/i.test(of[0]) && /^\p{Lu}/u.test(text.slice(phrase.start))) return undefined;
  return { start: phrase.start, end: withComplement(text, phrase.end) };
}

/** One complement belongs to the phrase: "imports from China", "exports of rare earth metals". */
function withComplement(text: string, end: number): number {
  genitive.lastIndex = end;
  const of = genitive.exec(text);
  const phrase = of ? nounPhrase(text, end + of[0].length) : undefined;
  return phrase && !isTime(text, phrase.start) ? phrase.end : end;
}

function nounPhrase(text: string, at: number): Span | undefined {
  determiner.lastIndex = at;
  let end = determiner.exec(text) ? determiner.lastIndex : at;
  let start = -1;
  for (let i = 0; i < longest; i++) {
    nextWord.lastIndex = end;
    const match = nextWord.exec(text);
    const word = match?.[1];
    if (!word || isStop(word) || (start >= 0 && participle.test(word))) break;
    const wordStart = nextWord.lastIndex - word.length;
    if (start < 0) start = wordStart;
    end = nextWord.lastIndex;
    // A plural in lower case is nearly always the head; what follows it is a verb or a new phrase.
    if (isPlural(word)) break;
  }
  return start < 0 ? undefined : { start, end };
}

/** "Unemployment in the region fell to", "exports of copper were worth". */
function preceding(text: string, start: number): Span | undefined {
  const from = Math.max(0, start - reach);
  let at = start;
  // Past the currency sign or bracket that the figure itself opens with.
  while (at > from && openers.has(text.charCodeAt(at - 1))) at--;
  let word = wordEndingAt(text, at, from);
  for (let i = 0; i < 6 && word && isLinking(text.slice(word.start, word.end)); i++)
    word = wordEndingAt(text, word.start, from);
  let begin = -1;
  let finish = -1;
  for (let words = 0; word && words < longest; words++) {
    const written = text.slice(word.start, word.end);
    // A full stop ends another sentence; "of" and "in" go on only inside a phrase that has begun.
    if (written.endsWith('.') && written.indexOf('.') === written.length - 1) break;
    const joins = finish >= 0 && joining.has(written.toLowerCase());
    if (!joins) {
      if (isStop(written)) break;
      begin = word.start;
      if (finish < 0) finish = word.end;
    }
    word = wordEndingAt(text, word.start, from);
  }
  return finish < 0 ? undefined : { start: begin, end: finish };
}

const joining = new Set(['of', 'in', 'for', 'from', 'the']);
/** $ € £ ¥ ( and US, whose letters are read as a word of their own. */
const openers = new Set([36, 8364, 163, 165, 40]);

/** The word that only spaces part from `at`: letters with the apostrophes, hyphens and points inside it. */
function wordEndingAt(text: string, at: number, from: number): Span | undefined {
  let end = at;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  if (end === at) return undefined;
  let start = end;
  while (start > from && isWordCode(text.charCodeAt(start - 1))) start--;
  return start === end || (start === from && from > 0) ? undefined : { start, end };
}

const isWordCode = (code: number): boolean =>
  isLetter(code) ||
  code === 39 ||
  code === 45 ||
  code === 46 ||
  code === 0x2019 ||
  (code >= 0xc0 && code < 0x250);

/** "July", "Monday", "winter": when, not what. */
function isTime(text: string, start: number): boolean {
  let end = start;
  while (end - start < 13 && isLetter(text.charCodeAt(end))) end++;
  const opener = end - start > 2 ? openerAt(text, start, end) : undefined;
  return opener === 'date' || opener === 'period' || opener === 'instant';
}

const isStop = (word: string): boolean => stop.has(word.toLowerCase());
const isLinking = (word: string): boolean => linking.has(word.toLowerCase()) || participle.test(word);
const isPlural = (word: string): boolean =>
  /^\p{Ll}/u.test(word) && /[^suio’']s$/.test(word) && word.length > 3;
