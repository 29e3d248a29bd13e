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
import { shortNames } from './short-names.ts';
import { type ShownTree, showTree } from './shown-tree.ts';
import type { Statuses } from './statuses.ts';

type Node = DraftCoverage | SourceCoverage;

export function showCoverage(client: BaseLanguageClient, statuses: Statuses): ShownTree<Node> {
  let drafts: CoverageResult = [];
  let short = shortNames([]);
  return showTree('policyAnnotator.coverage', statuses, {
    getChildren: (node): readonly Node[] => (node ? ('sources' in node ? node.sources : []) : drafts),
    getTreeItem: (node) => treeItem(node, short),
    ask: () => client.sendRequest<CoverageResult>(coverageRequest),
    take: (found) => {
      drafts = found;
      short = shortNames(
        found.flatMap(({ name, sources }) => [name, ...sources.flatMap((source) => source.name ?? [])]),
      );
    },
    showCollapseAll: true,
  });
}

function treeItem(node: Node, short: (name: string) => string): vscode.TreeItem {
  const { uri, name, counts } = node;
  const isDraft = 'sources' in node;
  const item = new vscode.TreeItem(name === undefined ? vscode.l10n.t('No source') : short(name));
  item.collapsibleState = vscode.TreeItemCollapsibleState[isDraft ? 'Collapsed' : 'None'];
  const icon = isDraft ? (counts.open > 0 ? 'circle-large-outline' : 'pass') : name ? 'book' : 'question';
  item.iconPath = new vscode.ThemeIcon(icon);
  item.description = inWords(counts);
  item.tooltip = `${name ?? item.label}\n${item.description}`;
  item.accessibilityInformation = { label: `${name ?? item.label}, ${item.description}` };
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
  if (all > 1 && stated === all) return vscode.l10n.t('all {0} sourced', all);
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
