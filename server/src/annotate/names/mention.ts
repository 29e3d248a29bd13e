/** What a mention is: a stretch of text that names someone or something. Who it is, entities decide. */
import type { Span } from '../../text/span.ts';

export type NamedType = 'person' | 'organisation' | 'place' | 'event' | 'product';

/** How strongly form and context speak for each reading, as logarithms of odds; `other` is no name or none of these. */
export interface TypeScores {
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
  readonly other: number;
}

export interface Mention {
  readonly span: Span;
  /** The name as written, white space made single; for a title alone, the title. */
  readonly name: string;
  /** The likeliest type by this paragraph alone; `unknown` when it may be no name at all. */
  readonly type: NamedType | 'unknown';
  readonly scores: TypeScores;
  /** The part of the scores that comes from what stands around the name. */
  readonly context: TypeScores;
  /** True where a capital proves nothing, as at a sentence's start: a name only if one elsewhere says so. */
  readonly doubtful: boolean;
  /** True for a name inside the mention before it: "ASEAN" in "ASEAN Leaders’ Summit". */
  readonly nested?: boolean;
  /** True for a title that stands for its holder: "the prime minister". */
  readonly titleAlone?: boolean;
  /** The title that stands before the name: "Prime Minister". */
  readonly title?: Span;
  /** What the text says the person is, right after the name: "U.S. Ambassador to Japan". */
  readonly role?: Span;
}
