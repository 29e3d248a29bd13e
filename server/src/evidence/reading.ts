/** A draft read against its sources: one frozen view that checks and features share, so that they can't disagree. */

import type { Annotations } from '../annotate/annotate.ts';
import { lazily } from '../text/lazily.ts';
import { memoized } from '../text/memoized.ts';
import type { Span } from '../text/span.ts';
import { runAtOnce, type Steps } from '../text/steps.ts';
import { type Citations, type Find, finder } from './citations.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import { claimedIn } from './figures/claimed.ts';
import { type EvidenceIndex, evidenceIndexSteps } from './figures/index/evidence-index.ts';
import { supportSteps } from './figures/support.ts';
import type { Judgement } from './judgement.ts';
import { type DraftedName, draftedNames } from './names/drafted-names.ts';
import {
  type EntityTable,
  entityTable,
  type ResolvedEntities,
  sourceEntities,
  sourceEntitiesSteps,
} from './names/entities.ts';
import { namedNumbers, numberedSupports } from './names/numbered-support.ts';
import type { Register } from './names/register.ts';
import { type Part, partsAmong, partsOf, placesOf } from './part.ts';
import { attributed } from './quotations/attribution.ts';
import { type QuoteIndex, quoteIndex } from './quotations/quote-index.ts';
import { type QuoteSupport, quotationsOf, quoteSupport } from './quotations/quotes.ts';
import { type SpeakersOf, speakersOf } from './quotations/speakers.ts';
import { withUnits } from './tables/unit-left-out.ts';

/** What keeps a draft from being checked: itself, a source that can't be read, a setting that can't be understood. */
export interface Problem {
  readonly kind: 'draft' | 'source' | 'configuration' | 'misspelt' | 'change';
  /** One sentence for the writer. */
  readonly message: string;
  /** Where in the draft it is declared; the draft's first line when it is declared elsewhere. */
  readonly span?: Span;
  /** What to write at the span instead, where that is plain. */
  readonly instead?: string | undefined;
  /** It is said of the folder's configuration, and so of each draft that lies below it. */
  readonly isOfFolder?: true;
}

/** Where the sources' sentences are found by what they state and say, and whether these are all that there are. */
export type Indexes = Pick<Library, 'index' | 'quoteIndex' | 'complete'>;

export interface Reading {
  readonly draft: AnnotatedDocument;
  readonly sources: readonly AnnotatedDocument[];
  /** Undefined in a reading that judges nothing. */
  readonly indexes?: Indexes;
  readonly problems: readonly Problem[];
  readonly entities: EntityTable;
  /** Its names, put together for the first check that goes through them. */
  readonly names: () => readonly DraftedName[];
  readonly judgements: readonly Judgement[];
  /** Where the draft cites which of its sources. */
  readonly citations: Citations;
}

/** The sources of a draft, prepared once for as long as none of them changes. */
export interface Library {
  readonly sources: readonly AnnotatedDocument[];
  /** What the indexes are put together from. */
  readonly parts: readonly Part[];
  readonly index: EvidenceIndex;
  readonly entities: ResolvedEntities;
  readonly quoteIndex: QuoteIndex;
  /** Who says each quotation of a source. */
  readonly speakers: SpeakersOf;
  /** False while a source that may hold a figure is unread: then nothing is called unsupported. */
  readonly complete: boolean;
  /** The sources that a citation names. */
  readonly find: Find;
  /** What some of the sources say of a passage by themselves; kept, for drafts cite the same few again and again. */
  readonly among: (sources: readonly AnnotatedDocument[], passage: Passage) => Omit<Judgement, 'passage'>;
}

/** All at once. */
export function library(
  sources: readonly AnnotatedDocument[],
  complete: boolean,
  register: Register = [],
): Library {
  return runAtOnce(librarySteps(sources, complete, register));
}

/** Yields often: a library may have thousands of sources. Of the library `before`, what is still the same is taken over. `parts` are those of the sources. */
export function* librarySteps(
  sources: readonly AnnotatedDocument[],
  complete: boolean,
  register: Register = [],
  before?: Library,
  parts = partsOf(sources, before?.parts),
): Steps<Library> {
  const index = yield* evidenceIndexSteps(parts, before?.index);
  yield;
  const entities = yield* sourceEntitiesSteps(parts, register, before?.entities.resolution);
  yield;
  // A name that no source has is compared with all words, and most drafts have one.
  for (const part of parts) {
    part.vocabulary();
    yield;
  }
  return {
    sources,
    parts,
    index,
    entities,
    quoteIndex: quoteIndex(parts),
    // Of most sources, no quotation is ever asked for.
    speakers: { get: memoized(speakersOf) },
    complete,
    find: finder(sources),
    among: judgeAmong(sources, parts),
  };
}

/** So many choices of sources, with their indexes, are kept. */
const mostKept = 64;

function judgeAmong(all: readonly AnnotatedDocument[], parts: readonly Part[]): Library['among'] {
  const places = lazily(() => placesOf(parts));
  const numbers = lazily(() => new Map(all.map((source, i) => [source, i])));
  const kept = new Map<string, (passage: Passage) => Omit<Judgement, 'passage'>>();
  return (sources, passage) => {
    const key = sources.map((source) => numbers().get(source)).join(' ');
    const known = kept.get(key) ?? judging(sources, partsAmong(sources, places()));
    // The least recently used goes first: what a draft rests on changes while it is written.
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > mostKept) kept.delete(oldest!);
    return known(passage);
  };
}

function judging(
  sources: readonly AnnotatedDocument[],
  parts: readonly Part[],
): (passage: Passage) => Omit<Judgement, 'passage'> {
  const index = runAtOnce(evidenceIndexSteps(parts));
  const held = { sources, index, quoteIndex: quoteIndex(parts), complete: true };
  const judged = memoized((_: Annotations, passage: Passage) => judge(passage, held));
  return (passage) => judged(passage.annotations, passage);
}

/** What the sources say of one paragraph. Pure, so that it can be kept by paragraph and library. Yields after each figure and quotation. */
export function* judgeSteps(
  passage: Passage,
  {
    sources,
    index,
    quoteIndex: words,
    complete,
  }: Pick<Library, 'sources' | 'index' | 'quoteIndex' | 'complete'>,
): Steps<Omit<Judgement, 'passage'>> {
  const { annotations } = passage;
  const open = sources.length === 0 || !complete;
  const isInName = namedNumbers(annotations.text, words);
  const { supports: stated, about } = yield* supportSteps(annotations, index);
  const supports = withUnits([...stated], annotations, index)
    .filter(({ figure, verdict }) => verdict !== 'unsupported' || !isInName(figure))
    .map((support) =>
      open && support.verdict === 'unsupported' ? { ...support, verdict: 'unchecked' as const } : support,
    );
  const quotes: QuoteSupport[] = [];
  for (const quotation of quotationsOf(passage)) {
    quotes.push(quoteSupport(passage, quotation, words, open));
    yield;
  }
  const figures = supports.map(({ figure }) => figure);
  const claimed = lazily(() => claimedIn(annotations, figures));
  const numbered = lazily(() => numberedSupports(passage, figures, words));
  return { supports, quotes, claimed, numbered, about };
}

/** All at once. */
export const judge = (...given: Parameters<typeof judgeSteps>): Omit<Judgement, 'passage'> =>
  runAtOnce(judgeSteps(...given));

export const entitiesOf = (draft: AnnotatedDocument, { entities }: Library): EntityTable =>
  entityTable(draft, entities);

/** The draft's names, looked up when they are first asked for. */
export const namesOf = (draft: AnnotatedDocument, entities: EntityTable): Reading['names'] =>
  lazily(() => [...draftedNames(draft, entities)]);

/** The entities of a document that is read for itself, as a source is. */
export const documentEntities = (document: AnnotatedDocument): EntityTable => sourceEntities([document]);

/** The judgements with the speakers of their quotations, who may be told of in another paragraph. */
export function withSpeakers(
  draft: AnnotatedDocument,
  judgements: readonly Judgement[],
  { speakers, complete }: Library,
  entities: EntityTable,
): Judgement[] {
  const own = speakersOf(draft);
  return judgements.map((judgement) => {
    if (judgement.quotes.length === 0) return judgement;
    const { text } = judgement.passage.annotations;
    const quotes = judgement.quotes.map((support) =>
      attributed(support, text, own.get(support.quotation), speakers, entities, complete),
    );
    return { ...judgement, quotes };
  });
}
