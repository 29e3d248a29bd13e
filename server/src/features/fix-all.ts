/** Fix all: the preferred fixes of a draft in one edit, each only where nothing else is offered for the same words. */
import { type CodeAction, CodeActionKind, type TextDocumentEdit } from 'vscode-languageserver-types';
import type { Fix } from '../checks/check.ts';
import type { Snapshot } from '../checks/run.ts';
import { rangeOf } from './ranges.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.policyAnnotator`;

/** None where there is nothing to fix. */
export function fixAll(snapshot: Snapshot, version: number | null): CodeAction[] {
  const fixes = safeFixes(snapshot);
  if (fixes.length === 0) return [];
  const title = fixes.length === 1 ? 'Fix the one clear finding' : `Fix all ${fixes.length} clear findings`;
  return [{ title, kind: fixAllKind, edit: { documentChanges: [editOf(snapshot, fixes, version)] } }];
}

/**
 * Fixes that can be made together and leave no choice: the preferred one of a finding that has no second, at a place
 * that no other finding wants to change too.
 */
function safeFixes({ findings }: Snapshot): Fix[] {
  const all = findings
    .flatMap(({ fixes }) => {
      const isOnlyChoice = fixes.filter(({ preferred }) => preferred).length === 1;
      return fixes.map((fix) => ({ fix, isClear: isOnlyChoice && fix.preferred }));
    })
    .sort((a, b) => a.fix.span.start - b.fix.span.start);
  let reach = -1;
  return all.flatMap(({ fix, isClear }, index) => {
    const { start, end } = fix.span;
    // Two insertions at one place collide too: their order would be a guess.
    const before = reach > start || all[index - 1]?.fix.span.start === start;
    const after = (all[index + 1]?.fix.span.start ?? Number.POSITIVE_INFINITY) < Math.max(end, start + 1);
    reach = Math.max(reach, end);
    return isClear && !before && !after ? [fix] : [];
  });
}

const editOf = ({ draft }: Snapshot, fixes: readonly Fix[], version: number | null): TextDocumentEdit => ({
  textDocument: { uri: draft.uri, version },
  edits: fixes.map(({ span, newText }) => ({ range: rangeOf(draft, span), newText })),
});
