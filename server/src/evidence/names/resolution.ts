/** Resolves the names of documents to who is meant, on top of what other documents have already resolved. */

import { known } from '../../annotate/names/known.ts';
import type { NamedType } from '../../annotate/names/mention.ts';
import { knowledge } from '../../annotate/names/name-knowledge.ts';
import { type NumberMap, NumberTable } from '../../text/number-table.ts';
import type { Steps } from '../../text/steps.ts';
import type { Lexicon } from '../lexicon.ts';
import { nameKey } from './mention-columns.ts';
import {
  type Forms,
  formsOf,
  inReadingOrder,
  type NameGroup,
  type NameGroups,
  sameNumber,
} from './name-groups.ts';
import type { Register, RegisterEntry } from './register.ts';
import { governedFrom, stateKey } from './states.ts';

/** How a mention means its entity. */
export type Manner = 'name' | 'title' | 'seat';

/** The mentions of a group that mean a bearer: all of them, those where a capital acts for its state, or the others. */
export interface Told {
  readonly group: NameGroup;
  readonly as: 'name' | 'seat';
  readonly acting?: boolean;
}

/** One who is meant. Never changed once its resolution is made. */
export interface Bearer {
  readonly index: number;
  readonly type: NamedType | 'unknown';
  readonly name: string;
  readonly entry?: RegisterEntry;
  readonly told: readonly Told[];
}

/** Names and forms by their numbers in the lexicon. */
export interface Resolution {
  readonly groups: NameGroups;
  readonly register: Register;
  readonly below?: Resolution;
  /** How many bearers there are below. */
  readonly under: number;
  /** Those that these documents bring, from the index `under` on. */
  readonly fresh: readonly Bearer[];
  /** Bearers from below that these documents mention too. */
  readonly touched: ReadonlyMap<number, Bearer>;
  /** Bearers that a register gives titles. */
  readonly registered: readonly Bearer[];
  /** Who is meant by the mentions of a group. */
  readonly byGroup: Pick<NumberMap, 'get'>;
  /** The government that the acting mentions of a group mean instead. */
  readonly governments: ReadonlyMap<number, number>;
  readonly byName: Pick<NumberMap, 'get'>;
  readonly bySure: ReadonlyMap<number, readonly number[]>;
  readonly byLoose: ReadonlyMap<number, readonly number[]>;
}

type OpenBearer = { -readonly [K in keyof Bearer]: K extends 'told' ? Told[] : Bearer[K] };

interface Work extends Resolution {
  readonly lexicon: Lexicon;
  readonly fresh: OpenBearer[];
  readonly touched: Map<number, OpenBearer>;
  readonly registered: OpenBearer[];
  readonly byGroup: NumberMap;
  readonly governments: Map<number, number>;
  readonly byName: NumberMap;
  readonly bySure: Map<number, number[]>;
  readonly byLoose: Map<number, number[]>;
}

/** Yields often: thousands of documents have tens of thousands of names. */
export function* resolveSteps(
  groups: NameGroups,
  lexicon: Lexicon,
  register: Register = [],
  below?: Resolution,
): Steps<Resolution> {
  // A draft has few names, and is resolved again at each stroke.
  const table = (): NumberMap => (below ? new Map() : new NumberTable(lexicon.size));
  const work: Work = {
    groups,
    register,
    lexicon,
    ...(below && { below }),
    under: below ? sizeOf(below) : 0,
    fresh: [],
    touched: new Map(),
    registered: [],
    byGroup: table(),
    governments: new Map(),
    byName: table(),
    bySure: new Map(),
    byLoose: new Map(),
  };
  for (const entry of register) enter(work, entry);
  const all = inReadingOrder(groups);
  // Full names first, so that a headline's surname resolves to the name that the text introduces after it.
  for (const group of all)
    if (group.certain && group.key.includes(' ')) {
      attach(work, group, exact(work, group) ?? longer(work, group) ?? create(work, group));
      yield;
    }
  for (const part of groups.parts) introduceAcronyms(work, part.acronyms());
  yield;
  for (const group of all)
    if (group.certain && !group.key.includes(' ')) {
      attach(work, group, exact(work, group) ?? shortened(work, group) ?? create(work, group));
      yield;
    }
  // A word whose capital proves nothing is a name only when another mention says so.
  for (const group of all)
    if (!group.certain) {
      const found = exact(work, group) ?? shortened(work, group);
      if (found !== undefined) attach(work, group, found);
    }
  return work;
}

/** The resolution with those below it, the lowest first. */
export const levelsOf = (resolution: Resolution): Resolution[] =>
  resolution.below ? [...levelsOf(resolution.below), resolution] : [resolution];

/** How many bearers there are. */
export const sizeOf = ({ under, fresh }: Resolution): number => under + fresh.length;

export const bearerAt = (resolution: Resolution, index: number): Bearer =>
  resolution.fresh[index - resolution.under] ??
  resolution.touched.get(index) ??
  bearerAt(resolution.below!, index);

const lookUp = (work: Work, name: number): number | undefined =>
  work.byName.get(name) ?? work.below?.byName.get(name);

function candidates(work: Work, field: 'bySure' | 'byLoose', group: NameGroup): number[] {
  const both = [...(work.below?.[field].get(group.number) ?? []), ...(work[field].get(group.number) ?? [])];
  return both.filter((index) => agrees(bearerAt(work, index), group, field === 'byLoose'));
}

function exact(work: Work, group: NameGroup): number | undefined {
  const { key, type } = group;
  const found = lookUp(work, group.number);
  if (found !== undefined) return found;
  const other = group.same();
  if (other !== undefined) return lookUp(work, other);
  // The family name may come first: "Abe Shinzo".
  const words = key.split(' ');
  return type === 'person' && words.length === 2
    ? lookUp(work, work.lexicon.find(`${words[1]} ${words[0]}`))
    : undefined;
}

/** "Laura Lund" is "Det Insp Laura Lund", whom the documents below name. */
function longer(work: Work, group: NameGroup): number | undefined {
  const found = candidates(work, 'bySure', group);
  return found.length === 1 ? found[0] : undefined;
}

function shortened(work: Work, group: NameGroup): number | undefined {
  for (const field of ['bySure', 'byLoose'] as const) {
    const found = candidates(work, field, group);
    // Two people of one surname in play: a guess would link to the wrong one.
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** Whether a short form may mean this bearer: a known country never means a person of that surname. */
function agrees({ type }: Bearer, group: NameGroup, loose: boolean): boolean {
  const { key, type: own } = group;
  const bits = knowledge(key);
  if (bits & (known.country | known.demonym) && own !== type) return false;
  if (own === type || own === 'unknown') return true;
  if (type !== 'person' && type !== 'organisation') return false;
  const { scores } = group;
  // "Wells" may be the firm of that name, if it does nothing that a person does.
  if (loose) return type === 'organisation' && own === 'person' && scores.organisation > scores.person - 2;
  const rival = own === 'event' || own === 'product' ? 0 : scores[own];
  return scores[type] > rival - (bits & (known.town | known.region) ? 3 : 8);
}

const create = (work: Work, group: NameGroup): number =>
  open(work, group.number, group.type, group.same(), group.forms());

function open(
  work: Work,
  key: number,
  type: Bearer['type'],
  same: number | undefined,
  { name, sure, loose }: Forms,
): number {
  const index = sizeOf(work);
  work.fresh.push({ index, type, name, told: [] });
  work.byName.set(key, index);
  if (same !== undefined && lookUp(work, same) === undefined) work.byName.set(same, index);
  for (const form of sure) push(work.bySure, form, index);
  for (const form of loose) push(work.byLoose, form, index);
  return index;
}

function push(map: Map<number, number[]>, key: number, index: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [index]);
  else if (list.at(-1) !== index) list.push(index);
}

function enter(work: Work, entry: RegisterEntry): void {
  const { lexicon } = work;
  const { name, type, aliases = [], titles = [] } = entry;
  const key = nameKey(name);
  const number = lexicon.number(key);
  if (lookUp(work, number) !== undefined) return;
  const index = open(work, number, type, sameNumber(key, type, lexicon), formsOf(name, type, lexicon));
  const bearer = work.fresh.at(-1)!;
  bearer.entry = entry;
  if (titles.length > 0) work.registered.push(bearer);
  for (const alias of aliases) {
    const form = lexicon.number(nameKey(alias));
    if (!work.byName.has(form)) work.byName.set(form, index);
  }
}

function attach(work: Work, group: NameGroup, index: number): void {
  if (group.type !== 'unknown' && bearerAt(work, index).type === 'unknown')
    opened(work, index).type = group.type;
  const state = group.acting > 0 ? governedFrom(group.key) : undefined;
  const government = state === undefined ? undefined : lookUp(work, work.lexicon.find(state));
  work.byGroup.set(group.number, index);
  if (government === undefined || government === index) {
    opened(work, index).told.push({ group, as: 'name' });
    return;
  }
  work.governments.set(group.number, government);
  opened(work, government).told.push({ group, as: 'seat', acting: true });
  if (group.acting < group.count) opened(work, index).told.push({ group, as: 'name', acting: false });
}

/** A bearer of the documents below is copied before it is given a mention of these. */
function opened(work: Work, index: number): OpenBearer {
  const open = work.fresh[index - work.under] ?? work.touched.get(index);
  if (open) return open;
  const below = bearerAt(work.below!, index);
  const copy = { ...below, told: [...below.told] };
  work.touched.set(index, copy);
  return copy;
}

function introduceAcronyms(work: Work, pairs: Iterable<readonly [short: string, long: string]>): void {
  for (const [short, long] of pairs) {
    const index = lookUp(work, work.lexicon.find(nameKey(long)));
    const key = nameKey(short);
    const number = work.lexicon.number(key);
    if (index !== undefined && lookUp(work, number) === undefined && stateKey(key) === undefined)
      work.byName.set(number, index);
  }
}
