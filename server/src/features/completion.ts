/** Completion: names with their office, figures with what they are figures of, and the sources' own words inside quotation marks. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type MarkupKind,
  type Position,
} from 'vscode-languageserver-types';
import { type Location, wordsAt } from '../evidence/document.ts';
import type { Reading } from '../evidence/reading.ts';
import { frontMatter } from '../text/front-matter.ts';
import { figureItems } from './completion-figures.ts';
import { quoteItems } from './completion-quotes.ts';
import { markup, sentenceQuote } from './markup.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/** An opening quotation mark, or the sign before a sum: nothing pops up while plain words are typed. */
export const completionTriggers = ['“', '"', '$', '€', '£', '¥'];

/** What an item carries to `completionItem/resolve`: the place in a source that its documentation shows. */
export interface CompletionData {
  readonly draft: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** An item before it knows its draft. */
export interface Offer {
  readonly item: Omit<CompletionItem, 'data' | 'textEdit'>;
  readonly newText: string;
  readonly evidence: Location;
}

/** `trigger` is the character that asked, undefined where the writer did. */
export function completion(reading: Reading, position: Position, trigger?: string): CompletionList {
  const { draft } = reading;
  const offset = offsetAt(draft, position);
  const none = { isIncomplete: false, items: [] };
  if (reading.sources.length === 0 || offset < (frontMatter(draft.text)?.end ?? 0)) return none;
  const lineStart = offsetAt(draft, { line: position.line, character: 0 });
  const before = draft.text.slice(lineStart, offset);

  const quoted = openQuotation(before);
  const written = quoted ?? writtenPart(before);
  const offers =
    quoted !== undefined
      ? quoteItems(reading.sources, quoted)
      : /["“]/.test(trigger ?? '')
        ? []
        : /[\d$€£¥]/.test(written) || written === ''
          ? figureItems(reading, offset, written)
          : nameItems(reading, written);
  const range = rangeOf(draft, { start: offset - written.length, end: offset });
  const items = offers.map(({ item, newText, evidence: { document, span } }): CompletionItem => {
    const data: CompletionData = { draft: draft.uri, source: document.uri, ...span };
    return { ...item, data, textEdit: { range, newText } };
  });
  // What fits changes with every word that is typed after the mark.
  return { isIncomplete: quoted !== undefined, items };
}

/** Adds the source's sentence to an item that is looked at. */
export function resolvedItem(item: CompletionItem, reading: Reading, kind: MarkupKind): CompletionItem {
  const { source, start, end } = item.data as CompletionData;
  const document = reading.sources.find(({ uri }) => uri === source);
  return document
    ? { ...item, documentation: markup([sentenceQuote({ document, span: { start, end } })], kind) }
    : item;
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

/** Names of the sources of which a word begins with what is written, a capital first. */
function nameItems({ draft, entities }: Reading, written: string): Offer[] {
  if (!/^\p{Lu}/u.test(written)) return [];
  const wanted = written.toLowerCase();
  return entities.entities.flatMap((entity) => {
    const place = entity.mentions.find(({ document }) => document !== draft);
    const words = entity.name.toLowerCase().split(/[\s-]+/);
    if (!place || !words.some((word) => word.startsWith(wanted))) return [];
    const role = entity.roles.find(({ document }) => document !== draft);
    const item = {
      label: entity.name,
      labelDetails: { description: role ? wordsAt(role) : entity.type },
      kind: entity.type === 'person' ? CompletionItemKind.Reference : CompletionItemKind.Module,
      // The editor matches what is typed against this: “Lindq” must find “Paula Lindqvist”.
      filterText: `${words.find((word) => word.startsWith(wanted))} ${entity.name}`,
      sortText: String(1e6 - entity.mentions.length),
    };
    return [{ item, newText: entity.name, evidence: place }];
  });
}
