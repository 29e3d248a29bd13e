/** Positions for texts that are not their file's own: through the places where they stand in it, or its first line. */

import type { Anchor } from '../readers/reader.ts';
import { type LineStarts, type Lines, type Position, positionIn } from '../text/lines.ts';
import { firstIndex } from '../text/ordered.ts';

export class AnchoredLines implements Lines {
  private readonly anchors: readonly Anchor[];
  private readonly file: LineStarts;

  constructor(anchors: readonly Anchor[], file: LineStarts) {
    this.anchors = anchors;
    this.file = file;
  }

  /** What is beside the words of the file, such as a column's head, is taken as the words' own place. */
  position(offset: number): Position {
    const anchor = this.last(({ start }) => start <= offset);
    if (!anchor) return { line: 0, character: 0 };
    const { from, to, at } = anchor;
    return positionIn(this.file, at + Math.max(0, Math.min(offset, to) - from));
  }

  offset(position: Position): number {
    const { starts, length } = this.file;
    const end = starts[position.line + 1] ?? length;
    const offset = Math.min((starts[position.line] ?? length) + Math.max(0, position.character), end);
    const anchor = this.last(({ at }) => at <= offset);
    return anchor ? Math.min(anchor.from + offset - anchor.at, anchor.to) : 0;
  }

  private last(isBefore: (anchor: Anchor) => boolean): Anchor | undefined {
    return this.anchors[firstIndex(this.anchors, (anchor) => !isBefore(anchor)) - 1];
  }
}

/** For an editor that can show the file only as a whole. */
export class FirstLine implements Lines {
  position(): Position {
    return { line: 0, character: 0 };
  }

  offset(): number {
    return 0;
  }
}
