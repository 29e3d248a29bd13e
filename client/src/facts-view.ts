/** The Facts view: the facts of the draft in front, with a badge that counts the open ones. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FactItem,
  type FactsParams,
  type FactsResult,
  factsRequest,
} from '../../server/src/protocol/requests.ts';
import { type FactGroup, factItem, type Grouping, grouped, groupItem } from './facts-tree.ts';
import { rangeOf } from './ranges.ts';
import type { Statuses } from './statuses.ts';

type Node = FactGroup | FactItem;

export interface FactsView extends vscode.Disposable, vscode.TreeDataProvider<Node> {
  readonly view: vscode.TreeView<Node>;
}

export function showFacts(client: BaseLanguageClient, statuses: Statuses): FactsView {
  const changed = new vscode.EventEmitter<undefined>();
  let by: Grouping = 'verdict';
  let onlyOpen = false;
  let draft: vscode.Uri | undefined;
  let facts: readonly FactItem[] = [];

  const view = vscode.window.createTreeView<Node>('policyAnnotator.facts', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem,
      getChildren,
    },
    showCollapseAll: true,
  });
  function getChildren(node?: Node): Node[] {
    if (node) return 'facts' in node ? [...node.facts] : [];
    return grouped(
      facts.filter(({ state }) => !onlyOpen || state === 'open'),
      by,
    );
  }
  function getTreeItem(node: Node): vscode.TreeItem {
    return 'facts' in node ? groupItem(node) : factItem(node, draft!);
  }
  const redraw = () => {
    const context = (key: string, value: unknown) =>
      void vscode.commands.executeCommand('setContext', `policyAnnotator.${key}`, value);
    context('factsBy', by);
    context('factsOnlyOpen', onlyOpen);
    const open = statuses.of(draft)?.facts.open ?? 0;
    view.badge = open > 0 ? { value: open, tooltip: vscode.l10n.t('{0} open facts', open) } : undefined;
    view.description = draft?.path.slice(draft.path.lastIndexOf('/') + 1);
    view.message =
      onlyOpen && open === 0 && facts.length > 0
        ? vscode.l10n.t('No fact of this draft is open.')
        : undefined;
    changed.fire(undefined);
  };

  let asked = 0;
  const load = async () => {
    const uri = statuses.draft;
    if (!view.visible) {
      // The badge alone is seen, and the list of a long draft is much to send after every key.
      draft = uri;
      facts = [];
      return redraw();
    }
    const turn = ++asked;
    const params: FactsParams | undefined = uri && { uri: uri.toString() };
    // A draft that closed meanwhile, or a newer check of it, will be asked about in its own turn.
    const found = params
      ? await client.sendRequest<FactsResult>(factsRequest, params).catch(() => undefined)
      : [];
    if (turn !== asked || found === undefined) return;
    draft = uri;
    facts = found ?? [];
    redraw();
  };
  const groupBy = (grouping: Grouping) => () => {
    by = grouping;
    redraw();
  };
  const filter = (open: boolean) => () => {
    onlyOpen = open;
    redraw();
  };
  redraw();
  const parts = vscode.Disposable.from(
    changed,
    view,
    statuses.onDidChange(() => void load()),
    view.onDidChangeVisibility(() => void load()),
    vscode.commands.registerCommand('policyAnnotator.factsByVerdict', groupBy('verdict')),
    vscode.commands.registerCommand('policyAnnotator.factsBySource', groupBy('source')),
    vscode.commands.registerCommand('policyAnnotator.factsByPerson', groupBy('person')),
    vscode.commands.registerCommand('policyAnnotator.showOpenFacts', filter(true)),
    vscode.commands.registerCommand('policyAnnotator.showAllFacts', filter(false)),
    vscode.commands.registerCommand('policyAnnotator.openFact', (uri: vscode.Uri, { range }: FactItem) =>
      vscode.window.showTextDocument(uri, { selection: rangeOf(range) }),
    ),
    vscode.commands.registerCommand('policyAnnotator.openEvidence', (node?: Node) => {
      // By a key it is the selected fact that is meant.
      const fact = node ?? view.selection[0];
      return fact && 'source' in fact && fact.source
        ? vscode.window.showTextDocument(vscode.Uri.parse(fact.source.uri), {
            selection: rangeOf(fact.source.range),
            viewColumn: vscode.ViewColumn.Beside,
          })
        : undefined;
    }),
  );
  return {
    view,
    onDidChangeTreeData: changed.event,
    getChildren,
    getTreeItem,
    dispose: () => parts.dispose(),
  };
}
