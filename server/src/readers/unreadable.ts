/** What stops a reader from deep inside a file, with the words for the writer. */

/** The message continues a sentence that begins with the file's name: "is cut off." */
export class Unreadable extends Error {
  /** The next try may go better: it was time that ran out. */
  readonly passing: boolean;

  constructor(message: string, { passing = false } = {}) {
    super(message);
    this.passing = passing;
  }
}

/** How a message ends on what takes too much of anything. */
export const left = 'so it is left. Save it anew, or split it into smaller files.';

/** Characters that one source may have, about as many as 100 books: what is beyond would keep everyone waiting. */
export const longestText = 20_000_000;

export const tooLong = (): Unreadable =>
  new Unreadable(
    `has more than ${longestText / 1e6} million characters of text. Split it into smaller files.`,
  );
