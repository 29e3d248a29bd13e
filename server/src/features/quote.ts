/** Quote: words that stand in a source are set between quotation marks, with a footnote that names where they stand. */
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import { passageAt } from '../evidence/document.ts';
import { exactStarts, wordsLocation } from '../evidence/quotations/quote-index.ts';
import { quoteWords } from '../evidence/quotations/quote-words.ts';
import { notesIn } from '../text/citation-marks.ts';
import { formatOf } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';
import { newNote, says } from './footnotes.ts';
import { locator } from './locator.ts';
import { offsetAt, rangeOf } from './ranges.ts';

export const quoteKind = `${CodeActionKind.RefactorRewrite}.quote`;

/** Fewer words stand together anywhere, and more characters are no quotation. */
const fewestWords = 4;
const longest = 4000;

export interface Quoting {
  readonly title: string;
  /** What stands in place of the span, and the edits that come along elsewhere. */
  readonly span: Span;
  readonly newText: string;
  readonly rest: readonly TextEdit[];
}

/** On words that are selected, as they were pasted. */
export function quote(snapshot: Snapshot, range: Range, version: number | null): CodeAction[] {
  const { draft } = snapshot;
  const selected = draft.text.slice(offsetAt(draft, range.start), offsetAt(draft, range.end));
  const words = selected.trim();
  const start = offsetAt(draft, range.start) + selected.indexOf(words);
  // What stands between marks is a quotation already.
  if (/["“‘«]/.test(draft.text[start - 1] ?? '')) return [];
  const quoting = quoted(snapshot, { start, end: start + words.length }, words);
  if (!quoting) return [];
  const { title, span, newText, rest } = quoting;
  const edits = [{ range: rangeOf(draft, span), newText }, ...rest];
  return [
    {
      title,
      kind: quoteKind,
      edit: { documentChanges: [{ textDocument: { uri: draft.uri, version }, edits }] },
    },
  ];
}

/** The words as a quotation in place of a span; undefined where no source has them one after another. */
export function quoted({ draft, indexes }: Snapshot, span: Span, words: string): Quoting | undefined {
  const { text } = draft;
  const kind = passageAt(draft, span.start)?.kind;
  // As with citations: only Markdown has footnotes, and in a table or heading they would be in the way.
  if (!indexes || formatOf(draft.uri) !== 'markdown' || kind === 'cell' || kind === 'heading')
    return undefined;
  // Words of two paragraphs are no one's one quotation, and with marks of its own it would end there.
  if (words.length > longest || /\n\s*\n/.test(words.trim())) return undefined;
  const inside = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[“"]|[”"]$/g, '')
    .replace(/[,;:]$/, '');
  const forms = quoteWords(inside).map(({ form }) => form);
  if (forms.length < fewestWords || /[“”"]/.test(inside)) return undefined;
  const [first] = exactStarts(indexes.quoteIndex, forms, 1);
  if (first === undefined) return undefined;

  const name = locator(wordsLocation(indexes.quoteIndex, first, first + forms.length - 1));
  const [open, close] = text.includes('“') || !text.includes('"') ? '“”' : '""';
  const title = `Quote ${name}`;
  const known = notesIn(text).find(({ from, end }) => says(text.slice(from, end), name));
  if (known) {
    const mark = text.slice(known.start, known.from).trim().replace(/:$/, '');
    return { title, span, newText: `${open}${inside}${close}${mark}`, rest: [] };
  }
  const note = newNote(text, name);
  const newText = `${open}${inside}${close}${note.mark}`;
  // At the very end both are one edit: editors differ in how they order two at one place.
  if (span.end >= note.end.start)
    return { title, span: { start: span.start, end: text.length }, newText: newText + note.text, rest: [] };
  return { title, span, newText, rest: [{ range: rangeOf(draft, note.end), newText: note.text }] };
}
