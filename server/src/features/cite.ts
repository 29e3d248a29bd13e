/** Cite: a footnote after the sentence that names the source and the line which bear out the claim under the cursor. */
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import { type AnnotatedDocument, passageAt, sentenceOf } from '../evidence/document.ts';
import { formatOf } from '../text/paragraphs.ts';
import { draftFacts } from './facts.ts';
import { newNote } from './footnotes.ts';
import { locator } from './locator.ts';
import { offsetAt, rangeOf } from './ranges.ts';

export const citeKind = `${CodeActionKind.RefactorRewrite}.cite`;

/** A mark that already stands behind the sentence: a footnote, or a citation key in brackets. */
const cited = /^[”’"')\]*_]*\s?(?:\[\^[^\]\s]+\]|\[[^\]]*@[^\]]*\])/;

export function cite(snapshot: Snapshot, { start }: Range, version: number | null): CodeAction[] {
  const { draft } = snapshot;
  // Only Markdown has footnotes, and in a table or heading they would be in the way.
  if (formatOf(draft.uri) !== 'markdown') return [];
  const offset = offsetAt(draft, start);
  const fact = draftFacts(snapshot).find(
    ({ span, state, evidence }) =>
      evidence.length > 0 && state === 'sourced' && span.start <= offset && offset <= span.end,
  );
  const passage = fact && passageAt(draft, fact.span.start);
  if (!fact || !passage || passage.kind === 'cell' || passage.kind === 'heading') return [];
  const { end } = sentenceOf({ document: draft, span: fact.span }).span;
  if (cited.test(draft.text.slice(end, end + 80))) return [];
  const places = [...new Set(fact.evidence.map(locator))].join('; ');
  return [
    {
      title: `Cite ${places}`,
      kind: citeKind,
      edit: {
        documentChanges: [
          { textDocument: { uri: draft.uri, version }, edits: noteEdits(draft, end, places) },
        ],
      },
    },
  ];
}

/** The mark behind the sentence, and the note at the end of the draft under the next free number. */
function noteEdits(draft: AnnotatedDocument, at: number, places: string): TextEdit[] {
  const { mark, end, text } = newNote(draft.text, places);
  // At the very end both are one edit: editors differ in how they order two at one place.
  if (at === end.start) return [{ range: rangeOf(draft, end), newText: mark + text }];
  return [
    { range: rangeOf(draft, { start: at, end: at }), newText: mark },
    { range: rangeOf(draft, end), newText: text },
  ];
}
