/** What a host must give: files and a log. Everything else is the same on a desk, in a browser and in CI. */
import type { SourceCache, SourceReader } from './source-reader.ts';

export interface FileListing {
  readonly uris: readonly string[];
  /** What could not be listed: a phrase each that names the folder and says why. */
  readonly gaps: readonly string[];
}

export interface FileStamp {
  /** Of the file, in bytes. */
  readonly size: number;
  /** Changes whenever the file does. */
  readonly mark: string;
}

/** The text of a small file; undefined where it can't be read. */
export const textOf = (env: Pick<Env, 'readFile'>, uri: string): Promise<string | undefined> =>
  env.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );

export interface Env {
  /** Rejects with an Error whose message ends the sentence "The source … can't be read: …". */
  readFile(uri: string): Promise<Uint8Array>;
  /** All files below a folder, hidden ones and those of package managers left out; none if it does not exist. */
  listFiles(folder: string): Promise<FileListing>;
  log(message: string): void;
  /** Whether the editor shows texts that lie in no file, under a URI of `source-view.ts`. False where it is left out. */
  showsViews?(): boolean;
  /** Undefined where it can't be told, as for a file that was changed just now. */
  stamp?(uri: string): Promise<FileStamp | undefined>;
  /** Threads beside this one, where the host has them. */
  sourceReader?(): SourceReader | undefined;
  /** Where results are kept across starts, where that is wanted. */
  sourceCache?(): SourceCache | undefined;
}
