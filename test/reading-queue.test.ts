/** The order in which sources are read, and what a stop leaves unread. */
import { expect, test } from 'vitest';
import { ReadingQueue } from '../server/src/workspace/reading-queue.ts';

function queue(width: number) {
  const begun: string[] = [];
  const progress: string[] = [];
  const finish = new Map<string, () => void>();
  const made = new ReadingQueue(() => width, {
    progress: (done, total) => progress.push(`${done}/${total}`),
  });
  const run = (key: string, rank: number) =>
    made.run(key, rank, () => {
      begun.push(key);
      return new Promise<string>((resolve) => finish.set(key, () => resolve(key)));
    });
  /** Finishes what is under way, one after another, until nothing is. */
  const drain = async () => {
    for (let at = 0; at < begun.length; at++) {
      finish.get(begun[at]!)!();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { made, run, begun, progress, drain };
}

test('few go before many, and in the order of asking among equals', async () => {
  const { run, begun, drain } = queue(1);
  for (const key of ['archive-1', 'archive-2', 'archive-3']) void run(key, 3);
  for (const key of ['own-1', 'own-2']) void run(key, 2);
  await drain();
  expect(begun).toEqual(['archive-1', 'own-1', 'own-2', 'archive-2', 'archive-3']);
});

test('what another draft waits for too is raised', async () => {
  const { made, run, begun, drain } = queue(1);
  for (const key of ['a', 'b', 'c']) void run(key, 9);
  made.raise('c', 1);
  made.raise('c', 50);
  made.raise('unknown', 1);
  await drain();
  expect(begun).toEqual(['a', 'c', 'b']);
});

test('what is asked for anew while it waits, because it changed, is read once, and who asked before is answered', async () => {
  const { made, run, begun, progress, drain } = queue(1);
  void run('a', 1);
  const older = run('b', 9);
  const newer = run('b', 9);
  const newest = run('b', 1);
  made.raise('b', 1);
  await drain();
  expect(begun).toEqual(['a', 'b']);
  expect(await Promise.all([older, newer, newest])).toEqual([undefined, undefined, 'b']);
  const [done, total] = progress.at(-1)!.split('/');
  expect(done).toBe(total);
});

test('a stop leaves what waits, not what is under way, and progress comes to its end', async () => {
  const { made, run, begun, progress, drain } = queue(1);
  const all = ['a', 'b', 'c'].map((key) => run(key, 1));
  made.stop();
  const late = run('d', 1);
  await drain();
  expect(await Promise.all([...all, late])).toEqual(['a', undefined, undefined, undefined]);
  expect(begun).toEqual(['a']);
  expect(progress).toEqual(['1/3', '2/3', '3/3']);
  made.resume();
  const again = run('b', 1);
  await drain();
  expect(await again).toBe('b');
  expect(progress.at(-1)).toBe('1/1');
});

test('a task that fails leaves its place to the next', async () => {
  const { made, run, begun, drain } = queue(1);
  const failed = made.run('a', 1, () => Promise.reject(new Error('no')));
  void run('b', 1);
  await expect(failed).rejects.toThrow('no');
  await drain();
  expect(begun).toEqual(['b']);
});
