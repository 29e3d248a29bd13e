/** Facts and sources as the client's views list them. */
import { type AnnotatedDocument, type Location, wordsAt } from '../evidence/document.ts';
import type { Beside } from '../features/beside.ts';
import { type DraftFact, draftFacts } from '../features/facts.ts';
import { locator } from '../features/locator.ts';
import { rangeOf } from '../features/ranges.ts';
import { usesOf } from '../features/uses.ts';
import type { View } from '../workspace/open-document.ts';
import type { BesidePlace, FactItem, SourceItem, SourcePlace, SourcesResult } from './requests.ts';

export const factItems = (view: View): FactItem[] =>
  draftFacts(view).map((fact) => factItem(view.draft, fact));

function factItem(draft: AnnotatedDocument, fact: DraftFact): FactItem {
  const { kind, span, verdict, state, people, evidence } = fact;
  return {
    kind,
    words: wordsAt({ document: draft, span }),
    range: rangeOf(draft, span),
    verdict,
    state,
    people: people(),
    ...(evidence && { source: sourcePlace(evidence) }),
  };
}

const sourcePlace = (place: Location): SourcePlace => ({
  uri: place.document.uri,
  name: place.document.name,
  locator: locator(place),
  range: rangeOf(place.document, place.span),
});

/** `drafts` are all that may use the sources. */
export function sourceItems(view: View, drafts: readonly View[]): SourcesResult {
  const sources = view.sources.map(({ uri, name }): SourceItem => {
    const uses = usesOf(uri, drafts);
    return {
      uri,
      name,
      facts: uses.filter(({ draft }) => draft.uri === view.draft.uri).length,
      drafts: new Set(uses.map(({ draft }) => draft.uri)).size,
    };
  });
  const unread = view.problems.filter(({ kind }) => kind === 'source');
  return { sources, problems: unread.map(({ message }) => message) };
}

export const besidePlace = ({ place, sentence }: Beside): BesidePlace => ({
  uri: place.document.uri,
  range: rangeOf(place.document, place.span),
  sentence: rangeOf(sentence.document, sentence.span),
});
