/** Work that is put off until its result is first asked for, and done once. */
export function lazily<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}
