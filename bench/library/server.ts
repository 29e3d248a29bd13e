/** The bundled server over a folder on disk, with its peak memory and its event loop's delay. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fullCapabilities, LspClient } from '../../test/harness/lsp-client.ts';

export interface Running {
  readonly client: LspClient;
  /** Megabytes of memory at the most since the start, by the system's count; undefined where it has none. */
  peak(): number | undefined;
  /** Seconds of processor time since the start, of all threads; undefined where the system does not say. */
  work(): number | undefined;
  /** Begins to watch the event loop anew. */
  watchLoop(): void;
  /** Ends the server; milliseconds of its event loop's delay since `watchLoop`. */
  stop(): Promise<{ readonly p99: number; readonly max: number }>;
}

/** Another build may be measured in its place. */
const file = process.env.BENCH_SERVER ?? path.join(import.meta.dirname, '../../dist/server.js');

export const temporary = (): string => mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-bench-'));
export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export async function startServer(desk: string, storage: string | undefined): Promise<Running> {
  const report = path.join(os.tmpdir(), `policy-annotator-loop-${process.pid}-${Date.now()}.json`);
  const child = spawn(
    process.execPath,
    ['--require', path.join(import.meta.dirname, 'watch-loop.cjs'), file, '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, BENCH_LOOP: report } },
  );
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const client = new LspClient({ input: child.stdin!, output: child.stdout! });
  await client.start(pathToFileURL(desk).href, fullCapabilities, {
    ...(storage !== undefined && { storage: pathToFileURL(storage).href }),
  });
  return {
    client,
    peak: () => peakOf(child),
    work: () => workOf(child),
    watchLoop: () => child.kill('SIGUSR2'),
    async stop() {
      await client.stop();
      await exited;
      return JSON.parse(readFileSync(report, 'utf8'));
    },
  };
}

function peakOf({ pid }: ChildProcess): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1000;
  } catch {
    return undefined;
  }
}

/** Linux counts in hundredths of a second. */
function workOf({ pid }: ChildProcess): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}
