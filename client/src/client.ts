/** What the desktop and the web client share: the options, and the pieces around the server. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type InitializationOptions, serverCommands } from '../../server/src/protocol/requests.ts';
import { openBeside } from './beside.ts';
import { showCoverage } from './coverage-view.ts';
import { documentSelector } from './documents.ts';
import { showFacts } from './facts-view.ts';
import { serveFiles } from './files.ts';
import { answerLenses, lensCommands } from './lenses.ts';
import { savedMarks } from './mark-checked.ts';
import { takeNewSchemes } from './new-schemes.ts';
import { pasteAsQuotation } from './paste.ts';
import { openSample } from './sample.ts';
import { sourceLinks, sourceViews } from './source-view.ts';
import { type SourcesView, showSources } from './sources-view.ts';
import { showStatus } from './status.ts';
import { watchStatuses } from './statuses.ts';
import { useAsSource } from './use-as-source.ts';

/** The views' trees, for other extensions and for tests. */
export interface Exports {
  readonly facts: ReturnType<typeof showFacts>;
  readonly sources: SourcesView;
  readonly coverage: ReturnType<typeof showCoverage>;
}

const documents = () =>
  documentSelector((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme));

export function clientOptions({
  extensionUri,
  globalStorageUri,
}: vscode.ExtensionContext): LanguageClientOptions {
  const initializationOptions = (): InitializationOptions => ({
    servesFiles: true,
    showsFindings: true,
    diagnosticMode: vscode.workspace.getConfiguration('policyAnnotator').get('diagnosticMode'),
    lensCommands,
    ...(globalStorageUri.scheme === 'file' && { storage: globalStorageUri.toString() }),
    checkPages: `${vscode.Uri.joinPath(extensionUri, 'dist/checks')}/`,
  });
  return {
    documentSelector: documents(),
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onTabs: true },
    middleware: { ...sourceLinks, ...savedMarks },
  };
}

/** Starts a client and everything that is taken down with it. */
export function start(client: BaseLanguageClient, context: vscode.ExtensionContext): Exports {
  const statuses = watchStatuses(client);
  const facts = showFacts(client, statuses);
  const sources = showSources(client, statuses);
  const coverage = showCoverage(client, statuses);
  const restart = async () => {
    await client.stop();
    await client.start();
  };
  context.subscriptions.push(
    client,
    statuses,
    facts,
    sources,
    coverage,
    serveFiles(client),
    showStatus(statuses, documents),
    sourceViews(),
    openBeside(client),
    useAsSource(statuses, context.workspaceState),
    openSample(context),
    answerLenses(),
    pasteAsQuotation(client, documents()),
    vscode.commands.registerCommand('policyAnnotator.restart', restart),
    vscode.workspace.onDidChangeWorkspaceFolders(() => takeNewSchemes(client, documents())),
    // Whether the editor asks for findings of all drafts is agreed upon once, when the server starts.
    vscode.workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration('policyAnnotator.diagnosticMode') && restart(),
    ),
    vscode.commands.registerCommand('policyAnnotator.showLog', () => client.outputChannel.show()),
    vscode.commands.registerCommand('policyAnnotator.fixAll', () => runInFront(serverCommands.fixAll)),
    vscode.commands.registerCommand('policyAnnotator.markChecked', () =>
      runInFront(serverCommands.markChecked),
    ),
  );
  // Not waited for: what the extension adds to the editor's own start is nothing but the lines above.
  client.start().catch((error: unknown) => client.error('The server did not start.', error));
  return { facts, sources, coverage };
}

/** The server carries a command out on the document in front. */
function runInFront(command: string): Thenable<unknown> | undefined {
  const front = vscode.window.activeTextEditor?.document.uri;
  return front && vscode.commands.executeCommand(command, front.toString());
}
