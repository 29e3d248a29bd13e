/** Finds the passages between quotation marks: curly, straight, single or angled, the outermost of nested ones. */
import type { Span } from '../../text/span.ts';

export interface Marked {
  /** With the marks. */
  readonly span: Span;
  /** What stands between them. */
  readonly words: Span;
  /** False where no closing mark is there: the words run to the paragraph's end and may go on in the next. */
  readonly closed: boolean;
}

/** Nested deeper than this, the marks are out of balance and the first that closes ends the quotation. */
const deepest = 8;
/** Single marks are apostrophes too: an open one is not sought further than this many characters. */
const singleReach = 1000;
/** So many opening marks in a row, and none that closes, are apostrophes. */
const mostOpen = 6;
/** What an apostrophe may open: elisions and decades. */
const elision = /^[’'‘](?:\d|(?:tis|twas|em|cause|til|round|bout|n|cos|cuz|ere|neath|im|er)\b)/i;

/** Quotations of a paragraph in order, without those inside others. */
export function quotationMarks(text: string): Marked[] {
  const result: Marked[] = [];
  const lastDouble = Math.max(text.lastIndexOf('”'), text.lastIndexOf('"'), text.lastIndexOf('“'));
  const lastAngled = Math.max(text.lastIndexOf('»'), text.lastIndexOf('›'));
  for (let at = 0; at < text.length; at++) {
    const found = passageAt(text, at, lastDouble, lastAngled);
    if (!found) continue;
    result.push(found);
    at = found.span.end - 1;
  }
  return result;
}

function passageAt(text: string, at: number, lastDouble: number, lastAngled: number): Marked | undefined {
  switch (text[at]) {
    case '“':
    case '„':
      return double(text, at, lastDouble);
    case '"':
    case '”':
      return opens(text, at) ? double(text, at, lastDouble) : undefined;
    case '«':
    case '‹':
      return at < lastAngled ? angled(text, at) : undefined;
    case '‘':
    case "'":
      return opens(text, at) && !elision.test(text.slice(at, at + 8)) ? single(text, at) : undefined;
    default:
      return undefined;
  }
}

const marked = (start: number, close: number): Marked => ({
  span: { start, end: close + 1 },
  words: { start: start + 1, end: close },
  closed: true,
});

/**
 * A mark opens after a blank, bracket or dash and before a word; after a digit a straight one is an inch mark.
 * A blank may be missing after a colon or a sentence's stop: `Lee:"We`.
 */
const opens = (text: string, at: number): boolean => {
  const before = text[at - 1] ?? ' ';
  const next = text[at + 1] ?? ' ';
  if (/[\s([{—–―/“‘"'-]/.test(before)) return /[^\s.,;:!?)\]}”’]|[.…]/.test(next);
  return /[:.!?]/.test(before) && /\p{Lu}/u.test(next);
};

/** A mark closes before anything that is not a word, or right after a stop or comma: `done."We`. */
const closes = (text: string, at: number): boolean =>
  !/\s/.test(text[at - 1] ?? ' ') &&
  (!/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') || /[.,;:!?…]/.test(text[at - 1]!));

function double(text: string, start: number, last: number): Marked | undefined {
  let depth = 0;
  let firstClose = -1;
  for (let at = start + 1; at <= last && depth < deepest; at++) {
    const mark = text[at]!;
    if (mark !== '”' && mark !== '"' && mark !== '“') continue;
    const closing = mark === '”' ? !reopens(text, at) : closes(text, at);
    if (closing) {
      if (depth === 0) return marked(start, at);
      if (firstClose < 0) firstClose = at;
      depth--;
    } else depth++;
  }
  if (firstClose >= 0) return marked(start, firstClose);
  // Where nothing closes it, a mark that opens the paragraph or a sentence opens words that go on in the next.
  const before = text.slice(Math.max(0, start - 20), start);
  const opening = /^\s*$/.test(before) ? start <= 20 : /[.!?:,]\s+$/.test(before);
  if (!opening || !/[\p{Lu}\p{N}[…‘']/u.test(text[start + 1] ?? '')) return undefined;
  const end = text.trimEnd().length;
  return end > start + 1
    ? { span: { start, end }, words: { start: start + 1, end }, closed: false }
    : undefined;
}

/** Some typists open with the closing mark. */
const reopens = (text: string, at: number): boolean =>
  /\s/.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');

function angled(text: string, start: number): Marked | undefined {
  const close = text.indexOf(text[start] === '«' ? '»' : '›', start + 1);
  return close < 0 ? undefined : marked(start, close);
}

/** The end of a single-quoted passage: the first mark after a stop, else the last that is no plural's possessive. */
function single(text: string, start: number): Marked | undefined {
  const close = text[start] === "'" ? "'" : '’';
  const limit = Math.min(text.length, start + singleReach);
  let possible = -1;
  let open = 0;
  for (let at = start + 2; at < limit; at++) {
    if (text[at] === '“' || text[at] === '"') {
      const inner =
        possible < 0 && (text[at] === '“' || opens(text, at))
          ? text.indexOf(text[at] === '“' ? '”' : '"', at + 1)
          : -1;
      if (inner < 0 || inner >= limit) break;
      at = inner;
      continue;
    }
    if (possible >= 0 && (text[at] === '‘' || (close === "'" && text[at] === "'" && opens(text, at)))) break;
    if (text[at] === text[start] && opens(text, at) && ++open > mostOpen) break;
    if (text[at] !== close || /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') || /\s/.test(text[at - 1]!)) continue;
    const possessive = text[at - 1] === 's' && /^\s+\p{Ll}/u.test(text.slice(at + 1, at + 4));
    possible = at;
    if (!possessive) break;
  }
  return possible < 0 ? undefined : marked(start, possible);
}
