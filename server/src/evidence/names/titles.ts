/** The titles and roles that people are called by, and the words by which these are compared. */

import { fold } from '../../annotate/names/fold.ts';
import { push } from '../../text/multimap.ts';
import type { AnnotatedDocument } from '../document.ts';

/** Words that say when, not what: the new prime minister and the prime minister are one office. */
const passing = new Set(
  'the a an new current incoming then outgoing acting own of to for and in at on'.split(' '),
);
const past = /\b(?:former|ex|late|then)\b/;

/** A title's words without those that say when. */
const titleTerms = (title: string): string[] =>
  fold(title)
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}.-]+/u)
    .map((word) => word.replace(/(?<=\p{L}\p{L})\.$/u, ''))
    .filter((word) => word !== '' && !passing.has(word));

/** A title or role that a person is called by, with the words it is compared by. */
export interface Title {
  readonly terms: readonly string[];
  readonly former: boolean;
}

/** One that stands beside a name, with the key of that. */
export interface WrittenTitle extends Title {
  readonly key: number;
  readonly document: AnnotatedDocument;
}

/** Of words that call someone by it. */
export const titleOf = (written: string): Title => ({
  terms: titleTerms(written),
  former: past.test(fold(written)),
});

/** By the words of the titles, each once for each name and document. */
export function titlesByTerm(
  beside: Iterable<{ readonly key: number; readonly document: AnnotatedDocument; readonly title: string }>,
): ReadonlyMap<string, readonly WrittenTitle[]> {
  const byTerm = new Map<string, WrittenTitle[]>();
  const known = new Set<string>();
  for (const { key, document, title: written } of beside) {
    const same = `${key} ${document.uri} ${written}`;
    if (known.has(same)) continue;
    known.add(same);
    const title = { ...titleOf(written), key, document };
    for (const term of new Set(title.terms)) push(byTerm, term, title);
  }
  return byTerm;
}
