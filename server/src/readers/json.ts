/** Reads JSON: tables as tables, all else as lines that say under which names a value stands; CSL-JSON as a bibliography. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { isoDay } from '../text/provenance.ts';
import { unitOf as headUnit, isMeasure } from '../text/table-units.ts';
import { decode } from './decode.ts';
import type { Reader, Reference } from './reader.ts';
import { standingOf } from './standing.ts';
import { type Cell, writeTable } from './table.ts';
import { TextBuilder } from './text-builder.ts';
import { Unreadable } from './unreadable.ts';

/** Deeper values are no document that a person reads. */
const deepest = 60;
/** Longer strings are paragraphs. */
const prose = 120;

export const jsonReader: Reader = {
  read(bytes) {
    const decoded = decode(bytes);
    if (decoded.problem !== undefined) return decoded;
    const text = decoded.text.startsWith('\ufeff') ? ` ${decoded.text.slice(1)}` : decoded.text;
    if (nesting(text) > deepest) throw new Unreadable(`is nested more than ${deepest} levels deep.`);
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    if (!root || errors.length > 0) throw new Unreadable('is not valid JSON: it is damaged or cut off.');
    const references = bibliography(root);
    if (references) return { text, format: 'plain', paragraphs: [], references };
    const builder = new TextBuilder();
    write(root, [], text, builder);
    return builder.result({ file: text });
  },
};

/** The parser calls itself for each level, so that it must not meet too many. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 92) i++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) most = Math.max(most, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return most;
}

/** `unit` is what an object that holds the node says of all its numbers. */
function write(node: Node, path: readonly string[], text: string, builder: TextBuilder, unit = ''): void {
  const table = tableOf(node, text);
  if (table) {
    const own = unitInBrackets.test(path.at(-1) ?? '') || unit === '' ? [] : [`(${unit})`];
    writeTable(
      table,
      builder,
      [...path.slice(0, -1), [...path.slice(-1), ...own].join(' ')].filter(Boolean).join(' | '),
    );
  } else if (node.type === 'array')
    for (const child of node.children ?? []) write(child, path, text, builder, unit);
  else if (node.type === 'object') {
    const given = unitOf(node) ?? unit;
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? [];
      if (key && value) write(value, [...path, words(String(key.value))], text, builder, given);
    }
  } else if (node.type === 'string' && String(node.value).length > prose)
    for (const part of String(node.value).split(/\n\s*\n/)) builder.paragraph(part);
  else if (node.type === 'string' || node.type === 'number') {
    const { text: value, at } = cellOf(node, text);
    if (value.trim() !== '')
      builder.cell(path.length > 0 ? `${path.join(' | ')}: ` : '', value.replace(/\s+/g, ' '), '', at);
  }
}

const unitInBrackets = /\([^()]+\)$/;

/** "unit": "GWh", "currency": "EUR"; else "title": "Catches (tonnes)". */
function unitOf({ children = [] }: Node): string | undefined {
  for (const { children: [key, value] = [] } of children)
    if (/^(?:units?|currency)$/i.test(String(key?.value)) && value?.type === 'string')
      return String(value.value);
  for (const { children: [key, value] = [] } of children) {
    const named = /^(?:title|caption)$/i.test(String(key?.value))
      ? headUnit(String(value?.value))
      : undefined;
    if (named && isMeasure(named.unit)) return named.unit;
  }
  return undefined;
}

const isScalar = ({ type }: Node): boolean => type !== 'object' && type !== 'array';
const isLong = ({ type, value }: Node): boolean => type === 'string' && String(value).length > prose;

/** Rows of one shape: objects with the same keys, or lists of values. */
function tableOf(node: Node, text: string): Cell[][] | undefined {
  const rows = node.type === 'array' ? (node.children ?? []) : [];
  if (rows.length < 2) return undefined;
  if (rows.every(({ type, children = [] }) => type === 'array' && children.every(isScalar)))
    return rows.map(({ children = [] }) => children.map((child) => cellOf(child, text)));
  const flat = rows.every(
    ({ type, children = [] }) =>
      type === 'object' &&
      children.every(({ children: [, value] = [] }) => value && isScalar(value) && !isLong(value)),
  );
  if (!flat) return undefined;
  const columns = new Map<string, number>();
  for (const { children = [] } of rows)
    for (const { children: [key] = [] } of children)
      if (key && !columns.has(String(key.value))) columns.set(String(key.value), columns.size);
  const body = rows.map(({ children = [] }) => {
    const row: Cell[] = Array.from(columns, () => ({ text: '' }));
    for (const { children: [key, value] = [] } of children)
      if (key && value) row[columns.get(String(key.value))!] = cellOf(value, text);
    return row;
  });
  return [[...columns.keys()].map((key) => ({ text: words(key) })), ...body];
}

/** A number as it is written, so that 4.50 stays 4.50. */
function cellOf({ type, value, offset, length }: Node, text: string): Cell {
  if (type === 'string') return { text: String(value), at: offset + 1 };
  return type === 'number' ? { text: text.slice(offset, offset + length), at: offset } : { text: '' };
}

/**
 * "totalExports" and "total_exports" as words. A unit among them is put in brackets behind them, as a table's head has it:
 * "budget_2024_eur" is "budget 2024 (EUR)".
 */
function words(key: string): string {
  const unit = unitInKey.exec(key)?.[1];
  const name = key
    .replace(unitInKey, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return unit === undefined ? name : `${name} (${units.get(unit.toLowerCase())})`;
}

/** As they are written, by how a key may write them. */
const units: ReadonlyMap<string, string> = new Map([
  ['pct', '%'],
  ['percent', '%'],
  ['cents', 'cents'],
  ['pence', 'pence'],
  ...'EUR USD GBP CHF SEK NOK DKK kW kWh MW MWh GW GWh TWh km kg ha'
    .split(' ')
    .map((unit): [string, string] => [unit.toLowerCase(), unit]),
]);
const unitInKey = new RegExp(`_(${[...units.keys()].join('|')})(?=_|$)`, 'i');

/** CSL-JSON is a list of items that each have a type, an id and a title. */
function bibliography(root: Node): Reference[] | undefined {
  const items = root.type === 'array' ? (root.children ?? []) : [];
  if (items.length === 0) return undefined;
  const references: Reference[] = [];
  for (const item of items) {
    const fields = new Map(
      (item.type === 'object' ? (item.children ?? []) : []).map(({ children: [key, value] = [] }) => [
        String(key?.value),
        value,
      ]),
    );
    const of = (name: string): string | undefined => {
      const value = fields.get(name)?.value as unknown;
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    };
    const key = of('id');
    if (key === undefined || of('type') === undefined || of('title') === undefined) return undefined;
    if (
      !['issued', 'author', 'URL', 'publisher', 'container-title', 'accessed'].some((name) =>
        fields.has(name),
      )
    )
      return undefined;
    const [title, url, date] = [of('title'), of('URL'), issued(fields.get('issued'))];
    const publisher = of('container-title') ?? of('publisher');
    references.push({
      key,
      files: [],
      ...(title && { title }),
      ...(date && { date }),
      ...(url && { url }),
      ...(publisher && { publisher }),
      ...standingOf([of('type')], of('keyword')),
    });
  }
  return references;
}

/** `{"date-parts": [[2025, 3, 14]]}` or `{"raw": "2025-03-14"}`. */
function issued(node: Node | undefined): string | undefined {
  if (node?.type !== 'object') return undefined;
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key?.value === 'raw' || key?.value === 'literal') return isoDay(String(value?.value));
    if (key?.value === 'date-parts')
      return isoDay((value?.children?.[0]?.children ?? []).map(({ value }) => String(value)).join('-'));
  }
  return undefined;
}
