/** Text to paragraphs: what is prose, and that every offset stays one of the file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontMatter } from '../server/src/text/front-matter.ts';
import { offsetInDocument, offsetInText, spanInDocument } from '../server/src/text/gaps.ts';
import { LineIndex } from '../server/src/text/lines.ts';
import { type Format, paragraphs } from '../server/src/text/paragraphs.ts';

const texts = (text: string, format: Format) =>
  paragraphs(text, format, frontMatter(text)).map(
    ({ kind, text }) => `${kind}: ${text.trim().replace(/\s+/g, ' ')}`,
  );

describe('Markdown', () => {
  test.each([
    ['# 3. Why now', ['heading: Why now']],
    ['## 2.1 Imports', ['heading: Imports']],
    ['## 3 lessons', ['heading: 3 lessons']],
    ['## 3.5 million jobs', ['heading: 3.5 million jobs']],
    ['It rose **$55** *billion*.', ['prose: It rose $55 billion.']],
    ['It fell to `x = 12` and [70%](https://a.org/12).', ['prose: It fell to and 70%.']],
    ['1. First 5 items\n2. Then 6', ['item: First 5 items', 'item: Then 6']],
    ['> He said 5.\n> And 6.', ['quote: He said 5. And 6.']],
    [
      '| Year | Share |\n|---|---|\n| 2010 | **70**% |',
      ['cell: Year', 'cell: Share', 'cell: 2010', 'cell: 70%'],
    ],
    ['So[^1] it is [@doe2020, p. 12].\n\n[^1]: Page 12.', ['prose: So it is .', 'note: : Page 12.']],
    ['```\n12 lines\n```\n\n    34 lines\n', []],
    ['<div class="w12"><b>55</b> ships</div>', ['prose: 55 ships']],
    ['<!-- 12 -->\nIt is 5.', ['prose: It is 5.']],
    ['A&nbsp;B &amp; C &#8211; D', ['prose: A B & C – D']],
    ['---\ntitle: 12\n---\nIt is 5.', ['prose: It is 5.']],
    ['---\r\ntitle: 12\r\n---\r\nIt is\r\n5 ships.', ['prose: It is 5 ships.']],
  ])('%j', (text, expected) => {
    expect(texts(text, 'markdown')).toEqual(expected);
  });
});

describe('plain text', () => {
  test.each([
    ['One.\n\nTwo.', ['prose: One.', 'prose: Two.']],
    ['A short line\nAnother one', ['prose: A short line', 'prose: Another one']],
    [
      'This line was wrapped at some forty columns by a\nmail program, and goes on here.',
      ['prose: This line was wrapped at some forty columns by a mail program, and goes on here.'],
    ],
    ['- 5 ships\n- 6 ships', ['item: 5 ships', 'item: 6 ships']],
    ['---\ntitle: 12\n---\nIt is 5.', ['prose: It is 5.']],
    ['<!-- policy-annotator-ignore-next-line x: 12 -->\nIt is 5.', ['prose: It is 5.']],
  ])('%j', (text, expected) => {
    expect(texts(text, 'plain')).toEqual(expected);
  });
});

const piece = fc.constantFrom(
  'The sum is $55 billion',
  '**bold** ',
  '🚢',
  '\r\n',
  '\n\n',
  '# ',
  '- ',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '> ',
  '`c`',
  '[x](y)',
  '&amp;',
  '\t',
  '<b>',
  '---\n',
  '~~~\n',
  '[^1]: ',
  '\u00a0',
  'é',
);

test.each(['markdown', 'plain'] as const)(
  '%s: every letter of a paragraph is the file’s at that offset',
  (format) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const paragraph of paragraphs(text, format, frontMatter(text))) {
          expect(paragraph.start).toBeGreaterThanOrEqual(last);
          last = spanInDocument(paragraph, { start: 0, end: paragraph.text.length }).end;
          for (let at = 0; at < paragraph.text.length; at++) {
            const place = offsetInDocument(paragraph, at);
            expect(offsetInText(paragraph, place)).toBe(at);
            if (/[\p{L}\d$]/u.test(paragraph.text[at]!) && text[place] !== '&')
              expect(text[place]).toBe(paragraph.text[at]);
          }
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  },
);

test('positions and offsets are each other’s inverse, whatever the line ends', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ab', '\n', '\r\n', '🚢', '\r', ''), { maxLength: 20 }),
      (pieces) => {
        const text = pieces.join('');
        const lines = new LineIndex(text);
        for (let at = 0; at <= text.length; at++) {
          if (text[at - 1] === '\r' && text[at] === '\n') continue;
          expect(lines.offset(lines.position(at))).toBe(at);
        }
      },
    ),
  );
  const lines = new LineIndex('one\r\ntwo');
  expect([lines.position(5), lines.offset({ line: 9, character: 9 }), lines.position(-1)]).toEqual([
    { line: 1, character: 0 },
    8,
    { line: 0, character: 0 },
  ]);
});
