/** Requests and commands beyond LSP: the lists of the client's views, what stands beside the cursor, and the commands. */
import type { ExecuteCommandParams, WorkspaceEdit } from 'vscode-languageserver';
import { besideDraft, besideSource } from '../features/beside.ts';
import { fixAll } from '../features/fix-all.ts';
import { quoted } from '../features/quote.ts';
import { offsetAt } from '../features/ranges.ts';
import type { View } from '../workspace/open-document.ts';
import type { Settings } from '../workspace/settings.ts';
import type { CancellationToken } from '../workspace/steps.ts';
import type { Desk } from './answers.ts';
import { guarded } from './guard.ts';
import { besidePlace, coverageItems, factItems, sourceItems } from './lists.ts';
import { changesFor, markedChecked } from './mark-checked.ts';
import { Refusal } from './refusal.ts';
import {
  type BesideParams,
  type BesideResult,
  besideRequest,
  type CoverageResult,
  coverageRequest,
  type FactsResult,
  factsRequest,
  type MarkCheckedResult,
  type QuoteParams,
  type QuoteResult,
  quoteRequest,
  type Shown,
  type SourcesResult,
  serverCommands,
  sourcesRequest,
  type UseAsSourceArguments,
  type UseAsSourceResult,
} from './requests.ts';
import { useAsSource } from './use-as-source.ts';

export function answerOwnRequests(desk: Desk, settings: () => Settings): void {
  const { connection, workspace, ready } = desk;
  const own = <Params extends { uri: string }>(
    method: string,
    feature: (view: View, params: Params, token: CancellationToken) => unknown,
  ) =>
    connection.onRequest(
      method,
      guarded(connection, method, async (params: Params, token: CancellationToken) => {
        await ready;
        return feature(await workspace.view(params.uri, token), params, token);
      }),
    );

  own(factsRequest, (view): FactsResult => (view.role === 'draft' ? factItems(view) : null));
  own(sourcesRequest, async (view, _, token): Promise<SourcesResult | null> => {
    return view.role === 'draft' ? sourceItems(view, await workspace.drafts(token)) : null;
  });
  connection.onRequest(
    coverageRequest,
    guarded(
      connection,
      coverageRequest,
      async (_: undefined, token: CancellationToken): Promise<CoverageResult> => {
        await ready;
        return coverageItems(await workspace.drafts(token));
      },
    ),
  );
  own(besideRequest, async (view, { position }: BesideParams, token): Promise<BesideResult> => {
    const found =
      view.role === 'source'
        ? besideSource(view, position, await workspace.drafts(token))
        : besideDraft(view, position);
    return found.map(besidePlace);
  });

  own(quoteRequest, (view, { range, words }: QuoteParams): QuoteResult => {
    const { draft, role } = view;
    const span = { start: offsetAt(draft, range.start), end: offsetAt(draft, range.end) };
    const quoting = role === 'draft' ? quoted(view, span, words) : undefined;
    if (!quoting) return null;
    // What stands behind the range stays.
    const newText = span.end < draft.text.length ? quoting.newText.trimEnd() : quoting.newText;
    return { title: quoting.title, newText, edits: quoting.rest };
  });

  const apply = async (label: string, edit: WorkspaceEdit): Promise<void> => {
    if (!desk.client().appliesEdits) throw new Refusal('This editor can’t be asked to change a file.');
    const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit });
    if (!applied) throw new Refusal(failureReason ?? 'The editor did not make the change.');
  };
  const commands: Readonly<Record<string, (argument: never) => Promise<unknown>>> = {
    async [serverCommands.fixAll](uri: string) {
      const view = await workspace.view(uri);
      const [action] = fixAll(view, view.version);
      if (action) await apply(action.title, action.edit!);
    },
    async [serverCommands.markChecked](draft: string): Promise<MarkCheckedResult> {
      const marked = await markedChecked(await workspace.view(draft), workspace);
      await apply('Mark as checked', { documentChanges: changesFor(marked) });
      return { uri: marked.uri };
    },
    async [serverCommands.show]({ uri, range }: Shown) {
      if (!desk.client().showsDocuments) throw new Refusal('This editor can’t be asked to open a file.');
      await connection.window.showDocument({ uri, selection: range, takeFocus: true });
    },
    async [serverCommands.useAsSource](asked: UseAsSourceArguments): Promise<UseAsSourceResult> {
      const { folders, files } = workspace;
      const { uri, changes } = await useAsSource(asked, { folders, files, patterns: settings().sources });
      if (changes.length > 0) await apply('Use as a source', { documentChanges: [...changes] });
      return { uri, changed: changes.length > 0 };
    },
  };
  connection.onExecuteCommand(
    guarded(connection, 'command', async ({ command, arguments: [argument] = [] }: ExecuteCommandParams) => {
      await ready;
      const run = commands[command];
      if (!run) throw new Refusal(`There is no command ${command}.`);
      return run(argument as never);
    }),
  );
}
