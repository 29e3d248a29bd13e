/** Finds the YAML block between `---` fences at the head of a draft. */
import type { Span } from './span.ts';

export interface FrontMatter extends Span {
  /** The YAML between the fences. */
  readonly yaml: Span;
}

/** Some editors leave the byte order mark in the text that they send. */
const fenced = /^(\ufeff?---[ \t]*(?:\r\n?|\n))(?:([\s\S]*?)(?:\r\n?|\n))?(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/;

export function frontMatter(text: string): FrontMatter | undefined {
  const match = fenced.exec(text);
  if (!match) return undefined;
  const start = match[1]!.length;
  return { start: 0, end: match[0].length, yaml: { start, end: start + (match[2]?.length ?? 0) } };
}

const unclosed = /^\ufeff?---[ \t]*(?:\r\n?|\n)(?:(?:[\w-]+:|[ \t]|#|- ).*(?:\r\n?|\n))*?sources:/;

/** The fence that opens a block which names sources and is never closed, so that it is none. */
export function openFence(text: string): Span | undefined {
  if (frontMatter(text)) return undefined;
  const match = unclosed.exec(text);
  if (!match) return undefined;
  const start = match[0].indexOf('---');
  return { start, end: start + 3 };
}
