/** What a check is, and what it yields. A check judges a draft against its sources, never against the world. */
import type { Location } from '../evidence/document.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change to the draft that resolves a finding. */
export interface Fix {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
  /** True only where there is no other sensible choice. */
  readonly preferred: boolean;
}

export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  /** In the draft. */
  readonly span: Span;
  readonly message: string;
  /** Where a source says otherwise, with the sentence as the message. */
  readonly related: readonly { readonly location: Location; readonly message: string }[];
  readonly fixes: readonly Fix[];
  readonly isOfFolder?: true;
}

/** What a check yields: its id and severity are added by whoever runs it. */
export interface Remark {
  readonly span: Span;
  readonly message: string;
  readonly related?: Finding['related'];
  readonly fixes?: readonly Fix[];
  /** It is about the folder's configuration, and the same in all of its drafts. */
  readonly isOfFolder?: true;
}

export interface Check {
  /** Also the name of its page in fixtures/checks. */
  readonly id: string;
  /** What it is reported as when the writer's settings don't say; `off` for one that must be asked for. */
  readonly severity: Severity | 'off';
  /** `found` is what the checks before this one in the list have found, `accepted` what the settings accept of it. */
  run(reading: Reading, found: readonly Finding[], accepted: readonly AcceptedText[]): Iterable<Remark>;
}

/** An entry of `ignore:` in a policy-annotator.yaml or in front matter; one without a reason never gets here. */
export interface AcceptedText {
  readonly check: string;
  /** The words in the draft, white space made single. */
  readonly text: string;
  readonly reason: string;
  /** In the file that it stands in. */
  readonly span: Span;
  /** Where it stands in the folder's configuration; undefined for an entry of the draft's own front matter. */
  readonly place?: { readonly uri: string; readonly line: number; readonly column: number };
}
