/** Finds the quotations of a paragraph, tells speech from scare quotes and titles, and gives each its speaker. */
import type { Span } from '../../text/span.ts';
import type { Mention } from '../names/mention.ts';
import type { Quotation, QuotationKind, Speaker } from './quotation.ts';
import { type Marked, quotationMarks } from './quotation-marks.ts';
import { speakers } from './speakers.ts';

const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'.,-](?=[\p{L}\p{N}]))*/gu;
/** A clause gives fewer words than these to a speaker only as a fragment. */
const speechLength = 4;
/** So many words in marks are hardly a term or a title. */
const sentenceLength = 8;
const namesTerm =
  /\b(?:so[- ]called|known as|nicknamed|termed|(?:the|a) (?:term|word|phrase|label|slogan|motto|question|query|concept|notion|expression)s?|means|meaning|stands for|defined as)\s+(?:the\s+|an?\s+)?$/i;
const callsTerm = /\b(?:called|dubbed|labell?ed)\s+(?:the\s+|an?\s+)?$/i;
const titled = /\b(?:titled|entitled|headlined|subtitled),?\s+$/i;
const namesWork =
  /\b(?:book|novel|film|movie|song|album|show|series|episode|podcast|essay|poem|play|paper|programme|program|documentary|magazine|single)s?(?:\s+of)?,?\s+$/i;
/** “Ships wait at the strait,” by Ann Lee */
const byline = /,[”"’'»]?,?\s+by\s+(?:the\s+)?\p{Lu}/u;
const small = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|nor|by|with|from|as|into|vs|v|is|de|la)$/;

export function quotations(
  text: string,
  sentences: readonly Span[],
  mentions: readonly Mention[],
): Quotation[] {
  const marked = quotationMarks(text);
  const said = speakers(text, marked, sentences, mentions);
  return marked.map((passage, index): Quotation => {
    const speaker = said[index];
    const kind = kindOf(text, passage, speaker);
    return { ...passage, kind, ...(speaker && { speaker }) };
  });
}

function kindOf(text: string, { span, words, closed }: Marked, speaker: Speaker | undefined): QuotationKind {
  const quoted = text.slice(words.start, words.end);
  const found = quoted.match(word) ?? [];
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const sentence = isSentence(quoted, text.slice(span.end, span.end + 2));
  const cued = speaker?.cue !== undefined && speaker.sure;
  const ended = /[.!?,]$/.test(quoted.trimEnd());
  if (!closed) return found.length >= speechLength ? 'speech' : 'term';
  if (titled.test(before) || byline.test(text.slice(words.end - 1, span.end + 12))) return 'title';
  if ((namesWork.test(before) && !cued) || (inTitleCase(found) && !ended)) return 'title';
  if (found.length >= sentenceLength) return 'speech';
  if (inTitleCase(found) && !(cued && /,$/.test(quoted))) return 'title';
  if (namesTerm.test(before) && !sentence) return 'term';
  if (found.length < speechLength) return cued && !callsTerm.test(before) ? 'fragment' : 'term';
  return sentence || cued || (speaker && found.length > speechLength) ? 'speech' : 'term';
}

/** Opens in upper case and ends with a stop, or with the comma that stands for one. */
const isSentence = (quoted: string, after: string): boolean =>
  /^[\s‘'…[]*[\p{Lu}\p{N}]/u.test(quoted) && (/[.!?,…][\s’']*$/.test(quoted) || /^,/.test(after));

/** Every word but the small ones opens in upper case, and there is more than one. */
function inTitleCase(words: readonly string[]): boolean {
  const large = words.filter((each) => !small.test(each));
  return large.length > 1 && large.every((each) => /^[\p{Lu}\p{N}]/u.test(each));
}
