/** Reads what a text says a person is, in the apposition right after the name. */
import type { Span } from '../text/span.ts';
import { titles } from './name-words.ts';
import { lexiconTags } from './nlp.ts';

const opening = /,\s+(?:(?:the|a|an|then|now)\s+)?/y;
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
  const words = phrase.split(/\s+/);
  const named = words.slice(0, 6).some((word) => isRoleNoun(word.toLowerCase().replace(/[^\p{L}-]/gu, '')));
  return named ? { start, end: start + phrase.trimEnd().length } : undefined;
}

const isRoleNoun = (word: string): boolean => titles.has(word) || lexiconTags(word).includes('Actor');
