/** “Use as a Source” on files and folders, “Choose Sources…”, and the one quiet word on a draft that has none. */
import * as vscode from 'vscode';
import {
  serverCommands,
  type UseAsSourceArguments,
  type UseAsSourceResult,
} from '../../server/src/protocol/requests.ts';
import type { Statuses } from './statuses.ts';

const toldKey = 'policyAnnotator.toldOfNoSource';

export function useAsSource(statuses: Statuses, memory: vscode.Memento): vscode.Disposable {
  const use = async (uri: vscode.Uri): Promise<UseAsSourceResult | undefined> => {
    const { type } = await vscode.workspace.fs.stat(uri);
    const draft = draftFor(uri, statuses.draft);
    const asked: UseAsSourceArguments = {
      source: uri.toString(),
      isFolder: (type & vscode.FileType.Directory) !== 0,
      ...(draft && { draft: draft.toString() }),
    };
    const result = await vscode.commands.executeCommand<UseAsSourceResult | undefined>(
      serverCommands.useAsSource,
      asked,
    );
    if (!result) return undefined;
    const file = vscode.Uri.parse(result.uri);
    // What was written into a draft is the writer's to save; a configuration is not even on screen.
    if (result.changed && file.toString() !== draft?.toString())
      await (await vscode.workspace.openTextDocument(file)).save();
    const [name, where] = [uri, file].map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
    const words = result.changed
      ? vscode.l10n.t('{0} is now a source, by {1}.', name!, where!)
      : vscode.l10n.t('{0} is a source already, by {1}.', name!, where!);
    vscode.window.setStatusBarMessage(words, 5000);
    return result;
  };

  const choose = async () => {
    const folder = statuses.draft && vscode.workspace.getWorkspaceFolder(statuses.draft);
    const chosen = await vscode.window.showOpenDialog({
      canSelectFiles: true,
      canSelectFolders: true,
      canSelectMany: true,
      openLabel: vscode.l10n.t('Use as a Source'),
      ...(folder && { defaultUri: folder.uri }),
    });
    for (const uri of chosen ?? []) await use(uri);
  };

  const tell = async () => {
    const editor = vscode.window.activeTextEditor;
    const status = statuses.of(editor?.document.uri);
    // Any Markdown file may be open for any reason; a policy draft is open to be checked.
    if (status?.role !== 'draft' || editor?.document.languageId !== 'policy-draft') return;
    if (status.sourceCount > 0 || status.problems.length > 0 || memory.get(toldKey)) return;
    await memory.update(toldKey, true);
    const choice = vscode.l10n.t('Choose Sources…');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('This draft has no source yet, so only its dates and sums are checked.'),
      choice,
    );
    if (answer === choice) await choose();
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'policyAnnotator.useAsSource',
      async (uri?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
        const front = uri ?? vscode.window.activeTextEditor?.document.uri;
        let last: UseAsSourceResult | undefined;
        for (const one of selected?.length ? selected : front ? [front] : []) last = await use(one);
        return last;
      },
    ),
    vscode.commands.registerCommand('policyAnnotator.chooseSources', choose),
    statuses.onDidChange(() => void tell()),
  );
}

/** The draft in front decides where it is written, if both lie in one folder and it is not the file itself. */
function draftFor(source: vscode.Uri, draft: vscode.Uri | undefined): vscode.Uri | undefined {
  const folder = draft && vscode.workspace.getWorkspaceFolder(draft);
  const same =
    folder && vscode.workspace.getWorkspaceFolder(source)?.uri.toString() === folder.uri.toString();
  return same && draft.toString() !== source.toString() ? draft : undefined;
}
