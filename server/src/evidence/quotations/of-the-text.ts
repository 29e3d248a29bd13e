/** Words that a source writes itself, which the draft gives to somebody whom that source only tells of elsewhere. */
import { fold } from '../../annotate/names/fold.ts';
import type { AnnotatedDocument, Location } from '../document.ts';
import type { Occurrence } from './quotes.ts';

/**
 * Whoever wrote or spoke the text is not told of in it. Nothing is said of a name that stands near the words, for what
 * somebody says may be told over many sentences without marks, nor of one that a line begins or ends with, as those of
 * authors, signatories and speakers of a transcript do.
 */
export function isOfText({ within, location }: Occurrence, surname: string): boolean {
  if (within) return false;
  const { document, span } = location;
  const places = placesOf(surname, document);
  return (
    places.length > 0 &&
    places.every(
      ({ start, end }) =>
        (end < span.start ? end < span.start - reported : isLater(document.text, span.end, start)) &&
        isAmidProse(document.text, start, end),
    ) &&
    !tellsOn.test(leadingTo(location))
  );
}

/** So many characters behind a name, what is written may still be told as that person's. */
const reported = 1500;
/** Who is first named in another paragraph behind the words, and as far behind them, is not who says them. */
const later = 200;

const isLater = (text: string, from: number, to: number): boolean =>
  to - from > later && text.slice(from, to).includes('\n');

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

function placesOf(
  surname: string,
  { text }: AnnotatedDocument,
): { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const { 0: word, index } of text.matchAll(capitalised))
    if (fold(word) === surname) places.push({ start: index, end: index + word.length });
  return places;
}

const capitalised = /\p{Lu}[\p{L}\p{M}’'-]*/gu;

/** Neither in the first words of its line, before a colon or a stop, nor in the last ones, nor behind “by”. */
function isAmidProse(text: string, start: number, end: number): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const till = text.indexOf('\n', end);
  const before = text.slice(line, start);
  const after = text.slice(end, till < 0 ? text.length : till);
  return (
    !/\b[Bb]y\s+(?:\p{Lu}\S*\s+)*$/u.test(before) &&
    /[\p{Ll}]\S*\s+\S+\s+\S+/u.test(after) &&
    !(/^(?:\S+\s+){0,4}$/.test(before) && /^[^\p{Ll}]{0,40}[:.]/u.test(after))
  );
}
