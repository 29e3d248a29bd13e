/** The sources, each read and annotated once for as long as it stays the same. */
import { URI } from 'vscode-uri';
import type { AnnotatedDocument } from '../evidence/document.ts';
import type { Problem } from '../evidence/reading.ts';
import type { Reference } from '../readers/reader.ts';
import { lazily } from '../text/lazily.ts';
import { LineIndex } from '../text/lines.ts';
import type { Standing } from '../text/provenance.ts';
import type { Span } from '../text/span.ts';
import { AnchoredLines, FirstLine } from './anchored-lines.ts';
import type { AnnotationCache } from './annotation-cache.ts';
import { type Known, withReferences } from './bibliography.ts';
import type { Env } from './env.ts';
import { Manifests } from './manifests.ts';
import { isInside, keyOf, nameOf } from './place.ts';
import { ReadingQueue } from './reading-queue.ts';
import { SourceLoader } from './source-loader.ts';
import type { RecordedText, SourceRecord } from './source-record.ts';
import { originalOf, viewOf } from './source-view.ts';

/** A source as read: annotated, or with the sentence that says why it can't be, or both where a part of it can't. */
export interface StoredSource {
  readonly document?: AnnotatedDocument;
  readonly problem?: string;
  /** What it says of other sources. */
  readonly references?: readonly Reference[];
  /** Nobody tried: the reading was stopped before. */
  readonly stopped?: boolean;
}

interface AllSources {
  readonly documents: readonly AnnotatedDocument[];
  readonly problems: readonly Problem[];
  /** Some of them were not read, and may be the next time. */
  readonly isStopped: boolean;
}

export interface StoreEvents {
  /** Files are read: `done` of `total` so far. */
  progress?(done: number, total: number): void;
  /** What was had of the sources can't be relied on any more. */
  gone?(): void;
}

/** The rank in the queue of what only drafts that are not open rest on. */
export const forClosedDrafts = Number.MAX_SAFE_INTEGER;
/** So many files are under way at a time where there are no threads. */
const atOnce = 8;

export class SourceStore {
  private readonly stored = new Map<string, StoredSource | Promise<StoredSource>>();
  private readonly known: Known = new WeakMap();
  private readonly env: Env;
  private readonly loader: SourceLoader;
  private readonly queue: ReadingQueue;
  private manifests: Manifests | undefined;
  /** The manifests are looked through. */
  private looking: Promise<void> = Promise.resolve();
  /** Since that was begun. */
  private readonly forgotten = new Set<string>();
  /** What `all` last gave for each list, for as long as no source is forgotten. */
  private given = new WeakMap<object, { readonly standings: object; readonly all: AllSources }>();

  constructor(env: Env, cache: AnnotationCache, events: StoreEvents = {}) {
    this.env = env;
    const { gone = () => {}, progress = () => {} } = events;
    this.manifests = new Manifests(env, () => {
      if (!this.manifests) return;
      // From now on all is held in memory, so that this happens once.
      this.manifests = undefined;
      this.stored.clear();
      this.given = new WeakMap();
      gone();
    });
    this.loader = new SourceLoader(env, cache, this.manifests);
    this.queue = new ReadingQueue(() => Math.max(atOnce, env.sourceReader?.()?.width ?? 0), { progress });
  }

  /** Whether `source` would answer from what it has. */
  has(uri: string): boolean {
    return this.stored.has(uri);
  }

  get uris(): readonly string[] {
    return [...this.stored.keys()];
  }

  /** Forgets a source whose text changed; tells whether it was known at all. */
  forget(uri: string): boolean {
    this.forgotten.add(uri);
    const isKnown = this.stored.delete(uri);
    if (isKnown) this.given = new WeakMap();
    return isKnown;
  }

  /** A file changed on disk: reading goes on, too. An open draft that is merely saved is no reason for that. */
  changed(uri: string): void {
    this.forget(uri);
    this.resume();
  }

  /** What waits to be read is left unread until `resume`. */
  stop(): void {
    this.queue.stop();
  }

  resume(): void {
    this.queue.resume();
  }

  /** Never rejects. Of several that wait, those of a lower rank are read first. `nameOf` is asked for what is not known yet. */
  source(uri: string, nameOf: () => string, rank = 1): StoredSource | Promise<StoredSource> {
    const known = this.stored.get(uri);
    if (known) {
      if (known instanceof Promise) this.queue.raise(uri, rank);
      return known;
    }
    const name = lazily(nameOf);
    const promise = this.queue
      .run(uri, rank, () => this.loader.load(uri))
      .then((record) => {
        if (record) return this.asStored(uri, name, record);
        if (this.stored.get(uri) === promise) this.stored.delete(uri);
        return { problem: `${name()} was not read.`, stopped: true };
      })
      .catch((error: unknown) => {
        this.log(uri, error);
        return { problem: `${name()} can’t be read: ${error instanceof Error ? error.message : error}.` };
      });
    this.stored.set(uri, promise);
    return promise;
  }

  /** Takes what the manifests have of the sources that are not known yet, for one draft after another. */
  private foresee(uris: readonly string[], folders: readonly string[]): Promise<void> {
    this.looking = this.looking.then(async () => {
      this.forgotten.clear();
      const unknown = uris.filter((uri) => !this.has(uri));
      this.loader.expect(unknown.length);
      for await (const records of this.manifests?.foreseen(unknown) ?? [])
        for (const [uri, record] of records) {
          const name = lazily(() => nameOf(uri, folders));
          // A file may have changed after it was looked at.
          if (!this.has(uri) && !this.forgotten.has(uri))
            this.stored.set(uri, this.asStored(uri, name, record));
        }
    });
    return this.looking;
  }

  /**
   * The documents of all sources of a draft, in order, with what bibliographies among them, and `standings`, say of them. Those
   * that can't be read are added to `problems`, at the place of the draft that names them.
   */
  async all(
    wanted: ReadonlyMap<string, Span | undefined>,
    standings: ReadonlyMap<string, Standing>,
    folders: readonly string[],
    problems: Problem[],
    rank = wanted.size,
  ): Promise<readonly AnnotatedDocument[]> {
    const { given } = this;
    const known = given.get(wanted);
    const all =
      known?.standings === standings ? known.all : await this.gathered(wanted, standings, folders, rank);
    if (!all.isStopped) given.set(wanted, { standings, all });
    problems.push(...all.problems);
    return all.documents;
  }

  private async gathered(
    wanted: ReadonlyMap<string, Span | undefined>,
    standings: ReadonlyMap<string, Standing>,
    folders: readonly string[],
    rank: number,
  ): Promise<AllSources> {
    const uris = [...wanted.keys()];
    await this.foresee(uris, folders);
    const sources = uris.map((uri) => this.source(uri, () => nameOf(uri, folders), rank));
    const read: (StoredSource & { readonly uri: string; readonly span: Span | undefined })[] = [];
    for (const [at, source] of sources.entries()) {
      const uri = uris[at]!;
      read.push({ ...(source instanceof Promise ? await source : source), uri, span: wanted.get(uri) });
    }
    await this.manifests?.keep(uris);
    const problems: Problem[] = [];
    const stopped = read.filter((source) => source.stopped).length;
    if (stopped > 0) problems.push({ kind: 'source', message: stoppedAt(stopped, read.length) });
    for (const { problem, span, stopped } of read)
      if (problem && !stopped) problems.push({ kind: 'source', message: problem, ...(span && { span }) });
    const documents = withReferences(
      read.flatMap(({ document, uri }) => (document ? { document, standing: standings.get(uri) } : [])),
      read.flatMap(({ references }) => references ?? []),
      this.known,
    );
    return { documents, problems, isStopped: stopped > 0 };
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
      return this.source(key, () => nameOf(key, folders));
    return { problem: 'This file lies outside the workspace folders, so it is not read.' };
  }

  private asStored(uri: string, name: () => string, record: SourceRecord): StoredSource {
    if ('problem' in record) {
      if (record.cause !== undefined) this.log(uri, record.cause);
      return { problem: `${name()} ${record.problem}` };
    }
    if ('references' in record) return { references: record.references };
    const { size, key, place, provenance, gap } = record;
    const document = Object.freeze({
      get name() {
        return name();
      },
      get text() {
        return record.text;
      },
      get passages() {
        return record.passages;
      },
      digest: {
        ...size,
        ...(key !== undefined && { key }),
        ...(place && { place }),
        packed: () => record.digest,
      },
      ...this.shownAs(uri, record),
      ...(provenance && { provenance }),
    });
    return { document, ...(gap !== undefined && { problem: `${name()} ${gap}` }) };
  }

  /** Which document an editor shows for a source, and where in it the text stands. */
  private shownAs(uri: string, record: RecordedText) {
    const lines = new LineIndex(record);
    if (!record.extracted) return { uri, lines };
    const { anchors, isView } = record.extracted;
    if (isView && this.env.showsViews?.()) return { uri: viewOf(uri), lines };
    return { uri, lines: anchors ? new AnchoredLines(anchors.list, anchors.lines) : new FirstLine() };
  }
}

const stoppedAt = (unread: number, all: number): string =>
  `${unread.toLocaleString('en')} of ${all.toLocaleString('en')} sources were not read, because reading was stopped. Restart Policy Annotator to read them.`;
