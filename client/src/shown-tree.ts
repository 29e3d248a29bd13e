/** A view of the sidebar: its tree is asked of the server while someone looks, and an answer that was overtaken is dropped. */
import * as vscode from 'vscode';
import type { Statuses } from './statuses.ts';

export interface ShownTree<Node> extends vscode.TreeDataProvider<Node> {
  readonly view: vscode.TreeView<Node>;
  /** Draws the tree again from what is there. */
  redraw(): void;
  dispose(): void;
}

interface Tree<Node, Answer> extends Omit<vscode.TreeViewOptions<Node>, 'treeDataProvider'> {
  readonly getChildren: (node?: Node) => readonly Node[];
  readonly getTreeItem: (node: Node) => vscode.TreeItem;
  /** May reject: what changed meanwhile is asked about in its own turn. */
  readonly ask: () => Promise<Answer>;
  readonly take: (answer: Answer) => void;
  /** Instead of asking, while no one looks. */
  readonly unseen?: () => void;
}

export function showTree<Node, Answer>(
  id: string,
  statuses: Statuses,
  { getChildren, getTreeItem, ask, take, unseen, ...options }: Tree<Node, Answer>,
): ShownTree<Node> {
  const changed = new vscode.EventEmitter<undefined>();
  const provider = {
    onDidChangeTreeData: changed.event,
    getChildren: (node?: Node) => [...getChildren(node)],
    getTreeItem,
  };
  const view = vscode.window.createTreeView<Node>(id, { ...options, treeDataProvider: provider });
  const redraw = () => changed.fire(undefined);

  let asked = 0;
  const load = async () => {
    const turn = ++asked;
    if (!view.visible) {
      unseen?.();
      return redraw();
    }
    const answer = await ask().catch(() => undefined);
    if (turn !== asked || answer === undefined) return;
    take(answer);
    redraw();
  };
  const parts = vscode.Disposable.from(
    changed,
    view,
    statuses.onDidChange(() => void load()),
    view.onDidChangeVisibility(() => void load()),
  );
  return { ...provider, view, redraw, dispose: () => parts.dispose() };
}
