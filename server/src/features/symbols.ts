/** Symbols: the people, organisations, places, events and products of a draft, and of all drafts with their sources. */
import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { NamedType } from '../annotate/names/mention.ts';
import type { Location } from '../evidence/document.ts';
import { entitiesIn } from '../evidence/names/drafted-names.ts';
import type { Entity } from '../evidence/names/entity.ts';
import type { Reading } from '../evidence/reading.ts';
import { rangeOf } from './ranges.ts';

const kinds: Readonly<Record<NamedType, SymbolKind>> = {
  person: SymbolKind.Object,
  organisation: SymbolKind.Namespace,
  place: SymbolKind.Package,
  event: SymbolKind.Event,
  product: SymbolKind.Struct,
};

/** One symbol for each entity that the draft names, where it names it first. */
export function documentSymbols(reading: Reading): DocumentSymbol[] {
  const { draft } = reading;
  return [...entitiesIn(reading)]
    .flatMap((entity) => {
      const here = entity.mentions.filter(({ document }) => document === draft);
      return here[0] ? [{ entity, first: here[0], count: here.length }] : [];
    })
    .sort((a, b) => a.first.span.start - b.first.span.start)
    .map(({ entity, first, count }) => ({
      name: entity.name,
      detail: count === 1 ? entity.type : `${entity.type}, ${count} mentions`,
      kind: kinds[entity.type],
      range: rangeOf(draft, first.span),
      selectionRange: rangeOf(draft, first.span),
    }));
}

/** Entities of all drafts and their sources whose name, or another form of it, has the letters of the query in order. */
export function workspaceSymbols(query: string, drafts: readonly Reading[]): WorkspaceSymbol[] {
  const found = new Map<string, WorkspaceSymbol>();
  for (const { entities } of drafts) {
    const all = entities.entities;
    for (const entity of all) {
      if (found.size === mostSymbols) break;
      const { name } = entity;
      const isMeant =
        hasInOrder(name, query) ||
        (all.length <= mostEntities && entity.names.some((other) => hasInOrder(other, query)));
      if (!isMeant || found.has(entity.id)) continue;
      const place = entity.introduction ?? entity.firstMention;
      if (place) found.set(entity.id, workspaceSymbol(entity, place));
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** A list of more is asked for anew with more letters. */
const mostSymbols = 1000;
/** Of more entities, the forms of each are not gathered: the name is the fullest of them. */
const mostEntities = 20_000;

const workspaceSymbol = ({ name, type }: Entity, { document, span }: Location): WorkspaceSymbol => ({
  name,
  kind: kinds[type],
  containerName: document.name,
  location: { uri: document.uri, range: rangeOf(document, span) },
});

function hasInOrder(name: string, query: string): boolean {
  const wanted = query.toLowerCase().replace(/\s/g, '');
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === wanted[at]) at++;
  return at === wanted.length;
}
