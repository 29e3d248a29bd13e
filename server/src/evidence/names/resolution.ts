/** Resolves the mentions of documents to who is meant, on top of what other documents have already resolved. */
import type { Mention, NamedType } from '../../annotate/names/mention.ts';
import { knowledge, known } from '../../annotate/names/name-knowledge.ts';
import { runAtOnce, type Steps } from '../../text/steps.ts';
import type { AnnotatedDocument } from '../document.ts';
import { abbreviates, sameName, shortForms } from './name-forms.ts';
import { type NameGroup, nameGroups, nameKey, type Read, readAll } from './name-groups.ts';
import type { Register, RegisterEntry } from './register.ts';
import { governedFrom, standsForGovernment, stateKey, stateName } from './states.ts';
import { holderOf, titleIndex } from './titles.ts';

/** How a mention means its entity. */
export type Manner = 'name' | 'title' | 'seat';

/** One who is meant, with the mentions gathered so far. Never changed once its resolution is made. */
export interface Bearer {
  readonly index: number;
  readonly key: string;
  readonly type: NamedType | 'unknown';
  readonly name: string;
  readonly entry?: RegisterEntry;
  readonly reads: readonly { readonly read: Read; readonly as: Manner }[];
}

export interface Resolution {
  readonly bearers: readonly Bearer[];
  readonly below?: Resolution;
  /** Bearers from below that these documents mention too. */
  readonly touched: ReadonlySet<number>;
  readonly byMention: ReadonlyMap<Mention, number>;
  readonly byName: ReadonlyMap<string, number>;
  readonly bySure: ReadonlyMap<string, readonly number[]>;
  readonly byLoose: ReadonlyMap<string, readonly number[]>;
}

interface Work {
  readonly bearers: {
    -readonly [K in keyof Bearer]: K extends 'reads' ? { read: Read; as: Manner }[] : Bearer[K];
  }[];
  readonly below: Resolution | undefined;
  readonly touched: Set<number>;
  readonly byMention: Map<Mention, number>;
  readonly byName: Map<string, number>;
  readonly bySure: Map<string, number[]>;
  readonly byLoose: Map<string, number[]>;
}

export const resolve = (
  documents: readonly AnnotatedDocument[],
  register: Register = [],
  below?: Resolution,
): Resolution => runAtOnce(resolveSteps(documents, register, below));

/** Yields often: thousands of documents have hundreds of thousands of mentions. */
export function* resolveSteps(
  documents: readonly AnnotatedDocument[],
  register: Register,
  below?: Resolution,
): Steps<Resolution> {
  const work: Work = {
    bearers: below ? [...(below.bearers as Work['bearers'])] : [],
    below,
    touched: new Set(),
    byMention: new Map(),
    byName: new Map(),
    bySure: new Map(),
    byLoose: new Map(),
  };
  for (const entry of register) enter(work, entry);
  const reads = yield* readAll(documents);
  const groups = yield* nameGroups(reads);
  const full = groups.filter(({ key, certain }) => certain && key.includes(' '));
  const short = groups.filter(({ key, certain }) => certain && !key.includes(' '));
  // Full names first, so that a headline's surname resolves to the name that the text introduces after it.
  for (const group of full) {
    attach(work, group, exact(work, group) ?? longer(work, group) ?? create(work, group));
    yield;
  }
  introduceAcronyms(work, reads);
  yield;
  for (const group of short) {
    attach(work, group, exact(work, group) ?? shortened(work, group) ?? create(work, group));
    yield;
  }
  // A word whose capital proves nothing is a name only when another mention says so.
  for (const group of groups)
    if (!group.certain) {
      const found = exact(work, group) ?? shortened(work, group);
      if (found !== undefined) attach(work, group, found);
    }
  const alone = reads.filter(({ mention }) => mention.titleAlone);
  if (alone.length > 0) {
    const held = titleIndex(work.bearers);
    for (const read of alone) {
      const holder = holderOf(read, held);
      if (holder !== undefined) add(work, holder, read, 'title');
    }
  }
  return work;
}

const lookUp = (work: Work, key: string): number | undefined =>
  work.byName.get(key) ?? work.below?.byName.get(key);

const candidates = (work: Work, field: 'bySure' | 'byLoose', key: string): readonly number[] => [
  ...(work.below?.[field].get(key) ?? []),
  ...(work[field].get(key) ?? []),
];

function exact(work: Work, { key, type }: NameGroup): number | undefined {
  const found = lookUp(work, key);
  if (found !== undefined) return found;
  const same = sameName(key, type);
  if (same !== undefined) return lookUp(work, same);
  // The family name may come first: "Abe Shinzo".
  const words = key.split(' ');
  return type === 'person' && words.length === 2 ? lookUp(work, `${words[1]} ${words[0]}`) : undefined;
}

/** "Laura Lund" is "Det Insp Laura Lund", whom the documents below name. */
function longer(work: Work, group: NameGroup): number | undefined {
  const found = candidates(work, 'bySure', group.key).filter((index) =>
    agrees(work.bearers[index]!, group, false),
  );
  return found.length === 1 ? found[0] : undefined;
}

function shortened(work: Work, group: NameGroup): number | undefined {
  for (const field of ['bySure', 'byLoose'] as const) {
    const found = candidates(work, field, group.key).filter((index) =>
      agrees(work.bearers[index]!, group, field === 'byLoose'),
    );
    // Two people of one surname in play: a guess would link to the wrong one.
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** Whether a short form may mean this bearer: a known country never means a person of that surname. */
function agrees({ type }: Bearer, { key, type: own, scores }: NameGroup, loose: boolean): boolean {
  const bits = knowledge(key);
  if (bits & (known.country | known.demonym) && own !== type) return false;
  if (own === type || own === 'unknown') return true;
  if (type !== 'person' && type !== 'organisation') return false;
  // "Wells" may be the firm of that name, if it does nothing that a person does.
  if (loose) return type === 'organisation' && own === 'person' && scores.organisation > scores.person - 2;
  const rival = own === 'event' || own === 'product' ? 0 : scores[own];
  return scores[type] > rival - (bits & (known.town | known.region) ? 3 : 8);
}

function create(work: Work, { key, type, reads }: NameGroup): number {
  const name = stateName(key) ?? bestForm(reads);
  return open(work, { key, type, name });
}

/** The form that is written most, and not in capitals throughout if there is another. */
function bestForm(reads: readonly Read[]): string {
  const forms = new Map<string, number>();
  for (const { mention } of reads)
    forms.set(mention.name, (forms.get(mention.name) ?? 0) + (mention.doubtful ? 0 : 1));
  const shouted = (form: string) => form.length > 5 && form === form.toUpperCase();
  let best = reads[0]!.mention.name;
  for (const [form, count] of forms)
    if (shouted(best) !== shouted(form) ? shouted(best) : count > forms.get(best)!) best = form;
  return best;
}

function open(work: Work, made: Pick<Bearer, 'key' | 'type' | 'name' | 'entry'>): number {
  const index = work.bearers.length;
  work.bearers.push({ ...made, index, reads: [] });
  work.byName.set(made.key, index);
  const same = sameName(made.key, made.type);
  if (same !== undefined && lookUp(work, same) === undefined) work.byName.set(same, index);
  const { sure, loose } = shortForms(made.name, made.type);
  for (const form of sure) push(work.bySure, form, index);
  for (const form of loose) push(work.byLoose, form, index);
  return index;
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [index]);
  else if (!list.includes(index)) list.push(index);
}

function enter(work: Work, entry: RegisterEntry): void {
  const key = nameKey(entry.name);
  if (lookUp(work, key) !== undefined) return;
  const index = open(work, { key, type: entry.type, name: entry.name, entry });
  for (const alias of entry.aliases ?? []) {
    const form = nameKey(alias);
    if (!work.byName.has(form)) work.byName.set(form, index);
  }
}

function attach(work: Work, group: NameGroup, index: number): void {
  const bearer = work.bearers[index]!;
  if (bearer.type === 'unknown' && group.type !== 'unknown') {
    touch(work, index);
    work.bearers[index]!.type = group.type;
  }
  const state = governedFrom(group.key);
  const government = state === undefined ? undefined : lookUp(work, state);
  for (const read of group.reads)
    if (government !== undefined && government !== index && standsForGovernment(read))
      add(work, government, read, 'seat');
    else add(work, index, read, 'name');
}

/** A bearer of the documents below is copied before it is given a mention of these. */
function touch(work: Work, index: number): void {
  const under = work.below?.bearers.length ?? 0;
  if (index >= under || work.touched.has(index)) return;
  const bearer = work.bearers[index]!;
  work.bearers[index] = { ...bearer, reads: [...bearer.reads] };
  work.touched.add(index);
}

function add(work: Work, index: number, read: Read, as: Manner): void {
  touch(work, index);
  work.bearers[index]!.reads.push({ read, as });
  work.byMention.set(read.mention, index);
}

const acronym = /^(?:\p{Lu}\.?){2,}s?$/u;

/** "Center for Strategic and International Studies (CSIS)", and the other way round. */
function introduceAcronyms(work: Work, reads: readonly Read[]): void {
  for (let i = 1; i < reads.length; i++) {
    const first = reads[i - 1]!;
    const second = reads[i]!;
    if (first.passage !== second.passage) continue;
    const { text } = first.passage.annotations;
    if (!/^\s*[([]\s*[“"‘']?$/.test(text.slice(first.mention.span.end, second.mention.span.start))) continue;
    for (const [short, long] of [
      [second.mention.name, first.mention.name],
      [first.mention.name, second.mention.name],
    ] as const) {
      if (!acronym.test(short) || !abbreviates(short, long)) continue;
      const index = lookUp(work, nameKey(long));
      const key = nameKey(short);
      if (index !== undefined && lookUp(work, key) === undefined && stateKey(key) === undefined)
        work.byName.set(key, index);
    }
  }
}
