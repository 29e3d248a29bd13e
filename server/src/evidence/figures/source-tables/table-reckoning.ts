/** What a draft works out from a table of the sources: totals, changes and shares of the lines that it names. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { termsOf } from '../../terms.ts';
import { areApart, haveOneInCommon, type Years, yearsIn } from '../dates/years.ts';
import { isShare } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import { hitsOf } from '../workings/coincidence.ts';
import type { Derivation } from '../workings/derivation.ts';
import { kept } from '../workings/operands.ts';
import type { Operand, Result } from '../workings/working.ts';
import { groupsIn, namedIn } from './named-lines.ts';
import type { Line, SourceTable } from './source-tables.ts';
import { rankedIn } from './table-ranks.ts';
import {
  added,
  changes,
  type Group,
  inOrder,
  type Sought,
  type Sum,
  shareOf,
  sumOf,
  type Words,
} from './table-results.ts';

export function wordsOf(text: string): Words {
  const years = yearsIn(text);
  return { text, stems: new Set([...termsOf(text).map(({ stem }) => stem), ...years]), years };
}

/** More operands than this are not led to one by one. */
const shown = 8;

/** Of the years that the sentence names, then of any; of the lines that it names, then of any. */
const stages = [
  [true, true],
  [true, false],
  [false, true],
  [false, false],
] as const;

/** Of the tables in order, what gives the figure from the fewest tries. */
export function reckonedIn(tables: readonly SourceTable[], sought: Sought): Derivation | undefined {
  const { reading, bearable } = sought;
  const tried: Result[] = [];
  for (const [isNarrow, isNamed] of stages)
    for (const { rows, columns } of tables)
      for (const isOfColumns of [true, false]) {
        const [lines, across] = isOfColumns ? [rows, columns] : [columns, rows];
        for (const result of results({ lines, across, isOfColumns }, sought, isNarrow, isNamed))
          tried.push(result);
        const hit = hitsOf(reading, tried, () => 'own')[0];
        if (!hit || hit.chance > bearable(hit.result)) continue;
        const facts = hit.result.operands.flatMap(({ fact }) => fact ?? []);
        return { working: hit.result.working(), operands: facts.length > shown ? [] : facts };
      }
  return undefined;
}

/** The tables have the change that is claimed: the sentence names a row, or a column, and a year. */
export const tellsOf = (tables: readonly SourceTable[], words: Words): boolean =>
  words.years.size > 0 &&
  tables.some(({ rows, columns }) =>
    [
      [rows, columns],
      [columns, rows],
    ].some(
      ([lines, across]) =>
        namedIn([...lines!.values()], words).length > 0 &&
        [...across!.values()].some(({ years }) => haveOneInCommon(years, words.years)),
    ),
  );

/** More lines have too many parts. */
const mostLines = 8;

/** Whether some lines of a table that the draft has a name of its own for come to the figure: "fossil fuels". */
export function partlyIn(
  tables: readonly SourceTable[],
  { reading, words, bearable, operand }: Sought,
): boolean {
  if (isShare(reading)) return false;
  const { dimension } = measure(reading);
  const { years } = words;
  const tried = tables.flatMap(({ rows, columns }) => {
    const all = [...rows.values()].filter(({ isTotal }) => !isTotal);
    if (all.length > mostLines) return [];
    return [...columns]
      .filter(([, { years: own }]) => years.size === 0 || haveOneInCommon(own, years))
      .flatMap(([at]) => {
        const whole = sumOf({ lines: all, isAll: true }, at, { operand });
        return whole?.dimension === dimension ? subsets(whole.operands) : [];
      });
  });
  const hit = hitsOf(reading, tried, () => 'own')[0];
  return hit !== undefined && hit.chance <= bearable(hit.result);
}

const subsets = (operands: readonly Operand[]): Result[] =>
  Array.from({ length: 2 ** operands.length }, (_, mask) => operands.filter((_, i) => mask & (1 << i)))
    .filter(({ length }) => length > 1)
    .map((operands) => ({
      value: operands.reduce((total, { value }) => total + value, 0),
      working: () => added(operands),
      operands,
    }));

type Lines = ReadonlyMap<number, Line>;

/** A table by its rows, with the columns across, or the other way round. */
interface Side {
  readonly lines: Lines;
  readonly across: Lines;
  readonly isOfColumns: boolean;
}

function* results(
  { lines, across, isOfColumns }: Side,
  sought: Sought,
  isNarrow: boolean,
  isNamed: boolean,
): Iterable<Result> {
  const { words, reading } = sought;
  const all = [...lines.values()].filter(({ isTotal }) => !isTotal);
  const { years } = words;
  const named = new Set(
    [...across].filter(([, { years: own }]) => haveOneInCommon(own, years)).map(([at]) => at),
  );
  // "Since 2019" is from then to some other year.
  const areMeant = (...places: number[]) =>
    !isNarrow ||
    places.filter((at) => named.has(at)).length >= Math.min(places.length, named.size, years.size);
  // Where it names two of them, no other is meant.
  if (isNarrow ? named.size === 0 : named.size > 1) return;
  const own = measure(reading).dimension;
  const namedAcross = new Set(namedIn([...across.values()], words));
  // One row by another only where the sentence names both.
  const isCompared = (at: number) =>
    isOfColumns || namedAcross.has(across.get(at)!) || across.get(at)!.years.size > 0;
  if (!isNamed) for (const at of across.keys()) if (areMeant(at)) yield* rankedIn(all, at, sought);
  if (!isNamed) yield* overYears(all, across, years, reading, sought);
  const wholes = kept((at: number) => wholesAt([...lines.values()], at, sought));
  // Of shares, which are not added up, only a row of totals tells how they changed together.
  const totals = [...lines.values()].filter(({ isTotal }) => isTotal);
  const groups = [...groupsIn(all, words), ...totals.map((line): Group => ({ lines: [line], isAll: true }))];
  for (const group of groups) {
    if ((group.isNamed ?? false) !== isNamed) continue;
    const sums = [...across.keys()].flatMap((at) => sumOf(group, at, sought) ?? []);
    for (const sum of sums) {
      if (!areMeant(sum.at)) continue;
      if (!isShare(reading)) {
        if (sum.dimension === own && sum.operands.length > 1) yield sum;
      } else if (!group.isAll)
        for (const share of wholes(sum.at).flatMap((whole) => [...shareOf(sum, whole)]))
          yield { ...share, ...(isNamed && isVague(reading) && { isCalledFor: true as const }) };
    }
    if (isShare(reading) && isOfColumns && (group.isNamed || group.isAll)) yield* partsOf(sums, across);
    const ends = sums.filter(({ at }) => isCompared(at));
    for (const [one, other] of pairsOf(ends, named))
      if (areMeant(one.at, other.at)) yield* inOrder(one, other, reading, own, across);
  }
}

/** One column as a part of another: of the quota for herring so much was caught, of all visitors so many paid. */
function* partsOf(sums: readonly Sum[], across: Lines): Iterable<Result> {
  if (sums.length > mostLines) return;
  for (const part of sums)
    for (const whole of sums)
      if (!areApart(across.get(part.at)!.years, across.get(whole.at)!.years)) yield* shareOf(part, whole);
}

/** From all the lines of one year to all of the next, where each year has several: "Fires 2023, Fires 2024, Floods 2023, Floods 2024". */
function* overYears(
  all: readonly Line[],
  across: Lines,
  years: Years,
  reading: Figure,
  sought: Sought,
): Iterable<Result> {
  const own = measure(reading).dimension;
  const groups = [...years]
    .sort()
    .map((year) => all.filter((line) => line.years.has(year)))
    .filter(({ length }) => length > 1);
  for (const [i, from] of groups.entries())
    for (const to of groups.slice(i + 1).filter(({ length }) => length === from.length))
      for (const at of across.keys()) {
        const [a, b] = [from, to].map((lines) => sumOf({ lines }, at, sought));
        if (a && b) yield* changes(a, b, reading, own, true);
      }
}

/** All lines but the totals, and those totals that are of fewer or of more than these. */
function wholesAt(lines: readonly Line[], at: number, sought: Sought): Sum[] {
  const all = sumOf({ lines: lines.filter(({ isTotal }) => !isTotal), isAll: true }, at, sought);
  const totals = lines.flatMap((line) => (line.isTotal ? (sumOf({ lines: [line] }, at, sought) ?? []) : []));
  return [...(all ? [all] : []), ...totals.filter(({ value }) => value !== all?.value)];
}

/** "A third", "more than half" of what a row is part of: so many numbers meet it that chance says nothing. */
const isVague = ({ kind }: Figure): boolean => kind === 'fraction';

/** Where there are more pairs than this, it is those with a year that the sentence names; of too many of these, chance gives all. */
const mostPairs = 1600;

function* pairsOf(ends: readonly Sum[], named: ReadonlySet<number>): Iterable<readonly [Sum, Sum]> {
  const all = [...ends.keys()];
  const meant = all.length ** 2 > mostPairs ? all.filter((i) => named.has(ends[i]!.at)) : all;
  if (meant.length * all.length > mostPairs) return;
  for (const i of all)
    for (const j of named.has(ends[i]!.at) ? all : meant) if (j > i) yield [ends[i]!, ends[j]!];
}
