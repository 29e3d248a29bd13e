/** Reads what a text says a person is, in the apposition right after the name. */
import type { Span } from '../../text/span.ts';
import { fold } from './fold.ts';
import { known } from './known.ts';
import { knowledge } from './name-knowledge.ts';
import { titles } from './name-words.ts';

const opening = /,\s+(?:(?:the|a|an|then|now)\s+)?/y;
const preposition = /\s(?:of|at|for|in|to|from|on|with|and)\s/;
/** Longer than this it is a clause, not a role. */
const reach = 160;

/** The role after a name that ends at `at`: "George Glass, the U.S. Ambassador to Japan, …". */
export function roleAfter(text: string, at: number): Span | undefined {
  opening.lastIndex = at;
  const match = opening.exec(text);
  if (!match) return undefined;
  const start = at + match[0].length;
  const rest = text.slice(start, start + reach);
  const close =
    /[,;:“"()]|[.!?](?=\s|$)(?<!\b\p{Lu}\.)|\s(?:who|whose|which|said|says|told)\b|\s[–—]\s/u.exec(rest);
  const end = start + (close ? close.index : rest.length);
  const phrase = text.slice(start, end);
  if (!close && rest.length === reach) return undefined;
  // The head of the phrase says what someone is: "a senior researcher | at the Council on Foreign Relations".
  const [group = ''] = phrase.split(preposition, 1);
  const words = group.trim().split(/\s+/);
  const head = words
    .at(-1)!
    .toLowerCase()
    .replace(/[^\p{L}-]/gu, '');
  if (words.length > 6 || !isRoleNoun(head)) return undefined;
  return { start, end: start + phrase.trimEnd().length };
}

const isRoleNoun = (word: string): boolean => titles.has(word) || (knowledge(fold(word)) & known.role) !== 0;
