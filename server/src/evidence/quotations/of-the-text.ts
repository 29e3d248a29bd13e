/** Words that a source writes itself, which the draft gives to somebody of whom that source tells only later. */
import { fold } from '../../annotate/names/fold.ts';
import { firstIndex } from '../../text/ordered.ts';
import type { Location } from '../document.ts';
import type { Occurrence } from './quotes.ts';

/**
 * Whoever wrote or spoke the text is not told of in it, but for a line on who it is at its end. Nothing is said of a name that
 * stands before the words, or near them, for what somebody says may be told over many sentences without marks, nor of one that
 * a line begins or ends with, as those of authors, signatories and speakers of a transcript do.
 */
export function isOfText({ within, location }: Occurrence, surname: string): boolean {
  if (within) return false;
  const { text, passages } = location.document;
  const from = location.span.end;
  const next = passages[firstIndex(passages, ({ start }) => start >= from)];
  const places = placesOf(surname, text);
  return (
    next !== undefined &&
    places.length > 0 &&
    places.every(
      ({ start, end }) =>
        start >= Math.max(next.start, from + near) &&
        start < text.length - closing &&
        isAmidProse(text, start, end),
    ) &&
    !tellsOn.test(leadingTo(location))
  );
}

/** Who is first named so far behind the words, in another paragraph, is not who says them. */
const near = 200;
/** The last characters of a text tell whose it is, or whom to ask. */
const closing = 300;
/** So much of a line is looked at around a name. */
const around = 200;

/** The words may be what “she” or “I” says, whoever that is. */
const tellsOn = /\b(?:s?he|I|my|me|his|her)\b/;

/** The sentence that the words stand in, and the one before it. */
function leadingTo({ document: { text }, span: { start } }: Location): string {
  const before = text.slice(Math.max(0, start - 600), start);
  return before
    .split(/(?<=[.?!]["”’)]*)\s+/)
    .slice(-2)
    .join(' ');
}

function placesOf(surname: string, text: string): { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const { 0: word, index } of text.matchAll(capitalised))
    if (fold(word) === surname) places.push({ start: index, end: index + word.length });
  return places;
}

const capitalised = /\p{Lu}[\p{L}\p{M}’'-]*/gu;

/** Neither in the first words of its line, before a colon, a stop or what the person is, nor in the last ones, nor behind “by”. */
function isAmidProse(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - around), start).replace(/^.*\n/s, '');
  const after = text.slice(end, end + around).replace(/\n.*$/s, '');
  return (
    !/\b[Bb]y\s+(?:\p{Lu}\S*\s+)*$/u.test(before) &&
    /[\p{Ll}]\S*\s+\S+\s+\S+/u.test(after) &&
    !(
      /^(?:\S+\s+){0,4}$/.test(before) &&
      /^(?:[^\p{Ll}]{0,40}[:.]|,?\s+(?:is|writes|serves|teaches|works|heads|leads|runs|has been)\s)/u.test(
        after,
      )
    )
  );
}
