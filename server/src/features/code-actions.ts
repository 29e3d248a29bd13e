/** Code actions: what each finding under the selection offers to write instead, a citation, and all clear fixes at once. */
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Finding, Fix } from '../checks/check.ts';
import type { Snapshot } from '../checks/run.ts';
import { passageAt } from '../evidence/document.ts';
import { type Format, formatOf } from '../text/paragraph.ts';
import { cite, citeKind } from './cite.ts';
import { diagnostic, diagnosticSource } from './diagnostics.ts';
import { fixAll, fixAllKind } from './fix-all.ts';
import { lookAtNearest } from './nearest.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/** Checks whose findings are about what surrounds a draft. */
const surroundings = new Set([
  'source-unreadable',
  'configuration-invalid',
  'draft-unchecked',
  'ignore-unused',
]);

/**
 * `only` are the kinds the editor asks for; all when it does not say. `pages` as for diagnostics. `show` is the command
 * that opens a place, where the editor can be asked to. `shown` are the findings that the editor has there, perhaps from
 * before an edit that moved them.
 */
export function codeActions(
  snapshot: Snapshot,
  range: Range,
  version: number | null,
  only?: readonly string[],
  pages?: string,
  show?: string,
  shown: readonly Diagnostic[] = [],
): CodeAction[] {
  const asksFor = (kind: string) =>
    only?.some((asked) => `${kind}.`.startsWith(`${asked}.`) || asked === '') ?? true;
  return [
    ...(asksFor(CodeActionKind.QuickFix) ? quickFixes(snapshot, range, version, shown, pages) : []),
    ...(asksFor(CodeActionKind.QuickFix) && show ? lookAtNearest(snapshot, range, show, pages) : []),
    ...(asksFor(citeKind) ? cite(snapshot, range, version) : []),
    ...(asksFor(fixAllKind) ? fixAll(snapshot, version) : []),
  ];
}

function quickFixes(
  snapshot: Snapshot,
  range: Range,
  version: number | null,
  shown: readonly Diagnostic[],
  pages?: string,
): CodeAction[] {
  const start = offsetAt(snapshot.draft, range.start);
  const end = offsetAt(snapshot.draft, range.end);
  const here = snapshot.findings.filter(({ span }) => span.start <= end && start <= span.end);
  const isShown = ({ check, message }: Finding) =>
    shown.some((one) => one.source === diagnosticSource && one.code === check && one.message === message);
  return (here.length > 0 ? here : snapshot.findings.filter(isShown)).flatMap((finding) =>
    [...finding.fixes, ...acceptFix(snapshot, finding)].map((fix) =>
      action(snapshot, finding, fix, version, pages),
    ),
  );
}

/** What makes a line a comment where the comments of HTML are none, and whether a blank line must end it. */
const asComment: Partial<Record<Format, { readonly before: string; readonly after: string }>> = {
  latex: { before: '% ', after: '' },
  asciidoc: { before: '// ', after: '' },
  restructuredtext: { before: '.. ', after: 'blank' },
};

/**
 * Writes the comment that accepts a finding above its paragraph or table, the reason left for the writer to give. What
 * is said of the whole file is not accepted at one place.
 */
function acceptFix({ draft }: Snapshot, { check, span }: Finding): Fix[] {
  const at = passageAt(draft, span.start);
  const passage = at?.cell ? draft.passages.find(({ cell }) => cell?.table === at.cell!.table) : at;
  if (!passage || (passage.kind === 'cell' && !at?.cell) || surroundings.has(check)) return [];
  const { line } = draft.lines.position(passage.start);
  const start = draft.lines.offset({ line, character: 0 });
  // In a quotation or a list the comment stands as deep as what it is above.
  const indent = /^[ \t>]*/.exec(draft.text.slice(start, passage.start))![0];
  const newLine = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const { before, after } = asComment[formatOf(draft.uri)] ?? { before: '', after: '' };
  const comment = `<!-- policy-annotator-ignore-next-line ${check}:  -->`;
  const newText = `${indent}${before}${comment}${newLine}${after && newLine}`;
  return [
    {
      title: `Accept with a reason (ignore ${check} here)`,
      span: { start, end: start },
      newText,
      preferred: false,
    },
  ];
}

function action(
  snapshot: Snapshot,
  finding: Finding,
  { title, span, newText, preferred }: Fix,
  version: number | null,
  pages?: string,
): CodeAction {
  const { draft } = snapshot;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred: preferred,
    diagnostics: [diagnostic(snapshot, finding, pages)],
    edit: {
      documentChanges: [
        { textDocument: { uri: draft.uri, version }, edits: [{ range: rangeOf(draft, span), newText }] },
      ],
    },
  };
}
