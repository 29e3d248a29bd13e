/** Shows in the editor how many sources are read, when reading takes long enough to be noticed. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Milliseconds; what is done sooner is not worth a message. */
const patience = 300;
/** Milliseconds from one message to the next. */
const interval = 100;

/** Returns the listener for `WorkspaceEvents.reading`; `stop` is called when the writer cancels. */
export function readingProgress(
  connection: Connection,
  stop: () => void,
): (done: number, total: number) => void {
  let reporter: Promise<WorkDoneProgressServerReporter> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported = 0;
  let latest = { done: 0, total: 0 };
  const words = () => `${latest.done} of ${latest.total} sources`;
  const percentage = () => Math.floor((100 * latest.done) / latest.total);

  const begin = () => {
    reporter = connection.window.createWorkDoneProgress().then((progress) => {
      progress.begin('Policy Annotator reads sources', percentage(), words(), true);
      progress.token.onCancellationRequested(stop);
      return progress;
    });
    reporter.catch(() => {
      reporter = undefined;
    });
  };
  const end = () => {
    clearTimeout(timer);
    timer = undefined;
    reporter?.then((progress) => progress.done()).catch(() => {});
    reporter = undefined;
  };
  return (done, total) => {
    latest = { done, total };
    if (done >= total) end();
    else if (reporter && performance.now() - reported < interval) return;
    else if (reporter) {
      reported = performance.now();
      reporter.then((progress) => progress.report(percentage(), words())).catch(() => {});
    } else timer ??= setTimeout(begin, patience);
  };
}
