/** The sources, each read and annotated once for as long as it stays the same. */
import { URI, Utils } from 'vscode-uri';
import type { AnnotatedDocument } from '../evidence/document.ts';
import { type ReadResult, read } from '../readers/reader.ts';
import type { AnnotationCache } from './annotation-cache.ts';
import { annotatedDocument } from './build.ts';
import type { Env } from './env.ts';
import { runInSlices } from './steps.ts';

/** A source as read: annotated, or with the sentence that says why it can't be. */
export type StoredSource =
  | { readonly document: AnnotatedDocument; readonly problem?: undefined }
  | { readonly document?: undefined; readonly problem: string };

const neverCancelled = { isCancellationRequested: false };

export class SourceStore {
  private readonly stored = new Map<string, Promise<StoredSource>>();
  private readonly env: Env;
  private readonly cache: AnnotationCache;

  constructor(env: Env, cache: AnnotationCache) {
    this.env = env;
    this.cache = cache;
  }

  /** Whether `source` would answer from what it has. */
  has(uri: string): boolean {
    return this.stored.has(uri);
  }

  /** Forgets a source whose text changed; tells whether it was known at all. */
  forget(uri: string): boolean {
    return this.stored.delete(uri);
  }

  /** Never rejects. */
  source(uri: string, name: string): Promise<StoredSource> {
    let promise = this.stored.get(uri);
    if (!promise) {
      promise = this.load(uri, name).catch((error: unknown) => {
        this.env.log(`${uri}: ${error instanceof Error ? error.stack : error}`);
        return { problem: `${name} can’t be read: ${error instanceof Error ? error.message : error}.` };
      });
      this.stored.set(uri, promise);
    }
    return promise;
  }

  private async load(uri: string, name: string): Promise<StoredSource> {
    const result = await this.readFile(uri);
    if (result.problem !== undefined) return { problem: `${name} ${result.problem}` };
    const raw = { uri, name, text: result.text, format: result.format };
    return { document: await runInSlices(annotatedDocument(raw, this.cache), neverCancelled) };
  }

  private async readFile(uri: string): Promise<ReadResult> {
    let bytes: Uint8Array;
    try {
      bytes = await this.env.readFile(uri);
    } catch (error) {
      return { problem: `can’t be read: ${error instanceof Error ? error.message : error}.` };
    }
    return read(Utils.basename(URI.parse(uri)), bytes);
  }
}
