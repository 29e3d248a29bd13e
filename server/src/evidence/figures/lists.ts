/** How many items the lists of a sentence have, and where a table gives one number under the other. */
import { push } from '../../text/multimap.ts';

/** A list of names: "the frigates Ada, Bell, Curie and Darwin are", each but the first and last between commas. */
const names =
  /\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+[\p{L}&][\p{L}\p{M}’'.-]*){0,4}((?:,\s+\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+[\p{L}&][\p{L}\p{M}’'.-]*){0,4}){1,14}),?\s+(?:and|or)\s+(?:the\s+)?\p{Lu}/gu;

/** The numbers of items of the lists of names in a text. */
export function listLengths(text: string): number[] {
  return [...text.matchAll(names)].map((match) => (match[1]!.match(/,/g) ?? []).length + 2);
}

/** Numbers of a flat table: written alike, with as many decimals. */
export interface Column {
  /** As they are written: "3,000.0". */
  readonly written: readonly string[];
  readonly values: readonly number[];
}

const decimal = /(?<![\d/.,$€£-])\d{1,3}(?:,?\d{3})*\.(\d{1,3})(?![\d/%]|[.,]\d)/g;
/** Fewer numbers than this are no column. */
const shortest = 4;
/** UTF-16 code units from one row to the next, on average; prose has its numbers farther apart. */
const widest = 60;

/** The columns of numbers with decimals that a table leaves in running text. */
export function columnsIn(text: string): Column[] {
  const groups = new Map<number, RegExpExecArray[]>();
  for (const match of text.matchAll(decimal)) push(groups, match[1]!.length, match);
  return [...groups.values()]
    .filter(
      (group) =>
        group.length >= shortest && group.at(-1)!.index - group[0]!.index < (group.length - 1) * widest,
    )
    .map((group) => group.map(([number]) => number))
    .map((written) => ({ written, values: written.map((number) => Number(number.replace(/,/g, ''))) }));
}
