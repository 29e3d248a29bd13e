/** What a quotation is: words between quotation marks, what they are, and who is said to have said them. */
import type { Span } from '../../text/span.ts';
import type { Mention } from '../names/mention.ts';

/**
 * `speech` is said or written by someone: a sentence, or four words and more that a clause gives to a speaker.
 * `fragment` is fewer words that a clause gives to a speaker: “astonishing”, he said.
 * `title` names a work or slogan; `term` is a scare quote, a word spoken of, or anything else that no one says.
 */
export type QuotationKind = 'speech' | 'fragment' | 'title' | 'term';

export interface Speaker {
  /** The mention or pronoun nearest to the words, or the noun phrase: "Glass", "she", "a spokesman for the ministry". */
  readonly span: Span;
  readonly form: 'name' | 'pronoun' | 'phrase';
  /** The verb that gives them the words, "according to", or the colon or dash that stands for it. */
  readonly cue?: Span;
  /** The mention that the span is or holds, for `name`. */
  readonly mention?: Mention;
  /** False where nothing but position tells: the subject of the sentence, or of the one before. */
  readonly sure: boolean;
}

export interface Quotation {
  /** With the marks. */
  readonly span: Span;
  /** What stands between them. */
  readonly words: Span;
  /** False where the words go on in the next paragraph. */
  readonly closed: boolean;
  readonly kind: QuotationKind;
  readonly speaker?: Speaker;
}
