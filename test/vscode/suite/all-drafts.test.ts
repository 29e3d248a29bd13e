/** The Problems panel for drafts that are not open, where the setting asks for them. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { checkOf, findingOn, plantedDraft } from './sample.ts';
import { until } from './until.ts';

const setMode = (mode: 'workspace' | undefined) =>
  vscode.workspace
    .getConfiguration('policyAnnotator')
    .update('diagnosticMode', mode, vscode.ConfigurationTarget.Global);

describe('Findings of all drafts', () => {
  it('lists those of a draft that no editor has, until it is mended', async () => {
    const planted = await plantedDraft();
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'drafts/unopened.md');
    const write = (figure: string) =>
      vscode.workspace.fs.writeFile(
        uri,
        new TextEncoder().encode(`Japan has promised to invest ${figure} in the United States.\n`),
      );
    const checks = () => vscode.languages.getDiagnostics(uri).map(checkOf);
    await write('$70 billion');
    try {
      await setMode('workspace');
      await until('the finding', () => checks().includes('figure-contradicted'));
      assert.isEmpty(vscode.workspace.textDocuments.filter((one) => one.uri.path === uri.path));
      await write('$55 billion');
      await until('no finding', () => checks().length === 0);
      await write('$70 billion');
      await until('the finding again', () => checks().length > 0);
      await setMode(undefined);
      await until('no finding of what is not open', () => checks().length === 0);
    } finally {
      await setMode(undefined);
      await vscode.workspace.fs.delete(uri);
    }
    await findingOn(planted, '$70 billion', 'figure-contradicted');
  });
});
