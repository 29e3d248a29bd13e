/** The quotations of a draft that the sources' verdict fell on, with the passage they stand in. */
import type { Passage } from '../evidence/document.ts';
import type { QuoteSupport, QuoteVerdict } from '../evidence/quotations/quotes.ts';
import type { Reading } from '../evidence/reading.ts';

export function* quotesByVerdict(
  { judgements }: Reading,
  verdict: QuoteVerdict,
): Generator<{ passage: Passage; support: QuoteSupport }> {
  for (const { passage, quotes } of judgements)
    for (const support of quotes) if (support.verdict === verdict) yield { passage, support };
}
