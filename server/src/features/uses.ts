/** Which facts of the drafts rest on a source. */
import type { Snapshot } from '../checks/run.ts';
import type { AnnotatedDocument } from '../evidence/document.ts';
import { type DraftFact, draftFacts } from './facts.ts';

export interface Use {
  readonly draft: AnnotatedDocument;
  readonly fact: DraftFact & Required<Pick<DraftFact, 'evidence'>>;
}

/** Every use of the source with this URI, sourced or contradicted. */
export function usesOf(source: string, drafts: readonly Snapshot[]): Use[] {
  return drafts.flatMap((snapshot) =>
    draftFacts(snapshot)
      .filter((fact): fact is Use['fact'] => fact.evidence?.document.uri === source)
      .map((fact) => ({ draft: snapshot.draft, fact })),
  );
}
