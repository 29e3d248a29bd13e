/** What the desktop and the web client share: the options, and the pieces around the server. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/requests.ts';
import { documentSelector } from './documents.ts';
import { serveFiles } from './files.ts';
import { sourceLinks, sourceViews } from './source-view.ts';
import { showStatus } from './status.ts';

const initializationOptions: InitializationOptions = { servesFiles: true };

const documents = () =>
  documentSelector((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme));

export const clientOptions = (): LanguageClientOptions => ({
  documentSelector: documents(),
  initializationOptions,
  diagnosticPullOptions: { onChange: true, onTabs: true },
  middleware: sourceLinks,
});

/** Starts a client and everything that is taken down with it. */
export async function start(client: BaseLanguageClient, context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    client,
    serveFiles(client),
    showStatus(client, documents()),
    sourceViews(),
    vscode.commands.registerCommand('policyAnnotator.restart', async () => {
      await client.stop();
      await client.start();
    }),
    vscode.commands.registerCommand('policyAnnotator.showLog', () => client.outputChannel.show()),
  );
  await client.start();
}
