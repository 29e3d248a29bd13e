/** Bytes to text: the one interface of all readers. */
import type { LineStarts } from '../text/lines.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Format } from '../text/paragraphs.ts';
import type { Provenance } from '../text/provenance.ts';

/** Reading never throws: what can't be read is a `problem`, one sentence that says what to do; `cause` is for the log. */
export type ReadResult =
  | (ReadText & { readonly problem?: undefined })
  | {
      readonly problem: string;
      readonly cause?: unknown;
      /** The next try may go better: it was time that ran out. */
      readonly passing?: boolean;
    };

export interface ReadText {
  readonly text: string;
  readonly format: Format;
  /** Where the reader has cut the text into paragraphs itself. */
  readonly paragraphs?: readonly Paragraph[];
  /** The text is not the file's own but drawn from it. */
  readonly extracted?: Extracted;
  readonly provenance?: Provenance;
  /** What the file says of other sources; such a file holds no prose. */
  readonly references?: readonly Reference[];
  /** A sentence on what of the file could not be read, where that is a part of it. */
  readonly gap?: string;
}

export interface Extracted {
  /** Where the text stands in the file, of which the lines are known, for files that are text themselves. */
  readonly anchors?: { readonly lines: LineStarts; readonly list: readonly Anchor[] };
  /** An editor that can shows the text instead of the file. */
  readonly isView: boolean;
}

/**
 * The line of the text from `start` on holds, from `from` to `to`, what stands in the file from `at` on;
 * the rest of the line says what it is of. In order.
 */
export interface Anchor {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** An entry of a bibliography. */
export interface Reference extends Provenance {
  readonly key: string;
  /** Base names of the files that it stands for, as far as it says so. */
  readonly files: readonly string[];
}

export interface Reader {
  read(bytes: Uint8Array): ReadResult | Promise<ReadResult>;
}
