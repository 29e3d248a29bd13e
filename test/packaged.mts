/** The packaged extension, and the files in it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

export const vsix = path.resolve(import.meta.dirname, '../dist/policy-annotator.vsix');

/** By their paths below the extension's folder. */
export function packagedFiles(): Map<string, Uint8Array> {
  const prefix = 'extension/';
  return new Map(
    Object.entries(unzipSync(readFileSync(vsix))).flatMap(([file, bytes]): [string, Uint8Array][] =>
      file.startsWith(prefix) ? [[file.slice(prefix.length), bytes]] : [],
    ),
  );
}

/** Writes them into a folder, as an installation does. */
export function unpack(folder: string): void {
  for (const [file, bytes] of packagedFiles()) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
