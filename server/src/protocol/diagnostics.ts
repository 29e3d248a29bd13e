/** Findings on their way out: pulled by clients that can, pushed after a pause to those that can't. */
import {
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.ts';
import type { View } from '../workspace/open-document.ts';
import { Cancelled } from '../workspace/steps.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Milliseconds of quiet before a push, so that typing does not make the list flicker. */
const pause = 150;

/** Makes the answerer of pulls. A view that is still the one of `previousResultId` is not sent again. */
export function pulledDiagnostics(
  pages: () => string | undefined,
): (view: View, previousResultId?: string) => DocumentDiagnosticReport {
  const ids = new WeakMap<View, string>();
  let last = 0;
  return (view, previousResultId) => {
    const known = ids.get(view);
    if (known !== undefined && known === previousResultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known };
    const resultId = known ?? String(++last);
    ids.set(view, resultId);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics(view, pages()) };
  };
}

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
