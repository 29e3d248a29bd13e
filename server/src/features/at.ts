/** What lies under the cursor: a figure, a name with or without a number, or a quotation, the smallest first. */
import type { Mention } from '../annotate/names/mention.ts';
import { type Location, locate, passageAt } from '../evidence/document.ts';
import type { Support } from '../evidence/figures/verdict.ts';
import type { Entity } from '../evidence/names/entity.ts';
import type { NumberedSupport } from '../evidence/names/numbered-support.ts';
import type { QuoteSupport } from '../evidence/quotations/quotes.ts';
import type { Reading } from '../evidence/reading.ts';
import { offsetInText } from '../text/gaps.ts';
import { overlaps, touches } from '../text/span.ts';

export type Target = {
  readonly origin: Location;
} /** In a source there is no support: it is what supports. */ & (
  | { readonly kind: 'figure'; readonly support: Support | undefined }
  | { readonly kind: 'numbered'; readonly numbered: NumberedSupport }
  | { readonly kind: 'mention'; readonly mention: Mention; readonly entity: Entity }
  | { readonly kind: 'quotation'; readonly quote: QuoteSupport }
);

/** Targets at an offset of the draft, those inside a quotation before the quotation itself. */
export function targetsAt({ draft, judgements, entities }: Reading, offset: number): Target[] {
  const passage = passageAt(draft, offset);
  if (!passage) return [];
  const at = offsetInText(passage, offset);
  const judgement = judgements.find((judged) => judged.passage === passage);
  const numberedHere = (judgement?.numbered() ?? []).filter(({ name }) => touches(name.span, at));
  const result: Target[] = [];
  for (const figure of passage.annotations.figures) {
    // A number that the sources have in that very name is judged as one.
    if (!touches(figure.span, at) || numberedHere.some(({ name }) => overlaps(name.number, figure.span)))
      continue;
    const support = judgement?.supports.find((judged) => judged.figure === figure);
    result.push({ kind: 'figure', support, origin: locate(draft, passage, figure.span) });
  }
  for (const numbered of numberedHere)
    result.push({ kind: 'numbered', numbered, origin: locate(draft, passage, numbered.name.span) });
  for (const mention of passage.annotations.mentions) {
    const entity = touches(mention.span, at) ? entities.of(mention) : undefined;
    if (entity)
      result.push({ kind: 'mention', mention, entity, origin: locate(draft, passage, mention.span) });
  }
  for (const quote of judgement?.quotes ?? [])
    if (touches(quote.quotation.span, at))
      result.push({ kind: 'quotation', quote, origin: locate(draft, passage, quote.quotation.span) });
  return result;
}

/** The name under the cursor with the one it means. */
export const entityAt = (reading: Reading, offset: number): (Target & { kind: 'mention' }) | undefined =>
  targetsAt(reading, offset).find((target) => target.kind === 'mention');
