/** “Open the Sample”: a copy of the folder that ships with the extension, with a draft full of slips to try it on. */
import * as vscode from 'vscode';

/** All of dist/sample; a web extension can't list its own files. */
export const sampleFiles = [
  'policy-annotator.yaml',
  'sources/rare-earths.txt',
  'drafts/planted-errors.md',
  'drafts/faithful.md',
  'drafts/speech.policy',
];

export const openSample = ({ extensionUri, globalStorageUri }: vscode.ExtensionContext): vscode.Disposable =>
  vscode.commands.registerCommand('policyAnnotator.openSample', async (options?: { copyOnly?: boolean }) => {
    const folder = vscode.Uri.joinPath(globalStorageUri, 'sample');
    // Written anew each time, so that the slips are there again.
    for (const file of sampleFiles) {
      const bytes = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(extensionUri, 'dist/sample', file),
      );
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, file), bytes);
    }
    if (!options?.copyOnly) {
      const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
      await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
    }
    return folder;
  });
