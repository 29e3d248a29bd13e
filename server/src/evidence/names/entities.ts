/** Who is meant: every mention of the sources and the draft resolved to one entity. */

import type { Mention } from '../../annotate/names/mention.ts';
import { lazily } from '../../text/lazily.ts';
import { memoized } from '../../text/memoized.ts';
import { push } from '../../text/multimap.ts';
import { runAtOnce, type Steps } from '../../text/steps.ts';
import type { AnnotatedDocument } from '../document.ts';
import { Lexicon } from '../lexicon.ts';
import { Part, partsOf } from '../part.ts';
import { type Entity, entity, type Placed, type ToldRead } from './entity.ts';
import { keptResolution } from './kept-resolution.ts';
import { keyOf } from './mention-columns.ts';
import { nameGroups } from './name-groups.ts';
import type { NamePart } from './name-part.ts';
import { type NameVocabulary, nameVocabulary } from './name-vocabulary.ts';
import type { Register } from './register.ts';
import { type Bearer, bearerAt, levelsOf, type Resolution, resolveSteps, sizeOf } from './resolution.ts';
import { holderOf } from './title-holders.ts';

export interface EntityTable {
  readonly entities: readonly Entity[];
  /** The entity of a mention of one of the documents; undefined when it turned out to name no one. */
  readonly of: (mention: Mention) => Entity | undefined;
  /** The sources' words, for names that come near them. */
  readonly vocabulary: NameVocabulary;
}

/** The entities of documents, resolved once for as long as none of them changes. */
export interface ResolvedEntities extends EntityTable {
  readonly lexicon: Lexicon;
  readonly resolution: Resolution;
  /** The bearer that a mention means. */
  readonly indexOf: (mention: Mention) => number | undefined;
  /** By bearer; undefined for names of no known type. */
  readonly at: (index: number) => Entity | undefined;
  /** The titles that stand for a bearer. */
  readonly titled: (index: number) => readonly Placed[];
}

export const sourceEntities = (
  sources: readonly AnnotatedDocument[],
  register: Register = [],
): ResolvedEntities => runAtOnce(sourceEntitiesSteps(partsOf(sources), register));

/** Yields often. Of names that no part has which came or went since `before`, what is known there is taken over. */
export function* sourceEntitiesSteps(
  parts: readonly Part[],
  register: Register,
  before?: Resolution,
): Steps<ResolvedEntities> {
  const names: NamePart[] = [];
  for (const part of parts) {
    names.push(yield* part.names.steps());
    yield;
  }
  const lexicon = parts[0]?.lexicon ?? new Lexicon();
  const groups = yield* nameGroups(names, before?.groups);
  const resolution =
    (before && keptResolution(before, groups, register)) ?? (yield* resolveSteps(groups, lexicon, register));
  return table(resolution, lexicon, nameVocabulary(parts));
}

/** The draft's mentions on top of the sources': what the sources resolve, the draft inherits. */
export function entityTable(draft: AnnotatedDocument, sources: ResolvedEntities): EntityTable {
  const { lexicon, resolution: below, vocabulary } = sources;
  const groups = runAtOnce(nameGroups([new Part([draft], lexicon).names()]));
  return table(runAtOnce(resolveSteps(groups, lexicon, [], below)), lexicon, vocabulary, {
    sources,
    mentions: new Set(draft.passages.flatMap(({ annotations }) => annotations.mentions)),
  });
}

/** Entities are made when they are asked for, and what is told of them when that is. */
function table(
  resolution: Resolution,
  lexicon: Lexicon,
  vocabulary: NameVocabulary,
  draft?: { readonly sources: ResolvedEntities; readonly mentions: ReadonlySet<Mention> },
): ResolvedEntities {
  const below = draft?.sources;
  const order = lazily(
    () =>
      new Map(
        levelsOf(resolution)
          .flatMap(({ groups }) => groups.parts)
          .map((part, nth) => [part, nth]),
      ),
  );
  const placed = (part: NamePart, number: number): Placed => ({ part, order: order().get(part)!, number });
  const byHolder = lazily(() => {
    const found = new Map<number, Placed[]>();
    for (const part of resolution.groups.parts)
      for (const number of part.alone) {
        const holder = holderOf(part.nameOf(number), part.placeOf(number).document, resolution);
        if (holder !== undefined) push(found, holder, placed(part, number));
      }
    return found;
  });
  const holders = lazily(
    () =>
      new Map(
        [...byHolder()].flatMap(([holder, reads]) =>
          reads.map(({ part, number }) => [part.read(number).mention, holder] as const),
        ),
      ),
  );
  const titledHere = (index: number): readonly Placed[] => byHolder().get(index) ?? [];
  const titled = (index: number): readonly Placed[] => [
    ...(below && index < resolution.under ? below.titled(index) : []),
    ...titledHere(index),
  ];
  /** In order of reading; only those of the documents here for a bearer of those below. */
  const told = ({ index, told }: Bearer, onlyTitled: boolean, before?: Bearer): readonly ToldRead[] => {
    const titles = before ? titledHere(index) : titled(index);
    const reads: ToldRead[] = onlyTitled ? [] : titles.map((read) => ({ ...read, as: 'title' }));
    for (const { group, as, acting } of told.slice(before?.told.length ?? 0))
      for (const { part, name } of group.places)
        for (const number of part.readsOf(name, acting))
          if (!onlyTitled || part.isTold(number, 'titled')) reads.push({ ...placed(part, number), as });
    return reads.sort((a, b) => a.order - b.order || a.number - b.number);
  };
  const made = new Map<number, Entity | undefined>();
  const at = (index: number): Entity | undefined => {
    const isBelow = index < resolution.under && !resolution.touched.has(index);
    if (below && isBelow && !byHolder().has(index)) return below.at(index);
    if (!made.has(index)) {
      const bearer = bearerAt(resolution, index);
      // Sources may name one in thousands of places, which are gathered once and not at each stroke.
      const known = index < resolution.under ? below?.at(index) : undefined;
      const before = known && bearerAt(below!.resolution, index);
      const isNamed = bearer.type !== 'unknown' && (bearer.told.length > 0 || titled(index).length > 0);
      made.set(
        index,
        isNamed
          ? entity(bearer, bearer.type, (onlyTitled) => told(bearer, onlyTitled, before), known)
          : undefined,
      );
    }
    return made.get(index);
  };
  /** The mentions of a name that stand for its government. */
  const acting = new Map<number, ReadonlySet<Mention>>();
  const isActing = (name: number, mention: Mention): boolean => {
    const known =
      acting.get(name) ??
      new Set(
        resolution.groups.byKey
          .get(name)!
          .places.flatMap(({ part, name }) =>
            Array.from(part.readsOf(name, true), (number) => part.read(number).mention),
          ),
      );
    acting.set(name, known);
    return known.has(mention);
  };
  const indexOf = (mention: Mention): number | undefined => {
    if (draft && !draft.mentions.has(mention)) return draft.sources.indexOf(mention);
    if (mention.titleAlone) return holders().get(mention);
    const name = lexicon.find(keyOf(mention));
    const government = resolution.governments.get(name);
    return government !== undefined && isActing(name, mention) ? government : resolution.byGroup.get(name);
  };
  const all = lazily(() => Array.from({ length: sizeOf(resolution) }, (_, index) => at(index) ?? []).flat());
  return {
    lexicon,
    resolution,
    vocabulary,
    indexOf,
    at,
    titled,
    get entities() {
      return all();
    },
    of: memoized((mention) => {
      const index = indexOf(mention);
      return index === undefined ? undefined : at(index);
    }),
  };
}
