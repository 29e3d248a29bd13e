/** Files for the workspace: the host's own where it has them, otherwise the client's. */
import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Env } from '../workspace/env.ts';
import {
  type ListFilesParams,
  type ListFilesResult,
  listFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from './requests.ts';

/** Files of one scheme that a host reads by itself. */
export type HostFiles = Pick<Env, 'readFile' | 'listFiles'> & { readonly scheme: string };

/** `servesFiles` says whether the client answers the requests for files. */
export function filesOf(
  connection: Connection,
  host: HostFiles | undefined,
  servesFiles: () => boolean,
  showsViews: () => boolean,
): Env {
  const ownFiles = (uri: string): HostFiles | undefined =>
    host && URI.parse(uri).scheme === host.scheme ? host : undefined;
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
    async listFiles(folder) {
      const own = ownFiles(folder);
      if (own) return own.listFiles(folder);
      if (!servesFiles()) return { uris: [], gaps: [] };
      const params: ListFilesParams = { folder };
      return connection.sendRequest<ListFilesResult>(listFilesRequest, params);
    },
  };
}
