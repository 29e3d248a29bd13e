/** The libraries in use: one for each set of sources, so that drafts share it and an edit finds its paragraphs judged. */
import type { AnnotatedDocument } from '../evidence/document.ts';
import { type Library, library } from '../evidence/reading.ts';
import type { Register } from '../evidence/register.ts';
import type { JudgementMemo } from './build.ts';

export interface PreparedLibrary {
  readonly library: Library;
  readonly memo: JudgementMemo;
}

/** Libraries kept at a time, the least recently used going first. */
const most = 8;

export class Libraries {
  private kept: (PreparedLibrary & {
    readonly documents: readonly AnnotatedDocument[];
    readonly names: string;
  })[] = [];

  /** `complete` is false while a source can't be read, which makes another library of the same documents. */
  of(documents: readonly AnnotatedDocument[], complete: boolean, register: Register): PreparedLibrary {
    const names = JSON.stringify(register);
    const known = this.kept.find(
      (kept) =>
        kept.library.complete === complete &&
        kept.names === names &&
        kept.documents.length === documents.length &&
        kept.documents.every((document, index) => document === documents[index]),
    );
    const wanted = known ?? {
      documents,
      names,
      library: library(documents, complete, register),
      memo: new WeakMap(),
    };
    this.kept = [wanted, ...this.kept.filter((other) => other !== wanted)].slice(0, most);
    return wanted;
  }
}
