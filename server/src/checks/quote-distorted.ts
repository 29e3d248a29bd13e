/** A quotation whose ellipsis leaves out a denial or a condition of what it keeps. */
import { wordsAt } from '../evidence/document.ts';
import { shift } from '../text/span.ts';
import type { Check } from './check.ts';
import { quotesByVerdict } from './quotes-by-verdict.ts';

export const quoteDistorted: Check = {
  id: 'quote-distorted',
  severity: 'warning',
  *run(reading) {
    for (const { passage, support } of quotesByVerdict(reading, 'distorted')) {
      const evidence = support.evidence!;
      const omitted = support.omitted!;
      yield {
        span: shift(support.quotation.words, passage.start),
        message: `In ${evidence.document.name} the ellipsis stands for “${wordsAt(omitted)}”, which bears on what is quoted.`,
        related: [{ location: evidence, message: wordsAt(evidence) }],
        fixes: restored(passage.annotations.text, support.quotation.words, wordsAt(omitted), passage.start),
      };
    }
  },
};

const ellipsis = /\s*[[(]?\s?(?:…|\.\s?\.\s?\.(?:\s?\.)*)\s?[\])]?\s*/g;

/** Only a single ellipsis tells where the words go. */
function restored(text: string, words: { start: number; end: number }, omitted: string, by: number) {
  const found = [...text.slice(words.start, words.end).matchAll(ellipsis)];
  if (found.length !== 1) return [];
  const start = words.start + found[0]!.index + by;
  return [
    {
      title: 'Put back the words left out',
      span: { start, end: start + found[0]![0].length },
      newText: ` ${omitted} `,
      preferred: true,
    },
  ];
}
