/** Texts that no one writes on purpose: none of them may stop the reading, shift an offset or take long. */
import { describe, expect, test } from 'vitest';
import { frontMatter } from '../server/src/text/front-matter.ts';
import { ignoreComments } from '../server/src/text/ignore-comment.ts';
import { LineIndex } from '../server/src/text/lines.ts';
import { paragraphs } from '../server/src/text/paragraphs.ts';
import { busyMachine, cpuTime } from './harness/busy-machine.ts';

const markdown = (text: string) => paragraphs(text, 'markdown', frontMatter(text));

test('an entity that is called like a property of objects is no entity', () => {
  expect(markdown('A &constructor; B &toString; &#xD800; C')[0]!.text.replace(/\s+/g, ' ')).toBe('A B C');
});

test.each(['plain', 'markdown'] as const)('%s: a carriage return alone ends a line', (format) => {
  const text = '---\rsources: a.txt\r---\rOne ship.\r\rTwo ships.';
  expect(paragraphs(text, format, frontMatter(text)).map(({ start, text }) => [start, text])).toEqual([
    [23, 'One ship.'],
    [34, 'Two ships.'],
  ]);
});

test.each([
  ['restructuredtext', 'One\r===\r\rText.'],
  ['asciidoc', '= One\r\rText.'],
  ['latex', '\\section{One}\rText.'],
] as const)('%s: a heading before a carriage return alone is one', (format, text) => {
  expect(paragraphs(text, format).map(({ kind, text }) => [kind, text.trim()])).toEqual([
    ['heading', 'One'],
    ['prose', 'Text.'],
  ]);
});

test('front matter is found behind a byte order mark', () => {
  const text = '\ufeff---\r\nsources: a.txt\r\n...\r\nBody';
  const { yaml, end } = frontMatter(text)!;
  expect([text.slice(yaml.start, yaml.end), text.slice(end)]).toEqual(['sources: a.txt', 'Body']);
});

test('a position beyond its line’s end is that end', () => {
  const lines = new LineIndex('one\r\ntwo\rthree\n');
  expect([0, 1, 2, 3].map((line) => lines.offset({ line, character: 99 }))).toEqual([3, 8, 14, 15]);
});

test('ignore comments one above the other are for the same line', () => {
  const text = ['figure-unsupported: old data', 'name-variant: her choice']
    .map((words) => `<!-- policy-annotator-ignore-next-line ${words} -->\n`)
    .join('');
  const lines = ignoreComments(`${text}\nThe line.\n`).map(({ line: { start, end } }) =>
    `${text}\nThe line.\n`.slice(start, end),
  );
  expect(lines).toEqual(['The line.', 'The line.']);
});

describe('a long row of openings is read in time', () => {
  test.each(['[@a', '[a@a', '[^a', '<a ', '<!-- policy-annotator-ignore-next-line '])(
    '%s',
    busyMachine,
    (opening) => {
      const text = `<div>${opening.repeat(4000)}\n\n${opening.repeat(4000)}`;
      const from = cpuTime();
      markdown(text);
      paragraphs(text, 'plain');
      // The slowest took a minute; what is left takes some milliseconds.
      expect(cpuTime() - from).toBeLessThan(2000);
    },
  );
});

describe('an odd table is read in time', () => {
  const row = (cells: number) => 'a   '.repeat(cells);
  const dashes = '-'.repeat(100_000);
  test.each([
    ['of more rows than a call has room for', 'plain', `Name  Count\n${'Row  12\n'.repeat(150_000)}`],
    [
      'of rows that lack the last of many columns',
      'plain',
      [30, 30, 29, 29].map((n) => row(1000 * n)).join('\n'),
    ],
    ['with a border that is none', 'restructuredtext', `+--+\n|a |\n+${dashes}x\n|b |\n+--+\n`],
  ] as const)('%s', busyMachine, (_, format, text) => {
    const from = cpuTime();
    expect(paragraphs(text, format).length).toBeGreaterThan(0);
    expect(cpuTime() - from).toBeLessThan(8000);
  });
});
