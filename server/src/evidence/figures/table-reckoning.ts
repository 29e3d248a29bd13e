/** What a draft works out from a table of the sources: totals, changes and shares of the lines that it names. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { termsOf } from '../terms.ts';
import { hitsOf } from './coincidence.ts';
import type { Derivation } from './derivation.ts';
import { type Fact, writtenAmount } from './evidence-index.ts';
import { isPoints, isShare } from './figure-kinds.ts';
import type { Operand } from './operands.ts';
import { measure } from './quantity.ts';
import type { Line, SourceTable } from './source-tables.ts';
import type { Result } from './working.ts';
import { haveOneInCommon, yearsIn } from './years.ts';

/** Lines that are taken together. */
interface Group {
  readonly lines: readonly Line[];
  readonly isAll?: boolean;
  readonly isNamed?: boolean;
}

export interface Sought {
  readonly reading: Figure;
  /** The claim's sentence. */
  readonly words: string;
  /** So many hits may be expected by chance. */
  readonly bearable: (result: Result) => number;
  readonly operand: (fact: Fact) => Operand;
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
        tried.push(...results({ lines, across, isOfColumns }, sought, isNarrow, isNamed));
        const hit = hitsOf(reading, tried, () => 'own')[0];
        if (!hit || hit.chance > bearable(hit.result)) continue;
        const facts = hit.result.operands.flatMap(({ fact }) => fact ?? []);
        return { working: hit.result.working(), operands: facts.length > shown ? [] : facts };
      }
  return undefined;
}

/** More lines have too many parts. */
const mostLines = 8;

/** Whether some lines of a table that the draft has a name of its own for come to the figure: "fossil fuels". */
export function partlyIn(
  tables: readonly SourceTable[],
  { reading, words, bearable, operand }: Sought,
): boolean {
  if (isShare(reading)) return false;
  const { dimension } = measure(reading);
  const years = yearsIn(words);
  const tried = tables.flatMap(({ rows, columns }) => {
    const all = [...rows.values()].filter(({ isTotal }) => !isTotal);
    if (all.length > mostLines) return [];
    return [...columns]
      .filter(([, { name }]) => years.size === 0 || haveOneInCommon(yearsIn(name), years))
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
  const years = yearsIn(words);
  const named = new Set(
    [...across].filter(([, { name }]) => haveOneInCommon(yearsIn(name), years)).map(([at]) => at),
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
  const areCompared = (...places: number[]) =>
    places.every((at) => {
      const line = across.get(at)!;
      return isOfColumns || namedAcross.has(line) || yearsIn(line.name).size > 0;
    });
  for (const group of groupsIn(all, words)) {
    if ((group.isNamed ?? false) !== isNamed) continue;
    const sums = [...across.keys()].flatMap((at) => sumOf(group, at, sought) ?? []);
    for (const sum of sums) {
      const isMeant = areMeant(sum.at);
      if (isMeant && sum.dimension === own && sum.operands.length > 1 && !isShare(reading)) yield sum;
      if (isMeant && isShare(reading) && !group.isAll) {
        const whole = sumOf({ lines: all, isAll: true }, sum.at, sought);
        if (whole && whole.dimension === sum.dimension && whole.value > sum.value)
          yield {
            value: (sum.value / whole.value) * 100,
            working: () => `${inSum(sum)} ÷ ${inSum(whole)}`,
            operands: [...sum.operands, ...whole.operands],
          };
      }
      for (const other of sums)
        if (other.at > sum.at && areMeant(sum.at, other.at) && areCompared(sum.at, other.at))
          yield* inOrder(sum, other, reading, own, across);
    }
  }
}

/** From the earlier year to the later one, where both are of one. */
function inOrder(one: Sum, other: Sum, reading: Figure, own: string, across: Lines): Iterable<Result> {
  const [a, b] = [one, other].map(({ at }) => Math.max(...[...yearsIn(across.get(at)!.name)].map(Number)));
  const isOverTime = Number.isFinite(a) && Number.isFinite(b) && a !== b;
  return isOverTime && a! > b!
    ? changes(other, one, reading, own, true)
    : changes(one, other, reading, own, isOverTime);
}

interface Sum extends Result {
  readonly at: number;
  readonly dimension: string;
}

/** Undefined where a line has nothing there, or another kind of thing. */
function sumOf({ lines, isAll }: Group, at: number, { operand }: Pick<Sought, 'operand'>): Sum | undefined {
  const operands = lines.flatMap((line) => {
    const fact = line.facts.get(at);
    return fact && fact.figure.low === fact.figure.high ? operand(fact) : [];
  });
  const [first] = operands;
  if (!first || (operands.length < lines.length && !(isAll && operands.length > 2))) return undefined;
  if (operands.some(({ dimension }) => dimension !== first.dimension)) return undefined;
  // Shares are not added up.
  if (first.dimension === 'share' && operands.length > 1) return undefined;
  const value = operands.reduce((total, one) => total + one.value, 0);
  return { at, dimension: first.dimension, value, working: () => added(operands), operands };
}

function* changes(from: Sum, to: Sum, reading: Figure, own: string, isOverTime: boolean): Iterable<Result> {
  if (from.dimension !== to.dimension) return;
  const operands = [...from.operands, ...to.operands];
  const difference = Math.abs(to.value - from.value);
  const [less, more] = to.value > from.value ? [from, to] : [to, from];
  if (isShare(reading)) {
    if (from.dimension === 'share') return;
    for (const base of isOverTime ? [from] : [from, to])
      if (base.value > 0)
        yield {
          value: (difference / base.value) * 100,
          working: () => `(${inSum(more)} − ${inSum(less)}) ÷ ${inSum(base)}`,
          operands,
        };
  } else if (from.dimension === own || (isPoints(reading) && from.dimension === 'share'))
    yield { value: difference, working: () => `${inSum(more)} − ${inSum(less)}`, operands };
}

const written = ({ fact, written }: Operand): string => (fact ? writtenAmount(fact) : written);
/** More parts than this are not all written out. */
const most = 5;
function added(operands: readonly Operand[]): string {
  const parts = operands.map(written);
  return parts.length <= most
    ? parts.join(' + ')
    : `${parts[0]} + ${parts[1]} + … + ${parts.at(-1)}, ${parts.length} rows`;
}
const inSum = ({ operands }: Result): string =>
  operands.length > 1 ? `(${added(operands)})` : added(operands);

/** The lines that a sentence names, by all of their heads or by one that no other line has. */
export function namedIn(all: readonly Line[], words: string): Line[] {
  const stems = new Set([...termsOf(words).map(({ stem }) => stem), ...yearsIn(words)]);
  const has = (head: readonly string[]) => head.length > 0 && head.every((stem) => stems.has(stem));
  const counts = new Map<string, number>();
  for (const { heads } of all)
    for (const head of heads) counts.set(head.join(' '), (counts.get(head.join(' ')) ?? 0) + 1);
  return all.filter(
    ({ heads, name }) =>
      heads.every((head, i) => has(head) || yearsOf(name, i, stems)) ||
      heads.some((head) => has(head) && counts.get(head.join(' ')) === 1),
  );
}

/** The lines that a sentence names one by one and together, those that share a word of it, all of them, and the rest. */
export function groupsIn(all: readonly Line[], words: string): Group[] {
  const stems = new Set([...termsOf(words).map(({ stem }) => stem), ...yearsIn(words)]);
  const has = (head: readonly string[]) => head.length > 0 && head.every((stem) => stems.has(stem));
  const named = all.filter(({ heads, name }) =>
    heads.every((head, i) => has(head) || yearsOf(name, i, stems)),
  );
  const groups: Group[] = named.map((line) => ({ lines: [line], isNamed: true }));
  if (named.length > 1) groups.push({ lines: named, isNamed: true });
  groups.push({ lines: all, isAll: true });
  const rest = all.filter((line) => !named.includes(line));
  if (named.length > 0 && rest.length > 1) groups.push({ lines: rest });
  for (const stem of stems) {
    const alike = all.filter(({ heads }) => heads.some((head) => head.includes(stem)));
    if (alike.length > 1 && alike.length < all.length) groups.push({ lines: alike });
  }
  return groups;
}

/** A row that is named by its year alone. */
const yearsOf = (name: string, i: number, stems: ReadonlySet<string>): boolean =>
  i === 0 && [...yearsIn(name)].some((year) => stems.has(year));
