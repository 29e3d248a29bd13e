/** What each kind of completion is asked with, and what it offers. */
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Location } from '../evidence/document.ts';

export interface Cursor {
  readonly offset: number;
  /** What stands before it on its line. */
  readonly before: string;
}

/** An item before it knows its draft. */
export interface Offer {
  readonly item: Omit<CompletionItem, 'data' | 'textEdit'>;
  readonly newText: string;
  /** The same for editors that read snippets. */
  readonly snippet?: string;
  readonly evidence: Location;
  /** What it takes the place of: these words before the cursor, and so many characters behind it. */
  readonly written: string;
  readonly closing?: number;
}
