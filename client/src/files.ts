/** Reads and lists files for the server where it can't itself: in the browser, and in virtual workspaces. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ListFilesParams,
  type ListFilesResult,
  listFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../../server/src/protocol/requests.ts';

/** As on a desk: larger files are refused before they are read. */
const largestFile = 64 * 1024 * 1024;
const passedOver = new Set(['node_modules', 'bower_components']);

export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
      try {
        const file = vscode.Uri.parse(uri);
        const { size } = await vscode.workspace.fs.stat(file);
        if (size > largestFile) return { error: `it is larger than ${largestFile / 1024 / 1024} MB` };
        return { base64: toBase64(await vscode.workspace.fs.readFile(file)) };
      } catch (error) {
        const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
        return {
          error: missing ? 'there is no such file' : error instanceof Error ? error.message : String(error),
        };
      }
    }),
    client.onRequest(listFilesRequest, async ({ folder }: ListFilesParams): Promise<ListFilesResult> => {
      const uris: string[] = [];
      const gaps: string[] = [];
      await walk(vscode.Uri.parse(folder), uris, gaps);
      return { uris: uris.sort(), gaps };
    }),
  );
}

/** A listing ends here: a whole drive opened by mistake must not keep the editor busy. */
const mostFiles = 100_000;
const tooMany = `there are more than ${mostFiles.toLocaleString('en')} files`;

async function walk(folder: vscode.Uri, uris: string[], gaps: string[]): Promise<void> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && /NotFound|NotADirectory/.test(error.code);
    if (!missing) gaps.push(`${folder.path.split('/').at(-1)}: it can’t be listed`);
    return;
  }
  for (const [name, type] of entries) {
    if (uris.length >= mostFiles) {
      if (gaps.at(-1) !== tooMany) gaps.push(tooMany);
      return;
    }
    if (name.startsWith('.') || passedOver.has(name)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    // A link to a folder is not followed: it may lead back up, or out of what was declared.
    if (type === vscode.FileType.Directory) await walk(uri, uris, gaps);
    else if (type & vscode.FileType.File) uris.push(uri.toString());
  }
}

/** In pieces, because a whole file as arguments of one call overflows the stack. */
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}
