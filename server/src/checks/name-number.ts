/** A number inside a name that differs from the source's: "Section 233" where the sources have "Section 232". */

import { type Location, locate, sentenceWords } from '../evidence/document.ts';
import { exactStarts, type QuoteIndex } from '../evidence/quotations/quote-index.ts';
import { quoteWords } from '../evidence/quotations/quote-words.ts';
import { overlaps } from '../text/span.ts';
import type { Check } from './check.ts';

/** Begins at the blank before the number: of those there are few, where looking for capitals takes ten times as long. */
const numbered =
  /[ \u00a0](?=\d)(?<=(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}.&’'-]*).)(\d+(?:[.,]\d+)*)(?![\p{L}\p{N}%]|[.,/:-]\d)/gu;
/** Words that stand before any number, or whose numbers count up in every document. */
const plain =
  /^(?:The|A|An|In|On|At|By|Since|From|For|Of|To|With|About|Around|Over|Under|Nearly|Almost|Some|Only|Just|More|Less|Page|Pages|Chapter|Part|Figure|Table|Box|Annex|Note|Step|No|Nos|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Passage|Slide|Question|Item|Day|Week|And|But|Or|Between|Until|Through|All|Another|These|Those)\.?$/;

export const nameNumber: Check = {
  id: 'name-number',
  severity: 'information',
  *run({ draft, indexes, judgements }) {
    if (!indexes) return;
    for (const { passage } of judgements)
      for (const match of passage.annotations.text.matchAll(numbered)) {
        const [, name, number] = match;
        if (plain.test(name!)) continue;
        const start = match.index + 1;
        const span = { start, end: start + number!.length };
        // What is read as a quantity is judged as one.
        if (passage.annotations.figures.some((figure) => overlaps(figure.span, span))) continue;
        if (placesOf(`${name} ${number}`, indexes.quoteIndex, 1).length > 0) continue;
        const numbers = numbersOf(name!, indexes.quoteIndex);
        // “Lucky 7’s” has the number too, though the word is another.
        if (numbers.size === 0 || numbers.has(number!)) continue;
        const places = [...numbers].slice(0, 3);
        const stated = places.map(([other]) => `${name} ${other}`);
        yield {
          span: locate(draft, passage, span).span,
          message: `The sources have ${stated.join(', ')}.`,
          related: places.map(([, location]) => ({ location, message: sentenceWords(location) })),
          ...(numbers.size === 1 && {
            fixes: [
              {
                title: `Write ${stated[0]}`,
                span: locate(draft, passage, span).span,
                newText: places[0]![0],
                preferred: false,
              },
            ],
          }),
        };
      }
  },
};

/** So many places of a name are looked at for its numbers. */
const most = 400;

/** The numbers that the sources give a name, in the order and at the place where they stand first. */
function numbersOf(name: string, index: QuoteIndex): Map<string, Location> {
  const numbers = new Map<string, Location>();
  for (const at of placesOf(name, index, most)) {
    const { document, passage } = index.placeOf(at);
    for (const match of passage.annotations.text.matchAll(numbered)) {
      const [, other, number] = match;
      if (other !== name || numbers.has(number!)) continue;
      const span = { start: match.index - name.length, end: match.index + 1 + number!.length };
      numbers.set(number!, locate(document, passage, span));
    }
  }
  return numbers;
}

const placesOf = (words: string, index: QuoteIndex, limit: number): number[] =>
  exactStarts(
    index,
    quoteWords(words).map(({ form }) => form),
    limit,
  );
