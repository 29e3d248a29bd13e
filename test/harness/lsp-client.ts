/** A language client for tests: opens, edits and asks as an editor does, over any pair of streams. */
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  CodeActionRequest,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  PrepareRenameRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';

import { type StatusParams, statusNotification } from '../../server/src/protocol/requests.ts';

export interface Server {
  readonly output: NodeJS.ReadableStream;
  readonly input: NodeJS.WritableStream;
}

/** What a current VS Code can do, as far as the server asks. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    applyEdit: true,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: {},
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** Requests of the server that are answered with null. */
const answered = [
  'client/registerCapability',
  'window/workDoneProgress/create',
  'workspace/diagnostic/refresh',
  'workspace/semanticTokens/refresh',
  'workspace/codeLens/refresh',
  'workspace/inlayHint/refresh',
];

export class LspClient {
  readonly connection: ProtocolConnection;
  /** The last findings pushed for each document. */
  readonly pushed = new Map<string, Diagnostic[]>();
  /** Methods of the requests that the server sent. */
  readonly asked: string[] = [];
  /** What the server last said of each document by its own notification. */
  readonly statuses = new Map<string, StatusParams>();
  /** Edits that the server asked for, each made where its document is open. */
  readonly edits: WorkspaceEdit[] = [];
  private readonly texts = new Map<string, { text: string; version: number }>();

  constructor({ output, input }: Server) {
    this.connection = createProtocolConnection(
      new StreamMessageReader(output),
      new StreamMessageWriter(input),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.pushed.set(uri, diagnostics);
    });
    this.connection.onNotification(statusNotification, (status: StatusParams) => {
      this.statuses.set(status.uri, status);
    });
    for (const method of answered)
      this.connection.onRequest(method, () => {
        this.asked.push(method);
        return null;
      });
    this.connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
      this.edits.push(edit);
      for (const change of edit.documentChanges ?? [])
        if ('edits' in change && this.texts.has(change.textDocument.uri))
          await this.apply(change.textDocument.uri, change.edits as { range: Range; newText: string }[]);
      return { applied: true };
    });
    this.connection.listen();
  }

  async start(
    folder: string,
    capabilities = fullCapabilities,
    initializationOptions?: object,
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'desk' }],
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    this.connection.dispose();
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.texts.set(uri, { text, version: 1 });
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Replaces the first occurrence of `was`, as an incremental change. */
  replace(uri: string, was: string, text: string): Promise<void> {
    return this.apply(uri, [{ range: this.rangeOf(uri, was), newText: text }]);
  }

  /** Puts another text in a document's place, if it has not that text already. */
  async rewrite(uri: string, text: string): Promise<void> {
    const was = this.text(uri);
    if (was !== text) await this.apply(uri, [{ range: this.rangeOf(uri, was), newText: text }]);
  }

  async apply(uri: string, edits: readonly { range: Range; newText: string }[]): Promise<void> {
    const before = this.texts.get(uri)!;
    let { text } = before;
    // From the last to the first, so that each range is still the one that was meant.
    for (const { range, newText } of [...edits].sort((a, b) => after(b.range, a.range)))
      text = text.slice(0, offset(text, range.start)) + newText + text.slice(offset(text, range.end));
    const version = before.version + 1;
    this.texts.set(uri, { text, version });
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [...edits]
        .sort((a, b) => after(b.range, a.range))
        .map(({ range, newText }) => ({ range, text: newText })),
    });
  }

  text(uri: string): string {
    return this.texts.get(uri)!.text;
  }

  rangeOf(uri: string, words: string): Range {
    const { text } = this.texts.get(uri)!;
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in ${uri}`);
    return { start: position(text, start), end: position(text, start + words.length) };
  }

  async pull(uri: string, previousResultId?: string) {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  hover(uri: string, words: string) {
    return this.connection.sendRequest(HoverRequest.type, this.at(uri, words));
  }

  definition(uri: string, words: string) {
    return this.connection.sendRequest(DefinitionRequest.type, this.at(uri, words));
  }

  references(uri: string, words: string) {
    return this.connection.sendRequest(ReferencesRequest.type, {
      ...this.at(uri, words),
      context: { includeDeclaration: true },
    });
  }

  rename(uri: string, words: string, newName: string) {
    return this.connection.sendRequest(RenameRequest.type, { ...this.at(uri, words), newName });
  }

  prepareRename(uri: string, words: string) {
    return this.connection.sendRequest(PrepareRenameRequest.type, this.at(uri, words));
  }

  highlights(uri: string, words: string) {
    return this.connection.sendRequest(DocumentHighlightRequest.type, this.at(uri, words));
  }

  symbols(uri: string) {
    return this.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  }

  workspaceSymbols(query: string) {
    return this.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
  }

  /** Any other request about a document. */
  ask<Result>(method: string, uri: string, more: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...more });
  }

  execute(command: string, argument: unknown): Promise<unknown> {
    return this.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
  }

  codeActions(uri: string, range: Range, only?: string[]) {
    return this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  semanticTokens(uri: string) {
    return this.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
  }

  /** The middle of the first occurrence of some words. */
  private at(uri: string, words: string): { textDocument: { uri: string }; position: Position } {
    const { text } = this.texts.get(uri)!;
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in ${uri}`);
    return { textDocument: { uri }, position: position(text, start + (words.length >> 1)) };
  }
}

const after = (a: Range, b: Range): number =>
  a.start.line - b.start.line || a.start.character - b.start.character;

/** Written apart from the server's own line index, so that the two check each other. */
function position(text: string, at: number): Position {
  const lines = text.slice(0, at).split(/\r\n|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

function offset(text: string, { line, character }: Position): number {
  let start = 0;
  for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
  return start + character;
}
