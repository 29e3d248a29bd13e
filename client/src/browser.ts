/** The extension in a browser: the server runs as a web worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, start } from './client.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js');
  const worker = new Worker(script.toString(true));
  context.subscriptions.push({ dispose: () => worker.terminate() });
  await start(new LanguageClient('policyAnnotator', 'Policy Annotator', worker, clientOptions), context);
}
