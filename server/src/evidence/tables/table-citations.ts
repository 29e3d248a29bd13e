/** Which citation a table's cells have: one in their row, at the head of their column, or in the caption or "Source:" line of the table. */
import { firstIndex } from '../../text/ordered.ts';
import type { Citation } from '../citation.ts';
import { type AnnotatedDocument, type Passage, passageAt } from '../document.ts';

/** By the keys of `citationOfCell`. */
export type CellCitations = ReadonlyMap<string, Citation>;

const rowKey = (table: number, row: number): string => `${table} row ${row}`;
const columnKey = (table: number, column: number): string => `${table} column ${column}`;

export function citationOfCell({ cell }: Passage, citations: CellCitations): Citation | undefined {
  if (!cell || citations.size === 0) return undefined;
  const { table, row, column } = cell;
  return (
    citations.get(rowKey(table, row)) ??
    citations.get(columnKey(table, column)) ??
    citations.get(String(table))
  );
}

/** `citations` in order of the draft. */
export function cellCitations(draft: AnnotatedDocument, citations: readonly Citation[]): CellCitations {
  const found = new Map<string, Citation>();
  if (citations.length === 0) return found;
  const lineAt = (offset: number) => draft.lines.position(offset).line;
  const rows = new Map<number, { table: number; row: number }>();
  const extents = new Map<number, { first: number; last: number }>();
  for (const { cell, start } of draft.passages) {
    if (!cell) continue;
    const line = lineAt(start);
    rows.set(line, cell);
    extents.set(cell.table, { first: extents.get(cell.table)?.first ?? line, last: line });
  }
  const add = (key: string, citation: Citation) => {
    if (!found.has(key)) found.set(key, citation);
  };
  for (const citation of citations) {
    const place = rows.get(lineAt(citation.span.start));
    if (!place) continue;
    const head = place.row === 0 ? headBefore(draft, citation.span.start) : undefined;
    if (place.row > 0) add(rowKey(place.table, place.row), citation);
    else if (head?.cell) add(columnKey(place.table, head.cell.column), citation);
  }
  for (const [table, { first, last }] of extents) {
    const citation = below(draft, citations, last) ?? above(draft, citations, first);
    if (citation) found.set(String(table), citation);
  }
  return found;
}

/** The mark of a head stands in its cell or right behind it. */
const headBefore = (draft: AnnotatedDocument, offset: number): Passage | undefined =>
  passageAt(draft, offset) ?? draft.passages[firstIndex(draft.passages, ({ start }) => start > offset) - 1];

/** What may stand below a table before its source: blank lines and Pandoc's caption. */
const beforeSource =
  /^(?:[ \t]*(?:\r?\n|\r))*(?:[ \t]*(?:Table)?:[ \t].*(?:\r?\n|\r)(?:[ \t]*(?:\r?\n|\r))*)?[ \t]*/;

/** A line that names the table's source, or holds nothing but the citation. */
function below(
  { text, lines }: AnnotatedDocument,
  citations: readonly Citation[],
  line: number,
): Citation | undefined {
  const from = lines.offset({ line: line + 1, character: 0 });
  const tail = text.slice(from, from + 1000);
  const at = from + beforeSource.exec(tail)![0].length;
  const citation = citations[firstIndex(citations, ({ span }) => span.start >= at)];
  if (citation?.span.start !== at) return undefined;
  const isAlone = /^[ \t.]*(?:[\r\n]|$)/.test(text.slice(citation.span.end, citation.span.end + 80));
  return citation.marks.some(({ kind }) => kind === 'line') || isAlone ? citation : undefined;
}

const numbered = /^[ \t>*_]*(?:Table|Tab\.)[ \t]+[\dA-Z]/;

/** "Table 1: Ships by port [@moreau2024]". */
function above(
  { text, lines }: AnnotatedDocument,
  citations: readonly Citation[],
  first: number,
): Citation | undefined {
  for (let line = first - 1; line >= Math.max(0, first - 2); line--) {
    const start = lines.offset({ line, character: 0 });
    const end = lines.offset({ line, character: Number.MAX_SAFE_INTEGER });
    const written = text.slice(start, Math.min(end, start + 1000));
    if (written.trim() === '') continue;
    const citation = citations[firstIndex(citations, ({ span }) => span.start >= start)];
    return numbered.test(written) && citation && citation.span.end <= end ? citation : undefined;
  }
  return undefined;
}
