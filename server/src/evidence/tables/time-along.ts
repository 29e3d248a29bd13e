/**
 * A column that tells how long it is from each row's date: to the row before, to the next or the first, or to one day that the
 * draft names. A single length may come out by chance; that several do by one rule says what the column is.
 */

import type { CalendarDate, Figure } from '../../annotate/figures/figure.ts';
import { factsOf, isBorneOut, type Support } from '../figures/verdict.ts';
import { wholeMonths } from '../figures/workings/time-between.ts';
import { dayNumber } from '../figures/workings/workings-of-time.ts';
import { writtenIn } from '../figures/workings/written.ts';
import type { Judgement } from '../judgement.ts';
import type { Worked } from './table-cells.ts';

/** So many cells make a rule, of so many rows at the most. */
const [fewest, mostRows] = [2, 60];

type Unit = 'day' | 'week' | 'month' | 'year';
const unitIn = (name: string): Unit | undefined =>
  /\b(day|week|month|year)s\b/i.exec(name)?.[1]?.toLowerCase() as Unit | undefined;

/** A date that a row or the draft tells, with what it stands on. */
interface Told {
  readonly date: CalendarDate;
  readonly written: string;
  readonly support: Support;
}

interface Row {
  readonly own: Told;
  readonly length: number;
  readonly judgement: Judgement;
}

/** What each cell of the columns comes to that tell lengths of time. `outside` are the draft's dates beside the table. */
export function timesAlong(
  judgements: readonly Judgement[],
  names: ReadonlyMap<number, { readonly name: string }>,
  outside: () => readonly Told[],
): ReadonlyMap<Judgement, Worked> {
  const found = new Map<Judgement, Worked>();
  const dates = new Map<number, Told>();
  for (const judgement of judgements) {
    const [told] = datesOf(judgement);
    const { row } = judgement.passage.cell!;
    if (told && !dates.has(row)) dates.set(row, told);
  }
  if (dates.size < fewest || dates.size > mostRows) return found;
  const inOrder = [...dates.values()];
  for (const [column, { name }] of names) {
    const unit = unitIn(name);
    if (!unit) continue;
    const rows = judgements.flatMap((judgement) => rowOf(judgement, column, unit, dates));
    if (rows.length < fewest) continue;
    const rules: ((row: Row) => Told | undefined)[] = [
      ({ own }) => inOrder[inOrder.indexOf(own) - 1],
      ({ own }) => inOrder[inOrder.indexOf(own) + 1],
      () => inOrder[0],
      () => inOrder.at(-1),
      ...outside().map((told) => () => told),
    ];
    for (const rule of rules) {
      const fitting = rows.filter((row) => isSoLong(row, rule(row), unit));
      const lengths = new Set(fitting.map(({ length }) => length));
      if (lengths.size < fewest || fitting.length < 2 * (rows.length - fitting.length)) continue;
      for (const row of fitting) found.set(row.judgement, workedFrom(row.own, rule(row)!));
      break;
    }
  }
  return found;
}

function rowOf(judgement: Judgement, column: number, unit: Unit, dates: ReadonlyMap<number, Told>): Row[] {
  const { passage, supports } = judgement;
  const own = dates.get(passage.cell!.row);
  const [support, more] = supports;
  if (passage.cell!.column !== column || passage.annotations.frame?.isLabel || !own || !support || more)
    return [];
  const { figure } = support;
  return isLengthIn(unit, figure) ? [{ own, length: figure.low, judgement }] : [];
}

const isLengthIn = (unit: Unit, { kind, unit: written, low, high, bound, date }: Figure): boolean =>
  !date &&
  low === high &&
  low > 0 &&
  Number.isInteger(low) &&
  bound === 'exactly' &&
  (kind === 'count' || (kind === 'duration' && written === unit));

/** The dates of a cell or a paragraph that are borne out and have a year. */
export const datesOf = ({ passage, supports }: Judgement): Told[] =>
  supports.flatMap((support) => {
    const { date, until } = support.figure;
    return date?.year !== undefined && date.span === undefined && !until && isBorneOut(support.verdict)
      ? [{ date, written: writtenIn(passage.annotations.text, support.figure).trim(), support }]
      : [];
  });

const isSoLong = ({ own, length }: Row, other: Told | undefined, unit: Unit): boolean =>
  other !== undefined && lengthIn(unit, own.date, other.date) === length;

/** In whole units; where only one of them has its month, the years alone count. Undefined where it is no whole number, or not told. */
function lengthIn(unit: Unit, a: CalendarDate, b: CalendarDate): number | undefined {
  if (unit === 'day' || unit === 'week') {
    if (!a.month || !b.month || a.day === undefined || b.day === undefined) return undefined;
    const days = Math.abs(dayNumber(a, a.year!) - dayNumber(b, b.year!));
    return unit === 'day' ? days : days % 7 === 0 ? days / 7 : undefined;
  }
  const [from, to] = monthsTo(a) <= monthsTo(b) ? [a, b] : [b, a];
  if (unit === 'year' && !(from.month && to.month)) return to.year! - from.year!;
  if (!from.month || !to.month) return undefined;
  const months = wholeMonths(from, to);
  return unit === 'month' ? months : Math.floor(months / 12);
}

const monthsTo = ({ year, month }: CalendarDate): number => 12 * year! + (month ?? 1);

function workedFrom(own: Told, other: Told): Worked {
  const [from, to] = monthsTo(own.date) <= monthsTo(other.date) ? [own, other] : [other, own];
  return {
    working: `${from.written} to ${to.written}`,
    operands: [...new Set([...factsOf(from.support), ...factsOf(to.support)])],
    fits: true,
  };
}
