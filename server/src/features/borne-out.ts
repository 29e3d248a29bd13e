/** What bears out the sentence before a place: the sources' passages that a citation there can name. */
import type { Snapshot } from '../checks/run.ts';
import { type Location, passageAt } from '../evidence/document.ts';
import { offsetInDocument } from '../text/gaps.ts';
import { draftFacts } from './facts.ts';
import { locator } from './locator.ts';

/** One for each page or line, that of the nearest fact first. */
export function borneOutBefore(snapshot: Snapshot, at: number): Location[] {
  const { draft } = snapshot;
  // A mark behind the full stop belongs to the sentence that ended there.
  const end = draft.text.slice(0, at).trimEnd().length;
  const passage = passageAt(draft, end);
  const sentence = passage?.annotations.sentences.findLast(
    ({ start }) => offsetInDocument(passage, start) < end,
  );
  if (!passage || !sentence) return [];
  const from = offsetInDocument(passage, sentence.start);
  const places = draftFacts(snapshot).flatMap(({ span, state, evidence }) =>
    state === 'sourced' && span.start >= from && span.end <= end ? evidence : [],
  );
  return [...new Map(places.reverse().map((place) => [locator(place), place])).values()];
}
