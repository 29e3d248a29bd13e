/** States by any of their names, and the capitals that stand for their governments. */

import type { Annotations } from '../../annotate/annotate.ts';
import { countries } from '../../annotate/names/countries.ts';
import { fold } from '../../annotate/names/fold.ts';
import type { Mention } from '../../annotate/names/mention.ts';

const byName = new Map<string, string>();
const bySeat = new Map<string, string>();
const properName = new Map<string, string>();

for (const { name, aliases, seats } of countries) {
  const key = fold(name);
  properName.set(key, name);
  byName.set(key, key);
  for (const alias of aliases) byName.set(fold(alias).replace(/^the /, ''), key);
  for (const seat of seats) bySeat.set(fold(seat).replace(/^the /, ''), key);
}

/** The folded common name of the state that a folded name stands for: "u.s." is the united states. */
export const stateKey = (folded: string): string | undefined => byName.get(folded);

/** The common name as it is written. */
export const stateName = (key: string): string | undefined => properName.get(key);

/** The state that is governed from a place. */
export const governedFrom = (key: string): string | undefined => bySeat.get(key);

const spatial =
  /(?:\b(?:in|at|near|outside|inside|around|across|throughout|through|visit(?:ed|ing|s)?|leaving|left|arrived?|downtown|central|city of|streets of|outskirts of|capital|capital,|mayor of|university of)\s+|[-–]\s*)$/i;

/** A capital that acts or is acted upon is its government; in space, or named with its country, it is the city. */
export function standsForGovernment({ span: { start, end } }: Mention, { text }: Annotations): boolean {
  if (spatial.test(text.slice(Math.max(0, start - 24), start))) return false;
  const after = text.slice(end, end + 16);
  return !/^,\s+(?:\p{Lu}|\d)|^\s*[(–—]|^[-‐‑]?based|^\s+(?:resident|suburb|street|area|airport|city|office|time)/u.test(
    after,
  );
}
