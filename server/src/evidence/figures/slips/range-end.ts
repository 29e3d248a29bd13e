/** Tells which end of a draft's range a source has otherwise. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import { equal, measure } from '../quantity.ts';

/** The end of a range that the source's range has otherwise, when the other end is the same. */
export function differingEnd(draft: Figure, source: Figure, text: string): Span | undefined {
  if (draft.low === draft.high || source.low === source.high || draft.date) return undefined;
  const [a, b] = [measure(draft), measure(source)];
  if (a.dimension !== b.dimension || equal(a.low, b.low) === equal(a.high, b.high)) return undefined;
  const { start, end } = draft.amount;
  const joint = /(?<=\d\D{0,20}?)(?:\s*[-–—]\s*|\s+(?:to|and|or)\s+)/.exec(text.slice(start, end));
  if (!joint) return undefined;
  const middle = start + joint.index;
  return equal(a.low, b.low) ? { start: middle + joint[0].length, end } : { start, end: middle };
}
