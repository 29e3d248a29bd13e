/** The Sources view: what the draft in front rests on, how often it is used, and what can't be read and why. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type SourceItem,
  type SourcesParams,
  type SourcesResult,
  sourcesRequest,
} from '../../server/src/protocol/requests.ts';
import { shortNames } from './short-names.ts';
import { type ShownTree, showTree } from './shown-tree.ts';
import type { Statuses } from './statuses.ts';

/** A source that was read, or the sentence that says why one can't be. */
type Node = SourceItem | string;

export interface SourcesView extends ShownTree<Node> {
  /** What is dragged onto the view, files and folders, becomes sources. */
  drop(data: vscode.DataTransfer): Promise<void>;
}

export function showSources(client: BaseLanguageClient, statuses: Statuses): SourcesView {
  let nodes: readonly Node[] = [];
  let short = shortNames([]);
  const drop = async (data: vscode.DataTransfer): Promise<void> => {
    const list = (await data.get('text/uri-list')?.asString()) ?? '';
    for (const uri of list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')))
      await vscode.commands.executeCommand('policyAnnotator.useAsSource', vscode.Uri.parse(uri));
  };
  const tree = showTree<Node, SourcesResult | null>('policyAnnotator.sources', statuses, {
    getChildren: (node) => (node === undefined ? nodes : []),
    getTreeItem: (node) => treeItem(node, short),
    ask: async () => {
      const { draft } = statuses;
      const params: SourcesParams | undefined = draft && { uri: draft.toString() };
      return params ? client.sendRequest<SourcesResult | null>(sourcesRequest, params) : null;
    },
    take: (found) => {
      nodes = found ? [...found.problems, ...found.sources] : [];
      short = shortNames(found?.sources.map(({ name }) => name) ?? []);
    },
    dragAndDropController: {
      dropMimeTypes: ['text/uri-list'],
      dragMimeTypes: [],
      handleDrop: (_, data) => drop(data),
    },
  });
  return { ...tree, drop };
}

function treeItem(node: Node, short: (name: string) => string): vscode.TreeItem {
  if (typeof node === 'string') {
    const item = new vscode.TreeItem(node);
    item.iconPath = new vscode.ThemeIcon('warning');
    item.tooltip = node;
    return item;
  }
  const { uri, name, standing, facts, drafts } = node;
  const item = new vscode.TreeItem(short(name));
  item.resourceUri = vscode.Uri.parse(uri);
  item.iconPath = vscode.ThemeIcon.File;
  const use =
    drafts > 0
      ? vscode.l10n.t('{0} here · {1}', factsInWords(facts), draftsInWords(drafts))
      : vscode.l10n.t('not used');
  item.description = standing ? `${use} · ${standings[standing]()}` : use;
  item.tooltip = `${name}\n${item.description}`;
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [item.resourceUri] };
  return item;
}

const standings = {
  primary: () => vscode.l10n.t('primary'),
  secondary: () => vscode.l10n.t('secondary'),
};

const factsInWords = (count: number): string =>
  count === 1 ? vscode.l10n.t('one fact') : vscode.l10n.t('{0} facts', count);

const draftsInWords = (count: number): string =>
  count === 1 ? vscode.l10n.t('one draft') : vscode.l10n.t('{0} drafts', count);
