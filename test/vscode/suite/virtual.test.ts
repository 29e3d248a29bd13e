/** A folder that is on no disk: its files come from an extension, and are checked like any other. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files.ts';
import { findingOn, findings, hoverSays, plantedDraft, pointAt, rangeOf } from './sample.ts';
import { until } from './until.ts';

const scheme = 'memfs';
const folder = vscode.Uri.from({ scheme, path: '/desk' });
const at = (path: string) => vscode.Uri.joinPath(folder, path);
const run = vscode.commands.executeCommand;
const write = (path: string, text: string) =>
  vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));

describe('A folder that is on no disk', () => {
  let draft: vscode.TextDocument;
  let provided: vscode.Disposable;
  let watched: vscode.Disposable;
  /** How often the draft of the other folder was seen without findings. */
  let losses = 0;

  before(async () => {
    provided = vscode.workspace.registerFileSystemProvider(scheme, new MemoryFiles(), {
      isCaseSensitive: true,
    });
    await write('sources/ferry.txt', 'The ferry line carried 8,200 passengers in May.\n');
    const [sample] = vscode.workspace.workspaceFolders!;
    const pdf = 'library/sources/rail-freight.pdf';
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(sample!.uri, pdf));
    await vscode.workspace.fs.writeFile(at('sources/rail-freight.pdf'), bytes);
    await write(
      'draft.md',
      'The ferry line carried 8,900 passengers in May.\n\nThe Nordkarga still carries 42% of the freight.\n',
    );
    const planted = await plantedDraft();
    watched = vscode.languages.onDidChangeDiagnostics(() => {
      if (findings(planted).length === 0) losses++;
    });
    assert.isTrue(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: folder, name: 'memory' }));
    await until('the folder', () => vscode.workspace.workspaceFolders!.length === 2);
    draft = await vscode.workspace.openTextDocument(at('draft.md'));
    await vscode.window.showTextDocument(draft, { preview: false });
  });
  after(async () => {
    await run('workbench.action.closeEditorsInGroup');
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await until('the folder to go', () => vscode.workspace.workspaceFolders!.length === 1);
    provided.dispose();
    watched.dispose();
  });

  it('has its draft checked against the sources in it', async () => {
    const finding = await findingOn(draft, '8,900', 'figure-contradicted');
    const [related] = finding.relatedInformation!;
    assert.equal(related!.location.uri.toString(), at('sources/ferry.txt').toString());
    assert.equal(losses, 0, 'what was found in the other folder stays on screen');
  });

  it('has its PDFs read, and shown at the sentence', async () => {
    await hoverSays(draft, pointAt(draft, '42%'), 'page 1');
    const [link] = await run<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      draft.uri,
      pointAt(draft, '42%'),
    );
    const view = await vscode.workspace.openTextDocument(link!.targetUri);
    assert.include(view.getText(link!.targetRange), 'Nordkarga, still carries 42% of the freight.');
  });

  it('is checked again when a source in it is saved', async () => {
    await write('sources/ferry.txt', 'The ferry line carried 8,900 passengers in May.\n');
    await until('the finding to go', () =>
      findings(draft).every(({ range }) => !range.intersection(rangeOf(draft, '8,900'))),
    );
  });

  it('takes a file as a source, and writes that down in it', async () => {
    await write('notes/rain.txt', 'It rained on 17 days in May.\n');
    await run('policyAnnotator.useAsSource', at('notes/rain.txt'));
    const bytes = await vscode.workspace.fs.readFile(at('policy-annotator.yaml'));
    assert.include(new TextDecoder().decode(bytes), '- notes/rain.txt');
  });
});
