/** The names of a draft in order, each with who is meant: what the checks on names go through. */
import type { Mention } from '../../annotate/names/mention.ts';
import { type AnnotatedDocument, type Location, locate, type Passage } from '../document.ts';
import { isJudged } from '../judgement.ts';
import type { EntityTable } from './entities.ts';
import type { Entity } from './entity.ts';

export interface DraftedName {
  readonly mention: Mention;
  readonly entity: Entity;
  readonly passage: Passage;
  readonly location: Location;
  /** Some source names the same one. */
  readonly sourced: boolean;
}

export function* draftedNames(draft: AnnotatedDocument, entities: EntityTable): Generator<DraftedName> {
  for (const passage of draft.passages) {
    if (!isJudged(passage)) continue;
    for (const mention of passage.annotations.mentions) {
      const entity = mention.titleAlone ? undefined : entities.of(mention);
      if (!entity) continue;
      const sourced = entity.firstMention?.document !== draft;
      yield { mention, entity, passage, location: locate(draft, passage, mention.span), sourced };
    }
  }
}

/** A draft with who is meant by its names. */
interface Named {
  readonly draft: AnnotatedDocument;
  readonly entities: EntityTable;
}

/** All that a draft names or means, in order of first mention. */
export const entitiesIn = ({ draft, entities }: Named): ReadonlySet<Entity> =>
  new Set(
    draft.passages.flatMap(({ annotations }) =>
      annotations.mentions.flatMap((mention) => entities.of(mention) ?? []),
    ),
  );

/** A text of this many paragraphs introduces those it names; a note or an excerpt need not. */
const wholeText = 3;

export const introducesNames = ({ draft }: Pick<Named, 'draft'>): boolean =>
  draft.passages.filter(({ kind }) => kind === 'prose').length >= wholeText;
