/** Footnotes of a Markdown draft: a new one with its mark and its text at the draft's end, and what one says. */
import type { Span } from '../text/span.ts';

export interface NewNote {
  /** "[^3]". */
  readonly mark: string;
  /** The blanks at the draft's end, whose place the note's text takes. */
  readonly end: Span;
  readonly text: string;
}

export function newNote(text: string, words: string): NewNote {
  const numbers = Array.from(text.matchAll(/\[\^(\d+)\]/g), ([, number]) => Number(number));
  const mark = `[^${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}]`;
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.trimEnd();
  // Notes stand together; a first one is parted from the text by a blank line.
  const afterNote = /^\[\^[^\]\s]+\]:/.test(lines.slice(lines.lastIndexOf('\n') + 1));
  const gap = afterNote ? newLine : newLine + newLine;
  return {
    mark,
    end: { start: lines.length, end: text.length },
    text: `${gap}${mark}: ${words}.${newLine}`,
  };
}

/** A note names a place: "line 12" does not say "line 1". */
export const says = (note: string, name: string): boolean =>
  note.includes(name) && !/\d/.test(note[note.indexOf(name) + name.length] ?? '');
