/** Threads of Node that read sources, each with a bound on its memory. */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { SourcePool } from '../workspace/source-pool.ts';
import type { SourceReader } from '../workspace/source-reader.ts';

/** The server's own bundle, which in a thread reads sources; the command line has it beside it. */
export const threadFile = path.join(__dirname, 'server.js');

/** Megabytes that the objects of one thread may take; bytes of files and pictures come on top. */
const mostMemory = 768;

/**
 * A thread whose heap meets V8’s own limit while one large array grows takes the whole process with it. So that limit
 * is set this many times higher, and who started the thread looks at its heap and ends it in time.
 */
const room = 4;

/** Megabytes for what was just made, less than V8 would take: with it threads read as fast, and each holds a hundred less. */
const young = 24;

/** Milliseconds between two looks. */
const pause = 200;

/** Since Node 22.16 a thread’s heap can be looked at from outside. */
type Watched = Worker & { getHeapStatistics?(): Promise<{ used_heap_size: number }> };

/** Undefined where the thread's file is missing: then sources are read on the server's own thread. */
export function nodeThreads(
  log: (message: string) => void,
  options: { readonly file?: string; readonly patience?: number; readonly memory?: number } = {},
): SourceReader | undefined {
  const { file = threadFile, patience, memory = mostMemory } = options;
  if (!existsSync(file)) return undefined;
  return new SourcePool({
    size: threadsFor(os.availableParallelism()),
    log,
    ...(patience !== undefined && { patience }),
    start({ message, ended }) {
      const watched = 'getHeapStatistics' in Worker.prototype;
      const worker: Watched = new Worker(file, {
        resourceLimits: {
          maxOldGenerationSizeMb: watched ? room * memory : memory,
          maxYoungGenerationSizeMb: young,
        },
        // It has no business with the server's streams and arguments.
        execArgv: [],
        argv: [],
        stdout: true,
      });
      worker.on('message', message);
      worker.on('error', (error: NodeJS.ErrnoException) =>
        ended(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'other', error),
      );
      const looks = setInterval(async () => {
        const heap = await worker.getHeapStatistics?.().catch(() => undefined);
        if (heap && heap.used_heap_size > memory * 2 ** 20) ended('memory', `${heap.used_heap_size} bytes`);
      }, pause);
      looks.unref();
      worker.on('exit', (code) => {
        clearInterval(looks);
        ended('other', `exit code ${code}`);
      });
      worker.unref();
      return {
        post: (message) => worker.postMessage(message),
        end: () => void worker.terminate(),
      };
    },
  });
}

/**
 * How many threads read on so many processors. Of two the server's own thread needs a small part. To keep what they read takes it
 * about a third of the time that one thread reads, so that more than four would wait for it.
 */
const threadsFor = (processors: number): number =>
  processors <= 2 ? processors : Math.min(4, processors - 1);
