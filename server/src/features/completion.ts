/** Completion: names and offices, figures with what they are figures of, the sources' own words inside quotation marks, citations. */

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type MarkupKind,
  type Position,
} from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import type { Entity } from '../evidence/names/entity.ts';
import type { Reading } from '../evidence/reading.ts';
import { frontMatter } from '../text/front-matter.ts';
import { figureItems } from './completion-figures.ts';
import { keyItems } from './completion-keys.ts';
import { noteItems } from './completion-notes.ts';
import { quoteItems } from './completion-quotes.ts';
import { holdersBefore, roleItems, rolesOf } from './completion-roles.ts';
import { markup, sentenceQuote } from './markup.ts';
import type { Cursor, Offer } from './offer.ts';
import { offsetAt, rangeOf } from './ranges.ts';
import { longest } from './short-list.ts';

/** Signs that open something: nothing pops up while plain words are typed. */
export const completionTriggers = ['“', '"', '$', '€', '£', '¥', '@', '^', '{'];

/** What an item carries to `completionItem/resolve`: the place that its documentation shows. */
export interface CompletionData {
  readonly draft: string;
  /** The document of the place, a source as a rule. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** `trigger` is the character that asked, undefined where the writer did. */
export function completion(
  snapshot: Snapshot,
  position: Position,
  trigger?: string,
  readsSnippets = true,
): CompletionList {
  const { draft } = snapshot;
  const offset = offsetAt(draft, position);
  const none = { isIncomplete: false, items: [] };
  if (snapshot.sources.length === 0 || offset < (frontMatter(draft.text)?.end ?? 0)) return none;
  const lineStart = offsetAt(draft, { line: position.line, character: 0 });
  const before = draft.text.slice(lineStart, offset);
  const cursor: Cursor = { offset, before };

  const quoted = openQuotation(before);
  const offers =
    noteItems(snapshot, cursor) ??
    keyItems(snapshot, cursor) ??
    (quoted !== undefined
      ? quoteItems(snapshot, quoted)
      : /["“@^{]/.test(trigger ?? '')
        ? []
        : wordItems(snapshot, cursor));
  const items = offers.map((offer): CompletionItem => {
    const { document, span } = offer.evidence;
    const data: CompletionData = { draft: draft.uri, source: document.uri, ...span };
    const range = rangeOf(draft, {
      start: offset - offer.written.length,
      end: offset + (offer.closing ?? 0),
    });
    if (offer.snippet === undefined || readsSnippets)
      return { ...offer.item, data, textEdit: { range, newText: offer.snippet ?? offer.newText } };
    const { insertTextFormat: _, ...item } = offer.item;
    return { ...item, data, textEdit: { range, newText: offer.newText } };
  });
  // What fits changes with every word that is typed after the mark, and of very many items not all are offered.
  return { isIncomplete: quoted !== undefined || items.length >= longest, items };
}

/** Adds the source's sentence, or the draft's footnote, to an item that is looked at. */
export function resolvedItem(item: CompletionItem, reading: Reading, kind: MarkupKind): CompletionItem {
  const { source, start, end } = item.data as CompletionData;
  const document = [reading.draft, ...reading.sources].find(({ uri }) => uri === source);
  if (!document) return item;
  const span = { start, end };
  const quote =
    document === reading.draft ? sentenceQuote({ document, span }, span) : sentenceQuote({ document, span });
  return { ...item, documentation: markup([quote], kind) };
}

/** What stands between an opening quotation mark on this line and the cursor; undefined outside a quotation. */
function openQuotation(before: string): string | undefined {
  const curly = before.lastIndexOf('“');
  if (curly > before.lastIndexOf('”')) return before.slice(curly + 1);
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 ? before.slice(before.lastIndexOf('"') + 1) : undefined;
}

/** The beginning of a figure or of a name before the cursor; "" after a blank. */
function writtenPart(before: string): string {
  return /(?:[A-Z]{2})?[$€£¥]?\d[\d.,]*$|[$€£¥]$|[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*$/u.exec(before)?.[0] ?? '';
}

/** In running text: the beginning of a figure, of a name or of an office. */
function wordItems(snapshot: Snapshot, cursor: Cursor): Offer[] {
  const written = writtenPart(cursor.before);
  if (/[\d$€£¥]/.test(written)) return figureItems(snapshot, cursor.offset, written);
  if (written !== '') return [...nameItems(snapshot, written), ...roleItems(snapshot, cursor)];
  return [
    ...holdersBefore(snapshot, cursor.before).flatMap((entity) => nameItem(entity, snapshot, '')),
    ...roleItems(snapshot, cursor),
    ...figureItems(snapshot, cursor.offset, ''),
  ];
}

/** Names of the sources of which a word begins with what is written, a capital first. */
function nameItems(reading: Reading, written: string): Offer[] {
  if (!/^\p{Lu}/u.test(written)) return [];
  const wanted = written.toLowerCase();
  const named = reading.entities.entities.filter(({ name }) =>
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => word.startsWith(wanted)),
  );
  return oftenest(named).flatMap((entity) => nameItem(entity, reading, written));
}

/** Of more names than anyone reads, those that the texts have oftenest. */
function oftenest(entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= longest) return entities;
  return entities
    .map((entity) => ({ entity, count: entity.mentions.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, longest)
    .map(({ entity }) => entity);
}

/** None for one that the draft alone names. */
function nameItem(entity: Entity, reading: Reading, written: string): Offer[] {
  const place = entity.mentions.find(({ document }) => document !== reading.draft);
  if (!place) return [];
  const [role] = rolesOf(entity, reading).keys();
  const item = {
    label: entity.name,
    labelDetails: { description: role ?? entity.type },
    kind: entity.type === 'person' ? CompletionItemKind.Reference : CompletionItemKind.Module,
    // The editor matches what is typed against this: “Lindq” must find “Paula Lindqvist”.
    filterText: `${written} ${entity.name}`.trim(),
    sortText: written === '' ? `!${entity.name}` : String(1e6 - entity.mentions.length),
  };
  return [{ item, newText: entity.name, written, evidence: place }];
}
