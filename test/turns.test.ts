/** Those who come one after another go on in that order, but wait for none that hangs. */
import { expect, test, vi } from 'vitest';
import { Turns } from '../server/src/workspace/turns.ts';

test('whoever is ready first waits for those before', async () => {
  const turns = new Turns();
  const order: number[] = [];
  const after = async (milliseconds: number, nth: number) => {
    const turn = turns.begin();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    // One that needs no turn ends before those that are earlier, and holds up none.
    if (nth !== 2) await turn.come();
    order.push(nth);
    turn.end();
  };
  await Promise.all([after(40, 1), after(0, 2), after(10, 3), after(30, 4)]);
  expect(order).toEqual([2, 1, 3, 4]);
});

test('one that hangs is waited for once', async () => {
  vi.useFakeTimers();
  try {
    const turns = new Turns();
    turns.begin();
    const [second, third] = [turns.begin(), turns.begin()];
    const both = Promise.all([second.come(), third.come()]);
    await vi.advanceTimersByTimeAsync(1000);
    await both;
    await turns.begin().come();
  } finally {
    vi.useRealTimers();
  }
});
