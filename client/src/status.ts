/** The one status item: how many facts of the draft in front are sourced, on which sources it rests, and what can't be read. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/protocol/requests.ts';
import type { Statuses } from './statuses.ts';

/** Left of the line and column, which is at 100. */
const priority = 101;

export function showStatus(statuses: Statuses, documents: () => vscode.DocumentSelector): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'policyAnnotator',
    vscode.StatusBarAlignment.Right,
    priority,
  );
  item.name = vscode.l10n.t('Policy Annotator');

  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || vscode.languages.match(documents(), document) === 0) return item.hide();
    const status = statuses.of(document.uri);
    const words = status ? wordsOf(status) : item.name!;
    item.text = `$(${iconOf(status)}) ${words}`;
    item.tooltip = status ? tooltipOf(status, words) : undefined;
    item.accessibilityInformation = { label: `${item.name}: ${words}` };
    item.command = commandFor(status);
    item.show();
  };
  update();
  return vscode.Disposable.from(item, statuses.onDidChange(update));
}

function wordsOf({ role, sourceCount, facts }: StatusParams): string {
  if (role === 'source') return vscode.l10n.t('A source');
  if (role === 'configuration') return vscode.l10n.t('Configuration');
  if (sourceCount === 0) return vscode.l10n.t('No source: only dates and sums are checked');
  if (facts.all === 0) return vscode.l10n.t('No fact yet');
  if (facts.all === 1)
    return facts.sourced ? vscode.l10n.t('one fact, sourced') : vscode.l10n.t('one fact, not sourced');
  return vscode.l10n.t('{0} of {1} facts sourced', facts.sourced, facts.all);
}

function iconOf(status: StatusParams | undefined): string {
  if (!status) return 'sync~spin';
  if (status.problems.length > 0) return 'warning';
  if (status.role !== 'draft') return 'book';
  return status.facts.open > 0 || status.sourceCount === 0 ? 'circle-large-outline' : 'pass';
}

function tooltipOf(status: StatusParams, words: string): string {
  const { role, sourceCount, sources, problems, facts } = status;
  const more = sourceCount - sources.length;
  const names = sources.join('\n');
  return [
    role === 'draft' && facts.open > 0 ? `${words}, ${vscode.l10n.t('{0} open', facts.open)}` : words,
    ...problems,
    more > 0 ? `${names}\n${vscode.l10n.t('and {0} more', more)}` : names,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

function commandFor(status: StatusParams | undefined): vscode.Command {
  if (status?.role !== 'draft')
    return { command: 'policyAnnotator.showLog', title: vscode.l10n.t('Show log') };
  return status.sourceCount === 0
    ? { command: 'policyAnnotator.chooseSources', title: vscode.l10n.t('Choose sources…') }
    : { command: 'policyAnnotator.facts.focus', title: vscode.l10n.t('Show facts') };
}
