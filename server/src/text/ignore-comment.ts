/** Reads the comments by which a writer accepts a finding: `<!-- policy-annotator-ignore-next-line CHECK: reason -->`. */
import type { Span } from './span.ts';

export interface IgnoreComment {
  /** The comment itself. */
  readonly span: Span;
  /** The first line below it that is not blank; empty at the text's end. */
  readonly line: Span;
  /** Ids of the checks that it names; none means all. */
  readonly checks: readonly string[];
  /** "" where none is given. */
  readonly reason: string;
}

/** Matches one comment; what it names and why stands in the first group. */
export const ignoreCommentPattern = /<!--[ \t]*policy-annotator-ignore-next-line\b([^\n]*?)-->/g;

export function ignoreComments(text: string): IgnoreComment[] {
  return Array.from(text.matchAll(ignoreCommentPattern), (match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const [names = '', ...reason] = match[1]!.split(':');
    return {
      span,
      line: lineBelow(text, span.end),
      checks: names.split(/[\s,]+/).filter(Boolean),
      reason: reason.join(':').trim(),
    };
  });
}

function lineBelow(text: string, from: number): Span {
  const pattern = /\n[ \t\r]*([^\s][^\r\n]*)/g;
  pattern.lastIndex = Math.max(0, text.indexOf('\n', from));
  const match = text.indexOf('\n', from) < 0 ? null : pattern.exec(text);
  if (!match) return { start: text.length, end: text.length };
  const start = match.index + match[0].length - match[1]!.length;
  return { start, end: start + match[1]!.length };
}
