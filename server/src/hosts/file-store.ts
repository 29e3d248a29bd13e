/** Bytes by key as files, for a Node without SQLite. Each is written whole under another name first. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ByteStore } from './byte-store.ts';

/** Milliseconds after which the use of a file is written down again. */
const useStep = 86_400_000;

export function fileStore(parent: string, limit: number): ByteStore {
  const folder = path.join(parent, 'sources');
  const fileOf = (key: string) => {
    const hash = createHash('sha256').update(key).digest('hex');
    return path.join(folder, hash.slice(0, 2), hash.slice(2));
  };
  /** Bytes as far as they are known; counted when the first is written. */
  let bytes: number | undefined;
  return {
    async get(key) {
      const file = fileOf(key);
      const found = await stat(file).catch(() => undefined);
      if (!found) return undefined;
      const value = await readFile(file);
      if (found.mtimeMs < Date.now() - useStep) await utimes(file, new Date(), new Date()).catch(() => {});
      return value;
    },
    async put(key, value) {
      const file = fileOf(key);
      // It holds the text of sources, which are no other user's business.
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const fresh = `${file}.${randomUUID()}`;
      await writeFile(fresh, value);
      await rename(fresh, file).catch(() => rm(fresh, { force: true }));
      bytes = bytes === undefined ? await evicted(folder, limit) : bytes + value.length;
      if (bytes > limit) bytes = await evicted(folder, limit);
    },
    async clear() {
      await rm(folder, { recursive: true, force: true });
      bytes = 0;
    },
  };
}

/** Removes what was not used for longest until there is room again; the bytes that are left. */
async function evicted(folder: string, limit: number): Promise<number> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const files = await Promise.all(
    names.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = (await stat(file).catch(() => undefined)) ?? { size: 0, mtimeMs: 0 };
      return { file, size, mtimeMs };
    }),
  );
  let bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= limit) return bytes;
  for (const { file, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (bytes <= 0.8 * limit) break;
    await rm(file, { force: true });
    bytes -= size;
  }
  return bytes;
}
