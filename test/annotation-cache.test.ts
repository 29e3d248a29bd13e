/** What was annotated is kept for as long as it may be needed, and holds nothing beside itself. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { CellFrame } from '../server/src/text/paragraph.ts';
import { paragraphCutter } from '../server/src/text/paragraphs.ts';
import { AnnotationCache } from '../server/src/workspace/annotation-cache.ts';

const paragraph = (index: number) => `Ferry ${index} carried ${100 + index} people to Tallinn.`;

test('a paragraph is annotated once', () => {
  const { annotate } = new AnnotationCache().annotator(undefined);
  const first = annotate(paragraph(1));
  annotate(paragraph(2));
  expect(annotate(paragraph(1))).toBe(first);
});

test('a cell is annotated once for as long as its table stays as it is', () => {
  const cache = new AnnotationCache();
  const owner = {};
  const read = (head: string) => {
    const { annotate, end } = cache.annotator(owner);
    const frame = { heads: `${head}: `, prefix: '', suffix: '', noun: '', isCount: true };
    const annotations = annotate('40', frame as CellFrame);
    end();
    return annotations;
  };
  const first = read('Ferries');
  expect(read('Ferries')).toBe(first);
  expect(read('Ferrie')).not.toBe(first);
  expect(read('Ferries')).not.toBe(first);
  expect(cache.size).toBe(0);
});

test('the least recently used go first when there are too many', () => {
  const cache = new AnnotationCache(() => 10 * paragraph(100).length);
  const { annotate } = cache.annotator(undefined);
  const stays = annotate(paragraph(0));
  for (let index = 1; index < 100; index++) {
    annotate(paragraph(index));
    expect(annotate(paragraph(0))).toBe(stays);
  }
  expect(cache.size).toBeLessThan(15);
});

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function megabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

test.each(['markdown', 'plain'] as const)(
  'what is typed in a long %s draft holds none of its older texts',
  (format) => {
    const cut = paragraphCutter();
    const cache = new AnnotationCache();
    const rest = `${'The harbour was closed for a while, and nobody came. '.repeat(10)}\n\n`.repeat(2000);
    const type = (edit: number) => {
      for (const { text } of cut(`${paragraph(edit)}\n\n${rest}`, format))
        if (text.length < 100) cache.annotator(undefined).annotate(text);
    };
    type(0);
    const before = megabytes();
    for (let edit = 1; edit <= 100; edit++) type(edit);
    expect(cache.size).toBe(101);
    // A hundred texts of a megabyte each.
    expect(megabytes() - before).toBeLessThan(50);
  },
);
