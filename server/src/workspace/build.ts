/** Texts to documents and a draft to its reading, paragraph by paragraph: the only pipeline there is. */

import { citationsIn } from '../evidence/citations.ts';
import { narrowed } from '../evidence/cited-support.ts';
import type { AnnotatedDocument } from '../evidence/document.ts';
import { isJudged, type Judgement } from '../evidence/judgement.ts';
import {
  documentEntities,
  entitiesOf,
  judgeSteps,
  type Library,
  namesOf,
  type Problem,
  type Reading,
  withSpeakers,
} from '../evidence/reading.ts';
import { withoutStrays } from '../evidence/resting-on.ts';
import { withTables } from '../evidence/tables/table-workings.ts';
import { frontMatter } from '../text/front-matter.ts';
import { LineIndex } from '../text/lines.ts';
import { type Format, paragraphs } from '../text/paragraphs.ts';
import type { Steps } from '../text/steps.ts';
import type { AnnotationCache } from './annotation-cache.ts';
import { readConfiguration } from './configuration.ts';
import { annotatedPassages } from './source-record.ts';

/** A text with what is known of it before it is annotated. */
export interface RawDocument {
  readonly uri: string;
  readonly name: string;
  readonly text: string;
  readonly format: Format;
  readonly cut?: typeof paragraphs;
}

export function* annotatedDocument(raw: RawDocument, cache: AnnotationCache): Steps<AnnotatedDocument> {
  const { uri, name, text, format, cut = paragraphs } = raw;
  const annotator = cache.annotator(raw.cut);
  const passages = yield* annotatedPassages(cut(text, format, frontMatter(text)), annotator.annotate);
  annotator.end();
  return Object.freeze({ uri, name, text, lines: new LineIndex(text), passages });
}

/** A document that is shown but not read: a configuration, or a draft that is too long. */
export const unannotatedDocument = ({ uri, name, text }: RawDocument): AnnotatedDocument =>
  Object.freeze({ uri, name, text, lines: new LineIndex(text), passages: [] });

/** Judgements by annotations: valid for one library, and dropped with it. */
export type JudgementMemo = WeakMap<object, Omit<Judgement, 'passage'>>;

export function* readingOf(
  draft: AnnotatedDocument,
  library: Library,
  problems: readonly Problem[],
  memo: JudgementMemo,
): Steps<Reading> {
  const judgements: Judgement[] = [];
  const citations = citationsIn(draft, library.find);
  for (const passage of draft.passages) {
    if (!isJudged(passage)) continue;
    let judgement = memo.get(passage.annotations);
    if (!judgement) {
      judgement = yield* judgeSteps(passage, library);
      memo.set(passage.annotations, judgement);
    }
    judgements.push(
      narrowed({ passage, ...judgement }, draft, citations, (cited) => library.among(cited, passage)),
    );
  }
  const { sources } = library;
  // A source that is not read yet may be the one that it rests on.
  const own = library.complete
    ? yield* withoutStrays(
        judgements,
        sources,
        citations.all.flatMap(({ sources }) => sources),
        (some, { passage }) => library.among(some, passage),
      )
    : judgements;
  const entities = entitiesOf(draft, library);
  return {
    draft,
    sources,
    indexes: library,
    problems,
    citations,
    judgements: withSpeakers(draft, withTables(own, draft, library.complete), library, entities),
    entities,
    names: namesOf(draft, entities),
  };
}

/** A reading of what is not judged: a source, or a file that holds no prose. */
export function unjudgedReading(document: AnnotatedDocument, problems: readonly Problem[] = []): Reading {
  const entities = documentEntities(document);
  return {
    draft: document,
    sources: [],
    problems,
    judgements: [],
    citations: { all: [], ofCells: new Map() },
    entities,
    names: namesOf(document, entities),
  };
}

/** A reading of a configuration: what can't be understood of it. */
export function configurationReading(raw: RawDocument): Reading {
  const { problems } = readConfiguration(raw.text, 0);
  return unjudgedReading(
    unannotatedDocument(raw),
    problems.map((problem) => ({ kind: 'configuration', ...problem })),
  );
}
