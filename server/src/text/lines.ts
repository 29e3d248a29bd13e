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

/** The lines of a file without its text: where each starts, and the file's length. */
export interface LineStarts {
  readonly starts: readonly number[];
  readonly length: number;
}

export const lineStarts = (text: string): LineStarts => ({
  starts: [0, ...Array.from(text.matchAll(lineEnd), (match) => match.index + match[0].length)],
  length: text.length,
});

/** An offset beyond the text is taken as its end. */
export function positionIn({ starts, length }: LineStarts, offset: number): Position {
  const at = Math.max(0, Math.min(offset, length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: at - starts[low]! };
}

export class LineIndex implements Lines {
  private readonly of: { readonly text: string };
  /** Found when they are first asked for. */
  private found: LineStarts | undefined;

  /** Of a text, or of what has one when it is asked for. */
  constructor(of: string | { readonly text: string }) {
    this.of = typeof of === 'string' ? { text: of } : of;
  }

  private get text(): string {
    return this.of.text;
  }

  position(offset: number): Position {
    return positionIn(this.lines(), offset);
  }

  /** A position beyond its line's end is taken as that end, as LSP says. */
  offset({ line, character }: Position): number {
    const { starts } = this.lines();
    if (line < 0) return 0;
    if (line >= starts.length) return this.text.length;
    return Math.min(starts[line]! + Math.max(0, character), this.endOf(line));
  }

  /** Where a line ends, before its line end. */
  private endOf(line: number): number {
    const next = this.lines().starts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text[next - 1] === '\n' && this.text[next - 2] === '\r' ? next - 2 : next - 1;
  }

  private lines(): LineStarts {
    this.found ??= lineStarts(this.text);
    return this.found;
  }
}
