/** Who is meant: every mention of the sources and the draft resolved to one entity. */
import type { Mention, NamedType } from '../annotate/mention.ts';
import { type AnnotatedDocument, type Location, locate } from './document.ts';

export interface Entity {
  /** Type and folded name: "person:sanae takashi". */
  readonly id: string;
  readonly type: NamedType;
  /** The fullest form of the name. */
  readonly name: string;
  /** In order of reading: the sources' first, then the draft's. */
  readonly mentions: readonly Location[];
  /** What a source says the person is, where it says so. */
  readonly roles: readonly Location[];
}

export interface EntityTable {
  readonly entities: readonly Entity[];
  /** The entity of a mention of one of the documents; undefined when it turned out to name no one. */
  readonly of: (mention: Mention) => Entity | undefined;
}

/** An entity while its mentions are gathered. */
interface Candidate {
  type: NamedType | 'unknown';
  readonly name: string;
  readonly reads: Read[];
}

const states: readonly (readonly [string, ...string[]])[] = [
  ['United States', 'u.s.', 'u.s', 'us', 'u.s.a.', 'usa', 'america', 'united states of america'],
  ['United Kingdom', 'u.k.', 'u.k', 'uk', 'britain', 'great britain'],
  ['European Union', 'e.u.', 'e.u', 'eu'],
  ['United Nations', 'u.n.', 'u.n', 'un'],
];
const aliases = new Map(states.flatMap(([name, ...others]) => others.map((other) => [other, name] as const)));

/** Case and diacritics taken off, so that Orbán and ORBAN are one. */
export const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Read {
  readonly mention: Mention;
  readonly location: Location;
  readonly role?: Location;
  /** Its place in reading order. */
  readonly order: number;
}

/** Reads the documents in order: what the sources introduce, the draft's short forms resolve to. */
export function entityTable(documents: readonly AnnotatedDocument[]): EntityTable {
  const candidates: Candidate[] = [];
  const byName = new Map<string, Candidate>();
  const byShort = new Map<string, Set<Candidate>>();
  const byMention = new Map<Mention, Candidate>();

  const find = (mention: Mention): Candidate | undefined => {
    const key = canonical(mention.name);
    const exact = byName.get(key);
    if (exact || isFull(mention)) return exact;
    const bearers = [...(byShort.get(key) ?? [])].filter((candidate) => agrees(candidate, mention));
    // Two people of one surname in play: a guess would link to the wrong one.
    return bearers.length === 1 ? bearers[0] : undefined;
  };
  const create = (mention: Mention): Candidate => {
    const alias = aliases.get(fold(mention.name));
    const candidate: Candidate = {
      type: alias ? 'place' : mention.type,
      name: alias ?? mention.name,
      reads: [],
    };
    candidates.push(candidate);
    byName.set(fold(candidate.name), candidate);
    for (const short of shortForms(mention))
      byShort.set(short, (byShort.get(short) ?? new Set()).add(candidate));
    return candidate;
  };
  const attach = (candidate: Candidate, read: Read) => {
    if (candidate.type === 'unknown') candidate.type = read.mention.type;
    byMention.set(read.mention, candidate);
    candidate.reads.push(read);
  };

  const reads = readAll(documents);
  const certain = reads.filter(({ mention }) => !mention.doubtful);
  // Full names first, so that a headline's surname resolves to the name that the text introduces after it.
  for (const read of certain.filter(({ mention }) => isFull(mention)))
    attach(find(read.mention) ?? create(read.mention), read);
  for (const read of certain.filter(({ mention }) => !isFull(mention)))
    attach(find(read.mention) ?? create(read.mention), read);
  // A word whose capital proves nothing is a name only when another mention says so.
  for (const read of reads.filter(({ mention }) => mention.doubtful)) {
    const candidate = find(read.mention);
    if (candidate) attach(candidate, read);
  }

  const entities = new Map<Candidate, Entity>();
  for (const candidate of candidates)
    if (candidate.type !== 'unknown') entities.set(candidate, entity(candidate, candidate.type));
  return {
    entities: [...entities.values()],
    of: (mention) => {
      const candidate = byMention.get(mention);
      return candidate && entities.get(candidate);
    },
  };
}

function readAll(documents: readonly AnnotatedDocument[]): Read[] {
  const reads: Read[] = [];
  for (const document of documents)
    for (const passage of document.passages)
      for (const mention of passage.annotations.mentions) {
        const role = mention.role ?? mention.title;
        reads.push({
          mention,
          location: locate(document, passage, mention.span),
          ...(role && { role: locate(document, passage, role) }),
          order: reads.length,
        });
      }
  return reads;
}

function entity({ name, reads }: Candidate, type: NamedType): Entity {
  const ordered = [...reads].sort((a, b) => a.order - b.order);
  return {
    id: `${type}:${fold(name)}`,
    type,
    name,
    mentions: ordered.map(({ location }) => location),
    roles: ordered.flatMap(({ role }) => role ?? []),
  };
}

const isFull = (mention: Mention): boolean => mention.name.includes(' ');

const canonical = (name: string): string => fold(aliases.get(fold(name)) ?? name);

const agrees = (candidate: Candidate, mention: Mention): boolean =>
  mention.type === 'unknown' || candidate.type === 'unknown' || candidate.type === mention.type;

/** What a full name may be shortened to: a person's surname, an organisation's first words and its acronym. */
function shortForms({ name, type }: Mention): string[] {
  const words = fold(name).split(' ');
  if (words.length < 2) return [];
  if (type === 'person' || type === 'unknown') return [words.at(-1)!];
  if (type !== 'organisation') return [];
  const acronym = name
    .split(/[\s-]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join('')
    .toLowerCase();
  return acronym.length > 2 ? [words[0]!, acronym] : [words[0]!];
}
