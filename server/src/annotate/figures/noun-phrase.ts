/** Reads the noun phrase after a place of a text, and the one that a figure's clause is about before it. */
import type { Span } from '../../text/span.ts';
import { fold } from '../names/fold.ts';
import { known } from '../names/known.ts';
import { knowledge } from '../names/name-knowledge.ts';
import { openerAt } from './openers.ts';
import { isLetter } from './scan.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that no noun phrase holds; a phrase ends before them. */
const stop = list(
  `a about above across after against ago all along already also although am among an and another any are around as at
  away back be became because become been before behind being below between both but by came can cannot come could did
  do does doing done down due during each earlier either else even ever every except few fewer for found from gave get give
  given gives go goes going gone got had has have having he held her here hers herself him himself his how however i if
  in into is it its itself just kept last later less let like made make makes many may me might more most much must my
  near nearly neither never next no nor not now of off often on once only onto or other our out over own past per quite
  rather said same saw say says she should since so some soon still such take taken than that the their them then there
  these they this those though through throughout thus to today told too took toward towards under unless until up upon
  us very via was way we went were what when where whether which while who whom whose why will with within without would
  yesterday yet you your percent cent million billion trillion thousand hundred dozen currently respectively
  upward upwards downward downwards ranging`,
);
/** Words that go with a noun but are none: they end no phrase. */
const weak = list(
  'additional extra further total combined overall high higher low lower wide wider long longer deep tall big bigger large larger small smaller flat',
);
const copulas = list('is are was were be been being isn’t seems looks sits sat as so very');
/** Verbs of being and changing that link what a figure is said of to the figure: "exports rose to", "totalled". */
const linking = list(
  `is are was were be been being has have had reach reaches reached hit hits fell fall falls rose rise rises risen grew grow
  grows grown climbed climb climbs dropped drop drops jumped jump jumps slipped slip slips slid declined decline declines
  increased increase increases decreased decrease decreases gained gain gains lost lose loses shrank shrink shrinks surged
  soared plunged tumbled expanded contracted narrowed widened stood stands stand totalled totaled totals came come comes
  amounted amounts amount exceeded exceeds exceed averaged averages remained remains remain became become doubled tripled
  halved put set cost costs made makes make held edged eased advanced added sank dipped dip shed won earned paid sold
  bought spent lent sent built drew ran led owed raised cut worth saw see sees sits sat weighs weigh weighed`,
);
const helping = list('is are was were be been being has have had');
const prepositions = list(
  'of in for from on at by to against between into over under per about after before during since through within',
);
/** Those that a phrase goes on through: "exports of copper", "rate on the loan", "trade between them". */
const joining = list('of in for from on between against per');
const determiners = list('the a an its his her their our all these those this that such every each any');
const auxiliaries = list('can could will would may might must should not never they we it he she you who');

const nextWord =
  /[ \u00a0]+((?:\p{L}\.){2,}(?:[’']s)?|\p{L}[\p{L}\p{M}]*(?:[’'‑-][\p{L}\p{M}]+)*[’']?(?![\p{L}\p{N}]))/uy;
const participle = /^\p{Ll}{2,}(?:ed|ing)$/u;
const longest = 6;

/** The phrase that opens at `at`, without its article; it ends with its first plural, which is nearly always the head. */
export function nounPhrase(text: string, at: number): Span | undefined {
  let start = -1;
  let head = -1;
  let isDetermined = false;
  for (let words = 0; words < longest; ) {
    nextWord.lastIndex = at;
    const word = nextWord.exec(text)?.[1];
    if (!word) break;
    const lower = word.toLowerCase();
    if (start < 0 && determiners.has(lower)) {
      at = nextWord.lastIndex;
      isDetermined = true;
      continue;
    }
    const isVerb = start >= 0 ? /^\p{Ll}{2,}ed$/u.test(word) : participle.test(word) && !isDetermined;
    if ((stop.has(lower) && word !== 'US') || isVerb) break;
    if (start < 0) start = nextWord.lastIndex - word.length;
    at = nextWord.lastIndex;
    words++;
    if (!weak.has(lower)) head = at;
    if (isPlural(word)) break;
  }
  return head < 0 || isTime(text, start) ? undefined : { start, end: head };
}

interface Token extends Span {
  readonly written: string;
  readonly lower: string;
}

const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'.&‑-][\p{L}\p{M}\p{N}]+)*[’']?/gu;
const hardGap = /[;:—–()“”"]|[.!?][ \u00a0]/;

/**
 * What the clause up to `end` is about: the phrase before its verb, or before the preposition that leads to the figure.
 * `from` is where the sentence opens; `skipped` are stretches that don't count, in order: the figures before.
 */
export function subjectBefore(
  text: string,
  from: number,
  end: number,
  skipped: readonly Span[],
): Span | undefined {
  const tokens = tokensOf(text, from, end, skipped);
  let last = tokens.length - 1;
  for (let i = last; i >= 0; i--) {
    const after = i === tokens.length - 1 ? end : tokens[i + 1]!.start;
    if (hardGap.test(blanked(text, tokens[i]!.end, after, skipped))) return undefined;
    if (isLink(tokens, i)) continue;
    last = i;
    const first = phraseStart(text, tokens, i);
    const before = tokens[skipArticles(tokens, first - 1)];
    const gap = before && blanked(text, before.end, tokens[first]!.start, skipped);
    const isJoined = gap !== undefined && !/[,(]|[ \u00a0]{2}/.test(gap);
    const isDirect = i + 2 === tokens.length && tokens[i + 1]!.lower === 'of';
    // "Prices rose in the north to 5%": what a preposition ties to the verb is not what rose.
    const isTied = isJoined && prepositions.has(before!.lower) && !isDirect;
    // "The angle was impressive at 37°": nor is what is said of the subject.
    const isPredicate = isJoined && first === i && copulas.has(before!.lower) && before === tokens[first - 1];
    if (!isTied && !isPredicate) return { start: tokens[first]!.start, end: tokens[i]!.end };
    i = isTied ? tokens.indexOf(before!) : first;
  }
  return undefined;
}

function skipArticles(tokens: readonly Token[], index: number): number {
  while (index >= 0 && determiners.has(tokens[index]!.lower)) index--;
  return index;
}

/** The index of the token that opens the phrase which ends with token `last`. */
function phraseStart(text: string, tokens: readonly Token[], last: number): number {
  let first = last;
  for (let i = last - 1; i >= 0 && last - first < longest; i--) {
    const { end, lower } = tokens[i]!;
    if (!/^[ \u00a0-]*$/.test(text.slice(end, tokens[i + 1]!.start))) break;
    if (joining.has(lower) || (lower === 'and' && isCapital(tokens[i + 1]) && isCapital(tokens[i - 1]))) {
      const next = skipArticles(tokens, i - 1);
      if (next < 0 || isLink(tokens, next)) break;
      continue;
    }
    if (determiners.has(lower) && i > 0 && joining.has(tokens[i - 1]!.lower)) continue;
    // "An anticipated price", "the total output": before a noun they are parts of its phrase.
    const modifies =
      i > 0 && determiners.has(tokens[i - 1]!.lower) && /^\p{Ll}+(?:ed|ing|ly)$/u.test(tokens[i]!.written);
    if (!modifies && isLink(tokens, i) && !weak.has(lower)) break;
    first = i;
  }
  return first;
}

/** A word that leads from the subject to the figure: a verb, an adverb, a preposition, an article. */
function isLink(tokens: readonly Token[], index: number): boolean {
  const { written, lower } = tokens[index]!;
  const isName = isCapital(tokens[index]) && index > 0;
  if (isName) return false;
  if (stop.has(lower) || weak.has(lower) || stop.has(lower.replace(/[’']s$/, ''))) return true;
  const previous = tokens[index - 1]?.lower ?? '';
  // "An overall cut of 8%" has the noun.
  const isDetermined = (at: number) =>
    at >= 0 && determiners.has(tokens[at]!.lower) && tokens[at + 1]!.start - tokens[at]!.end < 3;
  if (linking.has(lower)) {
    // "Cut costs by 5%": of two such verbs in a row the second is the noun, unless the first only helps.
    const isObject = linking.has(previous) && !helping.has(previous);
    return !isObject && !isDetermined(index - 1) && !(weak.has(previous) && isDetermined(index - 2));
  }
  if (/^\p{Ll}+(?:ly|ed)$/u.test(lower) && written.length > 4) return true;
  const verb = (knowledge(fold(written)) & known.verb) !== 0;
  if (/^\p{Ll}+ing$/u.test(written)) return verb && !determiners.has(previous) && index < tokens.length;
  // "Berg owns 5%": right before the figure a verb has its subject before it.
  const ends = index === tokens.length - 1 && /s$/.test(lower) && isCapital(tokens[index - 1]);
  return auxiliaries.has(previous) || (verb && (previous === 'to' || ends));
}

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.written);

function tokensOf(text: string, from: number, end: number, skipped: readonly Span[]): Token[] {
  const written = blanked(text, from, end, skipped);
  return [...written.matchAll(words)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    written: match[0],
    lower: match[0].toLowerCase(),
  }));
}

function blanked(text: string, from: number, to: number, skipped: readonly Span[]): string {
  let written = text.slice(from, to);
  for (const span of skipped) {
    const [start, end] = [Math.max(0, span.start - from), Math.min(to, span.end) - from];
    if (end > start) written = written.slice(0, start) + ' '.repeat(end - start) + written.slice(end);
  }
  return written;
}

/** "July", "Monday", "winter": when, not what. */
export function isTime(text: string, start: number): boolean {
  let end = start;
  while (end - start < 13 && isLetter(text.charCodeAt(end))) end++;
  const opener = end - start > 2 ? openerAt(text, start, end) : undefined;
  return (
    opener === 'date' ||
    opener === 'period' ||
    opener === 'instant' ||
    /^(?:half|session)$/.test(text.slice(start, end))
  );
}

const isPlural = (word: string): boolean =>
  /^\p{Ll}/u.test(word) && /[^suio’']s$/.test(word) && word.length > 3;
