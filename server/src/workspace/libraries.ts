/** The libraries in use: one for each set of sources, so that drafts share it and an edit finds its paragraphs judged. */
import type { AnnotatedDocument } from '../evidence/document.ts';
import type { Register } from '../evidence/names/register.ts';
import { partsOf } from '../evidence/part.ts';
import { type Library, librarySteps } from '../evidence/reading.ts';
import type { JudgementMemo } from './build.ts';
import type { PartDigests } from './part-digests.ts';
import { type CancellationToken, runInSlices } from './steps.ts';

export interface PreparedLibrary {
  readonly library: Library;
  readonly memo: JudgementMemo;
}

interface Kept {
  readonly documents: readonly AnnotatedDocument[];
  readonly complete: boolean;
  readonly names: string;
  readonly prepared: Promise<PreparedLibrary>;
  /** Cancelled only while it is put together, when no draft wants it any more. */
  readonly token: { isCancellationRequested: boolean };
  readonly wantedBy: Set<string>;
  /** Itself once it is put together, and until then the one that it takes over from. */
  library: Library | undefined;
}

const isDone = ({ library, documents }: Kept): boolean => library?.sources === documents;

/** Libraries kept that no draft wants at present, the least recently used going first, and the sources of all of them. */
const most = { libraries: 8, sources: 2000 };

export class Libraries {
  private kept: Kept[] = [];
  private readonly digests: PartDigests;

  constructor(digests: PartDigests) {
    this.digests = digests;
  }

  /**
   * The library that the draft `draft` rests on from now on. `complete` is false while a source can't be read, which makes
   * another library of the same documents. An edit of the draft does not stop it: the newer text wants the same library.
   */
  of(
    draft: string,
    documents: readonly AnnotatedDocument[],
    complete: boolean,
    register: Register,
  ): Promise<PreparedLibrary> {
    const names = JSON.stringify(register);
    const known = this.kept.find(
      (kept) =>
        kept.complete === complete &&
        kept.names === names &&
        (kept.documents === documents ||
          (kept.documents.length === documents.length &&
            kept.documents.every((document, index) => document === documents[index]))),
    );
    const before = this.kept.find(({ wantedBy }) => wantedBy.has(draft))?.library;
    const wanted = known ?? this.begun(documents, complete, names, register, before);
    for (const other of this.kept)
      if (other !== wanted && other.wantedBy.delete(draft) && other.wantedBy.size === 0 && !isDone(other))
        other.token.isCancellationRequested = true;
    wanted.wantedBy.add(draft);
    this.keep([wanted, ...this.kept.filter((other) => other !== wanted)]);
    return wanted.prepared;
  }

  /** The draft is closed. */
  release(draft: string): void {
    for (const { wantedBy } of this.kept) wantedBy.delete(draft);
    this.keep(this.kept);
  }

  private keep(all: readonly Kept[]): void {
    let libraries = 0;
    let sources = 0;
    this.kept = all.filter(({ token, wantedBy, documents }) => {
      if (token.isCancellationRequested) return false;
      if (wantedBy.size > 0) return true;
      libraries++;
      sources += documents.length;
      return libraries <= most.libraries && sources <= most.sources;
    });
  }

  private begun(
    documents: readonly AnnotatedDocument[],
    complete: boolean,
    names: string,
    register: Register,
    before: Library | undefined,
  ): Kept {
    const token = { isCancellationRequested: false };
    const prepared = this.prepared(documents, complete, register, before, token);
    const kept: Kept = { documents, complete, names, prepared, token, wantedBy: new Set(), library: before };
    prepared.then(
      ({ library }) => {
        kept.library = library;
      },
      () => {
        this.kept = this.kept.filter((other) => other !== kept);
      },
    );
    return kept;
  }
  private async prepared(
    documents: readonly AnnotatedDocument[],
    complete: boolean,
    register: Register,
    before: Library | undefined,
    token: CancellationToken,
  ): Promise<PreparedLibrary> {
    const parts = partsOf(documents, before?.parts);
    await this.digests.give(parts, token);
    const steps = librarySteps(documents, complete, register, before, parts);
    return { library: await runInSlices(steps, token), memo: new WeakMap() };
  }
}
