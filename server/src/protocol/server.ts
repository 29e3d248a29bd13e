/** Wires a connection to the workspace and the features. The same for every host. */
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentExtensions } from '../readers/read.ts';
import type { Format } from '../text/paragraphs.ts';
import { draftExtensions } from '../workspace/closed-drafts.ts';
import { defaultSettings, readSettings } from '../workspace/settings.ts';
import { originalOf } from '../workspace/source-view.ts';
import { Workspace } from '../workspace/workspace.ts';
import { AllDrafts, pushAllDrafts } from './all-drafts.ts';
import { answerRequests, type Desk } from './answers.ts';
import { type ClientFeatures, clientFeatures, initializeResult } from './capabilities.ts';
import { DiagnosticPush, DiagnosticReports } from './diagnostics.ts';
import { defaultEditorSettings, readEditorSettings } from './editor-settings.ts';
import { filesOf, type Host, type HostCache } from './files.ts';
import { answerOwnRequests } from './own-answers.ts';
import { readingProgress } from './progress.ts';
import { type InitializationOptions, statusNotification } from './requests.ts';
import { status } from './status.ts';
import { tokenEdits } from './token-edits.ts';

/** The editor may know a document's format better than its name tells. */
const formatOfLanguage: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  latex: 'latex',
  tex: 'latex',
  asciidoc: 'asciidoc',
  restructuredtext: 'restructuredtext',
  rst: 'restructuredtext',
  html: 'html',
};
const settingsSection = 'policyAnnotator';
/** Milliseconds in which several reasons to ask the editor for a new look are taken as one. */
const refreshPause = 50;

/** Milliseconds that counts wait for: while someone types, the findings are underlined before the views are drawn. */
const statusPause = 200;

/** Sources, drafts, configurations and registers. */
const watchedExtensions = [...new Set([...documentExtensions, ...draftExtensions, 'yaml', 'yml'])];
const watched = new RegExp(`\\.(?:${watchedExtensions.join('|')})$`, 'i');

export function startServer(connection: Connection, host: Host = {}): void {
  let client: ClientFeatures = clientFeatures({});
  let options: InitializationOptions = {};
  let settings = defaultSettings;
  let editorSettings = defaultEditorSettings;
  let settled = () => {};
  /** Requests wait for the settings, so that the first answer is already the right one. */
  const ready = new Promise<void>((resolve) => {
    settled = resolve;
  });

  /** Sends what no one waits for: an editor that refuses it is no reason for the server to end. */
  const tell = (name: string, sent: Promise<unknown>) => {
    sent.catch((error: unknown) => connection.console.error(`${name}: ${error}`));
  };

  const log = (message: string) => connection.console.log(message);
  const reader = host.sourceReader?.(log);
  let cache: HostCache | undefined;
  const showProgress = readingProgress(connection, () => workspace.stopReading());
  let refresh: ReturnType<typeof setTimeout> | undefined;
  const statuses = new Map<string, ReturnType<typeof setTimeout>>();
  const workspace: Workspace = new Workspace(
    {
      ...filesOf(
        connection,
        host.files,
        () => options.servesFiles === true,
        () => client.showsViews,
      ),
      sourceReader: () => reader,
      sourceCache: () => (editorSettings.cache ? cache : undefined),
    },
    {
      stale: () => {
        clearTimeout(refresh);
        refresh = setTimeout(askForNewLook, refreshPause);
        allDrafts.changed();
      },
      reading: (done, total) => client.showsProgress && showProgress(done, total),
      built: (view) => {
        const { uri } = view.draft;
        clearTimeout(statuses.get(uri));
        const send = () => tell('status', connection.sendNotification(statusNotification, status(view)));
        statuses.set(uri, setTimeout(send, statusPause));
      },
    },
  );
  const pages = () => options.checkPages;
  const push = new DiagnosticPush(connection, workspace, pages);
  const reports = new DiagnosticReports(pages);
  const allDrafts: AllDrafts = new AllDrafts(workspace, reports);

  const askForNewLook = () => {
    if (client.showsViews)
      for (const uri of workspace.openUris.filter((uri) => originalOf(uri) !== undefined))
        tell('source text', connection.workspace.textDocumentContent.refresh(uri));
    if (client.refreshesTokens) tell('refresh', connection.languages.semanticTokens.refresh());
    if (client.refreshesLenses) tell('refresh', connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.refreshesHints) tell('refresh', connection.languages.inlayHint.refresh());
    if (client.pullsDiagnostics && client.refreshesDiagnostics)
      tell('refresh', connection.languages.diagnostics.refresh());
    else if (!client.pullsDiagnostics) for (const uri of workspace.openUris) push.request(uri);
  };

  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }) => {
    client = clientFeatures(capabilities);
    options = {
      ...(host.checkPages !== undefined && { checkPages: host.checkPages }),
      ...(initializationOptions as InitializationOptions | undefined),
    };
    cache = host.sourceCache?.(options.storage, log);
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    workspace.setFolders(folders);
    return initializeResult(client, options);
  });

  const loadSettings = async (given?: unknown) => {
    const value = client.asksForSettings
      ? await connection.workspace.getConfiguration(settingsSection)
      : given;
    settings = readSettings(value);
    editorSettings = readEditorSettings(value);
    if (!editorSettings.cache) void cache?.clear();
    workspace.setSettings(settings);
  };

  const loadFolders = async () => {
    const folders = await connection.workspace.getWorkspaceFolders();
    workspace.setFolders(folders?.map(({ uri }) => uri) ?? []);
  };

  connection.onInitialized(() => {
    tell('settings', loadSettings().finally(settled));
    if (client.tellsSettings)
      tell(
        'settings',
        connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection }),
      );
    if (client.watchesFiles)
      tell(
        'files',
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            { globPattern: `**/*.{${watchedExtensions.join(',')}}` },
            // Of a folder that goes with all its files, an editor may tell the folder alone.
            { globPattern: '**/*', kind: WatchKind.Delete },
          ],
        }),
      );
    if (options.diagnosticMode === 'workspace' && !client.pullsDiagnostics)
      tell(
        'diagnostics',
        ready.then(() => pushAllDrafts(connection, allDrafts)),
      );
    if (client.tellsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(() => tell('folders', loadFolders()));
  });

  connection.onDidChangeConfiguration(({ settings }) =>
    tell('settings', loadSettings((settings as Record<string, unknown> | null)?.[settingsSection])),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const own = changes.filter(({ uri }) => watched.test(uri));
    const uris = own.map(({ uri }) => uri);
    const isDeleted = ({ type }: FileEvent): boolean => type === FileChangeType.Deleted;
    const others = changes.filter((change) => isDeleted(change) && !watched.test(change.uri));
    const inFolders = others.length > 0 ? workspace.filesBelow(others.map(({ uri }) => uri)) : [];
    if (inFolders.length > 0 || own.some(isDeleted)) workspace.filesChanged([...uris, ...inFolders]);
    else if (uris.length > 0) workspace.filesWritten(uris);
  });

  const tokens = tokenEdits();
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => {
    const { uri, version, languageId } = document;
    workspace.update(uri, document.getText(), version, formatOfLanguage[languageId]);
    if (!client.pullsDiagnostics) ready.then(() => push.request(uri));
  });
  documents.onDidClose(({ document: { uri } }) => {
    workspace.close(uri);
    tokens.forget(uri);
    clearTimeout(statuses.get(uri));
    statuses.delete(uri);
    if (!client.pullsDiagnostics) push.clear(uri);
    if (options.diagnosticMode === 'workspace') allDrafts.closed(uri);
    else reports.forget(uri);
  });
  // A client that watches none outside its folders still tells what it saves; one that watches no files tells nothing else.
  documents.onDidSave(({ document: { uri } }) => {
    if (client.watchesFiles) workspace.filesWritten([uri]);
    else workspace.filesChanged([uri]);
  });

  const desk: Desk = {
    connection,
    workspace,
    ready,
    client: () => client,
    options: () => options,
    settings: () => editorSettings,
    reports,
    allDrafts,
    tokens,
  };
  answerRequests(desk);
  answerOwnRequests(desk, () => settings);
  documents.listen(connection);
  connection.listen();
}
