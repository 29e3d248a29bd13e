/** The host's files as the workspace sees them: an open editor's text before that on disk, and each folder listed once. */
import { URI } from 'vscode-uri';
import type { Env, FileListing, FileStamp } from './env.ts';
import { isInside, keyOf } from './place.ts';
import type { SourceCache, SourceReader } from './source-reader.ts';

export class DeskFiles implements Env {
  private readonly host: Env;
  /** The text of an open editor, by key. */
  private readonly textOf: (key: string) => string | undefined;
  /** By folder, until a file may have come or gone. */
  private readonly listings = new Map<string, Promise<FileListing>>();
  /** What those have that are done. */
  private readonly listed = new Map<string, ReadonlySet<string>>();

  constructor(host: Env, textOf: (key: string) => string | undefined) {
    this.host = host;
    this.textOf = textOf;
  }

  async readFile(uri: string): Promise<Uint8Array> {
    const text = this.textOf(keyOf(uri));
    return text === undefined ? this.host.readFile(uri) : new TextEncoder().encode(text);
  }

  /** URIs as keys. A listing that failed is tried again the next time. */
  listFiles(folder: string): Promise<FileListing> {
    const known = this.listings.get(folder);
    if (known) return known;
    const listing = this.host.listFiles(folder).then(({ uris, gaps }) => ({ uris: uris.map(keyOf), gaps }));
    this.listings.set(folder, listing);
    listing.then(
      ({ uris }) => {
        if (this.listings.get(folder) === listing) this.listed.set(folder, new Set(uris));
      },
      () => {
        if (this.listings.get(folder) === listing) this.listings.delete(folder);
      },
    );
    return listing;
  }

  /** Whether a file lies in a folder that was, or is being, listed without it. */
  isUnlisted(key: string): boolean {
    const uri = URI.parse(key);
    return [...this.listings.keys()].some(
      (folder) => !this.listed.get(folder)?.has(key) && isInside(uri, URI.parse(folder)),
    );
  }

  /** Those of the folders that were listed. */
  get listedFiles(): readonly string[] {
    return [...this.listed.values()].flatMap((keys) => [...keys]);
  }

  /** A text in an editor has no stamp: it changes with every key. */
  async stamp(uri: string): Promise<FileStamp | undefined> {
    return this.isOpen(uri) ? undefined : this.host.stamp?.(uri);
  }

  isOpen(uri: string): boolean {
    return this.textOf(keyOf(uri)) !== undefined;
  }

  sourceReader(): SourceReader | undefined {
    return this.host.sourceReader?.();
  }

  sourceCache(): SourceCache | undefined {
    return this.host.sourceCache?.();
  }

  showsViews(): boolean {
    return this.host.showsViews?.() === true;
  }

  log(message: string): void {
    this.host.log(message);
  }

  forgetListings(): void {
    this.listings.clear();
    this.listed.clear();
  }
}
