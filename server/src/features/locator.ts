/** How a place in a source is named to the writer: the file and the line. */
import type { Location } from '../evidence/document.ts';

export const locator = (place: Location): string => `${place.document.name}, line ${lineOf(place)}`;

/** Counted from one. */
export const lineOf = ({ document, span }: Location): number => document.lines.position(span.start).line + 1;
