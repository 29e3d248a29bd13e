/**
 * What is known of each word, gathered from the lists, the countries and the lexicon. A bundle has this file's values in its
 * place (`esbuild.mjs`): to gather them takes a good part of a start.
 */
import { push } from '../../text/multimap.ts';
import { countries } from './countries.ts';
import { fold } from './fold.ts';
import { known } from './known.ts';
import { commonWords, firstNames, lastNames, towns } from './name-lists.ts';
import { lexicon } from './nlp.ts';

const tagBits: Readonly<Record<string, number>> = {
  MaleName: known.given | known.famousGiven,
  FemaleName: known.given | known.famousGiven,
  FirstName: known.given | known.famousGiven,
  LastName: known.family,
  City: known.town | known.famousPlace,
  Country: known.country | known.famousPlace,
  Region: known.region | known.famousPlace,
  Place: known.region | known.famousPlace,
  Demonym: known.demonym,
  Organization: known.organisation,
  SportsTeam: known.organisation,
  Person: known.person,
  Actor: known.role,
  ...Object.fromEntries(
    ['Determiner', 'Pronoun', 'Preposition', 'Conjunction', 'Adverb', 'QuestionWord', 'Modal', 'Copula']
      .concat(['Possessive', 'Negative', 'Condition', 'Expression'])
      .map((tag) => [tag, known.grammar | known.common]),
  ),
  ...Object.fromEntries(
    ['Gerund', 'PastTense', 'PresentTense', 'Infinitive', 'Verb', 'Participle', 'PhrasalVerb'].map((tag) => [
      tag,
      known.verb | known.common,
    ]),
  ),
  ...Object.fromEntries(
    ['Plural', 'Singular', 'Adjective', 'Comparative', 'Superlative', 'Uncountable', 'Unit', 'Noun'].map(
      (tag) => [tag, known.common],
    ),
  ),
};

/** Peoples and faiths that are no state's. */
const believers =
  `western westerner westerners jew jews jewish muslim muslims islamic christian christians catholic catholics
  protestant protestants sunni sunnis shia shiite shiites kurd kurds kurdish hindu hindus buddhist buddhists sikh sikhs
  orthodox hispanic hispanics latino latinos tamil tamils uyghur uyghurs rohingya tibetan tibetans chechen chechens
  palestinian palestinians scottish welsh english hutu hutus tutsi tutsis roma zionist nordic baltic caribbean balkan
  slavic persian anglo`.split(/\s+/);

function gathered(): Map<string, number> {
  const result = new Map<string, number>();
  const add = (entry: string, bit: number) => result.set(entry, (result.get(entry) ?? 0) | bit);
  for (const [entry, tags] of Object.entries(lexicon))
    for (const tag of [tags].flat()) if (tagBits[tag]) add(fold(entry), tagBits[tag]);
  for (const name of firstNames.split(' ')) add(name, known.given);
  for (const name of lastNames.split(' ')) add(name, known.family);
  for (const name of towns.split('|')) add(name, known.town);
  for (const word of commonWords.split(' ')) add(word, known.common);
  for (const demonym of [
    'european',
    'europeans',
    'asian',
    'asians',
    'african',
    'africans',
    'arab',
    'arabs',
    ...believers,
  ])
    add(demonym, known.demonym);
  for (const union of [
    'eu',
    'e.u.',
    'european union',
    'vatican',
    'holy see',
    'white house',
    'kremlin',
    'u.n.',
    'un',
  ])
    result.set(union, known.organisation);
  for (const { name, aliases, demonyms, seats } of countries) {
    for (const form of [name, ...aliases]) add(fold(form), known.country | known.famousPlace);
    for (const form of demonyms) {
      add(fold(form), known.demonym);
      add(`${fold(form)}s`, known.demonym);
    }
    for (const form of seats) add(fold(form), known.town | known.famousPlace);
  }
  return result;
}

/** Folded words and phrases, parted by line breaks, by what is known of them as bits of `known`. */
export const wordsByBits: Readonly<Record<number, string>> = joinedBy(gathered());

/** Given names in lower case that men alone bear, and women alone. */
export const namesByGender: Readonly<Record<'male' | 'female', string>> = {
  male: namesOf('MaleName', 'FemaleName'),
  female: namesOf('FemaleName', 'MaleName'),
};

function joinedBy(all: ReadonlyMap<string, number>): Record<number, string> {
  const words = new Map<number, string[]>();
  for (const [word, bits] of all) push(words, bits, word);
  return Object.fromEntries(Array.from(words, ([bits, own]) => [bits, own.join('\n')]));
}

function namesOf(tag: string, other: string): string {
  const isOne = (tags: readonly string[]) => tags.includes(tag) && !tags.includes(other);
  return Object.keys(lexicon)
    .filter((name) => isOne([lexicon[name]!].flat()))
    .join('\n');
}
