/** Characters that were read in the wrong encoding on the way are read as they were meant. */
import { expect, test } from 'vitest';
import { offsetInDocument } from '../server/src/text/gaps.ts';
import { mended } from '../server/src/text/mended.ts';
import { paragraphs } from '../server/src/text/paragraphs.ts';

test.each([
  ['It cost Â£8bn.', 'It cost £8bn.'],
  [
    'The ministerâ€™s â€œplanâ€\u009d is 3Â°C off â€“ some say.',
    'The minister’s “plan” is 3°C off – some say.',
  ],
  ['â€œWe canâ€™t,â€ he said of the cafÃ©.', '“We can’t,” he said of the café.'],
  // With its accent apart from the letter, as some programs part them.
  ['Ana LagA\u0303\u00ads', 'Ana Lagís'],
  // Letters and marks that stand beside each other of themselves.
  ['NÃO HÁ, „GRÜ“, „ÄRÄ“ in 2024’', 'NÃO HÁ, „GRÜ“, „ÄRÄ“ in 2024’'],
  ['Le mot « PÂ’ » coûte 3 €.', 'Le mot « PÂ’ » coûte 3 €.'],
])('%s', (written, meant) => {
  for (const format of ['plain', 'markdown', 'html'] as const)
    expect(paragraphs(written, format).map(({ text }) => text)).toEqual([meant]);
  expect(mended(written)).toHaveLength(written.length);
});

test('an offset leads to where the character stands in the file', () => {
  const written = 'The ministerâ€™s plan costs Â£8bn.';
  const [only] = paragraphs(written, 'plain');
  expect(offsetInDocument(only!, only!.text.indexOf('£'))).toBe(written.indexOf('£'));
  expect(offsetInDocument(only!, only!.text.indexOf('8bn'))).toBe(written.indexOf('8bn'));
});
