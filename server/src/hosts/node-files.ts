/** Files on this machine's disk. */
import { type Dirent, stat as statWithCallback } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import type { HostFiles } from '../protocol/files.ts';

/** Larger files are refused before they are read. */
const largestFile = 64 * 1024 * 1024;
/** Folders that hold no references, however the globs are written. */
const passedOver = new Set(['node_modules', 'bower_components']);
/** Milliseconds; some file systems count their times in steps of two seconds. */
const grain = 2000;
/** A listing ends here: a home folder opened by mistake must not keep the server busy. */
const mostFiles = 100_000;

export const nodeFiles: HostFiles = {
  scheme: 'file',
  async readFile(uri) {
    const file = URI.parse(uri).fsPath;
    try {
      const found = await stat(file);
      // Reading a pipe or a device may never end.
      if (!found.isFile() && !found.isDirectory()) throw new Error('it is no file');
      const { size } = found;
      if (size > largestFile) throw new Error(`it is larger than ${largestFile / 1024 / 1024} MB`);
      return await readFile(file);
    } catch (error) {
      throw new Error(reason(error));
    }
  },
  async stamp(uri) {
    const { size, ino, mtimeMs, ctimeMs } = await quickStat(URI.parse(uri).fsPath);
    // A file can change again within the grain of its time without a trace.
    if (ctimeMs > Date.now() - grain) return undefined;
    return { size, mark: `${size} ${ino} ${mtimeMs} ${ctimeMs}` };
  },
  async listFiles(folder) {
    const uris: string[] = [];
    const gaps: string[] = [];
    await walk(URI.parse(folder).fsPath, uris, gaps);
    return { uris: uris.sort(), gaps };
  },
};

/** That of `fs/promises` takes three times as long, and there may be twenty thousand files. */
const quickStat = promisify(statWithCallback);

/** A link to a folder is not followed: it may lead back up, or out of what was declared. A link to a file is. */
async function walk(folder: string, uris: string[], gaps: string[]): Promise<void> {
  for (const [at, entry] of (await entriesOf(folder, gaps)).entries()) {
    // A folder of tens of thousands must not keep the server from answering.
    if (at % 500 === 499) await turn();
    if (uris.length >= mostFiles) {
      if (gaps.at(-1) !== tooMany) gaps.push(tooMany);
      return;
    }
    if (entry.name.startsWith('.') || passedOver.has(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) await walk(full, uris, gaps);
    else if (entry.isFile() || (await isFileBehindLink(entry, full))) uris.push(URI.file(full).toString());
  }
}

const tooMany = `there are more than ${mostFiles.toLocaleString('en')} files`;

/** A folder that is not there has no entries; one that can't be read is a gap. */
async function entriesOf(folder: string, gaps: string[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') gaps.push(`${path.basename(folder)}: ${reason(error)}`);
    return [];
  }
}

const isFileBehindLink = async (entry: Dirent, full: string): Promise<boolean> =>
  entry.isSymbolicLink() && ((await stat(full).catch(() => undefined))?.isFile() ?? false);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'it is a folder',
};

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}
