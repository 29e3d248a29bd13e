/** A text that the workspace holds, with what is built from it and when that must be built anew. */
import type { Snapshot } from '../checks/run.ts';
import { frontMatter, openFence } from '../text/front-matter.ts';
import type { Format, paragraphs } from '../text/paragraphs.ts';
import type { SourceList } from './source-list.ts';

/** What is shown of a document: a draft has findings, a source none, a configuration those of its own lines. */
export interface View extends Snapshot {
  readonly role: 'draft' | 'source' | 'configuration';
  /** The editor's count of its changes; null for a file that is not open. */
  readonly version: number | null;
}

export interface OpenDocument {
  readonly uri: string;
  readonly text: string;
  readonly version: number | null;
  readonly format: Format;
  /** Of one that is open: remembers what it needs to cut the next text sooner. */
  readonly cut?: typeof paragraphs;
  /** The build of this text against the present sources. */
  build?: Build | undefined;
  /** The source list, kept until a configuration or the list of files may have changed. */
  list?: Promise<SourceList> | undefined;
}

export interface Build {
  readonly token: { isCancellationRequested: boolean };
  readonly promise: Promise<View>;
}

/** Gives up the build under way, for its result is no longer wanted. */
export function cancelBuild(document: OpenDocument | undefined): void {
  if (document?.build) document.build.token.isCancellationRequested = true;
}

const nowhere = { start: 0, end: 0 };

/** The front matter, which names sources, or what opens one that is not closed; "" without either. */
export function headOf(text = ''): string {
  const { start, end } = frontMatter(text) ?? openFence(text) ?? nowhere;
  return text.slice(start, end);
}
