/** A fix in words with markup: what is read afterwards is what the fix writes, and nothing of the markup is torn. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withMarkupKept } from '../server/src/checks/kept-markup.ts';
import type { AnnotatedDocument } from '../server/src/evidence/document.ts';
import { spanInDocument } from '../server/src/text/gaps.ts';
import { LineIndex } from '../server/src/text/lines.ts';
import { paragraphs } from '../server/src/text/paragraphs.ts';

const around = [
  ['**', '**'],
  ['*', '*'],
  ['~~', '~~'],
  ['***', '***'],
  ['[', '](https://example.org/a_b)'],
  ['<b>', '</b>'],
  ['', '[^1]'],
  ['', ''],
] as const;
const words = fc
  .tuple(
    fc.constantFrom('12', 'port', '€4.5', 'months', 'port 12', 'months of port'),
    fc.constantFrom(...around),
  )
  .map(([word, [opening, closing]]) => `${opening}${word}${closing}`);
const flat = (text = '') => text.replace(/\s+/g, ' ').trim();

test('words of any stretch are replaced as if there were no markup, or not at all', () => {
  let made = 0;
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 2, maxLength: 6 }),
      fc.nat(20),
      fc.nat(20),
      fc.constantFrom('12 months', 'the port', '€9 million', 'x'),
      (parts, from, more, newText) => {
        const text = parts.join(' ');
        const [paragraph] = paragraphs(text, 'markdown');
        const read = [...paragraph!.text.matchAll(/\S+/g)];
        const first = from % read.length;
        const last = read[first + (more % (read.length - first))]!;
        const within = { start: read[first]!.index, end: last.index + last[0].length };
        const annotations = {
          text: paragraph!.text,
          sentences: [],
          figures: [],
          mentions: [],
          quotations: [],
        };
        const draft: AnnotatedDocument = {
          uri: 'case:///draft.md',
          name: 'draft.md',
          text,
          lines: new LineIndex(text),
          passages: [{ ...paragraph!, annotations }],
        };
        const span = spanInDocument(paragraph!, within);
        for (const fix of withMarkupKept(draft, { title: '', span, newText, preferred: true })) {
          made++;
          const fixed = text.slice(0, fix.span.start) + fix.newText + text.slice(fix.span.end);
          const wanted = paragraph!.text.slice(0, within.start) + newText + paragraph!.text.slice(within.end);
          expect(flat(paragraphs(fixed, 'markdown')[0]?.text)).toBe(flat(wanted));
        }
      },
    ),
  );
  expect(made).toBeGreaterThan(20);
});
