/** Puts a paragraph together from pieces of a file: blanks become one, and each run of words keeps its place in the file. */

export interface Piece {
  readonly text: string;
  /** Where it stands in the file. */
  readonly at: number;
}

/** What stands in the text from `from` to `to` stands in the file from `at` on. */
export interface Run {
  readonly from: number;
  to: number;
  readonly at: number;
}

const words = /[^\s\u00a0]+/g;

export function joined(pieces: readonly Piece[]): { text: string; runs: readonly Run[] } {
  const runs: Run[] = [];
  let text = '';
  let isParted = false;
  for (const piece of pieces) {
    /** Where the word before ends in the piece. */
    let end = 0;
    for (const { 0: word, index } of piece.text.matchAll(words)) {
      if (text !== '' && (isParted || index > end)) text += ' ';
      const to = text.length + word.length;
      // One blank here is one blank there.
      if (end > 0 && index === end + 1) runs.at(-1)!.to = to;
      else runs.push({ from: text.length, to, at: piece.at + index });
      text += word;
      end = index + word.length;
      isParted = false;
    }
    isParted ||= end < piece.text.length;
  }
  return { text, runs };
}
