/** From a figure into a source that is no text: a read-only view of its words opens at the sentence. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { findings, hoverSays, open, pointAt } from './sample.ts';
import { until } from './until.ts';

const viewScheme = 'policy-annotator-source';

describe('A source that is no text', () => {
  let briefing: vscode.TextDocument;

  before(async () => {
    briefing = await open('library/briefing.md');
  });

  const definition = (words: string): Promise<vscode.LocationLink> =>
    until(`a definition of ${words}`, async () => {
      const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        briefing.uri,
        pointAt(briefing, words),
      );
      return links[0];
    });

  for (const [words, file, sentence] of [
    ['42%', 'rail-freight.pdf', 'Nordkarga, still carries 42% of the freight.'],
    ['€36.5 million', 'arden-basin.docx', 'A new spillway at Holm Lake will cost €36.5 million'],
  ] as const)
    it(`opens at the sentence: ${file}`, async () => {
      const link = await definition(words);
      assert.equal(link.targetUri.scheme, viewScheme);
      assert.isTrue(link.targetUri.path.endsWith(`library/sources/${file}.txt`), link.targetUri.path);
      const view = await vscode.workspace.openTextDocument(link.targetUri);
      assert.equal(view.languageId, 'plaintext');
      assert.include(view.getText(link.targetRange), sentence);
      assert.include(view.getText(link.targetSelectionRange ?? link.targetRange), words);
      await vscode.window.showTextDocument(view, {
        selection: link.targetSelectionRange ?? link.targetRange,
      });
      assert.isFalse(vscode.workspace.fs.isWritableFileSystem(viewScheme) === true, 'it is read-only');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });

  it('is a file where it is a table: the definition is its cell', async () => {
    const link = await definition('$871.5 million');
    assert.isTrue(link.targetUri.path.endsWith('library/sources/timber.csv'), link.targetUri.path);
    const table = await vscode.workspace.openTextDocument(link.targetUri);
    assert.equal(table.getText(link.targetSelectionRange ?? link.targetRange), '$871,500,000');
  });

  it('is opened by the link of a hover, at its line', async () => {
    await hoverSays(briefing, pointAt(briefing, '42%'), 'command:policyAnnotator.openSource');
    const link = await definition('42%');
    const { line } = link.targetRange.start;
    await vscode.commands.executeCommand('policyAnnotator.openSource', link.targetUri.toString(), line + 1);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), link.targetUri.toString());
    assert.equal(editor?.selection.active.line, line);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is named with its page in the hover, and the draft has no finding', async () => {
    await hoverSays(briefing, pointAt(briefing, '42%'), 'page 1');
    assert.isEmpty(findings(briefing).map(({ message }) => message));
  });
});
