/** Facts, sources and coverage as the client's views list them. */
import { type AnnotatedDocument, type Location, wordsAt } from '../evidence/document.ts';
import type { Beside } from '../features/beside.ts';
import { coverage } from '../features/coverage.ts';
import { type DraftFact, draftFacts } from '../features/facts.ts';
import { placeWords } from '../features/locator.ts';
import { rangeOf } from '../features/ranges.ts';
import { usesOf } from '../features/uses.ts';
import type { View } from '../workspace/open-document.ts';
import type {
  BesidePlace,
  DraftCoverage,
  FactItem,
  SourceCoverage,
  SourceItem,
  SourcePlace,
  SourcesResult,
} from './requests.ts';

export const factItems = (view: View): FactItem[] =>
  draftFacts(view).map((fact) => factItem(view.draft, fact));

function factItem(draft: AnnotatedDocument, fact: DraftFact): FactItem {
  const { kind, span, verdict, state, people, evidence } = fact;
  const [place] = evidence;
  return {
    kind,
    words: wordsAt({ document: draft, span }),
    range: rangeOf(draft, span),
    verdict,
    state,
    people: people(),
    ...(place && { source: sourcePlace(place) }),
  };
}

function sourcePlace(location: Location): SourcePlace {
  const { document, span } = location;
  const place = placeWords(location);
  return {
    uri: document.uri,
    name: document.name,
    ...(place !== undefined && { place }),
    words: wordsAt(location),
    range: rangeOf(document, span),
  };
}

/** `drafts` are all that may use the sources. */
export function sourceItems(view: View, drafts: readonly View[]): SourcesResult {
  const sources = view.sources.map(({ uri, name, provenance }): SourceItem => {
    const uses = usesOf(uri, drafts);
    return {
      uri,
      name,
      ...(provenance?.standing && { standing: provenance.standing }),
      facts: new Set(uses.filter(({ draft }) => draft.uri === view.draft.uri).map(({ fact }) => fact)).size,
      drafts: new Set(uses.map(({ draft }) => draft.uri)).size,
    };
  });
  const unread = view.problems.filter(({ kind }) => kind === 'source');
  return { sources, problems: unread.map(({ message }) => message) };
}

export const coverageItems = (drafts: readonly View[]): DraftCoverage[] =>
  drafts
    .filter(({ sources }) => sources.length > 0)
    .map((view): DraftCoverage => {
      const { all, bySource } = coverage(view);
      const sources = bySource.map(
        ({ source, counts }): SourceCoverage => ({
          ...(source && { uri: source.uri, name: source.name }),
          counts,
        }),
      );
      return { uri: view.draft.uri, name: view.draft.name, counts: all, sources };
    })
    .filter(({ counts }) => counts.all > 0)
    .sort((a, b) => b.counts.open - a.counts.open || (a.name < b.name ? -1 : 1));

export const besidePlace = ({ place, sentence }: Beside): BesidePlace => ({
  uri: place.document.uri,
  range: rangeOf(place.document, place.span),
  sentence: rangeOf(sentence.document, sentence.span),
});
