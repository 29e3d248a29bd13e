/** The extension in a browser: the server runs as a web worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, start } from './client.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js');
  let worker: Worker | undefined;
  /** A restart gets a fresh server. */
  const newWorker = async () => {
    worker?.terminate();
    worker = new Worker(script.toString(true));
    return worker;
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  await start(new LanguageClient('policyAnnotator', 'Policy Annotator', newWorker, clientOptions()), context);
}
