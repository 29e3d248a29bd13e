/** The marks by which a text cites: footnotes, links, [@key], \cite{key}, a file's name in brackets, and a line "Source: …". */
import { firstIndex } from './ordered.ts';
import type { Span } from './span.ts';

/** What a mark points to, as it is written. */
export interface Pointer {
  readonly kind: 'key' | 'link' | 'words';
  readonly value: string;
  /** Where it is written, which for a footnote is in the note. */
  readonly span: Span;
}

export interface CitationMark {
  /** "brackets", "address", "line" and "bare", an @key by itself, may be no citation at all. */
  readonly kind: 'note' | 'link' | 'key' | 'brackets' | 'address' | 'bare' | 'line';
  readonly span: Span;
  readonly pointers: readonly Pointer[];
}

// All are linear: where one may begin inside what another beginning has passed over in vain, its length is bounded.
const noteMark = /\[\^([^[\]\s]+)\](?!:)/g;
const noteText = /^[ \t>]*\[\^([^[\]\s]+)\]:(.*(?:\r?\n[ \t]+\S.*)*)/gm;
const definition = /^ {0,3}\[([^[\]^\n]+)\]:[ \t]*(\S+)/gm;
const link = /\]\(\s*(<[^<>\n]*>|[^\s()<>]+)(?:\s+["'][^"'\n]*["'])?\s*\)/g;
const reference = /\]\[([^[\]\n]{1,200})\]/g;
const bracketed = /\[[^[\]\n@]{0,300}@[^[\]\n]{0,300}\]/g;
const keys = /(?<![\w.])@\{?([\w:.#$%&+?<>~/-]*\w)\}?/g;
const latex = /\\[a-z]{0,10}cite[a-z]{0,10}\*?(?:\[[^[\]\n]{0,200}\]){0,2}\{([^{}\n]{1,300})\}/gi;
const file = /\([^()\n]{0,150}\.[a-z\d]{2,8}\b[^()\n]{0,150}\)/gi;
/** What stands under a table or a picture; in front matter the word has no capital. */
const line =
  /^[ \t>]*([*_(]{0,3}(?:Data )?S(?:ources?|OURCES?)[*_]{0,2}:[*_]{0,2})(.*(?:\r?\n[ \t]*[^\s|#>].*){0,3})/gm;
const address = /https?:\/\/[^\s<>()[\]"”’]+/g;

/** In order. Marks inside the notes themselves, and where a link's address is defined, are none. */
export function citationMarks(text: string): CitationMark[] {
  const notes = notesIn(text);
  const definitions = [...text.matchAll(definition)];
  const addresses = new Map(
    definitions.map((match) => [label(match[1]!), { value: match[2]!, span: groupAt(match, 2) }]),
  );
  const lines = [...text.matchAll(line)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - match[2]!.length - match[1]!.length, from: end - match[2]!.length, end };
  });
  const asides = [...notes, ...lines, ...definitions.map(whole)].sort((a, b) => a.start - b.start);
  const byLabel = new Map([...notes].reverse().map((note) => [note.label, note]));
  const marks: CitationMark[] = [];
  const add = (kind: CitationMark['kind'], span: Span, pointers: readonly Pointer[]) => {
    if (!isInside(span.start, asides)) marks.push({ kind, span, pointers });
  };
  for (const line of lines)
    marks.push({
      kind: 'line',
      span: { start: line.start, end: line.end },
      pointers: pointersIn(text, line),
    });
  for (const match of text.matchAll(noteMark)) {
    const note = byLabel.get(label(match[1]!));
    add('note', whole(match), note ? pointersIn(text, note) : []);
  }
  for (const match of text.matchAll(link)) {
    const value = match[1]!.replace(/^<|>$/g, '');
    add('link', openedAt(text, match), [{ kind: 'link', value, span: groupAt(match, 1) }]);
  }
  for (const match of text.matchAll(reference)) {
    const target = addresses.get(label(match[1]!));
    if (target) add('link', openedAt(text, match), [{ kind: 'link', ...target }]);
  }
  for (const match of text.matchAll(bracketed)) {
    const pointers = keysIn(match[0], match.index);
    if (pointers.length > 0) add('key', whole(match), pointers);
  }
  for (const match of text.matchAll(latex)) {
    let at = match.index + match[0].length - match[1]!.length - 1;
    const pointers = match[1]!.split(',').map((part): Pointer => {
      const start = at + part.search(/\S|$/);
      at += part.length + 1;
      return { kind: 'key', value: part.trim(), span: { start, end: start + part.trim().length } };
    });
    add('key', whole(match), pointers);
  }
  for (const match of text.matchAll(file)) {
    if (text[match.index - 1] === ']') continue;
    add('brackets', whole(match), [{ kind: 'words', value: match[0].slice(1, -1), span: whole(match) }]);
  }
  // A text may have thousands of them: what the marks so far take up is looked up, not searched.
  const known = taken(marks);
  for (const pointer of addressesIn(text, 0))
    if (!isIn(pointer.span, known)) add('address', pointer.span, [pointer]);
  for (const pointer of keysIn(text, 0)) {
    const span = { start: pointer.span.start - 1, end: pointer.span.end };
    if (!isIn(span, known)) add('bare', span, [pointer]);
  }
  return marks.sort((a, b) => a.span.start - b.span.start);
}

/** A footnote's own text, from its mark on. */
export interface Note extends Span {
  /** In small letters: marks are compared without regard to case. */
  readonly label: string;
  /** Where its words begin. */
  readonly from: number;
}

export const notesIn = (text: string): Note[] =>
  Array.from(text.matchAll(noteText), (match) => ({
    label: label(match[1]!),
    start: match.index,
    from: match.index + match[0].length - match[2]!.length,
    end: match.index + match[0].length,
  }));

/** All that a note may point with: its links, keys, and its words for the name or title of a source. */
function pointersIn(text: string, { from, end }: Pick<Note, 'from' | 'end'>): Pointer[] {
  const words = text.slice(from, end);
  const targets = [...words.matchAll(link)].map((match): Pointer => {
    const { start, end: last } = groupAt(match, 1);
    return {
      kind: 'link',
      value: match[1]!.replace(/^<|>$/g, ''),
      span: { start: from + start, end: from + last },
    };
  });
  return [
    ...addressesIn(words, from),
    ...targets,
    ...keysIn(words, from),
    { kind: 'words', value: words, span: { start: from, end } },
  ];
}

const addressesIn = (text: string, by: number): Pointer[] =>
  Array.from(text.matchAll(address), (match) => {
    const value = match[0].replace(/[.,;:!?]+$/, '');
    const start = by + match.index;
    return { kind: 'link', value, span: { start, end: start + value.length } };
  });

const keysIn = (text: string, by: number): Pointer[] =>
  Array.from(text.matchAll(keys), (match) => {
    const start = by + match.index + match[0].indexOf(match[1]!);
    return { kind: 'key', value: match[1]!, span: { start, end: start + match[1]!.length } };
  });

const label = (written: string): string => written.trim().toLowerCase();

const whole = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

function groupAt(match: RegExpExecArray, group: number): Span {
  const start = match.index + match[0].indexOf(match[group]!);
  return { start, end: start + match[group]!.length };
}

/** From the bracket that opens the link's text, where one is near. */
function openedAt(text: string, match: RegExpExecArray): Span {
  const opening = text.lastIndexOf('[', match.index);
  const end = match.index + match[0].length;
  return { start: opening >= 0 && match.index - opening < 300 ? opening : match.index, end };
}

/** Spans in order that do not overlap, those of links that hold others first. */
const taken = (marks: readonly CitationMark[]): Span[] =>
  marks
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<Span[]>((all, span) => {
      if (span.start >= (all.at(-1)?.end ?? 0)) all.push(span);
      return all;
    }, []);

const isIn = ({ start, end }: Span, spans: readonly Span[]): boolean => {
  const last = lastFrom(spans, start);
  return last !== undefined && end <= last.end;
};

/** The last that starts at the offset or before it. */
const lastFrom = (spans: readonly Span[], at: number): Span | undefined =>
  spans[firstIndex(spans, ({ start }) => start > at) - 1];

function isInside(at: number, spans: readonly Span[]): boolean {
  const last = lastFrom(spans, at);
  return last !== undefined && at < last.end;
}
