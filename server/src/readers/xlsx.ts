/** Reads Excel files sheet by sheet; numbers as their format shows them in kind, but with all their digits. */
import { isoDay } from '../text/provenance.ts';
import { type CellFormat, cellFormats, formatted } from './cell-format.ts';
import type { Reader } from './reader.ts';
import { type Cell, writeTable } from './table.ts';
import { TextBuilder } from './text-builder.ts';
import { tooLong, Unreadable } from './unreadable.ts';
import { coreProperties, readXml } from './xml.ts';
import { partsOf } from './zip.ts';

const wanted =
  /^(?:xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|docProps\/core\.xml)$/i;

/** Cells that one file may have. */
const mostCells = 1_000_000;
/** A cell may stand in any of 16,384 columns; what stands further right than this is no table for readers. */
const mostColumns = 512;

export const xlsxReader: Reader = {
  read(bytes) {
    const parts = partsOf(bytes, wanted, '.xlsx');
    const workbook = parts.get('xl/workbook.xml');
    if (workbook === undefined) throw new Unreadable('holds no Excel workbook.');
    const strings = sharedStrings(parts.get('xl/sharedStrings.xml'));
    const { formats, from1904 } = cellFormats(parts.get('xl/styles.xml'), workbook);
    const builder = new TextBuilder();
    let cells = 0;
    for (const { name, path } of sheetsOf(workbook, parts.get('xl/_rels/workbook.xml.rels'))) {
      const xml = parts.get(path);
      const grid = xml === undefined ? [] : gridOf(xml, strings, formats, from1904);
      cells += grid.reduce((sum, row) => sum + row.length, 0);
      if (cells > mostCells) throw tooLong();
      if (!grid.some((row) => row.some(({ text }) => text !== ''))) continue;
      builder.place(`sheet ${name}`);
      for (const table of tablesIn(grid)) writeTable(table, builder);
    }
    const { title, created, modified } = coreProperties(parts.get('docProps/core.xml'));
    const date = isoDay(modified) ?? isoDay(created);
    return builder.result({
      provenance: { ...(title?.trim() && { title: title.trim() }), ...(date && { created: date }) },
    });
  },
};

/** Visible sheets in their order. */
function sheetsOf(workbook: string, relations: string | undefined): { name: string; path: string }[] {
  const targets = new Map<string, string>();
  if (relations !== undefined)
    readXml(relations, {
      open(name, { Id, Target }) {
        if (name === 'Relationship' && Id !== undefined && Target !== undefined)
          targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    });
  const sheets: { name: string; path: string }[] = [];
  readXml(workbook, {
    open(tag, attributes) {
      const id = attributes['r:id'] ?? attributes.id;
      if (tag !== 'sheet' || id === undefined || (attributes.state ?? 'visible') !== 'visible') return;
      sheets.push({
        name: attributes.name ?? '',
        path: targets.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`,
      });
    },
  });
  return sheets;
}

function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  let inText = false;
  let phonetic = 0;
  if (xml !== undefined)
    readXml(xml, {
      open(name) {
        if (name === 'si') strings.push('');
        else if (name === 'rPh') phonetic++;
        else if (name === 't') inText = phonetic === 0;
      },
      text(text) {
        if (inText && strings.length > 0) strings[strings.length - 1] += text;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic--;
      },
    });
  return strings;
}

function gridOf(
  xml: string,
  strings: readonly string[],
  formats: readonly CellFormat[],
  from1904: boolean,
): Cell[][] {
  const rows: Cell[][] = [];
  let cell: Readonly<Record<string, string>> | undefined;
  let value = '';
  let inValue = false;
  let rowNumber = 0;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        const next = Number(attributes.r) || rowNumber + 1;
        // Empty rows part tables; more than one of them says no more.
        if (next > rowNumber + 1 && rows.length > 0) rows.push([]);
        rowNumber = next;
        rows.push([]);
      } else if (name === 'c') {
        cell = attributes;
        value = '';
      } else if (name === 'v' || name === 't') inValue = cell !== undefined;
    },
    text(text) {
      if (inValue) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && cell) {
        const row = rows.at(-1);
        const column = columnOf(cell.r) ?? row?.length ?? 0;
        if (row && column < mostColumns) {
          while (row.length < column) row.push({ text: '' });
          row[column] = { text: shown(cell, value) };
        }
        cell = undefined;
      }
    },
  });
  return rows;

  function shown({ t, s }: Readonly<Record<string, string>>, written: string): string {
    if (t === 's') return strings[Number(written)] ?? '';
    if (t === 'b') return written === '1' ? 'yes' : 'no';
    if (t === 'e') return '';
    if (t === 'str' || t === 'inlineStr' || t === 'd' || written === '') return written;
    return formatted(Number(written), formats[Number(s ?? 0)] ?? 'number', from1904);
  }
}

/** "C7" is in the third column, which is number 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Blocks of rows between empty ones; the columns on their left that are empty throughout are cut off. */
function tablesIn(grid: Cell[][]): Cell[][][] {
  const tables: Cell[][][] = [];
  let block: Cell[][] = [];
  const flush = () => {
    const left = block.reduce((least, row) => {
      const first = row.findIndex(({ text }) => text.trim() !== '');
      return first < 0 ? least : Math.min(least, first);
    }, Number.POSITIVE_INFINITY);
    if (block.length > 0) tables.push(block.map((row) => row.slice(left)));
    block = [];
  };
  for (const row of grid)
    if (row.some(({ text }) => text.trim() !== '')) block.push(row);
    else flush();
  flush();
  return joined(tables);
}

/** A line by itself above a table is its caption, also with an empty row between them. */
function joined(tables: Cell[][][]): Cell[][][] {
  const result: Cell[][][] = [];
  let captions: Cell[][] = [];
  for (const table of tables) {
    const isCaption =
      table.every((row) => row.filter(({ text }) => text.trim() !== '').length === 1) && table.length <= 3;
    if (isCaption) captions.push(...table);
    else {
      result.push([...captions, ...table]);
      captions = [];
    }
  }
  if (captions.length > 0) result.push(captions);
  return result;
}
