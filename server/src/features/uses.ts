/** Which facts of the drafts rest on a source. */
import type { Snapshot } from '../checks/run.ts';
import type { AnnotatedDocument, Location } from '../evidence/document.ts';
import { type DraftFact, draftFacts } from './facts.ts';

export interface Use {
  readonly draft: AnnotatedDocument;
  readonly fact: DraftFact;
  /** In the source. */
  readonly place: Location;
}

/** Every use of the source with this URI, sourced or contradicted, one for each place that a fact rests on. */
export function usesOf(source: string, drafts: readonly Snapshot[]): Use[] {
  return drafts.flatMap((snapshot) =>
    draftFacts(snapshot).flatMap((fact) =>
      fact.evidence
        .filter(({ document }) => document.uri === source)
        .map((place) => ({ draft: snapshot.draft, fact, place })),
    ),
  );
}
