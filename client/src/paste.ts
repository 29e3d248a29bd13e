/** Pasting words of a source: they may become a quotation with a footnote that names the place. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type QuoteParams, type QuoteResult, quoteRequest } from '../../server/src/protocol/requests.ts';
import type { DocumentKind } from './documents.ts';
import { rangeOf } from './ranges.ts';

/** Milliseconds for which a paste waits; while sources are read, it is a plain one. */
const patience = 300;
/** More characters are no quotation. */
const longest = 4000;

export function pasteAsQuotation(
  client: BaseLanguageClient,
  documents: readonly DocumentKind[],
): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('quotation');
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, [range, another], data, _context, token) {
      const words = await data.get('text/plain')?.asString();
      if (!words || words.length > longest || !range || another) return undefined;
      const { start, end } = range;
      const params: QuoteParams = {
        uri: document.uri.toString(),
        // The editor's own positions lose their numbers on the way into a worker.
        range: {
          start: { line: start.line, character: start.character },
          end: { line: end.line, character: end.character },
        },
        words,
      };
      const found = await Promise.race([
        client.sendRequest<QuoteResult>(quoteRequest, params, token).catch(() => null),
        new Promise<null>((resolve) => setTimeout(resolve, patience, null)),
      ]);
      if (!found) return undefined;
      const edit = new vscode.DocumentPasteEdit(found.newText, found.title, kind);
      // Plain words are what is pasted unless the writer asks for more.
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      edit.additionalEdit = new vscode.WorkspaceEdit();
      for (const { range, newText } of found.edits)
        edit.additionalEdit.replace(document.uri, rangeOf(range), newText);
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider(
    documents.filter(({ language }) => language === 'markdown'),
    provider,
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );
}
