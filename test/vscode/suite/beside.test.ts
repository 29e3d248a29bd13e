/** Draft and source side by side: the one follows the cursor in the other. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { keeping, open, plantedDraft, rangeOf, replace } from './sample.ts';
import { until } from './until.ts';

const source = 'sources/rare-earths.txt';
const run = vscode.commands.executeCommand;

describe('The source beside the draft', () => {
  let planted: vscode.TextDocument;

  beforeEach(async () => {
    planted = await plantedDraft();
  });

  it('shows the source beside the draft, and follows the cursor', async () => {
    const article = await open(source);
    await keeping(article, async () => {
      // With its paragraphs far apart, only one of the two places can be on screen.
      await replace(article, '\n\n', '\n'.repeat(100), { all: true });
      await open('drafts/planted-errors.md');
      const editor = vscode.window.activeTextEditor!;
      const put = (at: vscode.TextEditor, words: string) => {
        const { start } = rangeOf(at.document, words);
        at.selection = new vscode.Selection(start, start);
      };
      put(editor, '15 key minerals');
      await run('policyAnnotator.openBeside');
      const beside = await until('the article beside', () =>
        vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(source)),
      );
      assert.notEqual(beside.viewColumn, editor.viewColumn);
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, planted.uri.path, 'the focus stays');
      const isShown = (words: string) =>
        beside.visibleRanges.some((visible) => visible.contains(rangeOf(article, words)));
      await until('the figure’s sentence', () => isShown('15 key minerals'));
      assert.isFalse(isShown('and squeeze'));
      put(editor, 'and squeeze');
      await until('the quotation’s sentence', () => isShown('and squeeze'));
    });
  });

  it('leads the draft along while the cursor moves in the source', async () => {
    await keeping(planted, async () => {
      await replace(planted, '\n\n', '\n'.repeat(100), { all: true });
      const article = await open(source);
      const editor = vscode.window.activeTextEditor!;
      const put = (words: string) => {
        const { start } = rangeOf(article, words);
        editor.selection = new vscode.Selection(start, start);
      };
      put('15 key minerals');
      await run('policyAnnotator.openBeside');
      const isShown = (words: string) =>
        vscode.window.visibleTextEditors.some(
          ({ document, visibleRanges }) =>
            document === planted && visibleRanges.some((one) => one.contains(rangeOf(planted, words))),
        );
      await until('the claim', () => isShown('at least 15 key minerals'));
      put('and squeeze');
      await until('the quotation', () => isShown('and squeeze'));
      assert.isFalse(isShown('at least 15 key minerals'));
    });
  });
});
