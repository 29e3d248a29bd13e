/** What the server last said of each open document, and which draft the views are about. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type StatusParams, statusNotification } from '../../server/src/protocol/requests.ts';

export interface Statuses extends vscode.Disposable {
  /** A document was checked, or another editor is in front. */
  readonly onDidChange: vscode.Event<void>;
  /** Undefined until the document has been checked. */
  of(uri: vscode.Uri | undefined): StatusParams | undefined;
  /** The draft in front, or the one that was there before a source or another file. */
  readonly draft: vscode.Uri | undefined;
}

export function watchStatuses(client: BaseLanguageClient): Statuses {
  const latest = new Map<string, StatusParams>();
  const changed = new vscode.EventEmitter<void>();
  let draft: vscode.Uri | undefined;
  const of = (uri: vscode.Uri | undefined) => (uri ? latest.get(uri.toString()) : undefined);

  const update = () => {
    const front = vscode.window.activeTextEditor?.document.uri;
    const status = of(front);
    if (status?.role === 'draft') draft = front;
    if (draft && !latest.has(draft.toString())) draft = undefined;
    const context = (key: string, value: unknown) =>
      void vscode.commands.executeCommand('setContext', `policyAnnotator.${key}`, value);
    context('role', status?.role);
    context('hasDraft', draft !== undefined);
    context('hasSources', (of(draft)?.sourceCount ?? 0) > 0);
    changed.fire();
  };
  const parts = vscode.Disposable.from(
    changed,
    client.onNotification(statusNotification, (status: StatusParams) => {
      // The server writes URIs in its own way; the editor's is the key.
      latest.set(vscode.Uri.parse(status.uri).toString(), status);
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      latest.delete(uri.toString());
      update();
    }),
  );
  return {
    onDidChange: changed.event,
    of,
    get draft() {
      return draft;
    },
    dispose: () => parts.dispose(),
  };
}
