/** The figures of a draft that the sources' verdict fell on, placed in the draft. */
import { writtenWhole } from '../annotate/figures/cell-figures.ts';
import { locate } from '../evidence/document.ts';
import type { Support, Verdict } from '../evidence/figures/verdict.ts';
import type { Judgement } from '../evidence/judgement.ts';
import type { QuoteSupport } from '../evidence/quotations/quotes.ts';
import type { Reading } from '../evidence/reading.ts';
import { push } from '../text/multimap.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Stated } from './stated.ts';

export function* figuresByVerdict(reading: Reading, ...verdicts: readonly Verdict[]): Generator<Stated> {
  for (const judgement of reading.judgements)
    for (const support of supportsOf(judgement, verdicts)) {
      const { passage, quotes } = judgement;
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

/** Each check asks for its own verdicts, and at a keystroke most judgements are those of the last one. */
const sorted = new WeakMap<Judgement, ReadonlyMap<Verdict, readonly Support[]>>();

function supportsOf(judgement: Judgement, verdicts: readonly Verdict[]): readonly Support[] {
  let byVerdict = sorted.get(judgement);
  if (!byVerdict) {
    const found = new Map<Verdict, Support[]>();
    for (const support of judgement.supports) push(found, support.verdict, support);
    sorted.set(judgement, found);
    byVerdict = found;
  }
  return verdicts.flatMap((verdict) => byVerdict.get(verdict) ?? []);
}

/** The span is among the words that the quotation changes. */
export const isAltered = ({ verdict, differences }: QuoteSupport, amount: Span): boolean =>
  verdict === 'altered' && differences.some(({ span }) => overlaps(span, amount));
