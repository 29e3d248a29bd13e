/** The sources, each read and annotated once for as long as it stays the same. */
import { URI, Utils } from 'vscode-uri';
import type { AnnotatedDocument } from '../evidence/document.ts';
import type { Problem } from '../evidence/reading.ts';
import { type ReadResult, type ReadText, type Reference, read } from '../readers/reader.ts';
import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { AnchoredLines, FirstLine } from './anchored-lines.ts';
import type { AnnotationCache } from './annotation-cache.ts';
import { type Known, withReferences } from './bibliography.ts';
import { annotatedDocument } from './build.ts';
import type { Env } from './env.ts';
import { keyOf, nameOf } from './place.ts';
import { isInside } from './source-list.ts';
import { originalOf, viewOf } from './source-view.ts';
import { runInSlices } from './steps.ts';

/** A source as read: annotated, or with the sentence that says why it can't be, or both where a part of it can't. */
export interface StoredSource {
  readonly document?: AnnotatedDocument;
  readonly problem?: string;
  /** What it says of other sources. */
  readonly references?: readonly Reference[];
}

const neverCancelled = { isCancellationRequested: false };

export class SourceStore {
  private readonly stored = new Map<string, Promise<StoredSource>>();
  private readonly known: Known = new WeakMap();
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
        this.log(uri, error);
        return { problem: `${name} can’t be read: ${error instanceof Error ? error.message : error}.` };
      });
      this.stored.set(uri, promise);
    }
    return promise;
  }

  /**
   * The documents of all sources of a draft, in order, with what bibliographies among them say of the others. Those
   * that can't be read are added to `problems`, at the place of the draft that names them.
   */
  async all(
    wanted: ReadonlyMap<string, Span | undefined>,
    folders: readonly string[],
    problems: Problem[],
    progress?: (done: number, total: number) => void,
  ): Promise<readonly AnnotatedDocument[]> {
    const missing = [...wanted.keys()].filter((uri) => !this.has(uri)).length;
    let done = 0;
    if (missing) progress?.(0, missing);
    const read = await Promise.all(
      [...wanted].map(async ([uri, span]) => {
        const known = this.has(uri);
        const source = await this.source(uri, nameOf(uri, folders));
        if (!known) progress?.(++done, missing);
        return { ...source, span };
      }),
    );
    for (const { problem, span } of read)
      if (problem) problems.push({ kind: 'source', message: problem, ...(span && { span }) });
    return withReferences(
      read.flatMap(({ document }) => document ?? []),
      read.flatMap(({ references }) => references ?? []),
      this.known,
    );
  }

  private log(uri: string, error: unknown): void {
    this.env.log(`${uri}: ${error instanceof Error ? error.stack : error}`);
  }

  /** The source behind a view's URI. Reads no file but those in the folders and those that a draft rests on already. */
  async viewed(view: string, folders: readonly string[]): Promise<StoredSource> {
    const original = originalOf(view);
    if (original === undefined) return {};
    const key = keyOf(original);
    if (this.has(key) || folders.some((folder) => isInside(URI.parse(key), URI.parse(folder))))
      return this.source(key, nameOf(key, folders));
    return { problem: 'This file lies outside the workspace folders, so it is not read.' };
  }

  private async load(uri: string, name: string): Promise<StoredSource> {
    const result = await this.readFile(uri);
    if (result.problem !== undefined) {
      if (result.cause !== undefined) this.log(uri, result.cause);
      return { problem: `${name} ${result.problem}` };
    }
    const { references, gap } = result;
    if (references) return { references };
    const raw = { ...result, name, ...this.shownAs(uri, result) };
    const document = await runInSlices(annotatedDocument(raw, this.cache), neverCancelled);
    return { document, ...(gap !== undefined && { problem: `${name} ${gap}` }) };
  }

  /** Which document an editor shows for a source, and where in it the text stands. */
  private shownAs(uri: string, { extracted, text }: ReadText) {
    if (!extracted) return { uri };
    const { anchors } = extracted;
    if (anchors) return { uri, lines: new AnchoredLines(anchors.list, new LineIndex(anchors.file)) };
    return this.env.showsViews?.()
      ? { uri: viewOf(uri), lines: new LineIndex(text) }
      : { uri, lines: new FirstLine() };
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
