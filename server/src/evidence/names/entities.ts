/** Who is meant: every mention of the sources and the draft resolved to one entity. */
import type { Mention, NamedType } from '../../annotate/names/mention.ts';
import { fold } from '../../annotate/names/name-knowledge.ts';
import { runAtOnce, type Steps } from '../../text/steps.ts';
import { type AnnotatedDocument, type Location, locate, sentenceAround } from '../document.ts';
import { type NameVocabulary, nameVocabulary } from './name-vocabulary.ts';
import type { Register } from './register.ts';
import { type Bearer, type Manner, type Resolution, resolve, resolveSteps } from './resolution.ts';

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
  readonly introduction?: Location;
}

export interface EntityTable {
  readonly entities: readonly Entity[];
  /** The entity of a mention of one of the documents; undefined when it turned out to name no one. */
  readonly of: (mention: Mention) => Entity | undefined;
  /** The sources' words, for names that come near them. */
  readonly vocabulary: NameVocabulary;
}

/** The sources' entities, resolved once for as long as no source changes. */
export interface SourceEntities extends EntityTable {
  readonly resolution: Resolution;
  /** By bearer, undefined for names of no known type. */
  readonly made: readonly (Entity | undefined)[];
}

export const sourceEntities = (
  sources: readonly AnnotatedDocument[],
  register: Register = [],
): SourceEntities => runAtOnce(sourceEntitiesSteps(sources, register));

/** Yields often. */
export function* sourceEntitiesSteps(
  sources: readonly AnnotatedDocument[],
  register: Register,
): Steps<SourceEntities> {
  const resolution = yield* resolveSteps(sources, register);
  const made: (Entity | undefined)[] = [];
  for (const bearer of resolution.bearers) {
    made.push(entity(bearer));
    yield;
  }
  return { ...table(resolution, made, nameVocabulary(sources)), resolution, made };
}

/** The draft's mentions on top of the sources': what the sources resolve, the draft inherits. */
export function entityTable(draft: AnnotatedDocument, sources: SourceEntities): EntityTable {
  const resolution = resolve([draft], [], sources.resolution);
  const under = sources.made.length;
  const made = resolution.bearers.map((bearer, index) =>
    index < under && !resolution.touched.has(index) ? sources.made[index] : entity(bearer),
  );
  return table(resolution, made, sources.vocabulary, sources);
}

function table(
  { byMention }: Resolution,
  made: readonly (Entity | undefined)[],
  vocabulary: NameVocabulary,
  sources?: SourceEntities,
): EntityTable {
  return {
    vocabulary,
    entities: made.filter((one) => one !== undefined),
    of: (mention) => {
      const index = byMention.get(mention) ?? sources?.resolution.byMention.get(mention);
      return index === undefined ? undefined : made[index];
    },
  };
}

function entity({ type, name, entry, reads }: Bearer): Entity | undefined {
  if (type === 'unknown' || reads.length === 0) return undefined;
  const mentions: Location[] = [];
  const indirect: IndirectMention[] = [];
  const roles: Location[] = [];
  const names = new Set<string>();
  let introduction: Location | undefined;
  let fullest = 0;
  // Title mentions are added last, whatever their place.
  const ordered = [...reads].sort((a, b) =>
    a.read.document === b.read.document ? a.read.order - b.read.order : 0,
  );
  for (const { read, as } of ordered) {
    const { document, passage, location, mention } = read;
    if (as !== 'name') {
      indirect.push({ ...location, as });
      continue;
    }
    mentions.push(location);
    names.add(mention.name);
    if (mention.name.length > fullest) {
      fullest = mention.name.length;
      introduction = locate(document, passage, sentenceAround(passage, mention.span));
    }
    for (const role of [mention.title, mention.role]) if (role) roles.push(locate(document, passage, role));
  }
  return {
    id: `${type}:${fold(name)}`,
    type,
    name,
    names: [...names],
    mentions,
    indirect,
    roles,
    titles: entry?.titles ?? [],
    ...(introduction && { introduction }),
  };
}
