/** A source's wording with the case that its place in the draft asks for: "Over 70%" opens a sentence there, not here. */
export function inCaseOf(written: string, stated: string): string {
  const first = stated[0]!;
  const opensUpper = /^\p{Lu}/u.test(written);
  return (
    (opensUpper ? first.toUpperCase() : /^\p{Lu}\p{Ll}/u.test(stated) ? first.toLowerCase() : first) +
    stated.slice(1)
  );
}
