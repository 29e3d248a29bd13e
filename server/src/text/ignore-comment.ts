/** Reads the comments by which a writer accepts a finding: `<!-- policy-annotator-ignore-next-line CHECK: reason -->`. */
import type { Span } from './span.ts';

export interface IgnoreComment {
  /** The comment itself. */
  readonly span: Span;
  /** The first line below it that is neither blank nor such a comment itself; empty at the text's end. */
  readonly line: Span;
  /** The checks that it names, each with its place; none means all. */
  readonly checks: readonly { readonly id: string; readonly span: Span }[];
  /** "" where none is given. */
  readonly reason: string;
}

/** Matches one comment; what it names and why stands in the first group. */
export const ignoreCommentPattern = /<!--[ \t]*policy-annotator-ignore-next-line\b((?:(?!<!--)[^\n])*?)-->/g;

export function ignoreComments(text: string): IgnoreComment[] {
  const result: IgnoreComment[] = [];
  // From the last one upwards, so that each of several comments in a row has the line of the one below it.
  for (const match of [...text.matchAll(ignoreCommentPattern)].reverse()) {
    const span = { start: match.index, end: match.index + match[0].length };
    const below = lineBelow(text, span.end);
    const next = result.at(-1);
    const isStacked = next && next.span.start >= below.start && next.span.end <= below.end;
    const [names = '', ...reason] = match[1]!.split(':');
    const at = span.end - '-->'.length - match[1]!.length;
    result.push({
      span,
      line: isStacked && isAlone(text, next.span, below) ? next.line : below,
      checks: [...names.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
        id,
        span: { start: at + index, end: at + index + id.length },
      })),
      reason: reason.join(':').trim(),
    });
  }
  return result.reverse();
}

/** True for a comment with nothing else on its line. */
const isAlone = (text: string, comment: Span, line: Span): boolean =>
  (text.slice(line.start, comment.start) + text.slice(comment.end, line.end)).trim() === '';

function lineBelow(text: string, from: number): Span {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = from;
  if (!lineEnd.test(text)) return { start: text.length, end: text.length };
  const line = /\S[^\r\n]*/g;
  line.lastIndex = lineEnd.lastIndex;
  const match = line.exec(text);
  if (!match) return { start: text.length, end: text.length };
  return { start: match.index, end: match.index + match[0].length };
}
