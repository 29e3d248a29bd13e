/** A surname before the reader has been given the full name. */
import { type Passage, sentenceOf, wordsAt } from '../evidence/document.ts';
import { introducesNames } from '../evidence/names/drafted-names.ts';
import { officeIn } from '../evidence/names/person-titles.ts';
import type { Span } from '../text/span.ts';
import type { Check } from './check.ts';

export const nameFirstMention: Check = {
  id: 'name-first-mention',
  severity: 'hint',
  *run(reading) {
    if (!introducesNames(reading)) return;
    const seen = new Set<string>();
    for (const { mention, entity, passage, location, sourced } of reading.names()) {
      if (entity.type !== 'person' || !isRunning(passage) || seen.has(entity.id)) continue;
      seen.add(entity.id);
      // "Ambassador Okafor" introduces her; "Mr Okafor" does not.
      if (mention.title && officeIn(titleOf(passage, mention.title))) continue;
      // Only where the full name is known can it be missed.
      if (mention.name.includes(' ') || !entity.name.includes(' ')) continue;
      yield {
        span: location.span,
        message: `The first mention of ${entity.name} has no full name.`,
        related:
          sourced && entity.introduction
            ? [{ location: entity.introduction, message: wordsAt(sentenceOf(entity.introduction)) }]
            : [],
        fixes: [
          { title: `Write “${entity.name}”`, span: location.span, newText: entity.name, preferred: true },
        ],
      };
    }
  },
};

/** Headings, tables and headlines name people in short. */
const isRunning = ({ kind, annotations }: Passage): boolean =>
  (kind === 'prose' || kind === 'item' || kind === 'quote') && /[.!?:;][”"’')\]]*\s*$/.test(annotations.text);

const titleOf = (passage: Passage, { start, end }: Span): string =>
  passage.annotations.text.slice(start, end);
