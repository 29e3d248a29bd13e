/** Offsets of a text as lines and columns, both from zero; a column counts UTF-16 code units, as LSP does. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where offsets of a text stand in the file that an editor shows. */
export interface Lines {
  position(offset: number): Position;
  offset(position: Position): number;
}

export const lineEnd = /\r\n?|\n/g;

export class LineIndex implements Lines {
  private readonly text: string;
  /** Where each line starts; found when it is first asked for. */
  private found: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** An offset beyond the text is taken as its end. */
  position(offset: number): Position {
    const starts = this.starts();
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - starts[low]! };
  }

  /** A position beyond its line's end is taken as that end, as LSP says. */
  offset({ line, character }: Position): number {
    const starts = this.starts();
    if (line < 0) return 0;
    if (line >= starts.length) return this.text.length;
    return Math.min(starts[line]! + Math.max(0, character), this.endOf(line));
  }

  /** Where a line ends, before its line end. */
  private endOf(line: number): number {
    const next = this.starts()[line + 1];
    if (next === undefined) return this.text.length;
    return this.text[next - 1] === '\n' && this.text[next - 2] === '\r' ? next - 2 : next - 1;
  }

  private starts(): readonly number[] {
    this.found ??= [0, ...Array.from(this.text.matchAll(lineEnd), (match) => match.index + match[0].length)];
    return this.found;
  }
}
