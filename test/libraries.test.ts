/** Which prepared libraries are kept: those that drafts want, and a few more where they are small. */
import { expect, test } from 'vitest';
import type { AnnotatedDocument } from '../server/src/evidence/document.ts';
import { LineIndex } from '../server/src/text/lines.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import { AnnotationCache } from '../server/src/workspace/annotation-cache.ts';
import { annotatedDocument } from '../server/src/workspace/build.ts';
import { Libraries } from '../server/src/workspace/libraries.ts';
import { PartDigests } from '../server/src/workspace/part-digests.ts';
import { Cancelled } from '../server/src/workspace/steps.ts';

const cache = new AnnotationCache();
const source = (name: string): AnnotatedDocument => {
  const text = `${name} bought 55 boats.`;
  return runAtOnce(annotatedDocument({ uri: `file:///${name}`, name, text, format: 'plain' }, cache));
};
const empty = (index: number): AnnotatedDocument => ({
  uri: `file:///${index}`,
  name: `${index}`,
  text: '',
  lines: new LineIndex(''),
  passages: [],
});

test('drafts of the same sources share one, also while it is put together', async () => {
  const libraries = new Libraries(new PartDigests({}));
  const sources = [source('Kiel'), source('Riga')];
  const one = libraries.of('a', sources, true, []);
  const other = libraries.of('b', [...sources], true, []);
  expect(await one).toBe(await other);
  expect(await libraries.of('a', sources, false, [])).not.toBe(await one);
  expect(await libraries.of('a', sources, true, [])).toBe(await one);
});

test('one that no draft wants any more is not put together', async () => {
  const libraries = new Libraries(new PartDigests({}));
  const many = Array.from({ length: 30_000 }, (_, index) => empty(index));
  const first = libraries.of('a', many, true, []);
  const wanted = libraries.of('b', [...many.slice(1)], true, []);
  const second = libraries.of('a', [source('Kiel')], true, []);
  await expect(first).rejects.toThrow(Cancelled);
  expect((await second).library.sources).toHaveLength(1);
  expect((await wanted).library.sources).toHaveLength(29_999);
});

test('a large one goes with its last draft, a small one stays for a while', async () => {
  const libraries = new Libraries(new PartDigests({}));
  const many = Array.from({ length: 3000 }, (_, index) => empty(index));
  const few = [source('Kiel')];
  const large = await libraries.of('a', many, true, []);
  const small = await libraries.of('b', few, true, []);
  libraries.release('b');
  expect(await libraries.of('b', few, true, [])).toBe(small);
  expect(await libraries.of('c', many, true, [])).toBe(large);
  libraries.release('a');
  libraries.release('c');
  expect(await libraries.of('a', many, true, [])).not.toBe(large);
});
