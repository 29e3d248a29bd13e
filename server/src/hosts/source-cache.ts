/** Keeps results in a folder across starts: in SQLite where this Node has it, otherwise in files. */

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { HostCache } from '../protocol/files.ts';
import type { StoreAtHand } from '../workspace/source-reader.ts';
import type { ByteStore } from './byte-store.ts';
import { fileStore } from './file-store.ts';
import { sqliteStore } from './sqlite-store.ts';

/** Bytes in all, enough for a hundred thousand articles; what was not used for longest goes first. */
const mostBytes = 2 * 1024 * 1024 * 1024;

/** `engine` is the file whose code made the results: those of another version are not found. */
export function sourceCache(
  folder: string,
  engine: string,
  log: (message: string) => void,
  limit = mostBytes,
): HostCache {
  let opened: { readonly store: ByteStore; readonly version: string } | undefined;
  const open = () => {
    opened ??= { store: sqliteStore(folder, limit) ?? fileStore(folder, limit), version: versionOf(engine) };
    return opened;
  };
  let isTold = false;
  /** It is the disk that fails, and so at every source: the first time says it. */
  const failed = (error: unknown): undefined => {
    if (!isTold) log(`What was read of the sources could not be kept or had: ${error}`);
    isTold = true;
  };
  const orUndefined = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      return failed(error);
    }
  };
  const atOnce = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      return failed(error);
    }
  };
  const keyed = (key: string): string => `${open().version} ${key}`;
  const stored = (key: string) => open().store.get(keyed(key));
  const atHand: StoreAtHand = {
    get: (key) => atOnce(() => unsealed(stored(key) as Uint8Array | undefined)),
    holds: (keys, used) => atOnce(() => open().store.holds?.(keys.map(keyed), used)) ?? false,
  };
  return {
    get: (key) => orUndefined(async () => unsealed(await stored(key))),
    put: async (key, value) => {
      await orUndefined(() => open().store.put(keyed(key), sealed(value)));
    },
    clear: async () => {
      await orUndefined(() => open().store.clear());
    },
    get atHand() {
      return atOnce(() => open().store.holds) && atHand;
    },
  };
}

function versionOf(engine: string): string {
  const { size } = statSync(engine);
  const hash = createHash('sha256').update(readFileSync(engine)).digest('hex').slice(0, 16);
  // The letters that a pattern knows are those of this Node's Unicode.
  return `${hash}-${size}-${process.versions.unicode ?? ''}`;
}

const sealLength = 20;
const sealOf = (value: Uint8Array): Uint8Array => createHash('sha1').update(value).digest();

/** With a check sum before it: half of a value, or a disk's fault, must not become a finding. */
const sealed = (value: Uint8Array): Uint8Array => Buffer.concat([sealOf(value), value]);

function unsealed(value: Uint8Array | undefined): Uint8Array | undefined {
  if (!value) return undefined;
  const rest = value.subarray(sealLength);
  return Buffer.compare(value.subarray(0, sealLength), sealOf(rest)) === 0 ? rest : undefined;
}

/** Where this system's programs keep what can be made again. */
export function defaultCacheFolder(): string {
  const base =
    process.platform === 'win32'
      ? (process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData/Local'))
      : process.platform === 'darwin'
        ? path.join(os.homedir(), 'Library/Caches')
        : process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(base, 'policy-annotator');
}
