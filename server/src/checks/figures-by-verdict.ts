/** The figures of a draft that the sources' verdict fell on, placed in the draft. */
import { writtenWhole } from '../annotate/figures/cell-figures.ts';
import { locate } from '../evidence/document.ts';
import type { Support, Verdict } from '../evidence/figures/verdict.ts';
import type { Judgement } from '../evidence/judgement.ts';
import type { QuoteSupport } from '../evidence/quotations/quotes.ts';
import type { Reading } from '../evidence/reading.ts';
import { memoized } from '../text/memoized.ts';
import { push } from '../text/multimap.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Stated } from './stated.ts';

export function* figuresByVerdict(
  reading: Reading,
  verdict: Verdict,
  isWanted: (support: Support) => boolean = () => true,
): Generator<Stated> {
  for (const { support, judgement } of byVerdict(reading).get(verdict) ?? []) {
    const { passage, quotes } = judgement;
    if (!isWanted(support)) continue;
    // What is quoted otherwise than it was said is told of the quotation, and once.
    if (quotes.some((quote) => isAltered(quote, support.figure.amount))) continue;
    const { amount } = support.figure;
    const { text, frame } = passage.annotations;
    const inText = text.slice(amount.start, amount.end).replace(/\s+/g, ' ');
    const written = frame ? writtenWhole(inText, frame) : inText;
    const { span: whole } = locate(reading.draft, passage, amount);
    const span = support.part ? locate(reading.draft, passage, support.part).span : whole;
    yield { span, whole, written, support, ...(frame && { cell: { text: inText, frame } }) };
  }
}

interface Judged {
  readonly support: Support;
  readonly judgement: Judgement;
}

/** Each check asks for its own verdict. */
const byVerdict = memoized(({ judgements }: Reading): ReadonlyMap<Verdict, readonly Judged[]> => {
  const found = new Map<Verdict, Judged[]>();
  for (const judgement of judgements)
    for (const support of judgement.supports) push(found, support.verdict, { support, judgement });
  return found;
});

/** The span is among the words that the quotation changes. */
export const isAltered = ({ verdict, differences }: QuoteSupport, amount: Span): boolean =>
  verdict === 'altered' && differences.some(({ span }) => overlaps(span, amount));
