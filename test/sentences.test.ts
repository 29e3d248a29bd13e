/** Where a paragraph's sentences begin and end. */
import { expect, test } from 'vitest';
import { sentences } from '../server/src/text/sentences.ts';

const written = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

test('abbreviations, initials and questions that go on end no sentence', () => {
  expect(written('Dr. Lind paid No. 4 in Jan. 2019. “Is it so?” he asked. U.S. Army staff left.')).toEqual([
    'Dr. Lind paid No. 4 in Jan. 2019.',
    '“Is it so?” he asked.',
    'U.S. Army staff left.',
  ]);
});

test('a list without an end is cut at commas, and loses nothing', () => {
  const items = Array.from({ length: 2000 }, (_, i) => `${i + 1},500 of them`);
  const text = `They count ${items.join(', ')}.`;
  const found = written(text);
  expect(found.length).toBeGreaterThan(5);
  expect(found.every((part) => part.length <= 4000)).toBe(true);
  expect(found.join(' ')).toBe(text);
  expect(found.slice(0, -1).every((part) => part.endsWith(' of them,'))).toBe(true);
});

test('what has no blank is left whole', () => {
  const text = 'x'.repeat(9000);
  expect(written(text)).toEqual([text]);
});
