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
import { shortNames } from './short-names.ts';
import { type ShownTree, showTree } from './shown-tree.ts';
import type { Statuses } from './statuses.ts';

type Node = FactGroup | FactItem;

export function showFacts(client: BaseLanguageClient, statuses: Statuses): ShownTree<Node> {
  let by: Grouping = 'verdict';
  let onlyOpen = false;
  let draft: vscode.Uri | undefined;
  let facts: readonly FactItem[] = [];
  let short = shortNames([]);

  const tree = showTree<Node, { draft: vscode.Uri | undefined; facts: FactsResult }>(
    'policyAnnotator.facts',
    statuses,
    {
      getChildren: (node) =>
        node
          ? 'facts' in node
            ? node.facts
            : []
          : grouped(
              facts.filter(({ state }) => !onlyOpen || state === 'open'),
              by,
              short,
            ),
      getTreeItem: (node) => ('facts' in node ? groupItem(node) : factItem(node, draft!, by, short)),
      ask: async () => {
        const { draft } = statuses;
        const params: FactsParams | undefined = draft && { uri: draft.toString() };
        return { draft, facts: params ? await client.sendRequest<FactsResult>(factsRequest, params) : [] };
      },
      take: (found) => {
        draft = found.draft;
        facts = found.facts ?? [];
        short = shortNames(facts.flatMap(({ source }) => source?.name ?? []));
        label();
      },
      unseen: () => {
        // The badge alone is seen, and the list of a long draft is much to send after every key.
        draft = statuses.draft;
        facts = [];
        label();
      },
      showCollapseAll: true,
    },
  );
  const { view } = tree;

  /** What the view says around its tree. */
  function label(): void {
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
  }
  const groupBy = (grouping: Grouping) => () => {
    by = grouping;
    label();
    tree.redraw();
  };
  const filter = (open: boolean) => () => {
    onlyOpen = open;
    label();
    tree.redraw();
  };
  label();
  const parts = vscode.Disposable.from(
    tree,
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
  return { ...tree, dispose: () => parts.dispose() };
}
