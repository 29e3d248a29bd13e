/** Files for the workspace: the host's own where it has them, otherwise the client's. */
import type { Connection } from 'vscode-languageserver';
import type { Env } from '../workspace/env.ts';
import type { SourceCache, SourceReader } from '../workspace/source-reader.ts';
import {
  type ListFilesParams,
  type ListFilesResult,
  listFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from './requests.ts';

/** Files of one scheme that a host reads by itself. */
export type HostFiles = Pick<Env, 'readFile' | 'listFiles' | 'stamp'> & { readonly scheme: string };

export type HostCache = SourceCache & { clear(): Promise<void> };

/** What a host may give the server; without files, those of the client are asked for. */
export interface Host {
  readonly files?: HostFiles;
  /** Where the pages of the checks lie when the client does not say. */
  readonly checkPages?: string | undefined;
  /** Threads beside the server's own, where there can be any. */
  sourceReader?(log: (message: string) => void): SourceReader | undefined;
  /** Where results are kept; `storage` is the folder that the client names for it, as a URI. */
  sourceCache?(storage: string | undefined, log: (message: string) => void): HostCache | undefined;
}

/** `servesFiles` says whether the client answers the requests for files. */
export function filesOf(
  connection: Connection,
  host: HostFiles | undefined,
  servesFiles: () => boolean,
  showsViews: () => boolean,
): Pick<Env, 'log' | 'showsViews' | 'stamp' | 'readFile' | 'listFiles'> {
  const ownFiles = (uri: string): HostFiles | undefined =>
    host && uri.startsWith(`${host.scheme}:`) ? host : undefined;
  return {
    log: (message) => connection.console.log(message),
    showsViews,
    async readFile(uri) {
      const own = ownFiles(uri);
      if (own) return own.readFile(uri);
      if (!servesFiles())
        throw new Error('this editor gives no access to files that are not on this machine');
      const params: ReadFileParams = { uri };
      const { base64, error } = await connection.sendRequest<ReadFileResult>(readFileRequest, params);
      if (base64 === undefined) throw new Error(error);
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    },
    stamp: async (uri) => ownFiles(uri)?.stamp?.(uri),
    async listFiles(folder) {
      const own = ownFiles(folder);
      if (own) return own.listFiles(folder);
      if (!servesFiles()) return { uris: [], gaps: [] };
      const params: ListFilesParams = { folder };
      return connection.sendRequest<ListFilesResult>(listFilesRequest, params);
    },
  };
}
