/** What is known of a word before its sentence is read: a given name, a town, a country, a plain English word. */
import { countries } from './countries.ts';
import { commonWords, firstNames, lastNames, towns } from './name-lists.ts';
import { wordsByTags } from './nlp.ts';

/** One bit each, so that all that is known of a word is one number. */
export const known = {
  given: 1,
  family: 2,
  town: 4,
  country: 8,
  region: 16,
  demonym: 32,
  organisation: 64,
  person: 128,
  /** A plain English word. */
  common: 256,
  /** A word that says how others go together, or a verb form: it opens sentences more often than names. */
  grammar: 512,
  /** What someone is: "minister", "analyst". */
  role: 1024,
  verb: 2048,
  /** A given name, or a place, that everyone has heard of: lists of thousands hold much that is neither. */
  famousGiven: 4096,
  famousPlace: 8192,
} as const;

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

/** Case and diacritics taken off, so that Orbán and ORBAN are one. */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłıđß’‘ʻ‐‑]/g, (letter) => plainLetters[letter]!);
}

const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  ʻ: "'",
  '‐': '-',
  '‑': '-',
};

/** Peoples and faiths that are no state's. */
const believers =
  `western westerner westerners jew jews jewish muslim muslims islamic christian christians catholic catholics
  protestant protestants sunni sunnis shia shiite shiites kurd kurds kurdish hindu hindus buddhist buddhists sikh sikhs
  orthodox hispanic hispanics latino latinos tamil tamils uyghur uyghurs rohingya tibetan tibetans chechen chechens
  palestinian palestinians scottish welsh english hutu hutus tutsi tutsis roma zionist nordic baltic caribbean balkan
  slavic persian anglo`.split(/\s+/);

const bits = readBits();

function readBits(): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  const add = (entry: string, bit: number) => result.set(entry, (result.get(entry) ?? 0) | bit);
  for (const [tags, words] of Object.entries(wordsByTags)) {
    const bit = tags.split(' ').reduce((all, tag) => all | (tagBits[tag] ?? 0), 0);
    if (bit) for (const word of words.split('|')) add(fold(word), bit);
  }
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

/** All that is known of a folded word or phrase, as bits of `known`; 0 when nothing is. */
export function knowledge(folded: string): number {
  const found = bits.get(folded) ?? 0;
  return found & known.common || !isInflected(folded) ? found : found | known.common;
}

type Gender = 'male' | 'female';

const genders: ReadonlyMap<string, Gender> = new Map(
  Object.entries(wordsByTags).flatMap(([tags, words]) => {
    const [male, female] = ['MaleName', 'FemaleName'].map((tag) => tags.split(' ').includes(tag));
    return male === female ? [] : words.split('|').map((name) => [name, male ? 'male' : 'female'] as const);
  }),
);

/** The gender that a given name in lower case tells; undefined for one that both bear, or that is none. */
export const givenNameGender = (name: string): Gender | undefined => genders.get(name);

/** Regular endings by their last letter. */
const endings: Readonly<Record<string, readonly string[]>> = {
  s: ['s', 'es', 'ers'],
  d: ['d', 'ed'],
  g: ['ing'],
  y: ['ly'],
  r: ['er'],
};

function isInflected(word: string): boolean {
  const last = word[word.length - 1];
  const list = last === undefined ? undefined : endings[last];
  if (!list) return false;
  for (const ending of list)
    if (
      word.length > ending.length + 2 &&
      word.endsWith(ending) &&
      (bits.get(word.slice(0, -ending.length)) ?? 0) & known.common
    )
      return true;
  return /(?:ies|ied)$/.test(word) && ((bits.get(`${word.slice(0, -3)}y`) ?? 0) & known.common) !== 0;
}
