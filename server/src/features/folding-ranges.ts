/** Folding: the front matter, and each heading with what stands under it. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { AnnotatedDocument } from '../evidence/document.ts';
import { frontMatter } from '../text/front-matter.ts';
import type { Span } from '../text/span.ts';
import { sections } from './headings.ts';

export function foldingRanges(document: AnnotatedDocument): FoldingRange[] {
  const matter = frontMatter(document.text);
  return [
    ...(matter ? folded(document, matter, FoldingRangeKind.Region) : []),
    ...sections(document).flatMap((section) => folded(document, section, FoldingRangeKind.Region)),
  ];
}

/** Without the blank lines at its end; one line alone can't be folded. */
function folded(
  { text, lines }: AnnotatedDocument,
  { start, end }: Span,
  kind: FoldingRangeKind,
): FoldingRange[] {
  const startLine = lines.position(start).line;
  const endLine = lines.position(start + text.slice(start, end).trimEnd().length).line;
  return endLine > startLine ? [{ startLine, endLine, kind }] : [];
}
