/** What is known of a word before its sentence is read: a given name, a town, a country, a plain English word. */
import { Words } from '../../text/words.ts';
import { known } from './known.ts';
import { namesByGender, wordsByBits } from './name-bits.ts';

const words = new Words(Object.values(wordsByBits).join('\n'));
/** What is known of each of them. */
const bits = numbered();

function numbered(): Uint16Array {
  const result = new Uint16Array(words.size);
  let from = 0;
  for (const [bits, own] of Object.entries(wordsByBits)) {
    const to = from + own.split('\n').length;
    result.fill(Number(bits), from, to);
    from = to;
  }
  return result;
}

const bitsOf = (folded: string): number => bits[words.find(folded)] ?? 0;

/** All that is known of a folded word or phrase, as bits of `known`; 0 when nothing is. */
export function knowledge(folded: string): number {
  const found = bitsOf(folded);
  return found & known.common || !isInflected(folded) ? found : found | known.common;
}

const men = new Words(namesByGender.male);
const women = new Words(namesByGender.female);

/** The gender that a given name in lower case tells; undefined for one that both bear, or that is none. */
export function givenNameGender(name: string): 'male' | 'female' | undefined {
  if (men.find(name) >= 0) return 'male';
  return women.find(name) >= 0 ? 'female' : undefined;
}

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
      bitsOf(word.slice(0, -ending.length)) & known.common
    )
      return true;
  return /(?:ies|ied)$/.test(word) && (bitsOf(`${word.slice(0, -3)}y`) & known.common) !== 0;
}
