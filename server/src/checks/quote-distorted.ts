/** A quotation whose ellipsis leaves out a denial or a condition of what it keeps. */
import { type Passage, wordsAt } from '../evidence/document.ts';
import { spanInDocument } from '../text/gaps.ts';
import type { Span } from '../text/span.ts';
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
        span: spanInDocument(passage, support.quotation.words),
        message: `In ${evidence.document.name} the ellipsis stands for “${wordsAt(omitted)}”, which bears on what is quoted.`,
        related: [{ location: evidence, message: wordsAt(evidence) }],
        fixes: restored(passage, support.quotation.words, wordsAt(omitted)),
      };
    }
  },
};

const ellipsis = /\s*[[(]?\s?(?:…|\.\s?\.\s?\.(?:\s?\.)*)\s?[\])]?\s*/g;

/** Only a single ellipsis tells where the words go. */
function restored(passage: Passage, words: Span, omitted: string) {
  const found = [...passage.annotations.text.slice(words.start, words.end).matchAll(ellipsis)];
  if (found.length !== 1) return [];
  const start = words.start + found[0]!.index;
  return [
    {
      title: 'Put back the words left out',
      span: spanInDocument(passage, { start, end: start + found[0]![0].length }),
      newText: ` ${omitted} `,
      preferred: true,
    },
  ];
}
