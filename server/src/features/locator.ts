/** How a place in a document is named to the writer: the file, and its page, sheet or paragraph where it has them, or else the line. */
import { type Location, paragraphAt } from '../evidence/document.ts';
import { placeAt } from '../text/provenance.ts';

/** "sources/report.pdf, page 3", "sources/article.txt, line 12". */
export function locator(place: Location): string {
  const where = placeWords(place);
  return where === undefined ? place.document.name : `${place.document.name}, ${where}`;
}

/** "page 3", "paragraph 7" or "line 12"; undefined for what an editor can only show as a whole. */
export function placeWords({ document, span }: Location): string | undefined {
  const { lines, text, provenance } = document;
  const isShownWhole = lines.position(text.length).line === 0 && text.includes('\n');
  return (
    placeAt(provenance, span.start) ??
    paragraphAt({ document, span }) ??
    (isShownWhole ? undefined : `line ${lineOf({ document, span })}`)
  );
}

/** Counted from one. */
export const lineOf = ({ document, span }: Location): number => document.lines.position(span.start).line + 1;
