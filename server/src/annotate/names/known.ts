/** What may be known of a word before its sentence is read. */

/** One bit each, so that all that is known of a word is one number. */
export const known = {
  given: 1,
  family: 2,
  town: 4,
  country: 8,
  region: 16,
  demonym: 32,
  organisation: 64,
  person: 128,
  /** A plain English word. */
  common: 256,
  /** A word that says how others go together, or a verb form: it opens sentences more often than names. */
  grammar: 512,
  /** What someone is: "minister", "analyst". */
  role: 1024,
  verb: 2048,
  /** A given name, or a place, that everyone has heard of: lists of thousands hold much that is neither. */
  famousGiven: 4096,
  famousPlace: 8192,
} as const;
