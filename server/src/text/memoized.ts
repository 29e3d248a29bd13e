/** Work on objects that stay the same from keystroke to keystroke, done once for each of them. */

/** The same function, which keeps what it gave for an object for as long as the object is there. */
export function memoized<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let known = kept.get(key);
    if (!known) {
      known = { value: work(key) };
      kept.set(key, known);
    }
    return known.value;
  };
}
