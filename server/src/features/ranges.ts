/** Spans of documents as the protocol's ranges, and links between two of them. */
import type { LocationLink, Position, Range } from 'vscode-languageserver-types';
import type { AnnotatedDocument, Location } from '../evidence/document.ts';
import type { Span } from '../text/span.ts';

export const rangeOf = ({ lines }: AnnotatedDocument, { start, end }: Span): Range => ({
  start: lines.position(start),
  end: lines.position(end),
});

export const offsetAt = ({ lines }: AnnotatedDocument, position: Position): number => lines.offset(position);

/** From a span of a document to a place: the editor underlines the one, shows `context` and selects the other. */
export const link = (origin: Location, target: Location, context: Location = target): LocationLink => ({
  originSelectionRange: rangeOf(origin.document, origin.span),
  targetUri: target.document.uri,
  targetRange: rangeOf(context.document, context.span),
  targetSelectionRange: rangeOf(target.document, target.span),
});
