/** Work that is put off until its result is first asked for, and done once. */
import { runAtOnce, type Steps } from './steps.ts';

export function lazily<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

/** The result, and the steps to it for who has to pause between them. */
export interface Stepwise<T> {
  (): T;
  readonly steps: () => Steps<T>;
}

/** The same for work in steps; what asks for the result before they are all done has it worked out at once. */
export function stepwise<T>(work: () => Steps<T>): Stepwise<T> {
  let made: { readonly value: T } | undefined;
  function* steps(): Steps<T> {
    if (made) return made.value;
    const value = yield* work();
    made ??= { value };
    return made.value;
  }
  return Object.assign(() => runAtOnce(steps()), { steps });
}
