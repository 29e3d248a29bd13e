/** What stands beside the cursor: for a sentence of a draft its evidence in the source, for a source's sentence its uses. */
import type { Position } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import { type Location, sentenceOf } from '../evidence/document.ts';
import { overlaps, type Span, touches } from '../text/span.ts';
import { draftFacts } from './facts.ts';
import { offsetAt } from './ranges.ts';
import { usesOf } from './uses.ts';

/** A place with the sentence around it. */
export interface Beside {
  readonly place: Location;
  readonly sentence: Location;
}

const withSentence = (place: Location): Beside => ({ place, sentence: sentenceOf(place) });

/** The evidence of the fact under the cursor comes first, then that of the other facts of its sentence. */
export function besideDraft(snapshot: Snapshot, position: Position): Beside[] {
  const { draft } = snapshot;
  const offset = offsetAt(draft, position);
  const sentence = sentenceAt(snapshot, offset);
  const facts = draftFacts(snapshot).filter(({ span }) => overlaps(span, sentence) || touches(span, offset));
  const nearest = (span: Span) => (touches(span, offset) ? 0 : 1);
  return facts
    .sort((a, b) => nearest(a.span) - nearest(b.span))
    .flatMap(({ evidence }) => evidence.map(withSentence));
}

/** The draft's facts that rest on the sentence under the cursor. */
export function besideSource(source: Snapshot, position: Position, drafts: readonly Snapshot[]): Beside[] {
  const sentence = sentenceAt(source, offsetAt(source.draft, position));
  return usesOf(source.draft.uri, drafts)
    .filter(({ place }) => overlaps(place.span, sentence))
    .map(({ draft, fact }) => withSentence({ document: draft, span: fact.span }));
}

const sentenceAt = ({ draft }: Snapshot, offset: number): Span =>
  sentenceOf({ document: draft, span: { start: offset, end: offset } }).span;
