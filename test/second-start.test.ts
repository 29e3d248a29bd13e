/** A second start has from the cache what the first one read, and the same findings. */
import { describe, expect, test } from 'vitest';
import type { SourceReader } from '../server/src/workspace/source-reader.ts';
import { packedRecord } from '../server/src/workspace/source-record.ts';
import { article, desk, threadHere } from './harness/kept-desk.ts';
import { uriOf } from './harness/memory-env.ts';

const found = ['sources/a.html has $55 billion here.'];

test('reads nothing again', async () => {
  const { start } = desk({ 'sources/a.html': article });
  expect(await start()).toMatchObject({ messages: found, read: ['a.html'] });
  expect(await start()).toMatchObject({ messages: found, read: [] });
});

test('reads a few small texts again, which takes less time than to look for them', async () => {
  const { start, kept } = desk({ 'sources/a.txt': article });
  expect(await start()).toMatchObject({ read: ['a.txt'] });
  expect(kept.size).toBe(0);
  const many = desk({ 'sources/a.txt': `${article}\n`.repeat(2000) });
  expect(await many.start()).toMatchObject({ read: ['a.txt'] });
  expect(await many.start()).toMatchObject({ read: [] });
});

test('reads no small texts again where there are many', async () => {
  const { start } = desk(
    Object.fromEntries(
      Array.from({ length: 25 }, (_, at) => [`sources/${at}.txt`, at === 9 ? article : `Town ${at}.`]),
    ),
  );
  const there = ['sources/9.txt has $55 billion here.'];
  expect(await start(threadHere())).toMatchObject({ messages: there });
  expect(await start(threadHere())).toMatchObject({ messages: there, read: [] });
});

test('reads what changed, and what is named anew is not worked out again', async () => {
  const { env, start, stamps } = desk({ 'sources/a.html': article });
  await start();
  env.files.set(uriOf('sources/a.html'), article.replace('55', '70'));
  stamps.set(uriOf('sources/a.html'), 'second');
  expect(await start()).toMatchObject({ messages: [], read: ['a.html'] });
  env.files.set(uriOf('sources/b.html'), article);
  env.files.delete(uriOf('sources/a.html'));
  const never: SourceReader = {
    width: 1,
    read: () => Promise.reject(new Error('read again')),
  };
  expect(await start(never)).toMatchObject({
    messages: ['sources/b.html has $55 billion here.'],
    read: ['b.html'],
  });
});

test('has the digests of parts, and of a source only where another source of its part changed', async () => {
  const other = '<p>Peru opened 12 mines in 2019.</p>\n';
  const { env, asked, kept, start, stamps } = desk({ 'sources/a.html': article, 'sources/b.html': other });
  await start();
  expect([...kept.keys()].filter((key) => key.startsWith('part '))).toHaveLength(1);
  asked.length = 0;
  expect(await start()).toMatchObject({ messages: found });
  expect(asked).toContain('part');
  expect(asked).not.toContain('digest');
  env.files.set(uriOf('sources/b.html'), other.replace('12', '13'));
  stamps.set(uriOf('sources/b.html'), 'second');
  asked.length = 0;
  expect(await start()).toMatchObject({ messages: found });
  expect(asked.filter((what) => what === 'digest')).toHaveLength(2);
});

test('works out a digest again that is gone', async () => {
  const { kept, start } = desk({ 'sources/a.html': article });
  await start();
  for (const key of kept.keys()) if (/^(?:digest|part) /.test(key)) kept.delete(key);
  expect(await start()).toMatchObject({ messages: found, read: [] });
});

test('reads what was kept broken', async () => {
  const { kept, start } = desk({ 'sources/a.html': article });
  await start();
  for (const [key, value] of kept) kept.set(key, value.subarray(0, 20));
  expect(await start()).toMatchObject({ messages: found, read: ['a.html'] });
  for (const [key] of kept) kept.set(key, new TextEncoder().encode('nonsense'));
  expect(await start()).toMatchObject({ messages: found, read: ['a.html'] });
});

test('is told again what can’t be read, but for what only took too long', async () => {
  const { start, kept } = desk({ 'sources/a.json': '[' });
  const told = ['sources/a.json is not valid JSON: it is damaged or cut off.'];
  expect((await start()).messages.slice(0, 1)).toEqual(told);
  expect((await start()).messages.slice(0, 1)).toEqual(told);
  kept.clear();
  const slow: SourceReader = {
    width: 1,
    read: async () => packedRecord({ problem: 'takes too long.', passing: true }),
  };
  const other = desk({ 'sources/a.pdf': '%PDF-' });
  expect((await other.start(slow)).messages[0]).toBe('sources/a.pdf takes too long.');
  expect(other.kept.size).toBe(0);
});

describe('of many sources', () => {
  const several = () =>
    Object.fromEntries([
      ['sources/a.html', article],
      ...Array.from({ length: 40 }, (_, at): [string, string] => [
        `sources/${at}.html`,
        `<p>The ${'abcdefghij'[at % 10]?.toUpperCase()}${'lmno'[Math.floor(at / 10)]}port harbour has ${at + 3} cranes.</p>\n`,
      ]),
    ]);

  test('has all at once, and the text of those alone whose sentences are weighed', async () => {
    const { start, asked, kept } = desk(several());
    const first = await start();
    expect(first.read).toHaveLength(41);
    asked.length = 0;
    const second = await start();
    expect(second).toMatchObject({ messages: first.messages, read: [] });
    expect(second.messages).toEqual(found);
    expect(new Set(asked)).toEqual(new Set(['manifest', 'part', 'at hand: content']));
    expect(asked.filter((what) => what === 'at hand: content').length).toBeLessThan(5);
    // Nothing is written where nothing is new.
    const before = new Map(kept);
    await start();
    expect(kept).toEqual(before);
  });

  test('reads those alone that changed, came or lie elsewhere', async () => {
    const { env, start, stamps } = desk(several());
    await start();
    env.files.set(uriOf('sources/a.html'), article.replace('55', '65'));
    stamps.set(uriOf('sources/a.html'), 'second');
    const changed = ['sources/a.html has $65 billion here.'];
    expect(await start()).toMatchObject({ messages: changed, read: ['a.html'] });
    expect(await start()).toMatchObject({ messages: changed, read: [] });
    env.files.set(uriOf('sources/new.html'), '<p>There is one more.</p>\n');
    env.files.delete(uriOf('sources/7.html'));
    expect(await start()).toMatchObject({ messages: changed, read: ['new.html'] });
    expect(await start()).toMatchObject({ messages: changed, read: [] });
  });

  test('reads what changes after its stamp was looked at', async () => {
    const { env, start, stamps } = desk(several());
    await start();
    const { workspace } = await start(undefined, (uri, workspace) => {
      if (!uri.endsWith('/a.html') || stamps.has(uri)) return;
      stamps.set(uri, 'second');
      env.files.set(uri, article.replace('55', '65'));
      workspace.filesWritten([uri]);
    });
    await expect
      .poll(async () => (await workspace.view(uriOf('draft.md'))).findings.map(({ message }) => message))
      .toEqual(['sources/a.html has $65 billion here.']);
  });

  test('asks for each by itself where one is not kept any more', async () => {
    const { start, kept, asked } = desk(several());
    await start();
    kept.delete([...kept.keys()].find((key) => key.startsWith('content '))!);
    asked.length = 0;
    const { messages, read } = await start();
    expect(messages).toEqual(found);
    expect(read).toHaveLength(1);
    expect(asked).toContain('content');
  });

  test('holds no text in memory that was read and kept', async () => {
    const { start, asked } = desk(several());
    const { workspace } = await start();
    asked.length = 0;
    workspace.update(uriOf('draft.md'), 'The Cmport harbour has 99 cranes.\n', 2);
    const view = await workspace.view(uriOf('draft.md'));
    expect(view.findings.map(({ message }) => message)).toEqual(['sources/12.html has 15 here.']);
    expect(asked).toContain('at hand: content');
  });

  test.each([
    ['first', 'is gone', () => undefined],
    ['second', 'is gone', () => undefined],
    ['first', 'does not unpack', () => new TextEncoder().encode('nonsense')],
    ['second', 'does not unpack', () => new TextEncoder().encode('nonsense')],
  ])('after the %s start, reads again what %s, and holds it from then on', async (which, _, instead) => {
    const { start, kept } = desk(several());
    let { workspace } = await start();
    if (which === 'second') ({ workspace } = await start());
    const contents = [...kept.keys()].filter((key) => key.startsWith('content '));
    for (const key of contents) {
      const value = instead();
      if (value) kept.set(key, value);
      else kept.delete(key);
    }
    workspace.update(uriOf('draft.md'), 'The Cmport harbour has 99 cranes.\n', 2);
    const view = await workspace.view(uriOf('draft.md'));
    expect(view.findings.map(({ message }) => message)).toEqual(['sources/12.html has 15 here.']);
    kept.clear();
    workspace.update(uriOf('draft.md'), 'The Dmport harbour has 99 cranes.\n', 3);
    const later = await workspace.view(uriOf('draft.md'));
    expect(later.findings.map(({ message }) => message)).toEqual(['sources/13.html has 16 here.']);
  });
});
