/** What client and server say to each other beyond LSP: the one file of the server that the client imports. */

/** The scheme of the texts that are drawn from PDF, Word and Excel files and web pages; see `workspace/source-view.ts`. */
export { viewScheme } from '../workspace/source-view.ts';

/** Server to client, for files that the server can't read by itself: bytes in base64, or an error. */
export const readFileRequest = 'policyAnnotator/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** One of the two. */
export interface ReadFileResult {
  readonly base64?: string;
  readonly error?: string;
}

/** Server to client: the URIs of all files below a folder; none if it does not exist. */
export const listFilesRequest = 'policyAnnotator/listFiles';
export interface ListFilesParams {
  readonly folder: string;
}
export interface ListFilesResult {
  readonly uris: readonly string[];
  /** What could not be listed, a phrase each. */
  readonly gaps: readonly string[];
}

/** Server to client, after each check of an open document. */
export const statusNotification = 'policyAnnotator/status';
export interface StatusParams {
  readonly uri: string;
  readonly role: 'draft' | 'source' | 'configuration';
  /** Names of the sources that were read. */
  readonly sources: readonly string[];
  /** A sentence for each source that could not be read. */
  readonly problems: readonly string[];
  readonly facts: { readonly all: number; readonly sourced: number; readonly open: number };
}

/** What a client that can serve files puts into the initialization options. */
export interface InitializationOptions {
  readonly servesFiles?: boolean;
}
