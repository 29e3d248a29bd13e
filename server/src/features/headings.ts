/** The headings of a document with their levels, and the sections that they open. */
import { type AnnotatedDocument, placeOf } from '../evidence/document.ts';
import type { Span } from '../text/span.ts';

export interface Section extends Span {
  /** 1 for the highest. */
  readonly level: number;
  /** The heading's own place; a section ends where the next heading of its level or a higher one stands. */
  readonly heading: Span;
}

/** In order; a lower section lies inside a higher one. */
export function sections({ text, passages }: AnnotatedDocument): Section[] {
  const result: { start: number; end: number; level: number; heading: Span }[] = [];
  const open: typeof result = [];
  const last = text.trimEnd().length;
  for (const passage of passages) {
    if (passage.kind !== 'heading') continue;
    const heading = placeOf(passage);
    const { start } = heading;
    const level = levelOf(text, heading);
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.end = start;
    const section = { start, end: last, level, heading };
    result.push(section);
    open.push(section);
  }
  return result;
}

/** How a line may begin before a heading's words, in the markups that have no number signs. */
const openings: readonly { readonly pattern: RegExp; readonly level: (match: string) => number }[] = [
  { pattern: /[=#]{1,6}(?=[ \t]+$)/, level: (signs) => signs.length },
  { pattern: /\\(?:title|part|chapter)(?=\*?(?:\[[^[\]]*\])?\{\s*$)/, level: () => 1 },
  {
    pattern: /(?:sub){0,2}(?=section\*?(?:\[[^[\]]*\])?\{\s*$)/,
    level: (subs) => 2 + subs.length / 'sub'.length,
  },
  { pattern: /(?<=<h)[1-6](?=[^<>]*>[^\r\n]*$)/i, level: Number },
];

/** By the signs before it, or the line of signs below it. */
function levelOf(text: string, { start, end }: Span): number {
  const own = text.slice(start, end);
  const signs = /^#+/.exec(own)?.[0].length;
  if (signs) return signs;
  const line = text
    .slice(Math.max(0, start - 120), start)
    .split(/[\r\n]/)
    .at(-1)!;
  for (const { pattern, level } of openings) {
    const match = pattern.exec(line);
    if (match) return level(match[0]);
  }
  // In reStructuredText the line is no part of the heading.
  const below = /^[ \t]*(?:\r\n?|\n)=/.test(text.slice(end, end + 120));
  return below || /=\s*$/.test(own) ? 1 : 2;
}
