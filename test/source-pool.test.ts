/** The pool of threads with threads made here: what becomes of a source whose thread ends, and of those beside it. */
import { describe, expect, test } from 'vitest';
import { SourcePool } from '../server/src/workspace/source-pool.ts';
import type { ReadMessage, ThreadEvents } from '../server/src/workspace/source-reader.ts';
import { packedRecord, type SourceRecord, unpackedRecord } from '../server/src/workspace/source-record.ts';

const read = (packed: Uint8Array | undefined): SourceRecord | undefined => packed && unpackedRecord(packed);

/** Threads that answer at once, each message by what its file is called. */
function pool(
  act: (name: string, events: ThreadEvents) => 'answer' | 'hang',
  { size = 1, ready = true, patience = 30 } = {},
) {
  const log: string[] = [];
  const started: string[][] = [];
  let ended = 0;
  const made = new SourcePool({
    size,
    patience,
    startup: 30,
    idle: 20,
    log: (message) => log.push(message),
    start(events) {
      const names: string[] = [];
      started.push(names);
      const inbox: ReadMessage[] = [];
      let isOver = false;
      const next = () => {
        const message = inbox[0];
        if (!message || isOver) return;
        names.push(message.name);
        if (act(message.name, events) === 'hang') return;
        inbox.shift();
        events.message({ id: message.id, record: packedRecord({ problem: `read by ${message.name}` }) });
        queueMicrotask(next);
      };
      if (ready) queueMicrotask(() => events.message('ready'));
      return {
        post: (message) => {
          inbox.push(message as ReadMessage);
          if (inbox.length === 1) setTimeout(next, 1);
        },
        end: () => {
          isOver = true;
          ended++;
        },
      };
    },
  });
  return { made, log, started, ended: () => ended };
}

const bytes = () => new Uint8Array(10);
const problemOf = async (packed: Promise<Uint8Array | undefined>) => {
  const record = read(await packed);
  return record && 'problem' in record ? record : undefined;
};

describe('a pool', () => {
  test('ends the thread of a source that takes too long, and reads the others in another', async () => {
    const { made, started } = pool((name) => (name === 'endless.pdf' ? 'hang' : 'answer'));
    const all = ['a.txt', 'endless.pdf', 'b.txt', 'c.txt'].map((name) => problemOf(made.read(name, bytes())));
    expect((await Promise.all(all)).map((record) => record?.problem)).toEqual([
      'read by a.txt',
      'takes more than 0 seconds to read, so it is left. Save it anew, or split it into smaller files.',
      'read by b.txt',
      'read by c.txt',
    ]);
    expect((await all[1])?.passing).toBe(true);
    expect(started).toEqual([
      ['a.txt', 'endless.pdf'],
      ['b.txt', 'c.txt'],
    ]);
  });

  test('says that a source took too much memory, and goes on', async () => {
    const { made, log } = pool((name, events) => {
      if (name !== 'huge.xlsx') return 'answer';
      events.ended('memory', new Error('heap'));
      return 'hang';
    });
    const all = ['huge.xlsx', 'b.txt'].map((name) => problemOf(made.read(name, bytes())));
    expect((await Promise.all(all)).map((record) => record?.problem)).toEqual([
      'takes more memory to read than a source may, so it is left. Save it anew, or split it into smaller files.',
      'read by b.txt',
    ]);
    expect(log[0]).toMatch(/^A thread that reads sources ended: Error: heap/);
  });

  test('blames none of several for the end of their thread, but reads each alone', async () => {
    let starts = 0;
    const { made, started } = pool((name, events) => {
      if (name !== 'huge.xlsx' && starts++ > 0) return 'answer';
      // The first thread ends before any answer of its is heard.
      events.ended('memory', new Error('heap'));
      return 'hang';
    });
    const all = ['a.txt', 'huge.xlsx', 'b.txt'].map((name) => problemOf(made.read(name, bytes())));
    expect((await Promise.all(all)).map((record) => record?.problem)).toEqual([
      'read by a.txt',
      'takes more memory to read than a source may, so it is left. Save it anew, or split it into smaller files.',
      'read by b.txt',
    ]);
    expect(started).toEqual([['a.txt'], ['a.txt', 'huge.xlsx'], ['b.txt']]);
  });

  test('leaves the reading to who asks where threads never answer', async () => {
    const { made, log } = pool(() => 'answer', { ready: false });
    expect(await made.read('a.txt', bytes())).toBeDefined();
    const silent = pool(() => 'hang', { ready: false });
    expect(await silent.made.read('a.txt', bytes())).toBeUndefined();
    expect(await silent.made.read('b.txt', bytes())).toBeUndefined();
    expect(silent.log).toEqual(['Sources are read on the server’s own thread: no answer']);
    expect(log).toEqual([]);
  });

  test('leaves the reading to who asks where no thread can be made', async () => {
    const log: string[] = [];
    const made = new SourcePool({
      size: 2,
      log: (message) => log.push(message),
      start() {
        throw new Error('not here');
      },
    });
    expect(await Promise.all([made.read('a.txt', bytes()), made.read('b.txt', bytes())])).toEqual([
      undefined,
      undefined,
    ]);
    expect(log).toEqual(['Sources are read on the server’s own thread: Error: not here']);
  });

  test('shares work among its threads, and ends them when there is none', async () => {
    const { made, started, ended } = pool(() => 'answer', { size: 3 });
    const names = Array.from({ length: 30 }, (_, index) => `${index}.txt`);
    const problems = await Promise.all(names.map((name) => problemOf(made.read(name, bytes()))));
    expect(problems.map((record) => record?.problem)).toEqual(names.map((name) => `read by ${name}`));
    expect(started).toHaveLength(3);
    expect(started.every((read) => read.length > 2)).toBe(true);
    await expect.poll(ended).toBe(3);
    expect(await problemOf(made.read('late.txt', bytes()))).toMatchObject({ problem: 'read by late.txt' });
  });

  test('waits for digests only for a while', async () => {
    const { made } = pool((name) => (name === 'endless.pdf' ? 'hang' : 'answer'), { patience: 2000 });
    const apart = { isLast: false, put: async () => {} };
    const endless = made.read('endless.pdf', bytes(), apart);
    const from = performance.now();
    await made.flush();
    expect(performance.now() - from).toBeLessThan(1500);
    made.end();
    expect(await endless).toBeUndefined();
  });
});
