/** Document highlights: every place of the draft that means the one under the cursor. */
import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { Reading } from '../evidence/reading.ts';
import { entityAt } from './at.ts';
import { offsetAt, rangeOf } from './ranges.ts';

export function documentHighlights(reading: Reading, position: Position): DocumentHighlight[] {
  const { draft } = reading;
  const entity = entityAt(reading, offsetAt(draft, position))?.entity;
  return [...(entity?.mentions ?? []), ...(entity?.indirect ?? [])]
    .filter(({ document }) => document === draft)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => ({ range: rangeOf(draft, span), kind: DocumentHighlightKind.Text }));
}
