/** Mentions of one name gathered from all parts, so that all of them together say what it is. */

import type { NamedType, TypeScores } from '../../annotate/names/mention.ts';
import { bestType } from '../../annotate/names/name-type.ts';
import { push } from '../../text/multimap.ts';
import type { Steps } from '../../text/steps.ts';
import { lazily } from '../lazily.ts';
import type { Lexicon } from '../lexicon.ts';
import { sameName, shortForms } from './name-forms.ts';
import { type NamePart, sumOf } from './name-part.ts';
import { stateKey, stateName } from './states.ts';

/** All mentions that are written the same, but for case and diacritics. */
export interface NameGroup {
  readonly key: string;
  /** Its number in the lexicon of the parts. */
  readonly number: number;
  /** The parts that have it, in order, each with its number for it. */
  readonly places: readonly PartName[];
  readonly type: NamedType | 'unknown';
  readonly scores: TypeScores;
  /** False when every mention stands where a capital proves nothing. */
  readonly certain: boolean;
  /** How many mentions there are, and of them those where a capital stands for its government. */
  readonly count: number;
  readonly acting: number;
  /** Another spelling of the same name, by number. */
  readonly same: () => number | undefined;
  readonly forms: () => Forms;
}

export interface PartName {
  readonly part: NamePart;
  readonly name: number;
}

/** How a name is written mostly, and what it may be shortened to, by number. */
export interface Forms {
  readonly name: string;
  readonly sure: readonly number[];
  readonly loose: readonly number[];
}

export interface NameGroups {
  readonly parts: readonly NamePart[];
  /** By number. */
  readonly byKey: ReadonlyMap<number, NameGroup>;
}

/** Those of other parts are taken over, but for the names that a part has which came or went. Yields often. */
export function* nameGroups(parts: readonly NamePart[], before?: NameGroups): Steps<NameGroups> {
  const order = new Map(parts.map((part, nth) => [part, nth]));
  const kept = before && mostStay(before.parts, order) ? before : undefined;
  const known = new Set(kept?.parts);
  /** What new parts have of each name that changes. */
  const changed = new Map<number, PartName[]>();
  for (const part of known) if (!order.has(part)) for (const key of part.keys) changed.set(key, []);
  for (const part of parts) {
    if (known.has(part)) continue;
    for (const [name, key] of part.keys.entries()) push(changed, key, { part, name });
    yield;
  }
  const byKey = new Map(kept?.byKey);
  for (const [key, fresh] of changed) {
    const old = (byKey.get(key)?.places ?? []).filter(({ part }) => order.has(part));
    const places = old.length === 0 ? fresh : [...old, ...fresh].sort(by(order));
    if (places.length === 0) byKey.delete(key);
    else byKey.set(key, group(key, places));
    yield;
  }
  return { parts, byKey };
}

const by = (order: ReadonlyMap<NamePart, number>) => (a: PartName, b: PartName) =>
  order.get(a.part)! - order.get(b.part)!;

/** Whether half of the parts at least stay, and follow each other as before. */
function mostStay(parts: readonly NamePart[], order: ReadonlyMap<NamePart, number>): boolean {
  const places = parts.flatMap((part) => order.get(part) ?? []);
  return (
    2 * places.length >= Math.max(parts.length, order.size) &&
    places.every((place, nth) => nth === 0 || places[nth - 1]! < place)
  );
}

/** In order of first mention. */
export function inReadingOrder({ parts, byKey }: NameGroups): NameGroup[] {
  const seen = new Uint8Array(parts[0]?.lexicon.size ?? 0);
  const groups: NameGroup[] = [];
  for (const { keys } of parts)
    for (const key of keys) {
      if (seen[key] === 1) continue;
      seen[key] = 1;
      groups.push(byKey.get(key)!);
    }
  return groups;
}

function group(number: number, places: readonly PartName[]): NameGroup {
  const { lexicon } = places[0]!.part;
  const key = lexicon.word(number);
  const sums = added(places);
  const count = sums[sumOf.all]!;
  /** The mean score, with more weight on what stands around the names the more of them there are. */
  const pooled = (column: number): number =>
    (sums[column]! + (Math.sqrt(count) - 1) * sums[sumOf.context + column]!) / sums[sumOf.weight]!;
  const scores = {
    person: pooled(sumOf.person),
    organisation: pooled(sumOf.organisation),
    place: pooled(sumOf.place),
    other: pooled(sumOf.other),
  };
  const form = (['event', 'product'] as const).find((each) => sums[sumOf[each]]! * 2 >= count);
  const type = stateKey(key) ? 'place' : (form ?? bestType(scores));
  return {
    key,
    number,
    places,
    type,
    scores,
    certain: sums[sumOf.certain]! > 0,
    count,
    acting: sums[sumOf.acting]!,
    same: lazily(() => sameNumber(key, type, lexicon)),
    forms: lazily(() => formsOf(stateName(key) ?? bestForm(places), type, lexicon)),
  };
}

export function sameNumber(key: string, type: NameGroup['type'], lexicon: Lexicon): number | undefined {
  const same = sameName(key, type);
  return same === undefined ? undefined : lexicon.number(same);
}

export function formsOf(name: string, type: NameGroup['type'], lexicon: Lexicon): Forms {
  const { sure, loose } = shortForms(name, type);
  const numbers = (words: readonly string[]) => words.map((word) => lexicon.number(word));
  return { name, sure: numbers(sure), loose: numbers(loose) };
}

function added(places: readonly PartName[]): Float64Array {
  const [{ part, name }, ...rest] = places as readonly [PartName, ...PartName[]];
  const first = part.sumsOf(name);
  if (rest.length === 0) return first;
  const sums = first.slice();
  for (const { part, name } of rest) {
    const own = part.sumsOf(name);
    for (let column = 0; column < sums.length; column++) sums[column]! += own[column]!;
  }
  return sums;
}

/** The form that is written most, and not in capitals throughout if there is another. */
function bestForm(places: readonly PartName[]): string {
  const counts = new Map<string, number>();
  for (const { part, name } of places)
    for (const [form, certain] of part.formsOf(name)) counts.set(form, (counts.get(form) ?? 0) + certain);
  const shouted = (form: string) => form.length > 5 && form === form.toUpperCase();
  let [best] = counts.keys();
  for (const [form, count] of counts)
    if (shouted(best!) !== shouted(form) ? shouted(best!) : count > counts.get(best!)!) best = form;
  return best!;
}
