/** Work on objects that stay the same from keystroke to keystroke, done once for each of them. */

/** Stands for a result that is undefined. */
const nothing = Symbol('nothing');

/**
 * The same function, which keeps what it gave for an object for as long as the object is there. What it is given `beside` the
 * object is looked at the first time alone, and so must be the same each time.
 */
export function memoized<Key extends object, Value, Beside = void>(
  work: (key: Key, beside: Beside) => Value,
): (key: Key, beside: Beside) => Value {
  const kept = new WeakMap<Key, Value | typeof nothing>();
  return (key, beside) => {
    const known = kept.get(key);
    if (known !== undefined) return (known === nothing ? undefined : known) as Value;
    const value = work(key, beside);
    kept.set(key, value === undefined ? nothing : value);
    return value;
  };
}
