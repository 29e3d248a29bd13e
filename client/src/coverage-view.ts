/** The Coverage view: every draft of the folders, how many of its facts are borne out, and by which source. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CoverageResult,
  coverageRequest,
  type DraftCoverage,
  type FactCounts,
  type SourceCoverage,
} from '../../server/src/protocol/requests.ts';
import type { Statuses } from './statuses.ts';

type Node = DraftCoverage | SourceCoverage;

export interface CoverageView extends vscode.Disposable, vscode.TreeDataProvider<Node> {
  readonly view: vscode.TreeView<Node>;
}

export function showCoverage(client: BaseLanguageClient, statuses: Statuses): CoverageView {
  const changed = new vscode.EventEmitter<undefined>();
  let drafts: CoverageResult = [];
  const getChildren = (node?: Node): Node[] =>
    node ? ('sources' in node ? [...node.sources] : []) : [...drafts];
  const view = vscode.window.createTreeView<Node>('policyAnnotator.coverage', {
    treeDataProvider: { onDidChangeTreeData: changed.event, getChildren, getTreeItem },
    showCollapseAll: true,
  });

  let asked = 0;
  const load = async () => {
    // It reads all drafts of the folders, which is for nothing while no one looks.
    if (!view.visible) return;
    const turn = ++asked;
    const found = await client.sendRequest<CoverageResult>(coverageRequest).catch(() => undefined);
    if (turn !== asked || found === undefined) return;
    drafts = found;
    changed.fire(undefined);
  };
  const parts = vscode.Disposable.from(
    changed,
    view,
    statuses.onDidChange(() => void load()),
    view.onDidChangeVisibility(() => void load()),
  );
  return {
    view,
    onDidChangeTreeData: changed.event,
    getChildren,
    getTreeItem,
    dispose: () => parts.dispose(),
  };
}

function getTreeItem(node: Node): vscode.TreeItem {
  const { uri, name, counts } = node;
  const isDraft = 'sources' in node;
  const item = new vscode.TreeItem(name ?? vscode.l10n.t('No source'));
  item.collapsibleState = vscode.TreeItemCollapsibleState[isDraft ? 'Collapsed' : 'None'];
  const icon = isDraft ? (counts.open > 0 ? 'circle-large-outline' : 'pass') : name ? 'book' : 'question';
  item.iconPath = new vscode.ThemeIcon(icon);
  item.description = inWords(counts);
  item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
  item.tooltip = item.accessibilityInformation.label;
  if (isDraft) item.id = uri;
  if (uri !== undefined)
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [vscode.Uri.parse(uri)],
    };
  return item;
}

/** "3 open · 8 sourced · 1 worked out · 12 facts", so that a narrow view shows what counts; what there is none of is left out. */
function inWords({ all, sourced, derived, open, accepted }: FactCounts): string {
  const stated = sourced - derived;
  return [
    open > 0 && vscode.l10n.t('{0} open', open),
    stated > 0 && vscode.l10n.t('{0} sourced', stated),
    derived > 0 && vscode.l10n.t('{0} worked out', derived),
    accepted > 0 && vscode.l10n.t('{0} accepted', accepted),
    all === 1 ? vscode.l10n.t('one fact') : vscode.l10n.t('{0} facts', all),
  ]
    .filter(Boolean)
    .join(' · ');
}
