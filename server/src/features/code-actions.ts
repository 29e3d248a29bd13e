/** Quick fixes: what each finding under the selection offers to write instead. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Finding, Fix } from '../checks/check.ts';
import type { Snapshot } from '../checks/run.ts';
import { diagnostic } from './diagnostics.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/** `only` are the kinds the editor asks for; all when it does not say. */
export function codeActions(
  snapshot: Snapshot,
  range: Range,
  version: number | null,
  only?: readonly string[],
): CodeAction[] {
  const wanted = only?.every((kind) => kind !== '' && !CodeActionKind.QuickFix.startsWith(kind)) !== true;
  if (!wanted) return [];
  const start = offsetAt(snapshot.draft, range.start);
  const end = offsetAt(snapshot.draft, range.end);
  return snapshot.findings
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((finding) => finding.fixes.map((fix) => action(snapshot, finding, fix, version)));
}

function action(
  snapshot: Snapshot,
  finding: Finding,
  { title, span, newText, preferred }: Fix,
  version: number | null,
): CodeAction {
  const { draft } = snapshot;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred: preferred,
    diagnostics: [diagnostic(snapshot, finding)],
    edit: {
      documentChanges: [
        { textDocument: { uri: draft.uri, version }, edits: [{ range: rangeOf(draft, span), newText }] },
      ],
    },
  };
}
