/** The figures of a draft that the sources' verdict fell on, placed in the draft. */
import { locate } from '../evidence/document.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Support, Verdict } from '../evidence/support.ts';
import type { Span } from '../text/span.ts';

export function* figuresByVerdict(
  reading: Reading,
  verdict: Verdict,
): Generator<{ span: Span; written: string; support: Support }> {
  for (const { passage, supports } of reading.judgements)
    for (const support of supports) {
      if (support.verdict !== verdict) continue;
      const { amount } = support.figure;
      const written = passage.annotations.text.slice(amount.start, amount.end).replace(/\s+/g, ' ');
      yield { span: locate(reading.draft, passage, amount).span, written, support };
    }
}
