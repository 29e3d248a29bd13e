/** A surname behind its given name that is one letter from the sources': “Ann Reed” where they have “Ann Read”. */
import type { Location, Passage } from '../document.ts';
import { editDistance } from './edit-distance.ts';
import type { NameVocabulary, UnheardWord } from './name-vocabulary.ts';
import { shortestName } from './vocables.ts';

/**
 * The given name vouches for words that prove nothing by themselves: a plain English word, one of three letters, or
 * one that ends on a letter more. Undefined where two of the sources' surnames are as near.
 */
export function surnameSlip(
  { start, written, folded, given }: UnheardWord,
  { kind, annotations: { text } }: Passage,
  { next, near }: NameVocabulary,
): Location | undefined {
  // A heading in capitals has words behind a name that are none: “Ann Reads the Bill”.
  if (given === undefined || kind === 'heading') return undefined;
  if (/^\s+\p{Lu}/u.test(text.slice(start + written.length))) return undefined;
  // All that follow “John” in a large library are many, and few words are near a name.
  if (folded.length > shortestName && !near(folded).some((name) => isSlip(folded, name))) return undefined;
  const pairs = next.get(given);
  if (!pairs || pairs.has(folded)) return undefined;
  let found: Location | undefined;
  for (const [surname, pair] of pairs) {
    if (!isSlip(folded, surname) || !stands(pair, given, surname)) continue;
    if (found) return undefined;
    found = tail(pair, surname);
  }
  // “Ms Law” of the same source may have the given name that the draft has.
  return found && capital(found.document.text, written) ? undefined : found;
}

/** One letter apart, and not a family in the plural. */
const isSlip = (written: string, stated: string): boolean =>
  stated.length > 2 &&
  `${written}s` !== stated &&
  `${stated}s` !== written &&
  editDistance(written, stated, 1) === 1;

/** Nothing but a blank lies between the two words. */
export const stands = ({ span: { start, end } }: Location, first: string, second: string): boolean =>
  end - start === first.length + second.length + 1;

const capital = (text: string, written: string): boolean =>
  text.split(written).some((_, i, parts) => i > 0 && isWhole(parts[i - 1]!, parts[i]!));

const isWhole = (before: string, after: string): boolean =>
  !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);

const tail = ({ document, span: { end } }: Location, surname: string): Location => ({
  document,
  span: { start: end - surname.length, end },
});
