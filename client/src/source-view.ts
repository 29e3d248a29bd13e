/** The texts drawn from PDF, Word and Excel sources: links from hovers into them, and the way to the original. */
import * as vscode from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';
import { viewScheme } from '../../server/src/protocol/requests.ts';

const openSource = 'policyAnnotator.openSource';

/** VS Code follows links to files and to commands, but not to documents of another scheme: such a link becomes a command. */
export const sourceLinks: HoverMiddleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    for (const content of hover?.contents ?? [])
      if (content instanceof vscode.MarkdownString && content.value.includes(`](${viewScheme}:`)) {
        content.value = content.value.replace(viewLink, (_, uri: string, line: string) =>
          commandLink(uri, Number(line)),
        );
        content.isTrusted = { enabledCommands: [openSource] };
      }
    return hover;
  },
};

/** Words of a source have their brackets escaped, so that only the server's own links look like this. */
const viewLink = new RegExp(`\\]\\((${viewScheme}:[^()\\s#]+)#L(\\d+)\\)`, 'g');

const commandLink = (uri: string, line: number): string =>
  `](command:${openSource}?${encodeURIComponent(JSON.stringify([uri, line]))})`;

export const sourceViews = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(openSource, async (uri: string, line: number) => {
      const at = new vscode.Position(line - 1, 0);
      await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at) });
    }),
    vscode.commands.registerCommand('policyAnnotator.openOriginal', async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.scheme !== viewScheme) return;
      const original = originalOf(editor.document.uri);
      const page = pageAt(editor.document, editor.selection.active.line);
      // A fragment on a file's address gets lost on the way to the program that shows it, so the page is told.
      if (page !== undefined)
        vscode.window.setStatusBarMessage(vscode.l10n.t('This passage is on page {0}.', page), 10_000);
      // VS Code itself shows no PDF; where its files are not this machine's, no other program can.
      const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
      if (page !== undefined && isHere && original.scheme === 'file') await vscode.env.openExternal(original);
      else await vscode.commands.executeCommand('vscode.open', original);
    }),
  );

/** A view's URI is the original's with `.txt` behind its path, and its scheme and query in the query. */
function originalOf({ authority, path, query }: vscode.Uri): vscode.Uri {
  const [scheme = 'file', ...rest] = query.split('?');
  return vscode.Uri.from({ scheme, authority, path: path.slice(0, -'.txt'.length), query: rest.join('?') });
}

/** Above the words of each page stands a line "[page 3]". */
function pageAt(document: vscode.TextDocument, line: number): number | undefined {
  for (let at = line; at >= 0; at--) {
    const page = /^\[page (\d+)\]$/.exec(document.lineAt(at).text)?.[1];
    if (page !== undefined) return Number(page);
  }
  return undefined;
}
