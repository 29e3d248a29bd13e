/** The headings of a document with their levels, and the sections that they open. */
import type { AnnotatedDocument } from '../evidence/document.ts';
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
  for (const { kind, start, annotations } of passages) {
    if (kind !== 'heading') continue;
    const heading = { start, end: start + annotations.text.length };
    const level = levelOf(text.slice(start, heading.end));
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.end = start;
    const section = { start, end: last, level, heading };
    result.push(section);
    open.push(section);
  }
  return result;
}

/** By the number signs before it, or the line of signs below it. */
function levelOf(heading: string): number {
  const signs = /^#+/.exec(heading)?.[0].length;
  return signs ?? (/=\s*$/.test(heading) ? 1 : 2);
}
