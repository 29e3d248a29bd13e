/** Tables of reStructuredText: grids, simple ones, and those that a directive makes of a list or of values between commas. */
import { blanks, delimitedRows, grid, type MaskRule, open } from './mask.ts';

const lines = /[^\r\n]*(?:\r?\n|(?=[^\r\n]*$)|$)/g;
const gridBorder = /^[ \t]*\+[-=+]+\+[ \t]*\r?\n?$/;
const simpleBorder = /^[ \t]*={2,}(?:[ \t]+={2,})+[ \t]*\r?\n?$/;
const spanBorder = /^[ \t]*-{2,}(?:[ \t]+-{2,})*[ \t]*\r?\n?$/;

const linesOf = (block: string): string[] => (block.match(lines) ?? []).filter((line) => line !== '');

/** With a mark in place of one character. */
const marked = (line: string, at: number, mark: string): string =>
  line.slice(0, at) + mark + line.slice(at + 1);

/** The last sign of the border below closes the table. */
const closed = (border: string): string => marked(blanks(border), border.trimEnd().length - 1, grid.end);

/** Heads may be written over several lines; other cells that are can't be told apart line by line. */
function gridTable(block: string): string {
  const all = linesOf(block);
  const edges = [...all[0]!].flatMap((sign, at) => (sign === '+' ? [at] : []));
  const last = all.findLastIndex((line) => gridBorder.test(line));
  if (last < 1) return block;
  const headEnd = all.findIndex((line) => /^[ \t]*\+=/.test(line));
  return all
    .map((line, i) => {
      if (i === 0) return marked(blanks(line), edges[0]!, grid.table);
      if (i === last) return closed(line);
      if (gridBorder.test(line) || /^[ \t|]*$/.test(line.trimEnd())) return blanks(line);
      const isWhole = edges.every((at) => line[at] === '|') && (i < headEnd || gridBorder.test(all[i - 1]!));
      return edges.reduce(
        (now, at, column) =>
          now[at] === '|' || column === 0
            ? marked(
                now,
                at,
                column > 0 ? (at === edges.at(-1) ? ' ' : open.cell) : isWhole ? grid.row : grid.joined,
              )
            : now,
        line,
      );
    })
    .join('');
}

/** Each column stands under its signs. A row whose first column is open goes on with the one above. */
function simpleTable(block: string): string {
  const all = linesOf(block);
  const last = all.length - 1;
  if (last < 2 || !simpleBorder.test(all[last]!)) return block;
  const starts = [...all[0]!.matchAll(/(?<!=)=/g)].map(({ index }) => index);
  const headEnd = all.findIndex((line, i) => i > 0 && i < last && simpleBorder.test(line));
  const masked = all.map((line, i) => {
    if (i === 0) return marked(blanks(line), starts[0]!, grid.table);
    if (i === last) return closed(line);
    if (simpleBorder.test(line) || spanBorder.test(line)) return blanks(line);
    return starts
      .slice(1)
      .reduce(
        (now, at) =>
          at < now.trimEnd().length && /[ \t]/.test(now[at - 1]!) ? marked(now, at - 1, open.cell) : now,
        line,
      );
  });
  return masked
    .map((line, i) => {
      const next = all[i + 1];
      if (next === undefined || i + 1 === last || simpleBorder.test(next) || spanBorder.test(next))
        return line;
      const isWhole =
        (i + 1 < headEnd || next.slice(0, starts[1]).trim() !== '') &&
        starts.slice(1).every((at) => at >= next.trimEnd().length || /[ \t]/.test(next[at - 1]!));
      // A row begins where the line before it ends.
      return line.replace(/\r?\n$/, (end) => (isWhole ? grid.row : grid.joined).padStart(end.length));
    })
    .join('');
}

const option = /^[ \t]+:([\w-]+):[ \t]*([^\r\n]*)/;

/** A directive's title, its options, of which one may hold the heads, and its body. */
function directiveTable(match: string, name: string, title: string): string {
  const at = match.indexOf('::') + 2;
  const start = match.indexOf(title, at) + title.length;
  const opening = `${open.prose}${blanks(match.slice(1, at))}${match.slice(at, start)}`;
  const [first = '', ...rest] = linesOf(match.slice(start));
  const body = rest.findIndex((line) => !option.test(line));
  const options = body < 0 ? rest : rest.slice(0, body);
  const given = (wanted: string) =>
    options
      .map((line) => option.exec(line)!)
      .find(([, own]) => own === wanted)?.[2]
      ?.trim();
  const delimiter = given('delim') ?? ',';
  const separator = delimiter === 'tab' ? '\t' : delimiter;
  const heads = options.map((line) => {
    const [written, own, value] = option.exec(line)!;
    if (own !== 'header') return blanks(line);
    const lead = written.length - value!.length;
    return `${' '.repeat(lead - 1)}${grid.row}${delimitedRows(line.slice(lead), separator)}`;
  });
  // The line break before the body opens its first row.
  const left = `\n${body < 0 ? '' : rest.slice(body).join('')}`;
  const rows = (name === 'csv-table' ? delimitedRows(left, separator) : listRows(left)).slice(1);
  return opening + grid.table.padStart(first.length) + heads.join('') + rows.replace(/\n$/, grid.end);
}

const listRows = (body: string): string =>
  body.replace(/\n[ \t]+(\*[ \t]+)?-(?=[ \t\r\n])/g, (match, star) =>
    (star ? grid.row : open.cell).padStart(match.length),
  );

export const tableRules: readonly MaskRule[] = [
  {
    pattern:
      /^\.\.[ \t]+(csv-table|list-table)::[ \t]*([^\r\n]*)\r?\n(?:[ \t]+[^\r\n]*(?:\r?\n|$)|[ \t]*\r?\n(?=[ \t]+\S))*/gm,
    by: (match, name, title) => directiveTable(match, name!, title!),
  },
  { pattern: /^\.\.[ \t]+table::/gm, by: () => open.prose },
  { pattern: /^[ \t]*\+-+(?:\+-+)*\+[ \t]*\r?\n(?:[ \t]*[+|][^\r\n]*(?:\r?\n|$))+/gm, by: gridTable },
  {
    pattern: /^[ \t]*={2,}(?:[ \t]+={2,})+[ \t]*\r?\n(?:(?![ \t]*\r?$)[^\r\n]+(?:\r?\n|$))+/gm,
    by: simpleTable,
  },
];
