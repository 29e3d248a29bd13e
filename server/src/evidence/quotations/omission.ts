/** Tells whether the words that an ellipsis leaves out deny or limit the words that it keeps. */
import type { SourceWord } from './quote-part.ts';
import { isNegation } from './quote-words.ts';

/** Words that open a clause of their own: a denial in it denies nothing outside it. */
const clauses = new Set(
  `and but or nor yet so which who whom whose that because although though while whereas as since after before when
  where if unless until`.split(/\s+/),
);
const conditions = new Set(['if', 'unless', 'until', 'provided', 'except']);

/** The first and last word of the omission from `start` to `end`, when it distorts; undefined when it is fair. */
export function distortingOmission(
  word: (at: number) => SourceWord,
  start: number,
  end: number,
): [number, number] | undefined {
  if (start >= end) return undefined;
  const whole: [number, number] = [start, end - 1];
  for (let at = start; at < end; at++) {
    const { form, opens } = word(at);
    if (opens) break;
    // “We will pay … and leave” of “We will pay if they ask and leave”.
    if (conditions.has(form) || (form === 'only' && conditions.has(word(at + 1).form))) return whole;
    if (clauses.has(form)) break;
    if (isNegation(form) && keepsClause(word, at + 1, end)) return whole;
  }
  if (clauses.has(word(end).form)) return undefined;
  // The end of the omission may open the sentence that the kept words go on with.
  for (let at = end - 1; at >= start; at--) {
    if (word(at + 1).opens) break;
    if (clauses.has(word(at).form)) break;
    if (isNegation(word(at).form)) return whole;
  }
  return undefined;
}

/** The clause of the word before `from` goes on to `end`. */
function keepsClause(word: (at: number) => SourceWord, from: number, end: number): boolean {
  for (let at = from; at <= end; at++)
    if (word(at).opens || (at < end && clauses.has(word(at).form))) return false;
  return true;
}
