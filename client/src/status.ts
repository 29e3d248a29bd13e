/** The one status item: which sources a draft rests on, how many of its facts they bear out, and what can't be read. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/protocol/requests.ts';
import type { Statuses } from './statuses.ts';

export function showStatus(statuses: Statuses, documents: () => vscode.DocumentSelector): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('policyAnnotator', documents());
  item.name = vscode.l10n.t('Policy Annotator');

  const update = () => {
    const status = statuses.of(vscode.window.activeTextEditor?.document.uri);
    item.busy = status === undefined;
    item.text = status ? textOf(status) : vscode.l10n.t('Policy Annotator');
    item.detail = status ? [...status.problems, ...status.sources].join(' · ') : '';
    item.command = commandFor(status);
    item.severity = status?.problems.length
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
  };
  update();
  return vscode.Disposable.from(
    item,
    statuses.onDidChange(update),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      item.selector = documents();
    }),
  );
}

function textOf({ role, sources, facts }: StatusParams): string {
  if (role === 'source') return vscode.l10n.t('A source');
  if (role === 'configuration') return vscode.l10n.t('Configuration');
  if (sources.length === 0) return vscode.l10n.t('No source: nothing is checked');
  return vscode.l10n.t('{0} of {1} facts sourced, {2} open', facts.sourced, facts.all, facts.open);
}

function commandFor(status: StatusParams | undefined): vscode.Command {
  if (status?.role !== 'draft')
    return { command: 'policyAnnotator.showLog', title: vscode.l10n.t('Show log') };
  return status.sources.length === 0
    ? { command: 'policyAnnotator.chooseSources', title: vscode.l10n.t('Choose sources…') }
    : { command: 'policyAnnotator.facts.focus', title: vscode.l10n.t('Show facts') };
}
