/** What a table says of each of its cells beside the cell's own text: the heads of its row and column, and its unit. */
import { type HeadUnit, isMeasure, unitOf } from './table-units.ts';

/** A cell with whatever its table's reader needs to know of it. */
export interface Cell {
  readonly text: string;
  /** So many columns it takes, where that is known. */
  readonly across?: number;
}

export interface FramedCell<C extends Cell> {
  readonly cell: C;
  readonly column: number;
  /** What tells of what the row is: the section it stands in and its first words. */
  readonly about: readonly string[];
  /** The head of its column as it is written, and without the unit. */
  readonly head: string;
  readonly name: string;
  /** What stands before and behind a bare number. */
  readonly prefix: string;
  readonly suffix: string;
  /** Its column is of counts: what would read as a year is none. */
  readonly isCount: boolean;
  /** What a number without a unit counts, as far as a head tells. */
  readonly noun: string;
  /** True for what names its row: it is no value. */
  readonly isLabel: boolean;
}

export interface TableReading<C extends Cell> {
  /** What stands over the heads. */
  readonly captions: readonly string[];
  /** A row of one label that opens a section stands as `section`; its cells are none. */
  readonly rows: readonly { readonly section?: C; readonly cells: readonly FramedCell<C>[] }[];
}

/** A longer text is prose that a table only arranges. */
const longestHead = 120;
/** Columns that tell what a row is about, at most. */
const mostHeads = 4;

/** `hasHead` where the first row is known to be of heads, whatever stands in it. Undefined for what is no table. */
export function readTable<C extends Cell>(
  given: readonly (readonly C[])[],
  caption = '',
  hasHead = false,
): TableReading<C> | undefined {
  const grid = given
    .map((row) => row.map((cell) => ({ ...cell, text: squeezed(cell.text) })))
    .filter((row) => row.some(({ text }) => text !== ''));
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2 || (grid.length < 2 && !grid[0]?.some(({ text }) => isFigure(text)))) return undefined;
  let at = 0;
  const captions = [squeezed(caption)].filter(Boolean);
  // Above the heads stands what the table is about, in a row of its own.
  while (at < grid.length - 1 && filled(grid[at]!).length === 1) {
    const [only] = filled(grid[at]!);
    if ((hasHead || width === 2) && grid[at]![0] !== only) break;
    captions.push(only!.text);
    at++;
  }
  const isGiven = hasHead && at === 0 && given[0]?.some(({ text }) => squeezed(text) !== '') === true;
  const { heads, next } = columnHeads(grid, at, width, isGiven);
  // Over the labels of the rows may stand what all the values are.
  const corner = heads[0] ? unitOf(heads[0]) : undefined;
  if (corner && corner.name !== '' && grid.slice(next).every((row) => !isFigure(row[0]?.text ?? '')))
    captions.push(heads[0]!);
  const scale = captions.map(unitOf).findLast((found) => found && isMeasure(found.unit))?.unit ?? '';
  const columns = heads.map((head, column) =>
    columnOf(
      head,
      scale,
      grid.slice(next).map((row) => row[column]?.text ?? ''),
    ),
  );
  // “12 months”, “65+”: where all is figures, the first ones tell the rows apart, though they are values too.
  const namesRows = grid.slice(next).every(([first]) => first && isWorded(first.text));
  const areLabels = grid.slice(next).some(([label]) => label && label.text !== '' && !isFigure(label.text));
  const isCounted = countsRows(grid.slice(next));
  let section = '';
  let group = '';
  const rows = grid.slice(next).map((row) => {
    const cells = filled(row);
    if (cells.length === 1 && row[0] === cells[0] && width > 2) {
      section = cells[0]!.text.length <= longestHead ? cells[0]!.text : '';
      group = '';
      return { section: cells[0]!, cells: [] };
    }
    const first = firstValue(row, columns, areLabels, isCounted);
    // A label that is left open is that of the row above.
    if (row[0]?.text !== '') group = first !== 1 && first !== 0 ? row[0]!.text : '';
    const carried = row[0]?.text === '' && first !== 1 && first !== 0 ? group : '';
    return { cells: framed(row, first, columns, [section, namesRows ? row[0]!.text : carried]) };
  });
  return { captions, rows };
}

interface Column {
  readonly head: string;
  readonly name: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly isCount: boolean;
  /** False where the unit is that of the whole table, or none. */
  readonly hasUnit: boolean;
}

const none = { prefix: '', suffix: '' };

function columnOf(head: string, scale: string, texts: readonly string[]): Column {
  const own = unitOf(head) ?? unitAbove(head);
  const { prefix, suffix } = own ?? (isOfWholes(scale, texts) ? none : unitOf(`(${scale})`)) ?? none;
  const name = own?.name ?? head;
  const holdsCounts = texts.some((text) => isFigure(text) && !isYear(text) && !months.test(text));
  return {
    head,
    name,
    prefix,
    suffix,
    hasUnit: own !== undefined,
    isCount: holdsCounts && prefix + suffix === '',
  };
}

/** “5 August” is no count. */
const months =
  /(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/iu;

/** A head that reaches over others gives them their unit: "Pass rate (%) | 2023". */
function unitAbove(head: string): HeadUnit | undefined {
  const levels = head.split(' | ');
  for (const [at, level] of levels.entries()) {
    const own = unitOf(level);
    if (own) return { ...own, name: levels.with(at, own.name).filter(Boolean).join(' | ') };
  }
  return undefined;
}

/** Beside percentages stands what they are of: most of its numbers are more than a hundred. */
function isOfWholes(scale: string, texts: readonly string[]): boolean {
  const numbers = /^(?:%|per ?cent)/i.test(scale) ? texts.filter(isBareNumber) : [];
  const more = numbers.filter((text) => Number(text.replace(/[^\d.]/g, '')) > 100);
  return more.length * 2 > numbers.length;
}

/** What is made of two numbers counts nothing. */
const worked = new Set(
  'gap lead margin difference distance swing change rise fall increase decrease total sum'.split(' '),
);

/** The noun of a head that is nothing but words: "ships" of "Number of ships in service". A row's must be a plural. */
function nounOf(head: string, plural = false): string | undefined {
  if (!/^[\p{L}\s-]{2,60}$/u.test(head) || /\bper\b/i.test(head)) return undefined;
  const phrase = head
    .replace(/^(?:the\s+)?(?:total\s+)?number\s+of\s+/i, '')
    .split(/\s(?:of|in|at|on|by|for|with)\s/i)[0]!;
  const word = /[\p{L}-]+$/u.exec(phrase)?.[0].toLowerCase();
  return word !== undefined && !worked.has(word) && (!plural || /[^s]s$/.test(word)) ? word : undefined;
}

/** Where the values of a row begin; −1 for a row of labels alone. Among labels, “60 and over” is one. */
const firstValue = (
  row: readonly Cell[],
  columns: readonly Column[],
  areLabels: boolean,
  isCounted: boolean,
): number =>
  row.findIndex(
    ({ text }, column) =>
      isFigure(text) &&
      !(column === 0 && (isCounted || (areLabels && isWorded(text)) || isLabel(text, columns[0]?.head))),
  );

/** Whether the first column numbers the rows, of which the second one tells the names: ranks, whatever they are called. */
function countsRows(rows: readonly (readonly Cell[])[]): boolean {
  const numbers = rows.flatMap(([first]) =>
    /^\d{1,3}[.=]?$/.test(first?.text ?? '') ? Number(first!.text.replace(/\D/, '')) : [],
  );
  return (
    numbers.length > 1 &&
    numbers.length === rows.filter(([first]) => first?.text !== '').length &&
    // Of two that are third, the next is fifth.
    numbers.every((number, at) => at === 0 || (number >= numbers[at - 1]! && number <= numbers[0]! + at)) &&
    numbers.at(-1)! - numbers[0]! > numbers.length / 2 - 1 &&
    rows.every(([, name]) => name && !isFigure(name.text))
  );
}

function framed<C extends Cell>(
  row: readonly C[],
  first: number,
  columns: readonly Column[],
  over: readonly string[],
): FramedCell<C>[] {
  const labels = first < 0 ? 1 : Math.min(first, mostHeads);
  const about = row
    .slice(0, labels)
    .map(({ text }) => text)
    .filter((text) => text !== '' && text.length <= longestHead);
  const unit = about.map(unitOf).find((found) => found !== undefined);
  for (const name of [...over].reverse()) if (name !== '' && !about.includes(name)) about.unshift(name);
  return row.flatMap((cell, column) =>
    cell.text === ''
      ? []
      : [
          {
            ...columns[column]!,
            ...(unit && !columns[column]!.hasUnit && { prefix: unit.prefix, suffix: unit.suffix }),
            cell,
            column,
            about: column === 0 ? about.filter((name) => name !== cell.text) : about,
            noun: nounOf(columns[column]!.name) ?? nounOf(about.at(-1) ?? '', true) ?? '',
            isLabel: column < labels && cell.text.length <= longestHead,
          },
        ],
  );
}

/** The rows on top that hold no figures but years; where there are two, the upper one reaches over several columns. */
function columnHeads(
  grid: readonly (readonly Cell[])[],
  from: number,
  width: number,
  isGiven: boolean,
): { heads: string[]; next: number } {
  const heads: string[] = Array.from({ length: width }, () => '');
  let next = from;
  while (next < grid.length - 1 && next < from + 3) {
    const row = grid[next]!;
    const cells = filled(row);
    const isHead =
      (isGiven && next === from) ||
      (cells.length > 1 &&
        cells.every(({ text }) => !isFigure(text) || isYear(text)) &&
        !cells.every(({ text }) => text.length > longestHead));
    if (!isHead) break;
    // A second row of words is a head only under one that leaves columns open.
    if (next > from && filled(grid[next - 1]!).length >= width && !isOfYears(row)) break;
    if (next > from && !grid.slice(next + 1).some((below) => below.some(({ text }) => isFigure(text)))) break;
    const reaches = spreads(grid, next, width);
    const below = textsOfHeads(grid[next + 1]);
    let over = '';
    let start = 0;
    for (let column = 0; column < width; column++) {
      const own = row[column]?.text ?? '';
      if (own !== '') [over, start] = [own, column];
      // It also reaches over what stands beside the head right below it.
      const isOver =
        reaches ||
        column < start + (row[start]?.across ?? 1) ||
        (Boolean(below[start]) && Boolean(below[column]));
      const mine = own !== '' ? own : column > 0 && isOver ? over : '';
      if (mine !== '' && !heads[column]!.split(' | ').includes(mine))
        heads[column] = [heads[column]!, mine].filter(Boolean).join(' | ').slice(0, longestHead);
    }
    next++;
  }
  return { heads, next };
}

/** Of a row that may be one of heads; none of any other. */
const textsOfHeads = (row: readonly Cell[] = []): string[] => {
  const texts = row.map(({ text }) => text);
  return texts.some((text) => isFigure(text) && !isYear(text)) ? [] : texts;
};

/** Years under nothing, below a full row of heads, say more of each. */
const isOfYears = ([first, ...others]: readonly Cell[]): boolean =>
  first?.text === '' &&
  others.length > 0 &&
  others.every(({ text }) => isYear(text.replace(/ \([^()]*\)$/, '')));

/** A head reaches over empty cells beside it only where a fuller row of heads follows. */
const spreads = (grid: readonly (readonly Cell[])[], row: number, width: number): boolean =>
  filled(grid[row]!).length < width &&
  filled(grid[row + 1] ?? []).length > filled(grid[row]!).length &&
  (grid[row + 1] ?? []).every(({ text }) => !isFigure(text) || isYear(text));

const filled = <C extends Cell>(row: readonly C[]): C[] => row.filter(({ text }) => text !== '');
export const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

export const isYear = (text: string): boolean =>
  /^(?:FY ?)?(?:1[5-9]|20|21)\d\d(?:[-/–]\d{2,4})?(?: ?[a-z]{1,2})?\*?$/i.test(text);

/** A number with what may stand around it: "1,450", "(3.2)", "$12.5bn", "12%", "−4". */
export const isFigure = (text: string): boolean =>
  text.length <= 40 &&
  /^[(~<>≈±+−–-]*\s*(?:[A-Z]{2,3}\s?)?[$€£¥]?\s*[−–-]?\d[\d.,' \u202f]*\s*(?:%|[\p{L}$€£¥/²³°.]+(?:\s[\p{L}/²³.]+){0,2})?[)*†‡]*$/u.test(
    text,
  ) &&
  !/^\d+\.\s/.test(text);

/** A figure in a unit that is written out, as lengths of time are, or a class: “65+”. */
const isWorded = (text: string): boolean => isFigure(text) && /\p{L}{4}|[+<>]/u.test(text);

export const isBareNumber = (text: string): boolean => /^[+−–-]?\d[\d.,' \u202f]*$/.test(text);

/** The first column's numbers name their rows when they are years, or count them. */
const isLabel = (text: string, head = ''): boolean =>
  isYear(text) || (/^(?:#|no\.?|nr\.?|rank|id|year|code)$/i.test(head) && /^\d+\.?$/.test(text));
