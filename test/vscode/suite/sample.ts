/** The sample workspace as the tests see it: its files, places in them, and what the extension says of them. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { until } from './until.ts';

/** Opens a file of the sample workspace in an editor. */
export async function open(file: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.isDefined(folder, 'the sample workspace is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder!.uri, file));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The draft with planted errors alone in front, once it has been checked. */
export async function plantedDraft(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  const planted = await open('drafts/planted-errors.md');
  await findingOn(planted, '$70 billion', 'figure-contradicted');
  return planted;
}

/** The range of the first `text` after the first `after`. */
export function rangeOf(document: vscode.TextDocument, text: string, after = ''): vscode.Range {
  const all = document.getText();
  const from = all.indexOf(after);
  const start = from < 0 ? -1 : all.indexOf(text, from);
  if (start < 0) throw new Error(`${document.uri.path} does not have “${text}” after “${after}”`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** A place inside `text`, where a reader would point. */
export function pointAt(document: vscode.TextDocument, text: string, after = ''): vscode.Position {
  return rangeOf(document, text, after).start.translate(0, 1);
}

/** The extension's findings on a document. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'policy-annotator');
}

/** The id of the check that made a finding. */
export function checkOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding of `check` that covers `text`, as patiently as `until` does. */
export function findingOn(
  document: vscode.TextDocument,
  text: string,
  check: string,
  patience?: number,
): Promise<vscode.Diagnostic> {
  const look = () => {
    const here = rangeOf(document, text);
    return findings(document).find(
      (finding) => checkOf(finding) === check && finding.range.intersection(here),
    );
  };
  return until(`${check} on “${text}”`, look, patience);
}

/** Edits a document: the first `text` becomes `by`, or all of them do. */
export async function replace(
  document: vscode.TextDocument,
  text: string,
  by: string,
  { all = false } = {},
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  if (all)
    edit.replace(
      document.uri,
      whole(document),
      document.getText().replaceAll(text, () => by),
    );
  else edit.replace(document.uri, rangeOf(document, text), by);
  assert.isTrue(await vscode.workspace.applyEdit(edit), `${text} is replaced`);
}

/** Runs `step`, then puts back the document's text of before. */
export async function keeping(document: vscode.TextDocument, step: () => Promise<void>): Promise<void> {
  const before = document.getText();
  try {
    await step();
  } finally {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, whole(document), before);
    await vscode.workspace.applyEdit(edit);
  }
}

/** Waits for hovers at a place that say `text`. */
export function hoverSays(
  document: vscode.TextDocument,
  at: vscode.Position,
  text: string,
): Promise<unknown> {
  return until(`a hover that says “${text}”`, async () => {
    const said = await hoverAt(document, at);
    if (!said.includes(text)) throw new Error(`it says “${said}”`);
    return true;
  });
}

/** All that the hovers at a place say, without the marks of Markdown. */
async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replace(/\*\*|\\(?=[^\w\s])/g, '');
}

function whole(document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}
