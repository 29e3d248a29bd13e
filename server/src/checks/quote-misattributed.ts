/** A quotation that the source gives to another speaker. */
import { type Passage, wordsAt } from '../evidence/document.ts';
import { type Span, shift } from '../text/span.ts';
import type { Check } from './check.ts';
import { quotesByVerdict } from './quotes-by-verdict.ts';

export const quoteMisattributed: Check = {
  id: 'quote-misattributed',
  severity: 'warning',
  *run(reading) {
    for (const { passage, support } of quotesByVerdict(reading, 'misattributed')) {
      const statedBy = support.statedBy!;
      const evidence = support.evidence!;
      const entity = reading.entities.of(statedBy.name!);
      const name = entity?.name ?? statedBy.name!.name;
      const { location, named } = support.speaker!;
      const words = shift(support.quotation.words, passage.start);
      yield {
        span: attribution(location.span, words, passage),
        message: `${evidence.document.name} gives these words to ${name}.`,
        related: [{ location: evidence, message: wordsAt(evidence) }],
        fixes: named ? [{ title: `Name ${name}`, span: location.span, newText: name, preferred: false }] : [],
      };
    }
  },
};

/** From the speaker to the words, or the other way round; the words alone when the speaker is paragraphs away. */
function attribution(speaker: Span, words: Span, { start, annotations }: Passage): Span {
  if (speaker.start < start || speaker.end > start + annotations.text.length) return words;
  return { start: Math.min(speaker.start, words.start), end: Math.max(speaker.end, words.end) };
}
