/** Tables to lines: each cell by itself, with the heads of its row and column before it and its unit beside it. */
import type { TextBuilder } from './text-builder.ts';

export interface Cell {
  readonly text: string;
  /** Where it stands in the file, for files that are shown as they are. */
  readonly at?: number;
}

/** Rows of cells; a row may be shorter than others. */
export type Grid = readonly (readonly Cell[])[];

const empty: Cell = { text: '' };
/** A longer text is prose that a table only arranges. */
const longestCell = 300;
const longestHead = 120;
/** Columns that tell what a row is about, at most. */
const mostHeads = 4;

/** `caption` is what stands over the table. */
export function writeTable(given: Grid, builder: TextBuilder, caption = ''): void {
  const grid = given
    .map((row) => row.map((cell) => ({ ...cell, text: squeezed(cell.text) })))
    .filter((row) => row.some(({ text }) => text !== ''));
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2 || (grid.length < 2 && !grid[0]?.some(({ text }) => isFigure(text)))) {
    for (const { text } of [{ text: caption }, ...grid.flat()]) builder.paragraph(text);
    return;
  }
  let at = 0;
  const captions = [squeezed(caption)].filter(Boolean);
  // Above the heads stands what the table is about, in a row of its own.
  while (at < grid.length - 1 && filled(grid[at]!).length === 1) {
    const [only] = filled(grid[at]!);
    captions.push(only!.text);
    at++;
  }
  if (captions.length > 0) builder.paragraph(captions.join('. '), 'heading');
  const scale = captions.map(unitInBrackets).find((unit) => unit !== undefined) ?? '';
  const { heads, next } = columnHeads(grid, at, width);
  const columns = heads.map((head, column) =>
    columnOf(
      head,
      scale,
      grid.slice(next).map((row) => row[column]?.text ?? ''),
    ),
  );
  let section = '';
  for (const row of grid.slice(next)) {
    const cells = filled(row);
    if (cells.length === 1 && row[0]?.text === cells[0]!.text && width > 2) {
      section = cells[0]!.text.length <= longestHead ? cells[0]!.text : '';
      builder.cell('', cells[0]!.text, '', cells[0]!.at);
      continue;
    }
    writeRow(row, columns, section, builder);
  }
}

interface Column {
  readonly head: string;
  readonly name: string;
  /** What stands before and behind its numbers. */
  readonly prefix: string;
  readonly suffix: string;
  /** For a number that would read as a year and is none: a unit, or what the column counts. */
  readonly counts: string;
}

function columnOf(head: string, scale: string, texts: readonly string[]): Column {
  const { name, prefix, suffix } = withUnit(head, scale);
  const holdsCounts = texts.some((text) => isFigure(text) && !isYear(text));
  const noun = /^[\p{L} -]{2,40}$/u.test(name) ? ` ${name.toLowerCase()}` : '';
  return { head, name, prefix, suffix, counts: holdsCounts && prefix + suffix === '' ? noun : '' };
}

function writeRow(
  row: readonly Cell[],
  columns: readonly Column[],
  section: string,
  builder: TextBuilder,
): void {
  const first = row.findIndex(
    ({ text }, column) => isFigure(text) && !(column === 0 && isLabel(text, columns[0]?.head)),
  );
  const labels = first < 0 ? 1 : Math.min(first, mostHeads);
  const about = row
    .slice(0, labels)
    .map(({ text }) => text)
    .filter((text) => text !== '' && text.length <= longestHead);
  if (section !== '' && !about.includes(section)) about.unshift(section);
  for (const [column, { text, at }] of row.entries()) {
    if (text === '' || (column < labels && text.length <= longestHead)) continue;
    if (text.length > longestCell) {
      builder.paragraph(text);
      continue;
    }
    const { head, name, prefix, suffix, counts } = columns[column]!;
    const isBare = isBareNumber(text);
    const before = [...about, isBare ? name : head].filter(Boolean).join(' | ');
    const opening = `${before === '' ? '' : `${before}: `}${isBare ? prefix : ''}`;
    builder.cell(opening, text, isBare ? suffix + (isYear(text) ? counts : '') : '', at);
  }
  // A row of labels alone still says something.
  if (first < 0 && row.slice(labels).every(({ text }) => text === ''))
    for (const { text, at } of row.slice(0, labels)) if (text !== '') builder.cell('', text, '', at);
}

/** The rows on top that hold no figures but years; where there are two, the upper one reaches over several columns. */
function columnHeads(grid: Grid, from: number, width: number): { heads: string[]; next: number } {
  const heads: string[] = Array.from({ length: width }, () => '');
  let next = from;
  while (next < grid.length - 1 && next < from + 3) {
    const row = grid[next]!;
    const cells = filled(row);
    const isHead =
      cells.length > 1 &&
      cells.every(({ text }) => !isFigure(text) || isYear(text)) &&
      !cells.every(({ text }) => text.length > longestHead);
    if (!isHead) break;
    // A second row of words is a head only under one that leaves columns open.
    if (next > from && filled(grid[next - 1]!).length >= width) break;
    if (next > from && !grid.slice(next + 1).some((below) => below.some(({ text }) => isFigure(text)))) break;
    const reaches = spreads(grid, next, width);
    let over = '';
    for (let column = 0; column < width; column++) {
      const own = (row[column] ?? empty).text;
      if (own !== '') over = own;
      const mine = own !== '' ? own : column > 0 && reaches ? over : '';
      if (mine !== '' && !heads[column]!.split(' | ').includes(mine))
        heads[column] = [heads[column]!, mine].filter(Boolean).join(' | ').slice(0, longestHead);
    }
    next++;
  }
  return { heads, next };
}

/** A head reaches over empty cells beside it only where a fuller row of heads follows. */
const spreads = (grid: Grid, row: number, width: number): boolean =>
  filled(grid[row]!).length < width &&
  filled(grid[row + 1] ?? []).length > filled(grid[row]!).length &&
  (grid[row + 1] ?? []).every(({ text }) => !isFigure(text) || isYear(text));

const filled = (row: readonly Cell[]): Cell[] => row.filter(({ text }) => text !== '');
const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

const isYear = (text: string): boolean =>
  /^(?:FY ?)?(?:1[5-9]|20|21)\d\d(?:[-/–]\d{2,4})?(?: ?[a-z]{1,2})?\*?$/i.test(text);

/** A number with what may stand around it: "1,450", "(3.2)", "$12.5bn", "12%", "−4". */
const isFigure = (text: string): boolean =>
  text.length <= 40 &&
  /^[(~<>≈±+−–-]*\s*(?:[A-Z]{2,3}\s?)?[$€£¥]?\s*[−–-]?\d[\d.,' \u202f]*\s*(?:%|[\p{L}$€£¥/²³°.]+(?:\s[\p{L}/²³.]+){0,2})?[)*†‡]*$/u.test(
    text,
  ) &&
  !/^\d+\.\s/.test(text);

const isBareNumber = (text: string): boolean => /^[−–-]?\d[\d.,' \u202f]*$/.test(text);

/** The first column's numbers name their rows when they are years, or count them. */
const isLabel = (text: string, head = ''): boolean =>
  isYear(text) || (/^(?:#|no\.?|nr\.?|rank|id|year|code)$/i.test(head) && /^\d+\.?$/.test(text));

const unitInBrackets = (head: string): string | undefined => {
  const unit =
    /[([]\s*([^()[\]]{1,40}?)\s*[)\]]\s*$/.exec(head)?.[1] ??
    /,\s*(%|per ?cent|[^,]{0,20}\b(?:thousands?|millions?|billions?|bn|mn|tonnes|tons))\s*$/i.exec(head)?.[1];
  return unit !== undefined && !/\d/.test(unit.replace(/[²³]|\bCO2e?\b/g, ''))
    ? unit.replace(/^in\s+/i, '')
    : undefined;
};

/** "Exports (US$ million)" over 12 is "Exports: US$12 million". A unit of the whole table counts where the column has none. */
function withUnit(head: string, scale: string): { name: string; prefix: string; suffix: string } {
  const own = unitInBrackets(head);
  const unit = own ?? scale;
  if (unit === '') return { name: head, prefix: '', suffix: '' };
  const name =
    own === undefined ? head : head.slice(0, head.lastIndexOf(own)).replace(/[\s([,]+(?:in\s+)?$/i, '');
  const money = /^(?:((?:US|A|C|NZ|HK|S)?\$|[€£¥])|(USD|EUR|GBP|JPY|CNY|CHF|AUD|CAD)\b)\s*(.*)$/.exec(unit);
  const rest = (money ? money[3]! : unit)
    .replace(/^['’]?000s?$/, 'thousand')
    .replace(/\b(thousand|million|billion|trillion)s\b/gi, '$1')
    .trim();
  const prefix = money ? (money[1] ?? `${money[2]} `) : '';
  if (rest === '') return { name, prefix, suffix: '' };
  return { name, prefix, suffix: rest.startsWith('%') ? rest : ` ${rest}` };
}
