/** A quotation that the source gives to another speaker. */
import { type Passage, placeOf, wordsAt } from '../evidence/document.ts';
import { spanInDocument } from '../text/gaps.ts';
import { encloses, type Span } from '../text/span.ts';
import type { Check } from './check.ts';
import { quotesByVerdict } from './quotes-by-verdict.ts';

export const quoteMisattributed: Check = {
  id: 'quote-misattributed',
  severity: 'warning',
  *run(reading) {
    for (const { passage, support } of quotesByVerdict(reading, 'misattributed')) {
      const { statedBy } = support;
      const evidence = support.evidence!;
      const speaker = statedBy?.name ?? statedBy?.organisation;
      const name = speaker && (reading.entities.of(speaker)?.name ?? speaker.name);
      const { location, named } = support.speaker!;
      const words = spanInDocument(passage, support.quotation.words);
      yield {
        span: attribution(location.span, words, passage),
        message: name
          ? `${evidence.document.name} gives these words to ${name}.`
          : `${evidence.document.name} has these words in its own text, and gives them to nobody.`,
        related: [{ location: evidence, message: wordsAt(evidence) }],
        fixes:
          named && name
            ? [{ title: `Name ${name}`, span: location.span, newText: name, preferred: false }]
            : [],
      };
    }
  },
};

/** From the speaker to the words, or the other way round; the words alone when the speaker is paragraphs away. */
function attribution(speaker: Span, words: Span, passage: Passage): Span {
  if (!encloses(placeOf(passage), speaker)) return words;
  return { start: Math.min(speaker.start, words.start), end: Math.max(speaker.end, words.end) };
}
