/** Findings on their way out: pulled by clients that can, pushed after a pause to those that can't. */
import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.ts';
import type { View } from '../workspace/open-document.ts';
import { keyOf } from '../workspace/place.ts';
import { Cancelled } from '../workspace/steps.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Milliseconds of quiet before a push, so that typing does not make the list flicker. */
const pause = 150;

interface Reported {
  readonly view: View;
  readonly id: string;
  /** Of a file that is not open. */
  readonly json?: string;
}

/** What pulls are answered with. */
export class DiagnosticReports {
  private readonly pages: () => string | undefined;
  /** What was reported last, by document. */
  private readonly reported = new Map<string, Reported>();
  private last = 0;

  /** `pages` is asked at each report for where the pages of the checks lie. */
  constructor(pages: () => string | undefined) {
    this.pages = pages;
  }

  /** Findings that are still those of `previousResultId` are not sent again. */
  of(view: View, previousResultId: string | undefined): DocumentDiagnosticReport {
    const uri = keyOf(view.draft.uri);
    const before = this.reported.get(uri);
    const known = before?.view === view ? before : undefined;
    if (known && known.id === previousResultId) return unchanged(known.id);
    const items = diagnostics(view, this.pages());
    const now = known ?? this.numbered(view, items, before);
    this.reported.set(uri, now);
    if (now.id === previousResultId) return unchanged(now.id);
    return { kind: DocumentDiagnosticReportKind.Full, resultId: now.id, items };
  }

  /** The next report of a document is a full one. */
  forget(uri: string): void {
    this.reported.delete(keyOf(uri));
  }

  /**
   * A draft that is not open is built anew whenever a source changes, mostly to the same findings. Those of an open one
   * are sent again, for an edit takes the underlines off the words that it replaces.
   */
  private numbered(view: View, items: readonly Diagnostic[], before: Reported | undefined): Reported {
    const json = view.version === null ? JSON.stringify(items) : undefined;
    const isSame = json !== undefined && json === before?.json;
    return { view, id: isSame ? before!.id : String(++this.last), ...(json !== undefined && { json }) };
  }
}

const unchanged = (resultId: string): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Unchanged,
  resultId,
});

/** Pushes the findings of open documents some time after they were asked for; an edit meanwhile restarts the pause. */
export class DiagnosticPush {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly pages: () => string | undefined;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** `pages` is asked at each push for where the pages of the checks lie. */
  constructor(connection: Connection, workspace: Workspace, pages: () => string | undefined) {
    this.pages = pages;
    this.connection = connection;
    this.workspace = workspace;
  }

  request(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(() => void this.push(uri), pause),
    );
  }

  /** A closed document's findings are taken off the list. */
  clear(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private async push(uri: string): Promise<void> {
    this.timers.delete(uri);
    try {
      const view = await this.workspace.view(uri);
      await this.connection.sendDiagnostics({
        uri,
        ...(view.version !== null && { version: view.version }),
        diagnostics: diagnostics(view, this.pages()),
      });
    } catch (error) {
      if (!(error instanceof Cancelled)) this.connection.console.error(`diagnostics: ${error}`);
    }
  }
}
