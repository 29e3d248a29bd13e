/** The one status item: which sources a draft rests on, how many of its facts they bear out, and what can't be read. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type StatusParams, statusNotification } from '../../server/src/protocol/requests.ts';

export function showStatus(
  client: BaseLanguageClient,
  documents: vscode.DocumentSelector,
): vscode.Disposable {
  const latest = new Map<string, StatusParams>();
  const item = vscode.languages.createLanguageStatusItem('policyAnnotator', documents);
  item.name = vscode.l10n.t('Policy Annotator');
  item.command = { command: 'policyAnnotator.showLog', title: vscode.l10n.t('Show log') };

  const update = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : latest.get(uri);
    item.busy = status === undefined;
    item.text = status ? textOf(status) : vscode.l10n.t('Policy Annotator');
    item.detail = status ? [...status.problems, ...status.sources].join(' · ') : '';
    item.severity = status?.problems.length
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
  };
  return vscode.Disposable.from(
    item,
    client.onNotification(statusNotification, (status: StatusParams) => {
      // The server writes URIs in its own way; the editor's is the key.
      latest.set(vscode.Uri.parse(status.uri).toString(), status);
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => latest.delete(uri.toString())),
  );
}

function textOf({ role, sources, facts }: StatusParams): string {
  if (role === 'source') return vscode.l10n.t('A source');
  if (role === 'configuration') return vscode.l10n.t('Configuration');
  if (sources.length === 0) return vscode.l10n.t('No source: nothing is checked');
  return vscode.l10n.t('{0} of {1} facts sourced, {2} open', facts.sourced, facts.all, facts.open);
}
