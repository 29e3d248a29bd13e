/** Footnotes to choose from: those that the draft has, and new ones that name what bears out the sentence. */
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import { type Location, openingOf, wordsAt } from '../evidence/document.ts';
import { notesIn } from '../text/citation-marks.ts';
import { formatOf } from '../text/paragraphs.ts';
import { borneOutBefore } from './borne-out.ts';
import { newNote, says } from './footnotes.ts';
import { locator } from './locator.ts';
import type { Cursor, Offer } from './offer.ts';
import { rangeOf } from './ranges.ts';
import { shortList } from './short-list.ts';

const kind = CompletionItemKind.Reference;

/** Undefined where no footnote is being written. */
export function noteItems(snapshot: Snapshot, cursor: Cursor): Offer[] | undefined {
  if (formatOf(snapshot.draft.uri) !== 'markdown') return undefined;
  const begun = /^ {0,3}\[\^([^[\]\s]+)\]:\s*(.*)$/.exec(cursor.before);
  const mark = /\[\^[^[\]\s]*$/.exec(cursor.before)?.[0];
  const offers = begun
    ? noteTexts(snapshot, begun[1]!, begun[2]!)
    : mark !== undefined && noteMarks(snapshot, cursor, mark);
  return offers
    ? offers.map((offer, i) => ({ ...offer, item: { ...offer.item, sortText: String(i).padStart(4, '0') } }))
    : undefined;
}

/** What bears out the sentences that the note stands behind, then every source by its name. */
function noteTexts(snapshot: Snapshot, label: string, written: string): Offer[] {
  const marks = [...snapshot.draft.text.matchAll(/\[\^([^[\]\s]+)\](?!:)/g)].filter(
    (mark) => mark[1]!.toLowerCase() === label.toLowerCase(),
  );
  const named = new Map<string, Location>();
  for (const { index } of marks)
    for (const place of borneOutBefore(snapshot, index)) named.set(locator(place), place);
  for (const source of shortList(snapshot.sources, written, ({ name }) => name)) {
    const opening = openingOf(source);
    if (opening) named.set(source.name, opening);
  }
  return [...named].map(([words, evidence]) => ({
    newText: `${words}.`,
    written,
    evidence,
    item: {
      label: words,
      labelDetails: { description: evidence.document.provenance?.title ?? '' },
      kind,
      filterText: `${written} ${words}`,
    },
  }));
}

/** The notes that name what bears out the sentence, new ones for what none names yet, then all others. */
function noteMarks(snapshot: Snapshot, { offset }: Cursor, written: string): Offer[] {
  const { draft } = snapshot;
  const { text } = draft;
  const closing = text[offset] === ']' ? 1 : 0;
  const span = { start: offset - written.length, end: offset + closing };
  const places = borneOutBefore(snapshot, span.start);
  const notes = notesIn(text).map((note) => {
    const blanks = /^\s*/.exec(text.slice(note.from, note.end))![0].length;
    const evidence = { document: draft, span: { start: note.from + blanks, end: note.end } };
    const words = wordsAt(evidence);
    const mark = text.slice(note.start, note.from).trim().replace(/:$/, '');
    const names = places.filter((place) => says(words, locator(place)));
    return { names, offer: offer(mark, words, evidence) };
  });
  const named = new Set(notes.flatMap(({ names }) => names));
  // The mark that is being written takes no number.
  const others = text.slice(0, span.start) + 'x'.repeat(span.end - span.start) + text.slice(span.end);

  function offer(mark: string, description: string, evidence: Location): Offer {
    const item = {
      label: mark,
      labelDetails: { description },
      kind,
      filterText: `[^ ${mark} ${description}`,
    };
    return { newText: mark, written, closing, evidence, item };
  }
  function fresh(place: Location): Offer {
    const { mark, end, text: note } = newNote(others, locator(place));
    const plain = offer(mark, `new: ${locator(place)}`, place);
    // What comes along may not touch what is typed: behind the last words, the end of their line stays between them.
    const isLast = end.start === span.end;
    const nextLine = text.indexOf('\n', span.end) + 1;
    if (!isLast || nextLine > 0) {
      const [start, newText] = isLast ? [nextLine, note.slice(note.indexOf('\n') + 1)] : [end.start, note];
      const additionalTextEdits = [{ range: rangeOf(draft, { start, end: end.end }), newText }];
      return { ...plain, item: { ...plain.item, additionalTextEdits } };
    }
    // With nothing behind it the note is part of the one edit, and where that can be, the cursor is put between.
    const snippet = `${mark}\${0}${note.trimEnd().replace(/[\\$}]/g, '\\$&')}`;
    const asIs = { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.asIs };
    return { ...plain, newText: mark + note.trimEnd(), snippet, item: { ...plain.item, ...asIs } };
  }
  return [
    ...notes.filter(({ names }) => names.length > 0).map(({ offer }) => offer),
    ...places.filter((place) => !named.has(place)).map(fresh),
    ...notes.filter(({ names }) => names.length === 0).map(({ offer }) => offer),
  ];
}
