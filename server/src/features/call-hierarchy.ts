/** Call hierarchy as a chain of evidence: a draft's claim “calls” the source's passage, and that the source it cites. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import { type AnnotatedDocument, type Location, sentenceOf, wordsAt } from '../evidence/document.ts';
import { encloses, overlaps, type Span, touches } from '../text/span.ts';
import { citedBy } from './cited-sources.ts';
import { type DraftFact, draftFacts } from './facts.ts';
import { locator } from './locator.ts';
import { offsetAt, rangeOf } from './ranges.ts';
import { usesOf } from './uses.ts';

/** The claim under the cursor of a draft. */
export function claimsAt(draft: Snapshot, position: Position): CallHierarchyItem[] {
  const offset = offsetAt(draft.draft, position);
  return draftFacts(draft)
    .filter(({ span }) => touches(span, offset))
    .map((fact) => claimItem(draft.draft, fact));
}

/** The sentence under the cursor of a source. */
export function passagesAt({ draft }: Snapshot, position: Position): CallHierarchyItem[] {
  const offset = offsetAt(draft, position);
  const sentence = sentenceOf({ document: draft, span: { start: offset, end: offset } });
  return sentence.span.end > sentence.span.start ? [passageItem(sentence)] : [];
}

/** `drafts` are all that may have the item's document as a draft or source of theirs. */
export function outgoing(item: CallHierarchyItem, drafts: readonly Snapshot[]): CallHierarchyOutgoingCall[] {
  const { span } = item.data as { span: Span };
  const draft = drafts.find(({ draft }) => draft.uri === item.uri);
  if (draft)
    return draftFacts(draft)
      .filter((fact) => encloses(span, fact.span) && encloses(fact.span, span))
      .flatMap(({ evidence }) => evidence)
      .map((place) => ({ to: passageItem(place), fromRanges: [item.selectionRange] }));
  const sources = [
    ...new Map(drafts.flatMap(({ sources }) => sources.map((source) => [source.uri, source]))).values(),
  ];
  const document = sources.find(({ uri }) => uri === item.uri);
  if (!document) return [];
  return citedBy(sentenceOf({ document, span }), sources).map((place) => ({
    to: passageItem(place),
    fromRanges: [item.selectionRange],
  }));
}

/** Who rests on a passage: the claims of drafts, and the passages of other sources that cite it. */
export function incoming(item: CallHierarchyItem, drafts: readonly Snapshot[]): CallHierarchyIncomingCall[] {
  const { span } = item.data as { span: Span };
  if (drafts.some(({ draft }) => draft.uri === item.uri)) return [];
  return usesOf(item.uri, drafts)
    .filter(({ place }) => overlaps(sentenceOf(place).span, span))
    .map(({ draft, fact }) => {
      const from = claimItem(draft, fact);
      return { from, fromRanges: [from.selectionRange] };
    });
}

function claimItem(document: AnnotatedDocument, fact: DraftFact): CallHierarchyItem {
  const { span, kind, state } = fact;
  return {
    ...itemAt({ document, span }),
    kind: kind === 'figure' ? SymbolKind.Number : SymbolKind.String,
    detail: `${locator({ document, span })}, ${state}`,
  };
}

const passageItem = (place: Location): CallHierarchyItem => ({
  ...itemAt(place),
  name: wordsAt(sentenceOf(place)),
  kind: SymbolKind.File,
  detail: locator(place),
});

function itemAt(place: Location): Omit<CallHierarchyItem, 'kind'> {
  const { document, span } = place;
  return {
    name: wordsAt(place),
    uri: document.uri,
    range: rangeOf(document, sentenceOf(place).span),
    selectionRange: rangeOf(document, span),
    data: { span },
  };
}
