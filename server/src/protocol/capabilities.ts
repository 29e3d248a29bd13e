/** What the server announces, after what the client can do. */
import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { citeKind } from '../features/cite.ts';
import { completionTriggers } from '../features/completion.ts';
import { diagnosticSource } from '../features/diagnostics.ts';
import { fixAllKind } from '../features/fix-all.ts';
import { markCheckedKind } from '../features/mark-checked.ts';
import { quoteKind } from '../features/quote.ts';
import { tokenModifiers, tokenTypes } from '../features/semantic-tokens.ts';
import { viewScheme } from '../workspace/source-view.ts';
import { type InitializationOptions, serverCommands } from './requests.ts';

export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly appliesEdits: boolean;
  readonly showsDocuments: boolean;
  readonly linksDefinitions: boolean;
  readonly editsDocumentChanges: boolean;
  readonly editsSnippets: boolean;
  readonly readsMarkdown: boolean;
  readonly readsSnippets: boolean;
  readonly showsProgress: boolean;
  readonly watchesFiles: boolean;
  readonly tellsSettings: boolean;
  readonly asksForSettings: boolean;
  readonly tellsFolders: boolean;
  /** Shows texts that lie in no file, and asks for them by their URI. */
  readonly showsViews: boolean;
}

export function clientFeatures({ textDocument, workspace, window }: ClientCapabilities): ClientFeatures {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    showsDocuments: window?.showDocument?.support === true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    editsDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    editsSnippets:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.snippetEditSupport === true,
    readsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    readsSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    showsProgress: window?.workDoneProgress === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    asksForSettings: workspace?.configuration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    showsViews: workspace?.textDocumentContent !== undefined,
  };
}

export const initializeResult = (
  client: ClientFeatures,
  { diagnosticMode }: InitializationOptions,
): InitializeResult => ({
  serverInfo: { name: 'Policy Annotator' },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    callHierarchyProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: { label: 'Names' },
    workspaceSymbolProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, citeKind, quoteKind, fixAllKind, markCheckedKind],
    },
    executeCommandProvider: { commands: Object.values(serverCommands) },
    documentLinkProvider: {},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: diagnosticSource,
        interFileDependencies: true,
        workspaceDiagnostics: diagnosticMode === 'workspace',
      },
    }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.showsViews && { textDocumentContent: { schemes: [viewScheme] } }),
    },
  },
});
