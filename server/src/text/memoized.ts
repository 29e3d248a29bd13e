/** Work on objects that stay the same from keystroke to keystroke, done once for each of them. */

/**
 * The same function, which keeps what it gave for an object for as long as the object is there. What it is given `beside` the
 * object is looked at the first time alone, and so must be the same each time.
 */
export function memoized<Key extends object, Value, Beside extends readonly unknown[] = []>(
  work: (key: Key, ...beside: Beside) => Value,
): (key: Key, ...beside: Beside) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...beside) => {
    let known = kept.get(key);
    if (!known) {
      known = { value: work(key, ...beside) };
      kept.set(key, known);
    }
    return known.value;
  };
}
