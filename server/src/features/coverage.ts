/** How much of a draft its sources bear out, in all and by source. */
import type { Snapshot } from '../checks/run.ts';
import type { AnnotatedDocument } from '../evidence/document.ts';
import { push } from '../text/multimap.ts';
import { countsOf, type DraftFact, draftFacts, type FactCounts } from './facts.ts';

export interface Coverage {
  readonly all: FactCounts;
  /**
   * In the order in which the draft comes to them; undefined for what no source bears out or speaks against. What was
   * worked out from several sources counts with each.
   */
  readonly bySource: readonly {
    readonly source: AnnotatedDocument | undefined;
    readonly counts: FactCounts;
  }[];
}

export function coverage(snapshot: Snapshot): Coverage {
  const facts = draftFacts(snapshot);
  const groups = new Map<AnnotatedDocument | undefined, DraftFact[]>();
  for (const fact of facts) {
    const documents = new Set(fact.evidence.map(({ document }) => document));
    for (const document of documents.size > 0 ? documents : [undefined]) push(groups, document, fact);
  }
  return {
    all: countsOf(facts),
    bySource: [...groups].map(([source, own]) => ({ source, counts: countsOf(own) })),
  };
}
