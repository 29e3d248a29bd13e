/** Findings of all drafts of the folders, also of those that are not open: pulled by editors that can, pushed to those that can't. */
import {
  CancellationToken,
  type Connection,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { keyOf } from '../workspace/place.ts';
import { Cancelled } from '../workspace/steps.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DiagnosticReports } from './diagnostics.ts';

/** Milliseconds of quiet before all drafts are looked at again: while a source is typed in, they would be so at each key. */
const quiet = 1000;

/**
 * An editor asks again as soon as it is answered. So a request to which there is nothing to say is held until something
 * changes, where the editor streams; one that does not may be waiting for its only answer.
 */
export class AllDrafts {
  private readonly workspace: Workspace;
  private readonly reports: DiagnosticReports;
  private readonly waiting = new Set<() => void>();
  /** Documents whose findings the editor keeps until it is told of them. */
  private readonly closings = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workspace: Workspace, reports: DiagnosticReports) {
    this.workspace = workspace;
    this.reports = reports;
  }

  /** Another look is due, after a while. */
  changed(): void {
    clearTimeout(this.timer);
    if (this.waiting.size === 0) return;
    this.timer = setTimeout(() => {
      for (const wake of this.waiting) wake();
    }, quiet);
  }

  closed(uri: string): void {
    this.reports.forget(uri);
    this.closings.add(keyOf(uri));
    this.changed();
  }

  async pull(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    streams: boolean,
  ): Promise<WorkspaceDiagnosticReport> {
    const before = new Map(previousResultIds.map(({ uri, value }) => [keyOf(uri), value]));
    for (;;) {
      const change = this.nextChange(token);
      try {
        const items = await this.news(before, token);
        if (items.length > 0 || !streams) return { items };
        await change.promise;
      } finally {
        change.dispose();
      }
      if (token.isCancellationRequested) throw new Cancelled();
    }
  }

  /** A report for each draft that has other findings than the editor knows, and for each document that is no draft any more. */
  private async news(
    before: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const drafts = await this.workspace.drafts(token);
    const gone = new Set([...before.keys(), ...this.closings]);
    this.closings.clear();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const view of drafts) {
      const { uri } = view.draft;
      gone.delete(keyOf(uri));
      const report = this.reports.of(view, before.get(keyOf(uri)));
      if (report.kind === 'full') items.push({ ...report, uri, version: view.version });
    }
    for (const uri of gone) this.reports.forget(uri);
    return [...items, ...[...gone].map((uri) => ({ kind: 'full' as const, uri, version: null, items: [] }))];
  }

  private nextChange(token: CancellationToken): { promise: Promise<void>; dispose(): void } {
    let wake = () => {};
    const promise = new Promise<void>((resolve) => {
      wake = resolve;
    });
    this.waiting.add(wake);
    const cancelled = token.onCancellationRequested(wake);
    return {
      promise,
      dispose: () => {
        this.waiting.delete(wake);
        cancelled.dispose();
      },
    };
  }
}

/** Asks as an editor would, and pushes what is answered; those of open documents are pushed as they are typed in. */
export async function pushAllDrafts(connection: Connection, drafts: AllDrafts): Promise<void> {
  const known = new Map<string, string>();
  for (;;) {
    for (const item of await askedUntilAnswered(connection, drafts, known)) {
      if (item.resultId === undefined) known.delete(item.uri);
      else known.set(item.uri, item.resultId);
      if (item.kind === 'full' && item.version === null)
        await connection.sendDiagnostics({ uri: item.uri, diagnostics: item.items });
    }
  }
}

/** A look that was given up, or failed, is taken again after a while; of several failures the first is logged. */
async function askedUntilAnswered(
  connection: Connection,
  drafts: AllDrafts,
  known: ReadonlyMap<string, string>,
): Promise<readonly WorkspaceDocumentDiagnosticReport[]> {
  const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
  for (let isTold = false; ; ) {
    try {
      return (await drafts.pull({ previousResultIds }, CancellationToken.None, true)).items;
    } catch (error) {
      if (!(error instanceof Cancelled) && !isTold) {
        isTold = true;
        connection.console.error(`diagnostics: ${error instanceof Error ? error.stack : error}`);
      }
      await new Promise((resolve) => setTimeout(resolve, quiet));
    }
  }
}
