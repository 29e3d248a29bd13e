/** Finds the YAML block between `---` fences at the head of a draft. */
import type { Span } from './span.ts';

export interface FrontMatter extends Span {
  /** The YAML between the fences. */
  readonly yaml: Span;
}

const fenced = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export function frontMatter(text: string): FrontMatter | undefined {
  const match = fenced.exec(text);
  if (!match) return undefined;
  const start = text.indexOf('\n') + 1;
  return { start: 0, end: match[0].length, yaml: { start, end: start + (match[1]?.length ?? 0) } };
}
