/** Words of a masked paragraph with their offsets: the units that names and concepts are built from. */
import type { Span } from '../text/span.ts';

export interface Word extends Span {
  /** As written, without a possessive ending and without a full stop that only ends the sentence. */
  readonly text: string;
  /** Opens with an upper-case letter, or has a digit after letters: "Ford", "F-150", "ASEAN". */
  readonly capital: boolean;
  /** Only white space stands between this word and the one before. */
  readonly joined: boolean;
  readonly possessive: boolean;
}

const pattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'.&‐‑-](?=[\p{L}\p{N}]))*\.?/gu;
/** Spaces, or the apostrophe of a plural's possessive before them: "Leaders’ Summit". */
const joinable = /^[’']?\s+$/;
const pointed = /^(?:\p{L}\.)+$/u;
const possessiveEnd = /[’']s$/i;
/** Short forms that keep their full stop. */
const abbreviated =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|Bros|No|Messrs|Mt|Ft|Pres)\.$/;

export function wordsOf(text: string): Word[] {
  const result: Word[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(pattern)) {
    let written = match[0];
    const start = match.index;
    if (written.endsWith('.') && !keepsPoint(written)) written = written.slice(0, -1);
    const possessive = possessiveEnd.test(written);
    if (possessive) written = written.slice(0, -2);
    if (written === '') continue;
    const end = start + written.length;
    const joined = previousEnd >= 0 && joinable.test(text.slice(previousEnd, start));
    result.push({ start, end, text: written, capital: /^\p{Lu}/u.test(written), joined, possessive });
    previousEnd = start + match[0].length - (match[0].endsWith('.') && !keepsPoint(match[0]) ? 1 : 0);
  }
  return result;
}

const keepsPoint = (word: string): boolean =>
  pointed.test(word) || abbreviated.test(word) || /^(?:\p{L}{1,3}\.){2,}$/u.test(word);
