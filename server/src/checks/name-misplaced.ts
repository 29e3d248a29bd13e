/** A name where the sources have another: welded from two of their names, or a person where only a place or thing can be. */

import { fold } from '../annotate/names/fold.ts';
import { known } from '../annotate/names/known.ts';
import type { Mention } from '../annotate/names/mention.ts';
import { knowledge } from '../annotate/names/name-knowledge.ts';
import { type Location, type Passage, sentenceOf, wordsAt } from '../evidence/document.ts';
import { seamIn } from '../evidence/names/blended-names.ts';
import type { DraftedName } from '../evidence/names/drafted-names.ts';
import type { Entity } from '../evidence/names/entity.ts';
import { memoized } from '../text/memoized.ts';
import type { Check } from './check.ts';

export const nameMisplaced: Check = {
  id: 'name-misplaced',
  severity: 'warning',
  *run(reading) {
    const { problems, entities } = reading;
    if (problems.some(({ kind }) => kind === 'source')) return;
    for (const drafted of reading.names()) {
      const { mention, entity, location, sourced } = drafted;
      if (mention.nested) continue;
      if (!sourced) {
        const seam = seamIn(drafted, entities.vocabulary);
        if (seam)
          yield {
            span: location.span,
            message: `No source names ${mention.name}; ${seam.source.document.name} has “${wordsAt(seam.source)}”.`,
            related: [related(seam.source)],
          };
      } else if (mention.name.includes(' ') && isPlaced(drafted) && isPerson(entity)) {
        const source = entity.firstMention;
        yield {
          span: location.span,
          message: `${source!.document.name} names ${entity.name} as a person.`,
          related: [related(source!)],
        };
      }
    }
  },
};

const related = (location: Location) => ({ location, message: wordsAt(sentenceOf(location)) });

const where = /(?:^|[\s(])(?:in|near|outside|across|throughout)\s+$/;
/** One has confidence in people, and is interested in them. */
const attitude =
  /\b(?:confiden\w*|trust\w*|faith|belie\w*|interest\w*|hope\w*|disappoint\w*|invest\w*|find\w*|found|see\w*|saw|have|had|has|meet|rest\w*|role|part|instill\w*|lies?|lay|flaw\w*|change\w*|difference\w*|starr?\w*|play\w*|join\w*)\s+(?:\w+\s+){0,2}in\s+$/i;

/** The sources leave no doubt: they give a role, or a given name that is no town's, and a surname that is no noun. */
function isPerson({ type, name, roles }: Entity): boolean {
  if (type !== 'person') return false;
  const words = fold(name).split(' ');
  const first = knowledge(words[0]!);
  const given = (first & known.given) !== 0 && (first & (known.famousPlace | known.common)) === 0;
  return roles.length > 0 || (given && (knowledge(words.at(-1)!) & known.common) === 0);
}

const article = /(?:^|[\s(])the\s+$/i;

/** The name stands where no person's can, and in no source does. */
function isPlaced({ mention, passage, entity, location }: DraftedName): boolean {
  const setting = settingOf(mention, passage);
  return (
    setting !== undefined &&
    entity.mentions.every(
      ({ document, span }) =>
        document === location.document ||
        !setting.test(document.text.slice(Math.max(0, span.start - 40), span.start)),
    )
  );
}

/** What stands before the name and is not before a person's: an article or a preposition of place. */
const settingOf = memoized(
  ({ title, span }: Mention, { annotations: { text } }: Passage): RegExp | undefined => {
    if (title) return undefined;
    const before = text.slice(Math.max(0, span.start - 40), span.start);
    const after = text.slice(span.end, span.end + 12);
    const setting = article.test(before) ? article : where;
    if (!setting.test(before) || attitude.test(before)) return undefined;
    // "the Lena Okafor case" is about a person still.
    return (setting === article ? nothingMore : nothingDone).test(after) ? setting : undefined;
  },
);

const nothingMore = /^\s*(?:[.,;:!?)]|$|(?:is|was|has|had|will|ended?|began|in|on|at)\b)/;
const nothingDone =
  /^\s*(?:[.,;:!?)]|$|(?:on|in|to|for|at|by|after|before|until|and|last|this|next|when|where|since)\b)/;
