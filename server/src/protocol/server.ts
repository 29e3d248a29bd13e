/** Wires a connection to the workspace and the features. The same for every host. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readableExtensions } from '../readers/reader.ts';
import { configurationFile } from '../workspace/configuration.ts';
import { readSettings } from '../workspace/settings.ts';
import { Workspace } from '../workspace/workspace.ts';
import { answerRequests } from './answers.ts';
import { type ClientFeatures, clientFeatures, initializeResult } from './capabilities.ts';
import { DiagnosticPush } from './diagnostics.ts';
import { filesOf, type HostFiles } from './files.ts';
import { readingProgress } from './progress.ts';
import { type InitializationOptions, statusNotification } from './requests.ts';
import { status } from './status.ts';

const settingsSection = 'policyAnnotator';
/** Milliseconds in which several reasons to ask the editor for a new look are taken as one. */
const refreshPause = 50;

export function startServer(connection: Connection, host?: HostFiles): void {
  let client: ClientFeatures = clientFeatures({});
  let servesFiles = false;
  let settled = () => {};
  /** Requests wait for the settings, so that the first answer is already the right one. */
  const ready = new Promise<void>((resolve) => {
    settled = resolve;
  });

  const showProgress = readingProgress(connection);
  let refresh: ReturnType<typeof setTimeout> | undefined;
  const workspace = new Workspace(
    filesOf(connection, host, () => servesFiles),
    {
      stale: () => {
        clearTimeout(refresh);
        refresh = setTimeout(askForNewLook, refreshPause);
      },
      reading: (done, total) => client.showsProgress && showProgress(done, total),
      built: (view) => void connection.sendNotification(statusNotification, status(view)),
    },
  );
  const push = new DiagnosticPush(connection, workspace);

  const askForNewLook = () => {
    if (client.refreshesTokens) connection.languages.semanticTokens.refresh();
    if (client.pullsDiagnostics && client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    else if (!client.pullsDiagnostics) for (const uri of workspace.openUris) push.request(uri);
  };

  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }) => {
    client = clientFeatures(capabilities);
    servesFiles = (initializationOptions as InitializationOptions | undefined)?.servesFiles === true;
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    workspace.setFolders(folders);
    return initializeResult(client);
  });

  const loadSettings = async (given?: unknown) => {
    const value = client.asksForSettings
      ? await connection.workspace.getConfiguration(settingsSection)
      : given;
    workspace.setSettings(readSettings(value));
  };

  connection.onInitialized(async () => {
    try {
      await loadSettings();
    } catch (error) {
      connection.console.error(`settings: ${error}`);
    }
    settled();
    if (client.tellsSettings)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    if (client.watchesFiles) {
      const extensions = readableExtensions.map((extension) => extension.slice(1)).join(',');
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/*.{${extensions}}` }, { globPattern: `**/${configurationFile}` }],
      });
    }
    if (client.tellsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = await connection.workspace.getWorkspaceFolders();
        workspace.setFolders(folders?.map(({ uri }) => uri) ?? []);
      });
  });

  connection.onDidChangeConfiguration(({ settings }) =>
    loadSettings((settings as Record<string, unknown> | null)?.[settingsSection]),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => workspace.filesChanged(changes.map(({ uri }) => uri)));

  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document;
    workspace.update(uri, document.getText(), version);
    if (!client.pullsDiagnostics) ready.then(() => push.request(uri));
  });
  documents.onDidClose(({ document: { uri } }) => {
    workspace.close(uri);
    if (!client.pullsDiagnostics) push.clear(uri);
  });
  // A client that watches no files still tells what it saves.
  documents.onDidSave(({ document: { uri } }) => {
    if (!client.watchesFiles) workspace.filesChanged([uri]);
  });

  answerRequests(connection, workspace, ready, () => client);
  documents.listen(connection);
  connection.listen();
}
