/** What the command line gives the workspace: this machine's files, threads for more than a few sources, and a log. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Env } from '../workspace/env.ts';
import { nodeFiles } from './node-files.ts';
import { nodeThreads, threadFile } from './node-threads.ts';
import { sourceCache } from './source-cache.ts';

/** `cache` is the folder for what was read, where one is named. */
export function commandEnv(cache?: string): Env {
  const log = (message: string) => process.stderr.write(`${message}\n`);
  const reader = nodeThreads(log);
  const kept = cache === undefined ? undefined : sourceCache(path.resolve(cache), engine(), log);
  return { ...nodeFiles, log, sourceReader: () => reader, sourceCache: () => kept };
}

/** A bundle that stands alone reads sources by itself, so it is what made the results. */
const engine = (): string => (existsSync(threadFile) ? threadFile : __filename);
