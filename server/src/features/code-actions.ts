/** Code actions: what each finding under the selection offers to write instead, citations, and all clear fixes at once. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Finding } from '../checks/check.ts';
import type { Snapshot } from '../checks/run.ts';
import { passageAt } from '../evidence/document.ts';
import { type Format, formatOf } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';
import { cite, citeKind } from './cite.ts';
import { diagnostic, diagnosticSource } from './diagnostics.ts';
import { fixAll, fixAllKind } from './fix-all.ts';
import { markChecked, markCheckedKind } from './mark-checked.ts';
import { lookAtNearest } from './nearest.ts';
import { quote, quoteKind } from './quote.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/** Checks whose findings are about what surrounds a draft. */
const surroundings = new Set([
  'source-unreadable',
  'source-changed',
  'configuration-invalid',
  'configuration-misspelt',
  'draft-unchecked',
  'ignore-unused',
]);

export interface ActionsAsked {
  /** The kinds that the editor asks for; all when it does not say. */
  readonly only?: readonly string[] | undefined;
  /** As for diagnostics. */
  readonly pages?: string | undefined;
  /** The command that opens a place, where the editor can be asked to. */
  readonly show?: string | undefined;
  /** The command that marks a draft as checked, where the editor can be asked to change files. */
  readonly markChecked?: string | undefined;
  /** The findings that the editor has there, perhaps from before an edit that moved them. */
  readonly shown?: readonly Diagnostic[];
  /** The editor can put the cursor where something is left to be written. */
  readonly editsSnippets?: boolean;
}

export function codeActions(
  snapshot: Snapshot,
  range: Range,
  version: number | null,
  asked: ActionsAsked = {},
): CodeAction[] {
  const { only, pages, show, markChecked: mark } = asked;
  const asksFor = (kind: string) =>
    only?.some((one) => `${kind}.`.startsWith(`${one}.`) || one === '') ?? true;
  const findings = asksFor(CodeActionKind.QuickFix) ? findingsAt(snapshot, range, asked) : [];
  // What mends a finding comes before what looks at it, and to accept it is the last resort.
  return [
    ...findings.flatMap((finding) => fixes(snapshot, finding, version, asked)),
    ...(asksFor(CodeActionKind.QuickFix) && show ? lookAtNearest(snapshot, range, show, pages) : []),
    ...findings.flatMap((finding) => acceptance(snapshot, finding, version, asked)),
    ...(asksFor(CodeActionKind.QuickFix) && mark
      ? markChecked(snapshot, CodeActionKind.QuickFix, range, mark, pages)
      : []),
    ...(asksFor(markCheckedKind) && mark ? markChecked(snapshot, markCheckedKind, range, mark, pages) : []),
    ...(asksFor(citeKind) ? cite(snapshot, range, version) : []),
    ...(asksFor(quoteKind) ? quote(snapshot, range, version) : []),
    ...(asksFor(fixAllKind) ? fixAll(snapshot, version) : []),
  ];
}

/** Those that the selection touches, or else those that the editor still has there. */
function findingsAt(snapshot: Snapshot, range: Range, { shown = [] }: ActionsAsked): readonly Finding[] {
  const start = offsetAt(snapshot.draft, range.start);
  const end = offsetAt(snapshot.draft, range.end);
  const here = snapshot.findings.filter(({ span }) => span.start <= end && start <= span.end);
  const isShown = ({ check, message }: Finding) =>
    shown.some((one) => one.source === diagnosticSource && one.code === check && one.message === message);
  return here.length > 0 ? here : snapshot.findings.filter(isShown);
}

function fixes(
  snapshot: Snapshot,
  finding: Finding,
  version: number | null,
  { pages }: ActionsAsked,
): CodeAction[] {
  return finding.fixes.map(({ title, span, newText, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic(snapshot, finding, pages)],
    isPreferred: preferred,
    edit: change(snapshot, version, { range: rangeOf(snapshot.draft, span), newText }),
  }));
}

function acceptance(
  snapshot: Snapshot,
  finding: Finding,
  version: number | null,
  { pages, editsSnippets = false }: ActionsAsked,
): CodeAction[] {
  const accepting = acceptEdit(snapshot, finding, editsSnippets);
  if (!accepting) return [];
  const alike = alikeInLine(snapshot, finding);
  const ignored = alike > 1 ? `all ${alike} of ${finding.check} in this line` : `${finding.check} here`;
  return [
    {
      title: `Accept with a reason (ignore ${ignored})`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic(snapshot, finding, pages)],
      isPreferred: false,
      edit: change(snapshot, version, accepting),
    },
  ];
}

/** What is accepted is accepted of a line, which in most drafts is a paragraph. */
function alikeInLine({ draft, findings }: Snapshot, { check, span }: Finding): number {
  const lineOf = ({ start }: Span): number => draft.lines.position(start).line;
  const line = lineOf(span);
  return findings.filter((one) => one.check === check && lineOf(one.span) === line).length;
}

const change = (
  { draft }: Snapshot,
  version: number | null,
  edit: TextDocumentEdit['edits'][number],
): WorkspaceEdit => ({
  documentChanges: [{ textDocument: { uri: draft.uri, version }, edits: [edit] }],
});

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
function acceptEdit(
  { draft }: Snapshot,
  { check, span }: Finding,
  editsSnippets: boolean,
): TextEdit | SnippetTextEdit | undefined {
  const at = passageAt(draft, span.start);
  const passage = at?.cell ? draft.passages.find(({ cell }) => cell?.table === at.cell!.table) : at;
  if (!passage || (passage.kind === 'cell' && !at?.cell) || surroundings.has(check)) return undefined;
  const { line } = draft.lines.position(passage.start);
  const start = draft.lines.offset({ line, character: 0 });
  // In a quotation or a list the comment stands as deep as what it is above.
  const indent = /^[ \t>]*/.exec(draft.text.slice(start, passage.start))![0];
  const newLine = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const { before, after } = asComment[formatOf(draft.uri)] ?? { before: '', after: '' };
  const opening = `${indent}${before}<!-- policy-annotator-ignore-next-line ${check}: `;
  const closing = ` -->${newLine}${after && newLine}`;
  const range = rangeOf(draft, { start, end: start });
  // None of what is written has a sign that snippets read otherwise.
  return editsSnippets
    ? { range, snippet: { kind: 'snippet', value: `${opening}$0${closing}` } }
    : { range, newText: opening + closing };
}
