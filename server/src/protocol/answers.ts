/** The table of requests: each is answered by one feature from the view of its document. */
import {
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type CodeActionParams,
  type CodeLensParams,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type DefinitionParams,
  type DocumentDiagnosticParams,
  type DocumentHighlightParams,
  type DocumentLinkParams,
  type DocumentSymbolParams,
  type CancellationToken as EditorToken,
  type FoldingRangeParams,
  type HoverParams,
  type InlayHintParams,
  MarkupKind,
  type PrepareRenameParams,
  type ReferenceParams,
  type RenameParams,
  type SelectionRangeParams,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  type TextDocumentContentParams,
  type WorkspaceDiagnosticParams,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { claimsAt, incoming, outgoing, passagesAt } from '../features/call-hierarchy.ts';
import { codeActions } from '../features/code-actions.ts';
import { draftLenses, sourceLenses } from '../features/code-lens.ts';
import { type CompletionData, completion, resolvedItem } from '../features/completion.ts';
import { definition } from '../features/definition.ts';
import { documentHighlights } from '../features/document-highlight.ts';
import { documentLinks, type WrittenPath } from '../features/document-links.ts';
import { foldingRanges } from '../features/folding-ranges.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { offsetAt } from '../features/ranges.ts';
import { references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selectionRanges } from '../features/selection-ranges.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { documentSymbols, workspaceSymbols } from '../features/symbols.ts';
import { frontMatter } from '../text/front-matter.ts';
import { readConfiguration } from '../workspace/configuration.ts';
import type { View } from '../workspace/open-document.ts';
import type { CancellationToken } from '../workspace/steps.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AllDrafts } from './all-drafts.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { DiagnosticReports } from './diagnostics.ts';
import type { EditorSettings } from './editor-settings.ts';
import { guarded } from './guard.ts';
import { asLocations, changesOf, withoutDocumentChanges } from './older-clients.ts';
import { Refusal } from './refusal.ts';
import { type InitializationOptions, serverCommands } from './requests.ts';
import type { TokenEdits } from './token-edits.ts';

/** What the answers are made from. `client`, `options` and `settings` are asked at each request, for they come late. */
export interface Desk {
  readonly connection: Connection;
  readonly workspace: Workspace;
  /** Resolves when the settings are known. */
  readonly ready: Promise<void>;
  readonly client: () => ClientFeatures;
  readonly options: () => InitializationOptions;
  readonly settings: () => EditorSettings;
  readonly reports: DiagnosticReports;
  readonly allDrafts: AllDrafts;
  readonly tokens: TokenEdits;
}

/** Makes the answerer of a request about a document that is open. */
const answererOf =
  ({ connection, workspace, ready }: Desk) =>
  <Params extends { textDocument: { uri: string } }, Result>(
    name: string,
    feature: (view: View, params: Params, token: CancellationToken) => Result | Promise<Result>,
  ) =>
    guarded(connection, name, async (params: Params, token: CancellationToken): Promise<Result> => {
      await ready;
      return feature(await workspace.view(params.textDocument.uri, token), params, token);
    });

export function answerRequests(desk: Desk): void {
  const { connection, workspace, ready, client, tokens } = desk;
  const answer = answererOf(desk);
  const markupKind = () => (client().readsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText);

  connection.onHover(
    answer('hover', (view, { position }: HoverParams) =>
      hover(view, position, markupKind(), desk.options().showsFindings),
    ),
  );
  connection.onDefinition(
    answer('definition', (view, { position }: DefinitionParams) => {
      const links = definition(view, position);
      return client().linksDefinitions ? links : asLocations(links);
    }),
  );
  connection.onReferences(
    answer('references', async (view, { position }: ReferenceParams, token) =>
      references(view, position, await workspace.drafts(token)),
    ),
  );
  connection.onDocumentHighlight(
    answer('document highlight', (view, { position }: DocumentHighlightParams) =>
      documentHighlights(view, position),
    ),
  );
  connection.onPrepareRename(
    answer('prepare rename', (view, { position }: PrepareRenameParams) => {
      if (view.role === 'source') throw new Refusal('A source is never changed. Rename in a draft.');
      return prepareRename(view, position) ?? null;
    }),
  );
  connection.onRenameRequest(
    answer('rename', async (view, { position, newName }: RenameParams, token) => {
      const documentChanges = rename(view, position, newName, await workspace.drafts(token));
      return client().editsDocumentChanges ? { documentChanges } : { changes: changesOf(documentChanges) };
    }),
  );
  connection.onDocumentSymbol(
    answer('document symbols', (view, _: DocumentSymbolParams) => documentSymbols(view)),
  );
  connection.onWorkspaceSymbol(
    guarded(
      connection,
      'workspace symbols',
      async ({ query }: WorkspaceSymbolParams, token: CancellationToken) => {
        await ready;
        return workspaceSymbols(query, await workspace.drafts(token));
      },
    ),
  );
  connection.onCodeAction(
    answer('code action', (view, { range, context }: CodeActionParams) => {
      const { checkPages } = desk.options();
      const { only, diagnostics } = context;
      const { showsDocuments, appliesEdits, editsSnippets, editsDocumentChanges } = client();
      const asked = {
        only,
        pages: checkPages,
        ...(showsDocuments && { show: serverCommands.show }),
        ...(appliesEdits && { markChecked: serverCommands.markChecked }),
        shown: diagnostics,
        editsSnippets,
      };
      const actions = codeActions(view, range, view.version, asked);
      return editsDocumentChanges ? actions : actions.map(withoutDocumentChanges);
    }),
  );
  connection.languages.semanticTokens.on(
    answer('semantic tokens', (view, { textDocument: { uri } }: SemanticTokensParams) =>
      tokens.full(uri, semanticTokens(view)),
    ),
  );
  connection.languages.semanticTokens.onDelta(
    answer(
      'semantic tokens',
      (view, { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams) =>
        tokens.delta(uri, semanticTokens(view), previousResultId),
    ),
  );
  connection.languages.semanticTokens.onRange(
    answer('semantic tokens', (view, { range }: SemanticTokensRangeParams) =>
      semanticTokens(view, {
        start: offsetAt(view.draft, range.start),
        end: offsetAt(view.draft, range.end),
      }),
    ),
  );
  connection.workspace.textDocumentContent.on(
    guarded(connection, 'source text', async ({ uri }: TextDocumentContentParams) => {
      await ready;
      return { text: await workspace.viewText(uri) };
    }),
  );
  connection.onCompletion(
    answer('completion', (view, { position, context }: CompletionParams) =>
      view.role === 'draft'
        ? completion(view, position, context?.triggerCharacter, client().readsSnippets)
        : null,
    ),
  );
  connection.onCompletionResolve(
    guarded(connection, 'completion item', async (item: CompletionItem, token: CancellationToken) =>
      resolvedItem(item, await workspace.view((item.data as CompletionData).draft, token), markupKind()),
    ),
  );
  connection.onDocumentLinks(
    answer('document links', (view, _: DocumentLinkParams) => documentLinks(view.draft, writtenPaths(view))),
  );
  connection.onFoldingRanges(
    answer('folding ranges', (view, _: FoldingRangeParams) => foldingRanges(view.draft)),
  );
  connection.onSelectionRanges(
    answer('selection ranges', (view, { positions }: SelectionRangeParams) =>
      selectionRanges(view.draft, positions),
    ),
  );
  connection.onCodeLens(
    answer('code lens', async (view, _: CodeLensParams, token) => {
      const commands = desk.options().lensCommands ?? {};
      if (!desk.settings().codeLens || view.role === 'configuration') return [];
      return view.role === 'draft'
        ? draftLenses(view, commands)
        : sourceLenses(view, await workspace.drafts(token), commands);
    }),
  );
  connection.languages.inlayHint.on(
    answer('inlay hints', (view, { range }: InlayHintParams) =>
      desk.settings().inlayHints ? inlayHints(view, range) : [],
    ),
  );
  connection.languages.callHierarchy.onPrepare(
    answer('call hierarchy', (view, { position }: CallHierarchyPrepareParams) =>
      view.role === 'source' ? passagesAt(view, position) : claimsAt(view, position),
    ),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    guarded(
      connection,
      'outgoing calls',
      async ({ item }: CallHierarchyOutgoingCallsParams, token: CancellationToken) =>
        outgoing(item, await workspace.drafts(token)),
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    guarded(
      connection,
      'incoming calls',
      async ({ item }: CallHierarchyIncomingCallsParams, token: CancellationToken) =>
        incoming(item, await workspace.drafts(token)),
    ),
  );
  connection.languages.diagnostics.on(
    answer('diagnostics', (view, { previousResultId }: DocumentDiagnosticParams) =>
      desk.reports.of(view, previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    guarded(
      connection,
      'diagnostics of all drafts',
      async (params: WorkspaceDiagnosticParams, token: EditorToken, _: unknown, stream: unknown) => {
        await ready;
        return desk.allDrafts.pull(params, token, stream !== undefined);
      },
    ),
  );
}

/** Paths under `sources:`, of a configuration or of a draft's front matter. */
export function writtenPaths({ role, draft: { text } }: View): readonly WrittenPath[] {
  if (role === 'configuration') return readConfiguration(text, 0).sources ?? [];
  const { yaml } = frontMatter(text) ?? {};
  return (yaml && readConfiguration(text.slice(yaml.start, yaml.end), yaml.start).sources) ?? [];
}
