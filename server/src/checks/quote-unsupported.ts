/** A quotation that no source has. */
import { spanInDocument } from '../text/gaps.ts';
import type { Check } from './check.ts';
import { quotesByVerdict } from './quotes-by-verdict.ts';

export const quoteUnsupported: Check = {
  id: 'quote-unsupported',
  severity: 'warning',
  *run(reading) {
    for (const { passage, support } of quotesByVerdict(reading, 'unsupported'))
      yield {
        span: spanInDocument(passage, support.quotation.words),
        message: 'No source has these words.',
      };
  },
};
