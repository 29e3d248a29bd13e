/** A Markdown draft that is edited is cut as one that is read for the first time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownParagraphs, markdownReader } from '../server/src/text/markdown.ts';

const pieces = fc.constantFrom(
  ...[
    'Ships ',
    '40 ',
    'a',
    '*',
    '**',
    '_',
    '`',
    '\\',
    '\t',
    '    ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '|',
    '&amp;',
  ],
  ...[
    '- ',
    '  - ',
    '1. ',
    '> ',
    '# ',
    '## ',
    '===',
    '---',
    '\n---\n',
    '```',
    '~~~',
    '<b>',
    '</b>',
    '<!--',
    '-->',
  ],
  ...['| a | b |\n|---|---|\n', '| 4 | 5 |\n', '<div>\n', '</div>\n', '[x]: http://x.org\n'],
  ...[
    '[x](y)',
    '[^1]',
    '[^1]: ',
    '[@key]',
    'The harbour will cost $55 billion, said Ames.\n\n',
    'There were 40.\n',
  ],
);
const text = fc.array(pieces, { maxLength: 60 }).map((chosen) => chosen.join(''));
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), by: text }), { maxLength: 8 });
/** So long that the parser takes most of it over. */
const body = 'A line of words that go on.\n\n'.repeat(20);

test('wherever and whatever is edited', () => {
  fc.assert(
    fc.property(text, text, edits, (head, foot, edits) => {
      const read = markdownReader();
      let now = `${head}\n\n${body}${foot}`;
      read(now, 0);
      for (const { at, length, by } of edits) {
        const from = at % (now.length + 1);
        now = now.slice(0, from) + by + now.slice(from + length);
        expect(read(now, 0)).toEqual(markdownParagraphs(now));
      }
    }),
    { numRuns: 150 },
  );
});
