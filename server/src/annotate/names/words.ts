/** Words of a paragraph with their offsets: the units that names are built from. */
import type { Span } from '../../text/span.ts';
import { fold } from './fold.ts';
import { known } from './known.ts';
import { knowledge } from './name-knowledge.ts';

export interface Word extends Span {
  /** As written, without a possessive ending and without a full stop that only ends the sentence. */
  readonly text: string;
  /** Lower case without diacritics. */
  readonly folded: string;
  /** Opens with an upper-case letter, an Arabic article before it aside: "Ford", "F-150", "al-Maliki". */
  readonly capital: boolean;
  /** What is known of it, as bits of `known`; 0 for a word without a capital. */
  readonly bits: number;
  /** Only white space or an ampersand stands between this word and the one before. */
  readonly joined: boolean;
  readonly possessive: boolean;
}

const pattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'.&‐‑-](?=[\p{L}\p{N}]))*/uy;
/** Spaces, or the apostrophe of a plural's possessive before them: "Leaders’ Summit". */
const joinable = /^(?:[’']?\s+|\s*&\s*)$/;
const pointed = /^(?:\p{L}\.)+$/u;
const possessiveEnd = /[’']s$/i;
const capitalStart = /^(?:\p{Lu}|(?:al|ar|as|at|el|bin|ibn)[-‐‑]\p{Lu}|[dl][’']\p{Lu})/u;
/** "London-based", "ISIL-held": the name ends at the hyphen. */
const namePart = /^(\p{Lu}[\p{L}.]+)[-‐‑](?=\p{Ll}{3})/u;
const arabicArticle = /^(?:Al|Ar|As|At|El|An|Ad|Bin|Ibn)$/;
/** Short forms that keep their full stop. */
const abbreviated =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|Bros|No|Messrs|Mt|Ft|Pres|Cmdr|Brig)\.$/;

export function wordsOf(text: string): Word[] {
  const result: Word[] = [];
  let previousEnd = -1;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 && !isAlphanumeric(code)) {
      at++;
      continue;
    }
    const plainEnd = code > 96 && code < 123 ? plainWordEnd(text, at) : -1;
    if (plainEnd > 0) {
      const joined = previousEnd >= 0 && isJoined(text, previousEnd, at);
      result.push(plainWord(text.slice(at, plainEnd), at, joined));
      previousEnd = at = plainEnd;
      continue;
    }
    const end = wordEnd(text, at);
    if (end === at) {
      at++;
      continue;
    }
    let written = text.slice(at, end);
    const joined = previousEnd >= 0 && isJoined(text, previousEnd, at);
    if (text.charCodeAt(end) === 46 && keepsPoint(`${written}.`)) written += '.';
    for (const word of parts(written, at, joined)) result.push(word);
    previousEnd = at += written.length;
  }
  return result;
}

const isAlphanumeric = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);

/** One past a word without its full stop; by hand for ASCII, which most words are, by the pattern for the rest. */
function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isAlphanumeric(code)) at++;
    // An apostrophe, a full stop, an ampersand or a hyphen between letters or digits is inside the word.
    else if ((code === 39 || code === 46 || code === 38 || code === 45) && at > start) {
      const next = text.charCodeAt(at + 1);
      if (isAlphanumeric(next)) at += 2;
      else if (next >= 128) break;
      else return at;
    } else if (code >= 128) break;
    else return at;
  }
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match ? start + match[0].length : at;
}

const isJoined = (text: string, from: number, to: number): boolean =>
  to - from === 1 ? text.charCodeAt(from) === 32 : joinable.test(text.slice(from, to));

/** One past a word of lower-case ASCII letters alone, as most are and none of which needs a closer look; else -1. */
function plainWordEnd(text: string, start: number): number {
  let at = start + 1;
  let code = text.charCodeAt(at);
  while (code > 96 && code < 123) code = text.charCodeAt(++at);
  // What may go on after one of these is left to the closer look; a full stop before a space is none of it.
  if (code === 46)
    return isAlphanumeric(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) >= 128
      ? -1
      : at - start > 3
        ? at
        : -1;
  return code === 39 || code === 38 || code === 45 || code >= 128 || isAlphanumeric(code) ? -1 : at;
}

const plainWord = (text: string, start: number, joined: boolean): Word => ({
  start,
  end: start + text.length,
  text,
  folded: text,
  capital: false,
  bits: 0,
  joined,
  possessive: false,
});

const keepsPoint = (word: string): boolean =>
  pointed.test(word) || abbreviated.test(word) || /^(?:\p{L}{1,3}\.){2,}$/u.test(word);

/** The word, or the two that a hyphen joins: "Japan-U.S.", "London-based". */
function parts(written: string, start: number, joined: boolean): Word[] {
  if (!capitalStart.test(written)) return [word(written, start, joined)];
  const hyphen = written.search(/[-‐‑]/);
  if (hyphen < 2) return [word(written, start, joined)];
  const head = written.slice(0, hyphen);
  const rest = written.slice(hyphen + 1);
  const cut = namePart.test(written)
    ? !arabicArticle.test(head) && knowledge(fold(rest)) !== 0 && !(knowledge(fold(written)) & anyName)
    : isState(head) && isState(rest);
  if (!cut) return [word(written, start, joined)];
  return [word(head, start, joined), word(rest, start + hyphen + 1, false)];
}

const anyName =
  known.given | known.family | known.town | known.country | known.region | known.organisation | known.person;

function isState(written: string): boolean {
  const folded = fold(written.replace(/[’']s$/, ''));
  return ((knowledge(folded) | knowledge(`${folded}.`)) & (known.country | known.demonym)) !== 0;
}

function word(written: string, start: number, joined: boolean): Word {
  const possessive = possessiveEnd.test(written);
  const text = possessive ? written.slice(0, -2) : written;
  const capital = capitalStart.test(text);
  const folded = capital ? fold(text) : text.toLowerCase();
  const bits = capital ? knowledge(folded) : 0;
  return { start, end: start + text.length, text, folded, capital, bits, joined, possessive };
}
