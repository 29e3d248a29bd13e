/** Long work leaves the event loop its turns, however much of it is under way at a time. */
import { afterEach, expect, test, vi } from 'vitest';
import { stepwise } from '../server/src/text/lazily.ts';
import { runAtOnce, type Steps } from '../server/src/text/steps.ts';
import { Cancelled, runInSlices } from '../server/src/workspace/steps.ts';

afterEach(() => void vi.restoreAllMocks());

test('work at several places shares one slice', async () => {
  let clock = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  let sinceTurn = 0;
  let longest = 0;
  /** Each step takes four milliseconds. */
  function* work(): Steps<number> {
    for (let step = 0; step < 20; step++) {
      clock += 4;
      longest = Math.max(longest, ++sinceTurn);
      yield;
    }
    return 20;
  }
  let done = false;
  const turns = async () => {
    for (; !done; await new Promise(setImmediate)) sinceTurn = 0;
  };
  const token = { isCancellationRequested: false };
  const watched = turns();
  const results = await Promise.all(Array.from({ length: 12 }, () => runInSlices(work(), token)));
  done = true;
  await watched;
  expect(results).toEqual(Array(12).fill(20));
  // Those that begin in the same turn take a step each before they wait.
  expect(longest).toBeLessThanOrEqual(12);
});

test('work that is cancelled says so, and what waits behind it goes on', async () => {
  function* endless(): Steps<never> {
    for (;;) yield;
  }
  function* short(): Steps<string> {
    yield;
    return 'done';
  }
  const token = { isCancellationRequested: false };
  const cancelled = runInSlices(endless(), token);
  const other = runInSlices(short(), { isCancellationRequested: false });
  token.isCancellationRequested = true;
  await expect(cancelled).rejects.toThrow(Cancelled);
  expect(await other).toBe('done');
});

test('what is asked for before its steps are done is made at once, and once only', () => {
  let made = 0;
  const value = stepwise(function* (): Steps<object> {
    yield;
    yield;
    made++;
    return {};
  });
  const steps = value.steps();
  steps.next();
  const first = value();
  expect(runAtOnce(steps)).toBe(first);
  expect(runAtOnce(value.steps())).toBe(first);
  expect(value()).toBe(first);
  expect(made).toBe(2);
});
