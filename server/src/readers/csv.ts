/** Reads tables of values between commas, semicolons, tabs or bars (RFC 4180), each cell with its place in the file. */
import { decode } from './decode.ts';
import type { Reader } from './reader.ts';
import { type Cell, writeTable } from './table.ts';
import { TextBuilder } from './text-builder.ts';

export const csvReader: Reader = {
  read(bytes) {
    const decoded = decode(bytes);
    if (decoded.problem !== undefined) return decoded;
    const { text } = decoded;
    const builder = new TextBuilder();
    writeTable(rowsOf(text, separatorOf(text)), builder);
    return builder.result({ file: text });
  },
};

const separators = [',', ';', '\t', '|'];

/** The separator that the first lines have most of, outside of quotation marks. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '""');
  const lines = head
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const score = (separator: string): number =>
    lines.filter((line) => line.includes(separator)).length * 1000 + head.split(separator).length;
  return separators.reduce((best, separator) => (score(separator) > score(best) ? separator : best));
}

function rowsOf(text: string, separator: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    row.push(cell);
    at = end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

function bare(text: string, start: number, separator: string): { cell: Cell; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  const written = text.slice(start, end);
  return { cell: { text: written, at: start + (written.length - written.trimStart().length) }, end };
}

function quoted(text: string, start: number, separator: string): { cell: Cell; end: number } {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  // A mark that nothing closes is a character like others.
  if (close < 0) return bare(text, start, separator);
  const inside = text.slice(start + 1, close).replaceAll('""', '"');
  let end = close + 1;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: { text: inside, at: start + 1 }, end };
}
