/** Tables of reStructuredText: grids, simple ones, and those that a directive makes of a list or of values between commas. */
import { blanks, delimitedRows, grid, type MaskRule, open, spanning } from './mask.ts';

const lines = /[^\r\n]*(?:\r?\n|(?=[^\r\n]*$)|$)/g;
const gridBorder = /^[ \t]*\+[-=+]+\+[ \t]*\r?\n?$/;
const simpleBorder = /^[ \t]*={2,}(?:[ \t]+={2,})+[ \t]*\r?\n?$/;
const spanBorder = /^[ \t]*-{2,}(?:[ \t]+-{2,})*[ \t]*\r?\n?$/;

/** Nothing stands in a line but signs of a border, and the sides of cells that go on beside it. */
const isBorder = (line: string): boolean =>
  gridBorder.test(line) ||
  /^[ \t|]*$/.test(line.trimEnd()) ||
  (line.includes('-') && /^[ \t|]*\+[-=+| \t]*$/.test(line.trimEnd()));

const linesOf = (block: string): string[] => (block.match(lines) ?? []).filter((line) => line !== '');

/** With a mark in place of one character. */
const marked = (line: string, at: number, mark: string): string =>
  line.slice(0, at) + mark + line.slice(at + 1);

/** The last sign of the border below closes the table. */
const closed = (border: string): string => marked(blanks(border), border.trimEnd().length - 1, grid.end);

/** Of a row in several lines, the cells go on in each of them. A border may part some of its columns alone. */
function gridTable(block: string): string {
  const all = linesOf(block);
  const edges = [...all[0]!].flatMap((sign, at) => (sign === '+' ? [at] : []));
  const last = all.findLastIndex((line) => gridBorder.test(line));
  if (last < 1) return block;
  return all
    .map((line, i) => {
      if (i === 0) return marked(blanks(line), edges[0]!, grid.table);
      if (i === last) return closed(line);
      if (isBorder(line)) return blanks(line);
      const starts = edges.slice(0, -1).flatMap((at, column) => (line[at] === '|' ? [column] : []));
      return starts.reduceRight(
        (now, column, n) => {
          const first = isBorder(all[i - 1]!) ? grid.row : grid.more;
          const mark = spanning(n === 0 ? first : open.cell, (starts[n + 1] ?? edges.length - 1) - column);
          return placed(now, edges[column]!, mark);
        },
        marked(line, line.trimEnd().length - 1, ' '),
      );
    })
    .join('');
}

/** A mark in the place of a sign and the blanks around it; where these are too few, without what it spans. */
function placed(line: string, at: number, mark: string): string {
  const end = line[at + 1] === ' ' ? at + 1 : at;
  const start = end - mark.length + 1;
  return mark.length > 1 && start >= 0 && line.slice(start, at).trim() === ''
    ? line.slice(0, start) + mark + line.slice(end + 1)
    : marked(line, at, mark.at(-1)!);
}

/** Each column stands under its signs. A row whose first column is open goes on with the one above. */
function simpleTable(block: string): string {
  const all = linesOf(block);
  const last = all.length - 1;
  if (last < 2 || !simpleBorder.test(all[last]!)) return block;
  const starts = columnsOf(all[0]!);
  const ofAll = new Set(starts);
  const isRule = (line: string | undefined) =>
    line !== undefined && (simpleBorder.test(line) || spanBorder.test(line));
  const masked = all.map((line, i) => {
    if (i === 0) return marked(blanks(line), starts[0]!, grid.table);
    if (i === last) return closed(line);
    if (isRule(line)) return blanks(line);
    const next = all[i + 1]!;
    // Lines of signs under some heads tell which columns each of them is over.
    const under = spanBorder.test(next) ? new Set(columnsOf(next)) : ofAll;
    const own = starts.flatMap((at, column) => (column === 0 || isStart(line, at, under) ? [column] : []));
    return own.slice(1).reduceRight((now, column, n) => {
      const across = (own[n + 2] ?? starts.length) - column;
      return starts[column]! < now.trimEnd().length
        ? placed(now, starts[column]! - 1, spanning(open.cell, across))
        : now;
    }, line);
  });
  return masked
    .map((line, i) => {
      const next = all[i + 1];
      if (next === undefined || i + 1 === last || isRule(next)) return line;
      const isRow = next.slice(0, starts[1]).trim() !== '' || isRule(all[i]);
      // A row begins where the line before it ends.
      return line.replace(/\r?\n$/, (end) => (isRow ? grid.row : grid.more).padStart(end.length));
    })
    .join('');
}

const columnsOf = (rule: string): number[] => [...rule.matchAll(/(?<![=-])[=-]/g)].map(({ index }) => index);

const isStart = (line: string, at: number, starts: ReadonlySet<number>): boolean =>
  starts.has(at) && (at >= line.trimEnd().length || /[ \t]/.test(line[at - 1]!));

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
