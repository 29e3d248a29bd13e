/** Tells a person, organisation, place or event from the words of the name and what stands around it. */
import type { NamedType } from './mention.ts';
import {
  eventEndings,
  organisationEndings,
  organisationHeads,
  placeEndings,
  placeHeads,
  speechVerbs,
} from './name-words.ts';
import { lexiconTags } from './nlp.ts';

export interface NameContext {
  /** A title stands before: "President Trump". */
  readonly titled: boolean;
  /** The words before and after in lower case; "" at a boundary. */
  readonly before: string;
  readonly after: string;
}

const placePrepositions = new Set(['in', 'at', 'near', 'outside', 'across', 'throughout']);
const initial = /^\p{Lu}\.?$/u;
const acronym = /^(?:\p{Lu}\.?){2,}$|^\p{Lu}{2,}\d?$/u;
const countries = new Set([
  'u.s.',
  'u.s',
  'us',
  'usa',
  'u.s.a.',
  'uk',
  'u.k.',
  'u.k',
  'uae',
  'eu',
  'e.u.',
  'd.c.',
  'prc',
  'drc',
  'ussr',
]);

const tagTypes: Readonly<Record<string, NamedType>> = {
  Country: 'place',
  City: 'place',
  Region: 'place',
  Place: 'place',
  Organization: 'organisation',
  SportsTeam: 'organisation',
  Person: 'person',
};

/** The type that the lexicon knows for a whole name. */
function knownType(name: string): NamedType | undefined {
  for (const tag of lexiconTags(name)) if (tagTypes[tag]) return tagTypes[tag];
  return undefined;
}

const hasTag = (word: string, ...wanted: string[]): boolean =>
  lexiconTags(word.toLowerCase()).some((tag) => wanted.includes(tag));

export const isFirstName = (word: string): boolean => hasTag(word, 'MaleName', 'FemaleName', 'FirstName');
export const isDemonym = (word: string): boolean => hasTag(word, 'Demonym');

export function nameType(words: readonly string[], context: NameContext): NamedType | 'unknown' {
  const lower = words.map((word) => word.toLowerCase());
  const first = lower[0]!;
  const last = lower.at(-1)!;
  const name = lower.join(' ');
  if (countries.has(name)) return 'place';
  if (/\d/.test(last) || (words.length > 1 && /^(?:one|two|three)$/.test(last))) return 'product';
  if (lower.includes('of') || lower.includes('for') || lower.includes('on')) {
    if (organisationHeads.has(headBefore(lower))) return 'organisation';
    return placeEndings.has(headBefore(lower)) || placeHeads.has(first) ? 'place' : 'organisation';
  }
  if (words.length > 1 && name === 'united states') return 'place';
  if (words.length > 1 && organisationEndings.has(last) && !knownPlace(name)) return 'organisation';
  if (context.titled) return 'person';
  if (words.length > 1 && eventEndings.has(last)) return 'event';
  const known = knownType(name);
  if (known) return known;
  if (words.length > 1) {
    if (placeEndings.has(last)) return 'place';
    if (isFirstName(first) || hasTag(first, 'LastName') || initial.test(words[0]!)) return 'person';
    if (placeHeads.has(first)) return 'place';
    if (organisationHeads.has(first)) return 'organisation';
    if (lower.some((word) => organisationHeads.has(word))) return 'organisation';
    if (speechVerbs.has(context.before) || speechVerbs.has(context.after)) return 'person';
    return knownType(last) === 'person' || hasTag(last, 'LastName') ? 'person' : 'unknown';
  }
  if (acronym.test(words[0]!)) return 'organisation';
  if (isFirstName(first) || hasTag(first, 'LastName')) return 'person';
  if (speechVerbs.has(context.after)) return 'person';
  return placePrepositions.has(context.before) ? 'place' : 'unknown';
}

const knownPlace = (name: string): boolean => knownType(name) === 'place';

/** The word before the first "of", "for" or "on". */
function headBefore(lower: readonly string[]): string {
  const at = lower.findIndex((word) => word === 'of' || word === 'for' || word === 'on');
  return lower[at - 1] ?? '';
}
