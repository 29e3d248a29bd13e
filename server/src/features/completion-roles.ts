/** Offices to choose from: those that begin with the words before the cursor, and those of the person just named. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Location, passageAt, wordsAt } from '../evidence/document.ts';
import { entitiesIn } from '../evidence/names/drafted-names.ts';
import type { Entity } from '../evidence/names/entity.ts';
import { isAddress } from '../evidence/names/person-titles.ts';
import type { Reading } from '../evidence/reading.ts';
import { spanInDocument } from '../text/gaps.ts';
import { locator } from './locator.ts';
import type { Cursor, Offer } from './offer.ts';

/** Fewer letters begin too many words. */
const enough = 3;
/** Longer offices are not begun anew, and a line may be long. */
const reach = 120;

/** What the sources call the person, once each. */
export function rolesOf({ roles }: Entity, { draft }: Reading): ReadonlyMap<string, Location> {
  const found = new Map<string, Location>();
  for (const role of roles) {
    const words = wordsAt(role);
    if (role.document !== draft && !isAddress(words) && !found.has(words)) found.set(words, role);
  }
  return found;
}

export function roleItems(reading: Reading, { before, offset }: Cursor): Offer[] {
  const near = before.slice(-reach);
  const apposition = /,\s+(?:(?:the|an?)\s+)?([\p{L}\p{M}.’' -]*)$/u.exec(near);
  const person = apposition && namedAt(reading, offset - apposition[0].length);
  const people = person ? [person] : peopleIn(reading);
  const beginnings = person ? [apposition[1]!] : beginningsIn(near);
  if (beginnings.length === 0) return [];
  return people.flatMap((one) =>
    [...rolesOf(one, reading)].flatMap(([words, evidence]): Offer[] => {
      const lower = words.toLowerCase();
      const written = beginnings.find(
        (typed) => typed.length < words.length && lower.startsWith(typed.toLowerCase()),
      );
      if (written === undefined) return [];
      const item = {
        label: words,
        labelDetails: { description: one.name },
        detail: locator(evidence),
        kind: CompletionItemKind.Reference,
        // Before the figures, which are offered after a blank.
        sortText: `!${words}`,
      };
      return [{ newText: words, written, evidence, item }];
    }),
  );
}

/** The people whose office are the last words before the cursor, to be named behind it. */
export function holdersBefore(reading: Reading, before: string): Entity[] {
  const written = before.toLowerCase();
  return peopleIn(reading).filter((entity) =>
    [...rolesOf(entity, reading).keys()].some((role) => written.endsWith(` ${role.toLowerCase()} `)),
  );
}

/** What so many people are called is looked up: many sources name a hundred thousand, and a list is wanted at once. */
const mostPeople = 2000;

/** The people of the draft, then those of the sources in order. */
function peopleIn(reading: Reading): Entity[] {
  const people = new Set([...entitiesIn(reading)].filter(({ type }) => type === 'person'));
  for (const entity of reading.entities.entities) {
    if (people.size >= mostPeople) break;
    if (entity.type === 'person') people.add(entity);
  }
  return [...people];
}

/** The person whose name ends there. */
function namedAt({ draft, entities }: Reading, end: number): Entity | undefined {
  const passage = passageAt(draft, end);
  const mention = passage?.annotations.mentions.find(({ span }) => spanInDocument(passage, span).end === end);
  const entity = mention && entities.of(mention);
  return entity?.type === 'person' ? entity : undefined;
}

/** The last words before the cursor, up to five, the most first. */
function beginningsIn(before: string): string[] {
  const words = /(?:[\p{L}\p{M}.’'-]+ ){0,4}[\p{L}\p{M}.’'-]+$/u.exec(before)?.[0].split(' ') ?? [];
  return words.map((_, i) => words.slice(i).join(' ')).filter(({ length }) => length >= enough);
}
