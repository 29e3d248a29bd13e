/** What a mention is: a stretch of text that names someone or something. Who it is, entities decide. */
import type { Span } from '../text/span.ts';

export type NamedType = 'person' | 'organisation' | 'place' | 'event' | 'product';

export interface Mention {
  readonly span: Span;
  /** The name as written, white space made single. */
  readonly name: string;
  /** `unknown` when nothing in the paragraph tells; other mentions of the document may. */
  readonly type: NamedType | 'unknown';
  /** True where a capital proves nothing, as at a sentence's start: a name only if one elsewhere says so. */
  readonly doubtful: boolean;
  /** The title that stands before the name: "Prime Minister". */
  readonly title?: Span;
  /** What the text says the person is, right after the name: "U.S. Ambassador to Japan". */
  readonly role?: Span;
}
