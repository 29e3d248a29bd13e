/** What the sources have of the words that a draft quotes: where they stand, and which of them differ. */
import type { Mention } from '../../annotate/names/mention.ts';
import type { Quotation, Speaker } from '../../annotate/quotations/quotation.ts';
import type { Span } from '../../text/span.ts';
import { type Location, type Passage, wordsAt } from '../document.ts';
import { type QuoteIndex, wordsLocation } from './quote-index.ts';
import type { SourceQuotation, SourceWord } from './quote-part.ts';
import { type FoundQuote, findQuote } from './quote-search.ts';
import { isNegation, isOpposite, type QuoteWord, quoteWords } from './quote-words.ts';
import type { SpokenBy } from './speakers.ts';
import { interrupts } from './word-alignment.ts';

/**
 * `altered`: a source has nearly these words. `distorted`: what an ellipsis leaves out denies or limits the rest.
 * `misattributed`: the source gives the words to someone else. `not-a-quotation`: a term, title or scare quote
 * that no source has, which claims nothing of anyone's words.
 */
export type QuoteVerdict =
  | 'supported'
  | 'altered'
  | 'distorted'
  | 'misattributed'
  | 'unsupported'
  | 'unchecked'
  | 'not-a-quotation';

/** Words of the draft that are not the source's. */
export interface Difference {
  readonly kind: 'replaced' | 'dropped' | 'added';
  /** In the draft's passage; empty, at the place where they are missing, for dropped words. */
  readonly span: Span;
  /** As the draft has them; "" for dropped words. */
  readonly quoted: string;
  /** As the source has them; "" for added words. */
  readonly stated: string;
  /** One side denies what the other says. */
  readonly negates: boolean;
}

/** A place of a source that has the words. */
export interface Occurrence {
  readonly location: Location;
  /** The quotation of the source that it lies in; undefined in the source's own prose. */
  readonly within?: SourceQuotation;
}

export interface QuoteSupport {
  readonly quotation: Quotation;
  readonly verdict: QuoteVerdict;
  /** The quoted words in the source, or what is nearest to them. */
  readonly evidence?: Location;
  readonly occurrences: readonly Occurrence[];
  readonly differences: readonly Difference[];
  /** What an ellipsis leaves out, for `distorted`. */
  readonly omitted?: Location;
  /** Who says it, by the draft. */
  readonly speaker?: SpokenBy;
  /** Who says it, by the source. */
  readonly statedBy?: SpokenBy;
}

/** Fewer words than these may be near to anything. */
const shortest = 3;
const hypothetical = /\b(?:may|might|could|would|can|should|if|whoever|anyone)\b[^.?!”"]*$/i;
/** So many words that a verb of speech gives to someone are surely meant to be that person's own. */
const surely = 5;
/** So many, where they are a full sentence. */
const surelySaid = 4;
/** So many words of a full sentence are a quotation even where no one is said to say them. */
const surelySentence = 8;

/** `open` while a source may be unread: then nothing is called altered or unsupported. */
export function quoteSupport(
  passage: Passage,
  quotation: Quotation,
  index: QuoteIndex,
  open: boolean,
): QuoteSupport {
  const { text } = passage.annotations;
  const words = quoteWords(text.slice(quotation.words.start, quotation.words.end)).map(
    (word): QuoteWord => ({
      ...word,
      start: word.start + quotation.words.start,
      end: word.end + quotation.words.start,
    }),
  );
  const none = { quotation, occurrences: [], differences: [] };
  const isSpoken = quotation.kind === 'speech' || quotation.kind === 'fragment';
  const own = words.filter(({ bracketed }) => !bracketed).length;
  if (own === 0) return { ...none, verdict: 'not-a-quotation' };
  const found = findQuote(words, index);
  const isNew = words.some(({ form }) => form.length > 4 && index.form(form).count === 0);
  const missing = (): QuoteSupport => {
    if (!isSpoken) return { ...none, verdict: 'not-a-quotation' };
    return { ...none, verdict: open || !isSure(text, quotation, own, isNew) ? 'unchecked' : 'unsupported' };
  };
  if (!found) return missing();
  const evidence = wordsLocation(index, found.first, found.last);
  const occurrences = found.places.map(([first, last]): Occurrence => {
    const within = index.word(first).within;
    return { location: wordsLocation(index, first, last), ...(within && { within }) };
  });
  const differences = differencesOf(text, words, found, index);
  if (differences.length === 0) {
    const best = occurrences.find(({ within }) => within !== undefined)?.location ?? evidence;
    const omitted = found.distorting && wordsLocation(index, ...found.distorting);
    const verdict = omitted ? (open ? 'unchecked' : 'distorted') : 'supported';
    return { quotation, verdict, evidence: best, occurrences, differences, ...(omitted && { omitted }) };
  }
  if (!isNear(found, words, passage, quotation, index)) return missing();
  if (
    !isSpoken &&
    !(
      own > shortest &&
      isShortNear(found, words, index) &&
      isNamedBeside(passage, quotation, index.word(found.first))
    )
  )
    return { ...none, verdict: 'not-a-quotation', evidence };
  return { quotation, verdict: open ? 'unchecked' : 'altered', evidence, occurrences, differences };
}

/** Near enough that the source's words must be meant; nearer where nothing but marks makes it a quotation. */
function isNear(
  found: FoundQuote,
  words: readonly QuoteWord[],
  passage: Passage,
  quotation: Quotation,
  index: QuoteIndex,
): boolean {
  const { cost, same } = found;
  const { speaker } = quotation;
  const own = words.filter(({ bracketed }) => !bracketed).length;
  const telling = same.filter(({ form }) => form.length > 3 || /\p{N}/u.test(form)).length;
  if (own < shortest || telling === 0) return false;
  const cued = speaker?.sure === true && speaker.cue !== undefined;
  if (telling < 2)
    return (
      own === shortest + 1 &&
      cued &&
      isShortNear(found, words, index) &&
      isNamedBeside(passage, quotation, index.word(found.first))
    );
  if (own === shortest) return cued && isShortNear(found, words, index);
  if (same.length < 3) return false;
  const shared = cued ? (own < 8 ? 0.6 : 0.5) : 0.75;
  return same.length >= shared * own && cost <= 0.65 * own;
}

/** All words but one, said in the source too, and that one more than an adapted “him” or “the”. */
function isShortNear(
  { cost, steps, first, last }: FoundQuote,
  words: readonly QuoteWord[],
  index: QuoteIndex,
): boolean {
  const changed = steps.flatMap(({ quoted, same }) =>
    same || quoted === undefined ? [] : [words[quoted]!.form],
  );
  return (
    cost < 1.1 &&
    changed.every((form) => form.length > 3 || /\p{N}/u.test(form) || isNegation(form)) &&
    index.word(first).within !== undefined &&
    index.word(last).within !== undefined
  );
}

/**
 * “For Lee, it was the ‘finest and most modern’ of ports”: who says the words in the source is named in the draft's
 * sentence, or whom the draft's verb gives them to is named shortly before them in the source.
 */
function isNamedBeside(
  { annotations: { text, sentences } }: Passage,
  { span, speaker }: Quotation,
  { within, start, document }: SourceWord,
): boolean {
  const stated = within?.quotation.speaker?.mention;
  const sentence = sentences.findLast((each) => each.start <= span.start);
  if (stated && sentence && hasSurname(text.slice(sentence.start, span.start), stated)) return true;
  const before = document.text.slice(Math.max(0, start - named), start);
  return speaker?.mention !== undefined && hasSurname(before, speaker.mention);
}

/** So many characters before its words, a speaker is named. */
const named = 500;

const hasSurname = (text: string, { name }: Mention): boolean =>
  text.split(/[^\p{L}\p{M}-]+/u).includes(name.split(' ').at(-1)!);

/** Surely someone's own words, so that a source must have them. What "might be said" no one has said. */
function isSure(
  text: string,
  { kind, span, words, speaker }: Quotation,
  count: number,
  isNew: boolean,
): boolean {
  if (kind !== 'speech') return false;
  const quoted = text.slice(words.start, words.end);
  const supposed = (at: number) => hypothetical.test(text.slice(Math.max(0, at - 30), at));
  // “Lee said that it would ‘…’”: what stands behind the verb of speech is said already.
  const cue = speaker?.sure ? speaker.cue : undefined;
  const isReported = cue && cue.end <= span.start && !/:\s*$/.test(text.slice(cue.end, span.start));
  if (supposed(isReported ? cue.start : span.start)) return false;
  const sentence =
    /^[\s‘'…[]*[\p{Lu}\p{N}]/u.test(quoted) &&
    (/[.!?,…][\s’']*$/.test(quoted) || /[.!?,]/.test(text[span.end] ?? ''));
  if (cue)
    return (
      count >= (sentence || (isNew && isOwn(text, span, speaker)) ? surelySaid : surely) &&
      !supposed(cue.start)
    );
  // A paragraph that is in marks from end to end may be set off by them for other reasons.
  if (text.trim().length <= span.end - span.start + 2) return false;
  return sentence && count >= surelySentence;
}

/** A person's words, with which a clause ends: no name of a thing, as in “opposes the ‘four streets one bin’ scheme”. */
const isOwn = (text: string, { start, end }: Span, speaker: Speaker | undefined): boolean =>
  speaker?.mention?.type === 'person' &&
  !/\b(?:an?|the|this|that|these|those|for|its|their)\s+$/i.test(text.slice(Math.max(0, start - 8), start)) &&
  /^\s*(?:[.,;:!?)—–]|$)/.test(text.slice(end));

/** Neighbouring words that differ, as one difference each. */
function differencesOf(
  text: string,
  words: readonly QuoteWord[],
  found: FoundQuote,
  index: QuoteIndex,
): Difference[] {
  const result: Difference[] = [];
  const { steps } = found;
  for (let at = 0; at < steps.length; at++) {
    if (steps[at]!.same) continue;
    let end = at;
    while (end < steps.length && !steps[end]!.same) end++;
    const hunk = steps.slice(at, end);
    const quoted = hunk.flatMap(({ quoted: i }) => (i === undefined ? [] : [words[i]!]));
    // A reporter's own sentence between two quotations interrupts nobody.
    const isQuoted = [steps[at - 1], steps[end]].every(
      (step) => step?.stated === undefined || index.word(step.stated).within !== undefined,
    );
    const stated = hunk.flatMap(({ stated: j }) =>
      j === undefined || index.word(j).bracketed || (isQuoted && interrupts(index.word, j, index.size))
        ? []
        : [index.word(j)],
    );
    const difference = differenceOf(text, quoted, stated, insertionPoint(words, steps, at));
    if (difference) result.push(difference);
    at = end;
  }
  return result;
}

function differenceOf(
  text: string,
  quoted: readonly QuoteWord[],
  stated: readonly SourceWord[],
  at: number,
): Difference | undefined {
  const own = quoted.filter(({ bracketed }) => !bracketed);
  const editorial = quoted.length > own.length;
  const denies = stated.some(({ form }) => isNegation(form));
  // An editor's bracket may stand for a few words of the speaker's, but not hide that they deny something.
  const replaced =
    editorial && stated.length <= 8 && (!denies || quoted.some(({ form }) => isNegation(form)));
  if (own.length === 0 && (stated.length === 0 || replaced)) return undefined;
  const first = own[0] ?? quoted[0];
  const span = first ? { start: first.start, end: (own.at(-1) ?? first).end } : { start: at, end: at };
  const [from] = stated;
  const source = from
    ? wordsAt({ document: from.document, span: { start: from.start, end: stated.at(-1)!.end } })
    : '';
  const negates =
    own.some(({ form }) => isNegation(form)) !== denies ||
    (own.length === 1 && stated.length === 1 && isOpposite(own[0]!.form, stated[0]!.form));
  return {
    kind: own.length === 0 ? 'dropped' : stated.length === 0 ? 'added' : 'replaced',
    span,
    quoted: text.slice(span.start, span.end),
    stated: source,
    negates,
  };
}

/** Where words are missing: after the last quoted word before the step. */
function insertionPoint(words: readonly QuoteWord[], steps: FoundQuote['steps'], at: number): number {
  for (let i = at - 1; i >= 0; i--) if (steps[i]!.quoted !== undefined) return words[steps[i]!.quoted!]!.end;
  return words[0]!.start;
}

/** “> …”: a block quotation needs no marks. What a dash parts at its end is who says it. */
export function quotationsOf({ kind, annotations: { quotations, text } }: Passage): readonly Quotation[] {
  if (kind !== 'quote' || quotations.length > 0) return quotations;
  const start = text.search(/\S|$/);
  const signed = /\s+[—–―]\s*\p{Lu}[^.!?]{0,120}$/u.exec(text);
  const end = signed ? signed.index : text.trimEnd().length;
  if (start >= end) return quotations;
  return [{ span: { start, end }, words: { start, end }, closed: true, kind: 'speech' }];
}
