/** Offsets of a text as lines and columns, both from zero; a column counts UTF-16 code units, as LSP does. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

const lineEnd = /\r\n|\r|\n/g;

export class LineIndex {
  private readonly starts: number[] = [0];
  private readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    for (const match of text.matchAll(lineEnd)) this.starts.push(match.index + match[0].length);
  }

  /** An offset beyond the text is taken as its end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.starts[low]! };
  }

  /** A position beyond its line's end is taken as the start of the next line at most. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.length;
    return Math.min(this.starts[line]! + Math.max(0, character), this.starts[line + 1] ?? this.length);
  }
}
