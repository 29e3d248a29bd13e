/** What the extension gives other extensions: the trees of its views. */
import * as vscode from 'vscode';

interface Tree<Node> {
  getChildren(node?: Node): Node[];
  getTreeItem(node: Node): vscode.TreeItem;
}
interface Exports {
  readonly facts: Tree<unknown> & { readonly view: vscode.TreeView<unknown> };
  readonly coverage: Tree<unknown>;
  readonly sources: Tree<unknown> & { drop(data: vscode.DataTransfer): Promise<void> };
}

export const views = (): Exports =>
  vscode.extensions.getExtension<Exports>('policy-annotator.policy-annotator')!.exports;

export const labels = (tree: Tree<unknown>, node?: unknown): string[] =>
  tree.getChildren(node).map((child) => String(tree.getTreeItem(child).label));
