/** “Open the Original”: on a desk the program for PDFs shows the file, and the page is told; elsewhere the editor opens it. */
import { beforeEach, expect, test } from 'vitest';
import { sourceViews } from '../client/src/source-view.ts';
import { asked, commands, env, UIKind, Uri, window } from './harness/vscode.ts';

const lines = ['[page 1]', 'Foreword', '', '[page 2]', 'Freight rose by 42%.'];
const show = (uri: string, line: number, words = lines) => {
  window.activeTextEditor = {
    document: { uri: Uri.parse(uri), lineAt: (at: number) => ({ text: words[at] }) },
    selection: { active: { line } },
  };
};
const pdf = 'policy-annotator-source:/desk/rail%20freight.pdf.txt?file';

sourceViews();
beforeEach(() => {
  asked.length = 0;
  Object.assign(env, { uiKind: UIKind.Desktop, remoteName: undefined });
});

test('a PDF on this machine is opened outside, and its page is told', async () => {
  show(pdf, 4);
  await commands.executeCommand('policyAnnotator.openOriginal');
  expect(asked).toEqual(['This passage is on page 2.', 'outside file:///desk/rail%20freight.pdf']);
});

test('a file without pages is opened by the editor', async () => {
  show('policy-annotator-source:/desk/report.docx.txt?file', 0, ['A report']);
  await commands.executeCommand('policyAnnotator.openOriginal');
  expect(asked).toEqual(['vscode.open file:///desk/report.docx']);
});

test.each([
  ['in a browser', { uiKind: UIKind.Web }],
  ['on another machine', { remoteName: 'ssh-remote' }],
])('a PDF is opened by the editor %s', async (_, where) => {
  Object.assign(env, where);
  show(pdf, 1);
  await commands.executeCommand('policyAnnotator.openOriginal');
  expect(asked).toEqual(['This passage is on page 1.', 'vscode.open file:///desk/rail%20freight.pdf']);
});

test('a PDF of a folder that lies on no disk is opened by the editor', async () => {
  show('policy-annotator-source://host/desk/a.pdf.txt?vscode-vfs', 1);
  await commands.executeCommand('policyAnnotator.openOriginal');
  expect(asked).toEqual(['This passage is on page 1.', 'vscode.open vscode-vfs://host/desk/a.pdf']);
});

test('nothing happens where the text of no source is in front', async () => {
  show('file:///desk/draft.md', 0);
  await commands.executeCommand('policyAnnotator.openOriginal');
  expect(asked).toEqual([]);
});
