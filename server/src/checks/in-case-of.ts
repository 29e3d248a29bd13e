/** A source's wording with a capital where the draft's own has one: a sentence opens with it. */
export const inCaseOf = (written: string, stated: string): string =>
  /^\p{Lu}\p{Ll}/u.test(written) ? stated[0]!.toUpperCase() + stated.slice(1) : stated;
