/** What a host must give: files and a log. Everything else is the same on a desk, in a browser and in CI. */

export interface Env {
  /** Rejects with an Error whose message ends the sentence "The source … can't be read: …". */
  readFile(uri: string): Promise<Uint8Array>;
  /** The URIs of all files below a folder, hidden ones and those of package managers left out; none if it does not exist. */
  listFiles(folder: string): Promise<readonly string[]>;
  log(message: string): void;
}
