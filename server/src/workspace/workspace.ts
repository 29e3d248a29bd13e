/** The open drafts, their sources and the settings: the only state that findings depend on. Everything it hands out is frozen. */
import { type CheckSettings, snapshot } from '../checks/run.ts';
import type { Reading } from '../evidence/reading.ts';
import { isDocument } from '../readers/read.ts';
import { formatOf, paragraphCutter } from '../text/paragraphs.ts';
import { AnnotationCache } from './annotation-cache.ts';
import {
  annotatedDocument,
  configurationReading,
  type RawDocument,
  readingOf,
  unannotatedDocument,
  unjudgedReading,
} from './build.ts';
import { changesSince, SourceHashes } from './checked-marks.ts';
import { ClosedDrafts, draftFiles } from './closed-drafts.ts';
import { isConfiguration } from './configuration.ts';
import { DeskFiles } from './desk-files.ts';
import type { Env } from './env.ts';
import { Libraries } from './libraries.ts';
import { type Build, cancelBuild, headOf, type OpenDocument, type View } from './open-document.ts';
import { PartDigests } from './part-digests.ts';
import { keyOf, liesIn, nameOf } from './place.ts';
import type { Settings } from './settings.ts';
import { SourceLists, without } from './source-lists.ts';
import { forClosedDrafts, SourceStore } from './source-store.ts';
import { originalOf } from './source-view.ts';
import { type CancellationToken, Cancelled, runInSlices } from './steps.ts';
import { tooLong } from './too-long.ts';

export interface WorkspaceEvents {
  /** What is shown of open documents may have changed for another reason than an edit of theirs. */
  stale(): void;
  /** Sources are read: `done` of `total` so far, both the same at the end. */
  reading?(done: number, total: number): void;
  /** A document's view was built; `view` will answer with it until something changes. */
  built?(view: View): void;
}

/** Characters of paragraphs that were changed or closed, and are kept in case they come back. */
const undone = 200_000;

export class Workspace {
  private readonly events: WorkspaceEvents;
  private readonly open = new Map<string, OpenDocument>();
  private readonly closed: ClosedDrafts;
  private readonly cache = new AnnotationCache(
    () => undone + this.all().reduce((sum, { text }) => sum + text.length, 0),
  );
  private readonly store: SourceStore;
  readonly files: DeskFiles;
  private readonly libraries: Libraries;
  readonly hashes = new SourceHashes({ readFile: (uri) => this.files.readFile(uri) });
  folders: readonly string[] = [];
  private readonly lists: SourceLists;

  constructor(env: Env, events: WorkspaceEvents) {
    this.events = events;
    this.files = new DeskFiles(env, (key) => this.open.get(key)?.text);
    this.closed = new ClosedDrafts(this.files);
    this.lists = new SourceLists(this.files);
    this.libraries = new Libraries(new PartDigests(this.files));
    this.store = new SourceStore(this.files, this.cache, {
      progress: (done, total) => this.events.reading?.(done, total),
      gone: () => this.rebuild(),
    });
  }

  setFolders(folders: readonly string[]): void {
    this.folders = folders;
    this.store.resume();
    this.files.forgetListings();
    this.relist();
  }

  setSettings(settings: Settings): void {
    this.lists.settings = settings;
    this.store.resume();
    this.relist();
  }

  /** Opens a document or takes its new text. The editor may know its format better than its name tells. */
  update(uri: string, text: string, version: number, format = formatOf(uri)): void {
    const key = keyOf(uri);
    const before = this.open.get(key);
    cancelBuild(before);
    const sameHead = headOf(before?.text) === headOf(text);
    const list = sameHead ? before?.list : undefined;
    const cut = before?.cut ?? paragraphCutter();
    this.open.set(key, { uri, text, version, format, cut, ...(list && { list }) });
    if (before?.text !== text) this.textChanged(key, sameHead);
  }

  close(uri: string): void {
    const key = keyOf(uri);
    const before = this.open.get(key);
    cancelBuild(before);
    this.open.delete(key);
    this.libraries.release(key);
    this.textChanged(key, headOf(before?.text) === '');
  }

  /** Files that were created, changed or deleted on disk. */
  filesChanged(uris: readonly string[]): void {
    this.forget(uris.map(keyOf));
    this.files.forgetListings();
    this.relist();
  }

  /** Files that were created or changed on disk. Another text of a source that is known makes no list another. */
  filesWritten(uris: readonly string[]): void {
    const keys = uris.map(keyOf);
    if (keys.every((key) => isDocument(key) && !this.files.isUnlisted(key))) {
      this.forget(keys);
      this.rebuild();
    } else this.filesChanged(uris);
  }

  /** The files that are known in folders and in those below them. */
  filesBelow(folders: readonly string[]): readonly string[] {
    const keys = new Set(folders.map(keyOf));
    return [...new Set([...this.files.listedFiles, ...this.store.uris])].filter((key) => liesIn(key, keys));
  }

  private forget(keys: readonly string[]): void {
    this.closed.changed(keys);
    for (const key of keys) {
      if (this.open.has(key)) continue;
      // A draft that is gone would hold its library for good; one that is still there asks for it again.
      this.libraries.release(key);
      this.store.changed(key);
    }
  }

  /** Views of all drafts in the workspace folders: of the open ones as they stand, of the others as on disk. */
  async drafts(token?: CancellationToken): Promise<readonly View[]> {
    const open = [...this.open.values()].filter(({ uri }) => originalOf(uri) === undefined);
    const views = (await Promise.all(open.map(({ uri }) => this.viewIfOpen(uri, token)))).flat();
    const lists = await Promise.all(open.map((document) => this.lists.of(document, this.folders)));
    const sources = new Set(lists.flatMap((list) => [...list.sources.keys()]));
    for (const uri of await draftFiles(this.folders, this.files, sources)) {
      if (this.open.has(uri)) continue;
      const document = await this.closed.at(uri);
      // Most text files of a large desk are sources, which would be read as documents for nothing.
      if (!document || (await this.lists.isSource(document, this.open.values(), this.folders))) continue;
      views.push(await this.latest(() => document, token));
    }
    return views.filter(({ role }) => role === 'draft');
  }

  private async viewIfOpen(uri: string, token?: CancellationToken): Promise<View[]> {
    try {
      return [await this.view(uri, token)];
    } catch (error) {
      const isClosed = error instanceof Cancelled && !this.open.has(keyOf(uri));
      if (isClosed && !token?.isCancellationRequested) return [];
      throw error;
    }
  }

  get openUris(): readonly string[] {
    return [...this.open.values()].map(({ uri }) => uri);
  }

  /**
   * The view of an open document as it now stands. Rejects with Cancelled when it is closed, or when the
   * token is cancelled; an edit meanwhile only makes it wait for the newer text.
   */
  view(uri: string, token?: CancellationToken): Promise<View> {
    return this.latest(() => this.open.get(keyOf(uri)), token);
  }

  private async latest(find: () => OpenDocument | undefined, token?: CancellationToken): Promise<View> {
    for (;;) {
      const document = find();
      if (!document || token?.isCancellationRequested) throw new Cancelled();
      document.build ??= this.start(document);
      const { promise, token: building } = document.build;
      try {
        const view = await promise;
        if (!building.isCancellationRequested) return view;
      } catch (error) {
        // Whatever became of a build that was given up, the newer one counts.
        if (!building.isCancellationRequested) throw error;
      }
    }
  }

  private start(document: OpenDocument): Build {
    const token = { isCancellationRequested: false };
    const promise = this.build(document, token);
    promise.then(
      (view) => {
        if (!token.isCancellationRequested && document.version !== null) this.events.built?.(view);
      },
      // Who waits for the promise hears of the error; who asks later has it tried again.
      () => {
        if (document.build?.promise === promise) document.build = undefined;
      },
    );
    return { token, promise };
  }

  private async build(document: OpenDocument, token: Build['token']): Promise<View> {
    const raw = this.raw(document);
    if (isConfiguration(document.uri))
      return this.viewOf(document, 'configuration', configurationReading(raw), this.ownChecks());
    if (originalOf(document.uri) !== undefined) return this.sourceView(document);
    const list = await this.lists.of(document, this.folders);
    const isSource = await this.lists.isSource(document, this.open.values(), this.folders);
    const role = isSource ? 'source' : 'draft';
    if (role === 'source') {
      const source = await runInSlices(annotatedDocument(raw, this.cache), token);
      return this.viewOf(document, role, unjudgedReading(source), list.checks);
    }
    const problems = [...list.problems];
    const wanted = without(list.sources, keyOf(document.uri));
    // A draft with its own sources need not wait for another's archive.
    const rank = document.version === null ? forClosedDrafts : wanted.size;
    const documents = await this.store.all(wanted, list.standings, this.folders, problems, rank);
    if (token.isCancellationRequested) throw new Cancelled();
    const length = tooLong(raw.text);
    if (length) {
      problems.unshift(length);
      return this.viewOf(document, role, unjudgedReading(unannotatedDocument(raw), problems), list.checks);
    }
    const complete = !problems.some(({ kind }) => kind === 'source');
    const documentAt = async (uri: string) =>
      (await this.store.source(uri, () => nameOf(uri, this.folders), rank)).document;
    problems.push(...(await changesSince(document.uri, list.mark, wanted, documentAt, this.hashes)));
    if (token.isCancellationRequested) throw new Cancelled();
    const prepared = this.libraries.of(keyOf(document.uri), documents, complete, list.register);
    const { library, memo } = await prepared;
    if (token.isCancellationRequested) throw new Cancelled();
    const draft = await runInSlices(annotatedDocument(raw, this.cache), token);
    const reading = await runInSlices(readingOf(draft, library, problems, memo), token);
    return this.viewOf(document, role, reading, list.checks);
  }

  private async sourceView(document: OpenDocument): Promise<View> {
    const source = await this.store.viewed(document.uri, this.folders);
    const reading = unjudgedReading(source.document ?? unannotatedDocument(this.raw(document)));
    return this.viewOf(document, 'source', reading, this.ownChecks());
  }

  /** What an editor shows under a view's URI: the text drawn from the source, or why there is none. */
  async viewText(uri: string): Promise<string> {
    const { document, problem } = await this.store.viewed(uri, this.folders);
    return document?.text ?? problem ?? '';
  }

  /** Those of the settings, where no list of sources says more. */
  private ownChecks(): CheckSettings {
    return { severities: this.lists.settings.checks, accepted: [] };
  }

  private viewOf(
    { version }: OpenDocument,
    role: View['role'],
    reading: Reading,
    checks: CheckSettings,
  ): View {
    return Object.freeze({ ...snapshot(reading, checks), role, version });
  }

  private raw({ uri, text, format, cut }: OpenDocument): RawDocument {
    return { uri, name: nameOf(uri, this.folders), text, format, ...(cut && { cut }) };
  }

  private textChanged(uri: string, sameHead: boolean): void {
    const wasSource = this.store.forget(uri);
    if (!sameHead || isConfiguration(uri)) this.relist();
    else if (wasSource) this.rebuild();
  }

  private all(): OpenDocument[] {
    return [...this.open.values(), ...this.closed.all];
  }

  /** Views are built anew; what was read, annotated and judged is kept. */
  private rebuild(): void {
    for (const document of this.all()) {
      cancelBuild(document);
      document.build = undefined;
    }
    this.events.stale();
  }

  /** Sources that wait to be read are left, which each draft that rests on them says. */
  readonly stopReading = (): void => this.store.stop();

  /** As `rebuild`, after the sources of each draft were looked for again. */
  private relist(): void {
    this.lists.forget(this.all());
    this.rebuild();
  }
}
