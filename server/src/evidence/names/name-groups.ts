/** Mentions of one name gathered from all parts, so that all of them together say what it is. */

import type { NamedType, TypeScores } from '../../annotate/names/mention.ts';
import { bestType } from '../../annotate/names/name-type.ts';
import { push } from '../../text/multimap.ts';
import { ValueTable } from '../../text/number-table.ts';
import type { Steps } from '../../text/steps.ts';
import type { Lexicon } from '../lexicon.ts';
import { sameName, shortForms } from './name-forms.ts';
import { type NamePart, sumOf } from './name-part.ts';
import { stateKey, stateName } from './states.ts';

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
  readonly byKey: ValueTable<NameGroup>;
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
  const byKey = new ValueTable(kept?.byKey);
  for (const [key, fresh] of changed) {
    const old = (byKey.get(key)?.places ?? []).filter(({ part }) => order.has(part));
    const places = old.length === 0 ? fresh : [...old, ...fresh].sort(by(order));
    byKey.set(key, places.length === 0 ? undefined : new NameGroup(key, places));
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

/** All mentions that are written the same, but for case and diacritics. Holds little, for a library has hundreds of thousands. */
export class NameGroup {
  /** Its number in the lexicon of the parts. */
  readonly number: number;
  /** The parts that have it, in order, each with its number for it. */
  readonly places: readonly PartName[];
  readonly type: NamedType | 'unknown';
  /** False when every mention stands where a capital proves nothing. */
  readonly certain: boolean;
  /** How many mentions there are, and of them those where a capital stands for its government. */
  readonly count: number;
  readonly acting: number;

  constructor(number: number, places: readonly PartName[]) {
    this.number = number;
    this.places = places;
    const sums = added(places);
    this.certain = sums[sumOf.certain]! > 0;
    this.count = sums[sumOf.all]!;
    this.acting = sums[sumOf.acting]!;
    const form = (['event', 'product'] as const).find((each) => sums[sumOf[each]]! * 2 >= this.count);
    this.type = stateKey(this.key) ? 'place' : (form ?? bestType(pooled(sums)));
  }

  private get lexicon(): Lexicon {
    return this.places[0]!.part.lexicon;
  }

  get key(): string {
    return this.lexicon.word(this.number);
  }

  get scores(): TypeScores {
    return pooled(added(this.places));
  }

  /** Another spelling of the same name, by number. */
  same(): number | undefined {
    return sameNumber(this.key, this.type, this.lexicon);
  }

  forms(): Forms {
    return formsOf(stateName(this.key) ?? bestForm(this.places), this.type, this.lexicon);
  }
}

/** The mean scores, with more weight on what stands around the names the more of them there are. */
function pooled(sums: Float64Array): TypeScores {
  const more = Math.sqrt(sums[sumOf.all]!) - 1;
  const mean = (column: number): number =>
    (sums[column]! + more * sums[sumOf.context + column]!) / sums[sumOf.weight]!;
  return {
    person: mean(sumOf.person),
    organisation: mean(sumOf.organisation),
    place: mean(sumOf.place),
    other: mean(sumOf.other),
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
