/** Finds the noun that a number counts: "minerals" in "15 key minerals". */

import { openerAt } from './openers.ts';

export interface CountedNoun {
  /** Where its modifiers open. */
  readonly start: number;
  readonly end: number;
  /** The head noun in lower case. */
  readonly head: string;
}

const nextWord = /[ \u00a0]([\p{L}][\p{L}’'.-]*)/uy;
const stop = new Set(
  'a about after against all also among an and any are as at be because been before being between both but by can could did do does during each either every few for from had has have he her here him his how i if in into is it its just last less many may me might more most much must my near neither next no nor not now of off on once only or other our out over own per said same says she should since so some still such than that the their them then there these they this those through to too under until up us very was we were what when where which while who whom whose why will with within without would yet you your'.split(
    ' ',
  ),
);
const irregularPlurals = new Set(
  'people men women children feet teeth mice data media police criteria phenomena aircraft spacecraft cattle sheep fish troops staff personnel crew'.split(
    ' ',
  ),
);
const notPlural = /(?:ss|us|is|ous|’s|'s)$/;

/** Modifiers before the noun stop after this many words: farther on, the plural belongs to something else. */
const reach = 4;

export function countedNoun(text: string, at: number): CountedNoun | undefined {
  let end = at;
  for (let i = 0; i < reach; i++) {
    nextWord.lastIndex = end;
    const match = nextWord.exec(text);
    if (!match) return undefined;
    let word = match[1]!;
    // A full stop or an apostrophe at the end is punctuation, except inside "U.S.".
    if (!/\p{L}\.\p{L}/u.test(word)) word = word.replace(/[.’'-]+$/, '');
    const lower = word.toLowerCase();
    // "Eight US cities" have no pronoun.
    const isCountry = word === 'US';
    if (!isCountry && (stop.has(lower) || holdsNumber(lower))) return undefined;
    end += 1 + word.length;
    if (!isCountry && isPlural(lower)) return { start: at + 1, end, head: lower };
    if (word.length < match[1]!.length) return undefined;
  }
  return undefined;
}

export const isPlural = (word: string): boolean =>
  irregularPlurals.has(word) ||
  (word.length > 4 && word.endsWith('men') && !/^(?:speci|regi|abdo|acu|stem)men$/.test(word)) ||
  (word.length > 3 && word.endsWith('s') && !notPlural.test(word));

/** "two-year", "million", "October": another figure opens here. */
const holdsNumber = (word: string): boolean => {
  const part = /^[a-z]{3,}(?=-|$)/.exec(word)?.[0];
  const opener = part === undefined ? undefined : openerAt(part, 0, part.length);
  // "320 million monthly users": how often is a property of what is counted.
  if (opener === 'instant') return !/^(?:dai|week|month|quarter|year|night|hour)ly$/.test(word);
  return opener !== undefined && opener !== 'period' && opener !== 'times' && part !== 'second';
};
