/** Words of one organisation that the draft gives to another, both of which the source quotes. */
import { fold } from '../../annotate/names/fold.ts';
import type { Mention } from '../../annotate/names/mention.ts';
import { spanInDocument } from '../../text/gaps.ts';
import type { EntityTable } from '../names/entities.ts';
import { isTight, sentencesAround } from './around.ts';
import type { Occurrence } from './quotes.ts';
import type { SpeakersOf, SpokenBy } from './speakers.ts';

/**
 * Only where the source gives other words to the organisation that the draft names: it tells the two apart. One may be a
 * part of the other all the same, so nothing is said of public bodies, which speak for each other, nor of two that are
 * named side by side.
 */
export function isOfOtherOrganisation(
  { within, location }: Occurrence,
  by: SpokenBy | undefined,
  spoken: SpokenBy,
  sources: SpeakersOf,
  entities: EntityTable,
): boolean {
  if (!within || !spoken.organisation || !by?.organisation || !by.sure) return false;
  if ((entities.of(spoken.organisation) ?? spoken.organisation).type !== 'organisation') return false;
  const said = namesOf(spoken.organisation, entities);
  const stated = namesOf(by.organisation, entities);
  if (areOne(said, stated) || isPublic(said) || isPublic(stated)) return false;
  const { document, passage, quotation } = within;
  const { start, end } = spanInDocument(passage, quotation.span);
  const around = isTight(by, within) ? document.text.slice(end, end + behind) : sentencesAround(within);
  if (isNamed(said, document.text.slice(start, location.span.start)) || isNamed(said, around)) return false;
  if (areTogether(said, stated, document.text.slice(Math.max(0, start - nearby), end + nearby))) return false;
  for (const [other, { organisation, sure }] of sources.get(document) ?? [])
    if (other !== quotation && sure && organisation && areOne(said, namesOf(organisation, entities)))
      return true;
  return false;
}

/** So much behind words that are followed by who says them tells of who that is. */
const behind = 120;

/** The words of each of the names that an organisation has. */
type Names = readonly (readonly string[])[];

const namesOf = (mention: Mention, entities: EntityTable): Names =>
  [...new Set([mention.name, ...(entities.of(mention)?.names ?? [])])].map((name) =>
    fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !/^(?:the|and|for|of|in|at)$/.test(word)),
  );

/** A word is the same, or one is the initials of the other. */
const areOne = (some: Names, others: Names): boolean =>
  some.some((one) =>
    others.some(
      (other) =>
        one.some((word) => other.includes(word)) ||
        initials(one) === other.join('') ||
        initials(other) === one.join(''),
    ),
  );

const initials = (words: readonly string[]): string => words.map((word) => word[0]).join('');

const body =
  /^(?:government|administration|ministry|department|office|agency|committee|commission|council|board|house|parliament|congress|senate|court|treasury|party|union|nations|kremlin|pentagon|reserve|fed|police|army|navy|force|guard|service)s?$/;

const isPublic = (names: Names): boolean => names.some((words) => words.some((word) => body.test(word)));

/** A word of the name, with a capital: “central bank” names no bank. */
function isNamed(names: Names, text: string): boolean {
  const found = new Set((text.match(capital) ?? []).map(fold));
  return names.some((words) => words.some((word) => found.has(word)));
}

const capital = /\p{Lu}[\p{L}\p{N}]*/gu;

/** “Acme and Beta Books wrote”, “Beta Books, which Acme owns”: a few words at most lie between the two. */
function areTogether(some: Names, others: Names, text: string): boolean {
  const [one, other] = [some, others].map((names) => new Set(names.flat())) as [Set<string>, Set<string>];
  let last: { readonly end: number; readonly isOne: boolean } | undefined;
  for (const { 0: written, index } of text.matchAll(capital)) {
    const word = fold(written);
    const isOne = one.has(word);
    if (!isOne && !other.has(word)) continue;
    const between = last && last.isOne !== isOne ? text.slice(last.end, index) : undefined;
    if (between !== undefined && between.length < together && !/[.!?;“”"]/.test(between)) return true;
    last = { end: index + written.length, isOne };
  }
  return false;
}

const together = 60;
/** So far around the words. */
const nearby = 5000;
