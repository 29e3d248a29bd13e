/** The table of requests: each is answered by one feature from the view of its document. */
import {
  type CodeActionParams,
  type Connection,
  type DefinitionParams,
  type DocumentDiagnosticParams,
  type DocumentHighlightParams,
  type DocumentSymbolParams,
  type HoverParams,
  MarkupKind,
  type PrepareRenameParams,
  type ReferenceParams,
  type RenameParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  type TextDocumentContentParams,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { codeActions } from '../features/code-actions.ts';
import { definition } from '../features/definition.ts';
import { documentHighlights } from '../features/document-highlight.ts';
import { hover } from '../features/hover.ts';
import { offsetAt } from '../features/ranges.ts';
import { references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { documentSymbols, workspaceSymbols } from '../features/symbols.ts';
import type { View } from '../workspace/open-document.ts';
import type { CancellationToken } from '../workspace/steps.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ClientFeatures } from './capabilities.ts';
import { pulledDiagnostics } from './diagnostics.ts';
import { guarded, Refusal } from './guard.ts';
import { asLocations, changesOf, withoutDocumentChanges } from './older-clients.ts';

/** `ready` resolves when the settings are known; `client` is asked at each request, for it is known only after the first. */
export function answerRequests(
  connection: Connection,
  workspace: Workspace,
  ready: Promise<void>,
  client: () => ClientFeatures,
): void {
  const answer = <Params extends { textDocument: { uri: string } }, Result>(
    name: string,
    feature: (view: View, params: Params) => Result | Promise<Result>,
  ) =>
    guarded(connection, name, async (params: Params, token: CancellationToken): Promise<Result> => {
      await ready;
      return feature(await workspace.view(params.textDocument.uri, token), params);
    });

  connection.onHover(
    answer('hover', (view, { position }: HoverParams) =>
      hover(view, position, client().readsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText),
    ),
  );
  connection.onDefinition(
    answer('definition', (view, { position }: DefinitionParams) => {
      const links = definition(view, position);
      return client().linksDefinitions ? links : asLocations(links);
    }),
  );
  connection.onReferences(
    answer('references', async (view, { position }: ReferenceParams) => {
      return references(view, position, await workspace.drafts());
    }),
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
    answer('rename', async (view, { position, newName }: RenameParams) => {
      const documentChanges = rename(view, position, newName, await workspace.drafts());
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
      const actions = codeActions(view, range, view.version, context.only);
      return client().editsDocumentChanges ? actions : actions.map(withoutDocumentChanges);
    }),
  );
  connection.languages.semanticTokens.on(
    answer('semantic tokens', (view, _: SemanticTokensParams) => semanticTokens(view)),
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
  const pull = pulledDiagnostics();
  connection.languages.diagnostics.on(
    answer('diagnostics', (view, { previousResultId }: DocumentDiagnosticParams) =>
      pull(view, previousResultId),
    ),
  );
}
