/** What is kept on disk across starts: found again, never trusted when it is broken, bounded, and shared by servers. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ByteStore } from '../server/src/hosts/byte-store.ts';
import { fileStore } from '../server/src/hosts/file-store.ts';
import { sourceCache } from '../server/src/hosts/source-cache.ts';
import { sqliteStore } from '../server/src/hosts/sqlite-store.ts';

let root: string;
let nth = 0;
beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const newFolder = () => path.join(root, String(nth++));
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (value: Uint8Array | undefined) => value && new TextDecoder().decode(value);

const stores: Readonly<Record<string, (folder: string, limit: number) => ByteStore | undefined>> = {
  sqlite: sqliteStore,
  files: fileStore,
};

describe.each(Object.entries(stores))('a store in %s', (_, open) => {
  const opened = (folder: string, limit = 1e6): ByteStore => open(folder, limit)!;

  test('has what was put, also for another server at the same time', async () => {
    const folder = newFolder();
    const one = opened(folder);
    const other = opened(folder);
    await one.put('a key/with any: signs', bytes('Five boats.'));
    expect(text(await one.get('a key/with any: signs'))).toBe('Five boats.');
    await expect.poll(async () => text(await other.get('a key/with any: signs'))).toBe('Five boats.');
    await other.put('b', bytes('Six boats.'));
    await expect.poll(async () => text(await one.get('b'))).toBe('Six boats.');
    expect(await one.get('c')).toBeUndefined();
  });

  test('replaces what was there, and forgets everything when told to', async () => {
    const store = opened(newFolder());
    await store.put('a', bytes('one'));
    await store.put('a', bytes('two'));
    expect(text(await store.get('a'))).toBe('two');
    await store.clear();
    expect(await store.get('a')).toBeUndefined();
    await store.put('a', bytes('three'));
    expect(text(await store.get('a'))).toBe('three');
  });

  test('is bounded', async () => {
    const folder = newFolder();
    const store = opened(folder, 300_000);
    for (let at = 0; at < 100; at++) {
      await store.put(`key ${at}`, new Uint8Array(20_000).fill(at));
      if (at % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const kept = async () => {
      let count = 0;
      for (let at = 0; at < 100; at++) if (await store.get(`key ${at}`)) count++;
      return count;
    };
    await expect.poll(kept, { timeout: 3000 }).toBeLessThanOrEqual(15);
    expect(await kept()).toBeGreaterThan(0);
  });
});

test('SQLite tells whether it holds all of many, and those in use stay when there is need of room', async () => {
  const folder = newFolder();
  const store = sqliteStore(folder, 300_000)!;
  const keys = Array.from({ length: 10 }, (_, at) => `key ${at}`);
  for (const key of keys) store.put(key, new Uint8Array(20_000));
  expect(store.holds!(keys, false)).toBe(true);
  expect(store.holds!([...keys, 'another'], true)).toBe(false);
  const other = sqliteStore(folder, 300_000)!;
  // What another server sees is written, and a use in a later second is a later one.
  await expect.poll(() => other.holds!(keys, false), { timeout: 20_000 }).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(store.holds!(keys.slice(0, 3), true)).toBe(true);
  for (let at = 0; at < 8; at++) store.put(`late ${at}`, new Uint8Array(20_000));
  await expect.poll(() => store.holds!(keys, false), { timeout: 20_000 }).toBe(false);
  expect(store.holds!(keys.slice(0, 3), false)).toBe(true);
});

test('a file that is no database is replaced', () => {
  const folder = newFolder();
  sqliteStore(folder, 1e6)!.clear();
  writeFileSync(
    path.join(folder, 'sources.sqlite'),
    'this is no database, and long enough to look like a file. '.repeat(200),
  );
  rmSync(path.join(folder, 'sources.sqlite-wal'), { force: true });
  const store = sqliteStore(folder, 1e6)!;
  store.put('a', bytes('one'));
  expect(text(store.get('a') as Uint8Array)).toBe('one');
});

describe('the cache of sources', () => {
  const engine = (code: string): string => {
    const file = path.join(root, `engine-${nth++}.js`);
    writeFileSync(file, code);
    return file;
  };

  test('knows nothing of another version', async () => {
    const folder = newFolder();
    const one = sourceCache(folder, engine('1'), () => {});
    await one.put('a', bytes('one'));
    expect(text(await sourceCache(folder, engine('1'), () => {}).get('a'))).toBeUndefined();
    await expect
      .poll(async () => text(await sourceCache(folder, engine('1'), () => {}).get('a')))
      .toBe('one');
    expect(await sourceCache(folder, engine('2'), () => {}).get('a')).toBeUndefined();
  });

  test('takes no value that is not whole', async () => {
    const folder = newFolder();
    const store = fileStore(folder, 1e6);
    const file = engine('1');
    // The same folder without SQLite, so that a file can be damaged.
    const { getBuiltinModule } = process;
    process.getBuiltinModule = (() => undefined) as typeof getBuiltinModule;
    try {
      const cache = sourceCache(folder, file, () => {});
      await cache.put('a', bytes('Five boats.'));
      expect(text(await cache.get('a'))).toBe('Five boats.');
      const [kept] = readdirSync(path.join(folder, 'sources'), { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(folder, 'sources', name))
        .filter((name) => statSync(name).isFile());
      const whole = readFileSync(kept!);
      for (const broken of [
        whole.subarray(0, -1),
        whole.subarray(0, 3),
        Buffer.from(whole).fill(7, 25, 26),
      ]) {
        writeFileSync(kept!, broken);
        expect(await cache.get('a')).toBeUndefined();
      }
      await cache.put('a', bytes('Six boats.'));
      expect(text(await cache.get('a'))).toBe('Six boats.');
    } finally {
      process.getBuiltinModule = getBuiltinModule;
      await store.clear();
    }
  });

  test('that has no place to be is said in the log and stops nothing', async () => {
    const log: string[] = [];
    const file = engine('1');
    const cache = sourceCache(path.join(file, 'below a file'), file, (message) => log.push(message));
    expect(await cache.get('a')).toBeUndefined();
    await cache.put('a', bytes('one'));
    expect(log[0]).toMatch(/^What was read of the sources could not be kept or had: /);
  });
});
