/** Digests that a thread makes of many sources at once: kept, taken apart, put together, and made anew. */
import { describe, expect, test } from 'vitest';
import type { SourceReader } from '../server/src/workspace/source-reader.ts';
import { article, desk, threadHere } from './harness/kept-desk.ts';
import { uriOf } from './harness/memory-env.ts';

test('has the same findings from a thread as from its own', async () => {
  const files = { 'sources/a.html': `<html><body><main>${article}</main></body></html>` };
  const own = await desk(files).start();
  const there = await desk(files).start(threadHere());
  expect(own.messages).toHaveLength(1);
  expect(there.messages).toEqual(own.messages);
});

describe('digests that a thread made together', () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `sources/${at}.html`,
      at === 5 ? article : `<p>Town ${at} has ${at + 20} trams, said Ana Brandt${at} of Peru.</p>\n`,
    ]),
  );
  const where = ['sources/5.html has $55 billion here.'];
  const kinds = (kept: ReadonlyMap<string, unknown>) =>
    ['digests', 'digest', 'part'].map(
      (kind) => [...kept.keys()].filter((key) => key.startsWith(`${kind} `)).length,
    );

  test('are those of a part, and are kept once', async () => {
    const { start, kept, asked } = desk(many);
    expect(await start(threadHere())).toMatchObject({ messages: where });
    expect(kinds(kept)).toEqual([1, 0, 0]);
    asked.length = 0;
    expect(await start(threadHere())).toMatchObject({ messages: where, read: [] });
    expect(asked.filter((what) => what === 'digests')).toHaveLength(1);
  });

  test('are taken apart where a source changes, and where one goes', async () => {
    const { start, kept, env, stamps } = desk(many);
    await start(threadHere());
    env.files.set(uriOf('sources/5.html'), article.replace('55', '70'));
    stamps.set(uriOf('sources/5.html'), 'second');
    expect(await start(threadHere())).toMatchObject({ messages: [], read: ['5.html'] });
    expect(kinds(kept)).toEqual([2, 0, 1]);
    env.files.set(uriOf('sources/5.html'), article);
    env.files.delete(uriOf('sources/2.html'));
    stamps.set(uriOf('sources/5.html'), 'third');
    expect(await start(threadHere())).toMatchObject({ messages: where, read: ['5.html'] });
    expect(kinds(kept)).toEqual([2, 0, 2]);
    for (const key of kept.keys()) if (/^(?:digests|part) /.test(key)) kept.delete(key);
    expect(await start(threadHere())).toMatchObject({ messages: where, read: [] });
  });

  test('are put together where several threads made them', async () => {
    const { start, kept } = desk(many);
    expect(await start(threadHere(3))).toMatchObject({ messages: where });
    const [together, alone, parts] = kinds(kept);
    expect([together! > 1, alone, parts]).toEqual([true, 0, 1]);
    expect(await start(threadHere(3))).toMatchObject({ messages: where, read: [] });
  });

  test('are made anew where the thread ended with them', async () => {
    const { start, kept } = desk(many);
    const lost = threadHere();
    const reader: SourceReader = {
      width: lost.width,
      read: (name, bytes, apart) => lost.read(name, bytes, apart && { ...apart, put: async () => {} }),
      flush: () => lost.flush!(),
    };
    expect(await start(reader)).toMatchObject({ messages: where });
    expect(kinds(kept)).toEqual([0, 0, 1]);
    expect(await start(threadHere())).toMatchObject({ messages: where, read: [] });
  });
});
