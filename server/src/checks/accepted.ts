/** Which findings the writer accepts: by a comment above them, or by a line of the folder's configuration. */
import { type AnnotatedDocument, type Passage, passageAt, placeOf, wordsAt } from '../evidence/document.ts';
import { type IgnoreComment, ignoreComments } from '../text/ignore-comment.ts';
import { encloses, overlaps, type Span } from '../text/span.ts';
import type { AcceptedText, Finding } from './check.ts';

/** A comment with all that it covers: the line below it, or the whole paragraph that this line belongs to. */
export interface Acceptance extends IgnoreComment {
  readonly covers: Span;
}

export function acceptances(draft: AnnotatedDocument): Acceptance[] {
  return ignoreComments(draft.text).map((comment) => {
    const { start, end } = comment.line;
    const passage =
      passageAt(draft, start) ??
      passageAt(draft, end) ??
      // The bar that a table's row opens with is in no cell.
      draft.passages.find((one) => one.cell && one.start >= start && one.start < end);
    const paragraph = passage && spanOf(draft, passage);
    const covers =
      paragraph && overlaps(paragraph, comment.line) ? union(paragraph, comment.line) : comment.line;
    return { ...comment, covers };
  });
}

/** A table is covered as a whole: between its rows no comment can stand. */
function spanOf({ passages }: AnnotatedDocument, passage: Passage): Span {
  const { cell } = passage;
  if (!cell) return placeOf(passage);
  const cells = passages.filter((other) => other.cell?.table === cell.table);
  return { start: cells[0]!.start, end: placeOf(cells.at(-1)!).end };
}

const union = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** A comment without a reason accepts nothing. */
export const accepts = ({ reason, checks, covers }: Acceptance, { check, span }: Finding): boolean =>
  reason !== '' && (checks.length === 0 || checks.some(({ id }) => id === check)) && encloses(covers, span);

export const acceptsText = (
  { check, text }: AcceptedText,
  draft: AnnotatedDocument,
  finding: Finding,
): boolean => check === finding.check && text === wordsAt({ document: draft, span: finding.span });

/**
 * Of findings that are open, the words of the one that an entry would accept but for its numbers: the amount was changed since
 * the entry was written. Undefined where there are several. Made once for all entries.
 */
export function nearlyAccepted(
  open: readonly { readonly check: string; readonly words: string }[],
): (entry: AcceptedText) => string | undefined {
  const byShape = new Map<string, string | undefined>();
  for (const { check, words } of open) {
    const shape = shapeOf(check, words);
    byShape.set(shape, byShape.has(shape) && byShape.get(shape) !== words ? undefined : words);
  }
  return ({ check, text }) => byShape.get(shapeOf(check, text));
}

const shapeOf = (check: string, words: string): string =>
  `${check} ${words.toLowerCase().replace(/\d[\d.,]*/g, '0')}`;

export function withoutAccepted(
  draft: AnnotatedDocument,
  findings: readonly Finding[],
  texts: readonly AcceptedText[],
): Finding[] {
  const comments = acceptances(draft);
  return findings.filter(
    (finding) =>
      !comments.some((comment) => accepts(comment, finding)) &&
      !texts.some((text) => acceptsText(text, draft, finding)),
  );
}
