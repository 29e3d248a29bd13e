/** Strings that may be kept for long. */

/** The same text in memory of its own: a piece that was cut out of a document holds all of the document for as long as it is kept. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);
