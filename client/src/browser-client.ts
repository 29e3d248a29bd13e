/** The client in a browser: the server runs as a web worker. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions, type Exports, start } from './client.ts';

export function startInBrowser(context: vscode.ExtensionContext): Exports {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js');
  let worker: Worker | undefined;
  /** A restart gets a fresh server. VS Code's workers are of a class of their own, which the client would not know. */
  const newServer = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script.toString(true));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(
    new LanguageClient('policyAnnotator', 'Policy Annotator', newServer, clientOptions(context)),
    context,
  );
}
