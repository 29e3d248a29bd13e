/** What begins and ends the work on a draft: taking a file as a source, marking the draft as checked, opening the sample. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { views } from './exports.ts';
import { checkOf, findingOn, findings, keeping, plantedDraft, rangeOf, replace } from './sample.ts';
import { until } from './until.ts';

const source = 'sources/rare-earths.txt';
const run = vscode.commands.executeCommand;

describe('Choosing sources and marking drafts', () => {
  let planted: vscode.TextDocument;

  beforeEach(async () => {
    planted = await plantedDraft();
  });

  for (const [how, use] of [
    ['by the command', (file: vscode.Uri) => run('policyAnnotator.useAsSource', file)],
    [
      'dropped onto the Sources view',
      (file: vscode.Uri) => {
        const data = new vscode.DataTransfer();
        data.set('text/uri-list', new vscode.DataTransferItem(`${file}\r\n`));
        return views().sources.drop(data);
      },
    ],
  ] as const)
    it(`uses a file as a source, in the folder’s configuration, and keeps its comment: ${how}`, async () => {
      const folder = vscode.workspace.workspaceFolders![0]!.uri;
      const file = vscode.Uri.joinPath(folder, 'articles/more.txt');
      const configuration = vscode.Uri.joinPath(folder, 'policy-annotator.yaml');
      const before = await vscode.workspace.fs.readFile(configuration);
      await vscode.workspace.fs.writeFile(
        file,
        new TextEncoder().encode('The new mines will create 12,000 jobs.\n'),
      );
      try {
        await use(file);
        const after = new TextDecoder().decode(await vscode.workspace.fs.readFile(configuration));
        assert.include(after, 'articles/more.txt');
        assert.include(after, '# What the drafts of this folder rest on.');
        await until('the figure to be sourced', () =>
          findings(planted).every(({ range }) => !range.intersection(rangeOf(planted, '12,000'))),
        );
      } finally {
        await vscode.workspace.fs.writeFile(configuration, before);
        await vscode.workspace.fs.delete(file);
      }
      await findingOn(planted, '12,000', 'figure-unsupported');
    });

  it('tells of a source that changed since the draft was marked as checked', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const file = vscode.Uri.joinPath(folder, source);
    const marks = vscode.Uri.joinPath(folder, 'drafts/policy-annotator-checked.yaml');
    // An open editor's text counts before the file's.
    const article = await vscode.workspace.openTextDocument(file);
    const told = () => findings(planted).find((finding) => checkOf(finding) === 'source-changed');
    try {
      await run('policyAnnotator.markChecked');
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(marks));
      assert.match(written, /^planted-errors\.md:\n {2}checked: 20/m);
      await keeping(article, async () => {
        await replace(article, 'Munakata', 'Munakata, who chairs the talks,');
        const { message } = await until('the change to be told', told);
        assert.include(message, `${source} has changed since this draft was checked on`);
      });
      await until('the change to be settled', () => told() === undefined);
    } finally {
      await vscode.workspace.fs.delete(marks);
    }
  });

  it('copies the sample folder for who opens it', async () => {
    const folder = await run<vscode.Uri>('policyAnnotator.openSample', { copyOnly: true });
    const draft = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'drafts/planted-errors.md'));
    assert.include(new TextDecoder().decode(draft), '$70 billion');
  });
});
