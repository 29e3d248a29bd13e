/** Finds the passages between quotation marks: curly, straight or angled. */
import type { Span } from '../text/span.ts';

export interface Quotation {
  /** With the marks. */
  readonly span: Span;
  /** What stands between them. */
  readonly words: Span;
}

const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"' };

/**
 * Quotations of a masked paragraph in order. A curly quotation may go on over paragraphs, each opening
 * with its own mark and only the last closing: one that is not closed runs to the paragraph's end.
 */
export function quotations(text: string): Quotation[] {
  const result: Quotation[] = [];
  for (let at = 0; at < text.length; at++) {
    const open = text[at]!;
    const close = pairs[open];
    if (close === undefined) continue;
    if (open === '"' && !opensStraight(text, at)) continue;
    const end = closing(text, at + 1, open, close);
    if (end === undefined) continue;
    const closed = text[end] === close;
    const span = { start: at, end: closed ? end + 1 : end };
    result.push({ span, words: { start: at + 1, end } });
    at = span.end - 1;
  }
  return result;
}

/** A straight mark opens when a space or bracket stands before it; after a digit it is an inch mark. */
const opensStraight = (text: string, at: number): boolean => at === 0 || /[\s([{—–-]/.test(text[at - 1]!);

function closing(text: string, from: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === close) {
      if (depth === 0) return at;
      depth--;
    } else if (text[at] === open && open !== close) depth++;
  }
  const rest = text.trimEnd().length;
  return open === '“' && /^\s*$/.test(text.slice(0, from - 1)) ? rest : undefined;
}
