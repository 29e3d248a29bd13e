/** Rename: a person, organisation or place in every draft, short forms included; a source is never changed. */
import type { Position, Range, TextDocumentEdit } from 'vscode-languageserver-types';
import { type Location, wordsAt } from '../evidence/document.ts';
import type { Entity } from '../evidence/names/entity.ts';
import type { Reading } from '../evidence/reading.ts';
import { entityAt } from './at.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/** A draft with the version that an edit of it must name. */
export interface VersionedReading extends Reading {
  readonly version: number | null;
}

/** The name under the cursor, which the editor offers to overwrite; undefined where there is none. */
export function prepareRename(
  reading: Reading,
  position: Position,
): { range: Range; placeholder: string } | undefined {
  const target = entityAt(reading, offsetAt(reading.draft, position));
  return target && { range: rangeOf(reading.draft, target.origin.span), placeholder: wordsAt(target.origin) };
}

/** Edits for all `drafts`. A new surname keeps the first name, and the other way round. */
export function rename(
  reading: Reading,
  position: Position,
  newName: string,
  drafts: readonly VersionedReading[],
): TextDocumentEdit[] {
  const target = entityAt(reading, offsetAt(reading.draft, position));
  const wanted = newName.trim().replace(/\s+/g, ' ');
  if (!target || wanted === '') return [];
  const { entity, origin } = target;
  const fullName = renamed(entity, wordsAt(origin), wanted);
  return drafts.flatMap(({ draft, version, entities }) => {
    const same = entities.entities.find(({ id }) => id === entity.id);
    const edits = (same?.mentions ?? [])
      .filter(({ document }) => document === draft)
      .flatMap((mention) => editOf(mention, entity, fullName) ?? []);
    return edits.length === 0 ? [] : [{ textDocument: { uri: draft.uri, version }, edits }];
  });
}

const wordsOf = (name: string): string[] => name.split(' ');
const lastOf = (name: string): string => wordsOf(name).at(-1)!;
const firstOf = (name: string): string => wordsOf(name)[0]!;
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The whole new name, from what was written over the mention. */
function renamed({ name, type }: Entity, written: string, wanted: string): string {
  if (type !== 'person' || wanted.includes(' ') || !name.includes(' ')) return wanted;
  if (same(written, lastOf(name))) return [...wordsOf(name).slice(0, -1), wanted].join(' ');
  if (same(written, firstOf(name))) return [wanted, ...wordsOf(name).slice(1)].join(' ');
  return wanted;
}

/** A form that is neither the name, nor the first or last word of a person's, stays: an acronym, a nickname. */
function editOf(
  mention: Location,
  entity: Entity,
  fullName: string,
): { range: Range; newText: string } | undefined {
  const written = wordsAt(mention);
  const form = formOf(written, entity, fullName);
  if (form === undefined || form === written) return undefined;
  const newText = written === written.toUpperCase() && /\p{Lu}{2}/u.test(written) ? form.toUpperCase() : form;
  return { range: rangeOf(mention.document, mention.span), newText };
}

function formOf(written: string, { name, type }: Entity, fullName: string): string | undefined {
  if (same(written, name)) return fullName;
  if (type !== 'person') return undefined;
  if (same(written, lastOf(name))) return lastOf(fullName);
  if (same(written, firstOf(name))) return firstOf(fullName);
  // With a middle name or initial that the fullest form has not, or without one that it has.
  return same(firstOf(written), firstOf(name)) && same(lastOf(written), lastOf(name)) ? fullName : undefined;
}
