/** An acronym that a source spells out and the draft does not. */
import { sentenceOf, wordsAt } from '../evidence/document.ts';
import { introducesNames } from '../evidence/names/drafted-names.ts';
import type { Check } from './check.ts';

const acronym = /^(?:\p{Lu}\.?){3,}s?$/u;

export const acronymUnexpanded: Check = {
  id: 'acronym-unexpanded',
  severity: 'hint',
  *run(reading) {
    if (!introducesNames(reading)) return;
    const named = reading.names();
    const spelled = new Set(
      named.filter(({ mention }) => mention.name.includes(' ')).map(({ entity }) => entity.id),
    );
    for (const { mention, entity, passage, location } of named) {
      if (passage.kind === 'heading' || spelled.has(entity.id) || entity.type === 'place') continue;
      if (!acronym.test(mention.name) || !entity.name.includes(' ')) continue;
      // What the sources never write in short may be known to the draft's readers, or be someone else.
      if (
        !entity.mentions.some((place) => place.document !== reading.draft && wordsAt(place) === mention.name)
      )
        continue;
      spelled.add(entity.id);
      yield {
        span: location.span,
        message: `${mention.name} stands for ${entity.name}, which this text does not say.`,
        related: entity.introduction
          ? [{ location: entity.introduction, message: wordsAt(sentenceOf(entity.introduction)) }]
          : [],
        fixes: [
          {
            title: `Write “${entity.name} (${mention.name})”`,
            span: location.span,
            newText: `${entity.name} (${mention.name})`,
            preferred: true,
          },
        ],
      };
    }
  },
};
