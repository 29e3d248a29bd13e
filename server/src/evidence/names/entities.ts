/** Who is meant: every mention of the sources and the draft resolved to one entity. */

import { fold } from '../../annotate/names/fold.ts';
import type { Mention, NamedType } from '../../annotate/names/mention.ts';
import { push } from '../../text/multimap.ts';
import { runAtOnce, type Steps } from '../../text/steps.ts';
import { type AnnotatedDocument, type Location, locate, sentenceAround } from '../document.ts';
import { lazily } from '../lazily.ts';
import { Lexicon } from '../lexicon.ts';
import { Part, partsOf } from '../part.ts';
import { keptResolution } from './kept-resolution.ts';
import { nameKey } from './mention-columns.ts';
import { nameGroups } from './name-groups.ts';
import type { NamePart } from './name-part.ts';
import { type NameVocabulary, nameVocabulary } from './name-vocabulary.ts';
import type { Register } from './register.ts';
import {
  type Bearer,
  bearerAt,
  levelsOf,
  type Manner,
  type Resolution,
  resolveSteps,
  sizeOf,
} from './resolution.ts';
import { holderOf } from './title-holders.ts';

/** A place that means an entity without its name: by title alone, or by its seat of government. */
export interface IndirectMention extends Location {
  readonly as: Exclude<Manner, 'name'>;
}

export interface Entity {
  /** Type and folded name: "person:sanae takashi". */
  readonly id: string;
  readonly type: NamedType;
  /** The fullest form of the name, or the register's. */
  readonly name: string;
  /** All forms it is named by, in order of first mention. */
  readonly names: readonly string[];
  /** Where it is named, in order of reading: the sources first, then the draft. Empty for one that is only meant. */
  readonly mentions: readonly Location[];
  /** Where it is meant but not named: "the prime minister", "Tokyo". */
  readonly indirect: readonly IndirectMention[];
  /** What the texts say the person is, where they say so. */
  readonly roles: readonly Location[];
  /** Titles that the register gives. */
  readonly titles: readonly string[];
  /** The sentence in which the fullest name stands first. */
  readonly introduction: Location | undefined;
}

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

/** A read by its number in its part, and the place of that among the parts. */
interface Placed {
  readonly part: NamePart;
  readonly order: number;
  readonly number: number;
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
  const titled = (index: number): readonly Placed[] => [
    ...(below && index < resolution.under ? below.titled(index) : []),
    ...(byHolder().get(index) ?? []),
  ];
  /** In order of reading. */
  const told = ({ index, told }: Bearer, onlyTitled: boolean): readonly ToldRead[] => {
    const reads: ToldRead[] = onlyTitled ? [] : titled(index).map((read) => ({ ...read, as: 'title' }));
    for (const { group, as, acting } of told)
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
      const isNamed = bearer.type !== 'unknown' && (bearer.told.length > 0 || titled(index).length > 0);
      made.set(
        index,
        isNamed ? entity(bearer, bearer.type, (onlyTitled) => told(bearer, onlyTitled)) : undefined,
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
    const name = lexicon.find(nameKey(mention.name));
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
    of: (mention) => {
      const index = indexOf(mention);
      return index === undefined ? undefined : at(index);
    },
  };
}

function introduction({ part, number }: Placed): Location {
  const { document, passage, mention } = part.read(number);
  return locate(document, passage, sentenceAround(passage, mention.span));
}

interface ToldRead extends Placed {
  readonly as: Manner;
}

function entity(
  { name, entry }: Bearer,
  type: NamedType,
  reads: (onlyTitled: boolean) => readonly ToldRead[],
): Entity {
  const told = lazily(() => gathered(reads(false)));
  const introduced = lazily(() => {
    const { fullest } = told();
    return fullest && introduction(fullest);
  });
  // Asked of everyone where offices are offered, and few mentions have one.
  const roles = lazily(() => rolesIn(reads(true)));
  return {
    get id() {
      return `${type}:${fold(name)}`;
    },
    type,
    name,
    titles: entry?.titles ?? [],
    get names() {
      return told().names;
    },
    get mentions() {
      return told().mentions;
    },
    get indirect() {
      return told().indirect;
    },
    get roles() {
      return roles();
    },
    get introduction() {
      return introduced();
    },
  };
}

const rolesIn = (reads: readonly ToldRead[]): Location[] =>
  reads.flatMap(({ part, number, as }) => {
    if (as !== 'name') return [];
    const { document, passage, mention } = part.read(number);
    return [mention.title, mention.role].flatMap((span) => (span ? locate(document, passage, span) : []));
  });

function gathered(
  reads: readonly ToldRead[],
): Pick<Entity, 'names' | 'mentions' | 'indirect'> & { readonly fullest: ToldRead | undefined } {
  const mentions: Location[] = [];
  const indirect: IndirectMention[] = [];
  const names = new Set<string>();
  let fullest: ToldRead | undefined;
  let length = 0;
  for (const read of reads) {
    const { part, number, as } = read;
    const location = part.placeOf(number);
    if (as !== 'name') {
      indirect.push({ ...location, as });
      continue;
    }
    mentions.push(location);
    const name = part.nameOf(number);
    names.add(name);
    if (name.length <= length) continue;
    length = name.length;
    fullest = read;
  }
  return { names: [...names], mentions, indirect, fullest };
}
