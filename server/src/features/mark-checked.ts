/** Marking a draft as checked: which of its sources count, and the action that asks for it. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import type { AnnotatedDocument } from '../evidence/document.ts';
import { touches } from '../text/span.ts';
import { diagnostic } from './diagnostics.ts';
import { draftFacts } from './facts.ts';
import { offsetAt } from './ranges.ts';

export const markCheckedKind = `${CodeActionKind.Source}.markChecked.policyAnnotator`;

/** The sources that facts of the draft rest on; what changes in the others changes nothing of it. */
export const sourcesInUse = (snapshot: Snapshot): ReadonlySet<AnnotatedDocument> =>
  new Set(draftFacts(snapshot).flatMap(({ evidence }) => evidence.map(({ document }) => document)));

/** For what changed at the range, or for the whole draft. `command` takes the draft's URI. */
export function markChecked(
  snapshot: Snapshot,
  kind: typeof CodeActionKind.QuickFix | typeof markCheckedKind,
  range: Range,
  command: string,
  pages?: string,
): CodeAction[] {
  const { draft, findings } = snapshot;
  const changes = findings.filter(({ check }) => check === 'source-changed');
  const offset = offsetAt(draft, range.start);
  const here = changes.filter(({ span }) => touches(span, offset));
  if (kind === CodeActionKind.QuickFix ? here.length === 0 : sourcesInUse(snapshot).size === 0) return [];
  const title = changes.length > 0 ? 'Mark as checked again' : 'Mark as checked';
  return [
    {
      title,
      kind,
      ...(here.length > 0 && { diagnostics: here.map((finding) => diagnostic(snapshot, finding, pages)) }),
      command: { title, command, arguments: [draft.uri] },
    },
  ];
}
