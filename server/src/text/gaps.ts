/**
 * A paragraph's text leaves its markup out: “**12** months” is read as “12 months”. Where it stood are gaps, by which an
 * offset of the text leads to the document's, and back.
 */
import { firstIndex } from './ordered.ts';
import type { Span } from './span.ts';

/** In order: where the text goes on behind each gap, and where the document does, both counted from the paragraph's start. */
export interface Gaps {
  readonly inText: readonly number[];
  readonly inDocument: readonly number[];
}

/** A text that stands in a document from `start` on, but for its gaps. */
export interface Placed {
  readonly start: number;
  readonly gaps?: Gaps;
}

/** The document's offset of what stands at an offset of the text. */
export function offsetInDocument({ start, gaps }: Placed, offset: number): number {
  if (!gaps) return start + offset;
  const gap = firstIndex(gaps.inText, (at) => at > offset) - 1;
  return start + offset + (gap < 0 ? 0 : gaps.inDocument[gap]! - gaps.inText[gap]!);
}

/** From its first character to its last: markup around a span is none of it. */
export function spanInDocument(place: Placed, { start, end }: Span): Span {
  const from = offsetInDocument(place, start);
  return { start: from, end: end > start ? offsetInDocument(place, end - 1) + 1 : from };
}

/** The text's offset of what stands at an offset of the document; of markup, that of what follows it. */
export function offsetInText({ start, gaps }: Placed, offset: number): number {
  const within = offset - start;
  if (!gaps) return within;
  const { inText, inDocument } = gaps;
  const next = firstIndex(inDocument, (at) => at > within);
  const before = next === 0 ? 0 : inDocument[next - 1]! - inText[next - 1]!;
  return Math.min(within - before, inText[next] ?? Number.POSITIVE_INFINITY);
}

export const spanInText = (place: Placed, { start, end }: Span): Span => ({
  start: offsetInText(place, start),
  end: offsetInText(place, end),
});

/** Stands in a masked text for what leaves no blank though there was one: LaTeX takes that behind a command for its end. */
export const nothing = '\x1a';

/**
 * `masked` is `written` with blanks for its markup. Of a run of blanks one stays where a blank was among them, and otherwise
 * none. What stands before the first word and behind the last stays as it is.
 */
export function condensed(masked: string, written: string): { readonly text: string; readonly gaps?: Gaps } {
  const inText: number[] = [];
  const inDocument: number[] = [];
  const last = masked.trimEnd().length;
  let from = masked.length - masked.trimStart().length;
  let text = masked.slice(0, from);
  for (let at = from; at < last; at++) {
    if (!isLeftOut(masked, written, at)) continue;
    let start = at;
    while (start > from && isBlank(masked, start - 1)) start--;
    let end = at + 1;
    while (isBlank(masked, end)) end++;
    const stays = hasBlank(masked, written, start, end) ? 1 : 0;
    text += masked.slice(from, start) + ' '.repeat(stays);
    from = end;
    at = end - 1;
    if (end - start === stays) continue;
    inText.push(text.length);
    inDocument.push(end);
  }
  if (inText.length === 0) return { text: masked };
  return { text: text + masked.slice(from), gaps: { inText, inDocument } };
}

const isBlank = (masked: string, at: number): boolean => masked[at] === ' ' || masked[at] === nothing;

const isLeftOut = (masked: string, written: string, at: number): boolean =>
  masked.charCodeAt(at) <= 32 && isBlank(masked, at) && (masked[at] === nothing || !space.test(written[at]!));

function hasBlank(masked: string, written: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (masked[at] === ' ' && space.test(written[at]!)) return true;
  return false;
}

const space = /\s/;
