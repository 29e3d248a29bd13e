/** Code lenses: over each heading how many facts stand under it and what became of them; over a source, who uses it. */

import type { CodeLens, Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import type { Reading } from '../evidence/reading.ts';
import { firstIndex } from '../text/ordered.ts';
import { countsOf, type DraftFact, draftFacts, type FactCounts } from './facts.ts';
import { sections } from './headings.ts';
import { rangeOf } from './ranges.ts';
import { usesOf } from './uses.ts';

/** Commands of the editor that a lens runs; an editor without them is shown the words alone. */
export interface LensCommands {
  /** Is given the draft's URI. */
  readonly showFacts?: string | undefined;
  /** Is given the source's URI, a position and the locations of the uses, as the protocol has them. */
  readonly showUses?: string | undefined;
}

export function draftLenses(snapshot: Snapshot, { showFacts }: LensCommands): CodeLens[] {
  const { draft, sources } = snapshot;
  const facts = draftFacts(snapshot);
  return sections(draft).flatMap(({ start, end, heading }) => {
    const inside = between(facts, start, end);
    if (inside.length === 0) return [];
    const counts = countsOf(inside);
    // What the draft's own table comes to is worked out without a source, and sourced by none.
    const title = sources.length > 0 ? countsInWords(counts) : `${factsInWords(counts.all)} · no source read`;
    const command = { title, command: showFacts ?? '' };
    return [{ range: rangeOf(draft, heading), command: { ...command, arguments: [draft.uri] } }];
  });
}

export function sourceLenses(
  source: Reading,
  drafts: readonly Snapshot[],
  { showUses }: LensCommands,
): CodeLens[] {
  const uses = usesOf(source.draft.uri, drafts);
  if (uses.length === 0) return [];
  const count = new Set(uses.map(({ draft }) => draft.uri)).size;
  const range: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const facts = [...new Map(uses.map((use) => [use.fact, use])).values()];
  const locations = facts.map(({ draft, fact }) => ({ uri: draft.uri, range: rangeOf(draft, fact.span) }));
  const title = `Used in ${count === 1 ? 'one draft' : `${count} drafts`} · ${facts.length === 1 ? 'one fact' : `${facts.length} facts`}`;
  return [
    {
      range,
      command: { title, command: showUses ?? '', arguments: [source.draft.uri, range.start, locations] },
    },
  ];
}

/** Facts are in order, so that a section's are found by two searches. */
const between = (facts: readonly DraftFact[], start: number, end: number): readonly DraftFact[] =>
  facts.slice(
    firstIndex(facts, ({ span }) => span.start >= start),
    firstIndex(facts, ({ span }) => span.start >= end),
  );

function countsInWords({ all, sourced, open, accepted }: FactCounts): string {
  const parts = [factsInWords(all), `${sourced} sourced`, `${open} open`];
  return [...parts, ...(accepted ? [`${accepted} accepted`] : [])].join(' · ');
}

const factsInWords = (all: number): string => `${all} ${all === 1 ? 'fact' : 'facts'}`;
