/** One who is meant: what is told of it is gathered when it is first asked for. */

import { fold } from '../../annotate/names/fold.ts';
import type { NamedType } from '../../annotate/names/mention.ts';
import { lazily } from '../../text/lazily.ts';
import { type Location, locate, sentenceAround } from '../document.ts';
import type { NamePart } from './name-part.ts';
import type { Bearer, Manner } from './resolution.ts';

/** A place that means an entity without its name: by title alone, or by its seat of government. */
export interface IndirectMention extends Location {
  readonly as: Exclude<Manner, 'name'>;
}

export interface Entity {
  /** Of one whom a draft names, the same as the sources alone tell of; undefined where they don't, and of one whom only they name. */
  readonly before: Entity | undefined;
  /** Type and folded name: "person:sanae takashi". */
  readonly id: string;
  readonly type: NamedType;
  /** The fullest form of the name, or the register's. */
  readonly name: string;
  /** All forms it is named by, in order of first mention. */
  readonly names: readonly string[];
  /** Where it is named, in order of reading: the sources first, then the draft. Empty for one that is only meant. */
  readonly mentions: readonly Location[];
  /** The first of these, for which not all of them need be gathered. */
  readonly firstMention: Location | undefined;
  /** Where it is meant but not named: "the prime minister", "Tokyo". */
  readonly indirect: readonly IndirectMention[];
  /** What the texts say the person is, where they say so. */
  readonly roles: readonly Location[];
  /** Titles that the register gives. */
  readonly titles: readonly string[];
  /** The sentence in which the fullest name stands first. */
  readonly introduction: Location | undefined;
}

/** A read by its number in its part, and the place of that among the parts. */
export interface Placed {
  readonly part: NamePart;
  readonly order: number;
  readonly number: number;
}

/** A read with how it means the entity. */
export interface ToldRead extends Placed {
  readonly as: Manner;
}

/** `before` is what the documents below tell of the same one, and comes before these reads. */
export function entity(
  { name, entry }: Bearer,
  type: NamedType,
  reads: (onlyTitled: boolean) => readonly ToldRead[],
  before?: Entity,
): Entity {
  const told = lazily(() => gathered(reads(false), before));
  const introduced = lazily(() => {
    const { fullest } = told();
    return fullest ? introduction(fullest) : before?.introduction;
  });
  // Asked of everyone where offices are offered, and few mentions have one.
  const roles = lazily(() => [...(before?.roles ?? []), ...rolesIn(reads(true))]);
  const id = lazily(() => `${type}:${fold(name)}`);
  return {
    before,
    get id() {
      return id();
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
    get firstMention() {
      return before?.mentions[0] ?? told().mentions[0];
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

function introduction({ part, number }: Placed): Location {
  const { document, passage, mention } = part.read(number);
  return locate(document, passage, sentenceAround(passage, mention.span));
}

const rolesIn = (reads: readonly ToldRead[]): Location[] =>
  reads.flatMap(({ part, number, as }) => {
    if (as !== 'name') return [];
    const { document, passage, mention } = part.read(number);
    return [mention.title, mention.role].flatMap((span) => (span ? locate(document, passage, span) : []));
  });

/** `fullest` is undefined where a name before these is as full. */
function gathered(
  reads: readonly ToldRead[],
  before?: Entity,
): Pick<Entity, 'names' | 'mentions' | 'indirect'> & { readonly fullest: ToldRead | undefined } {
  const mentions = [...(before?.mentions ?? [])];
  const indirect = [...(before?.indirect ?? [])];
  const names = new Set(before?.names);
  let fullest: ToldRead | undefined;
  let length = Math.max(0, ...[...names].map((name) => name.length));
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
