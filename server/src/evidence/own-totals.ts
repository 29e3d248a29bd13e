/** Totals of rows of a draft's table: of as many as the sentence counts, "the three yards together", or of the last few right above it. */
import type { Figure } from '../annotate/figures/figure.ts';
import { push } from '../text/multimap.ts';
import { isShare } from './figures/figure-kinds.ts';
import { bears, measure } from './figures/quantity.ts';
import { isBorneOut } from './figures/verdict.ts';
import { totals } from './figures/workings/reckoning-words.ts';
import type { Judgement } from './judgement.ts';
import { type OwnFigure, type OwnWorking, supportOf, writtenOf } from './own-figures.ts';
import { termsOf } from './terms.ts';

/** The values of a draft's tables, column by column. */
export type OwnColumns = readonly (readonly OwnFigure[])[];

export function ownColumns(figures: readonly OwnFigure[]): OwnColumns {
  const columns = new Map<string, OwnFigure[]>();
  for (const own of figures) {
    const { cell, annotations } = own.fact.passage;
    if (cell && !annotations.frame?.isLabel && !own.fact.figure.date)
      push(columns, `${cell.table} ${cell.column}`, own);
  }
  return [...columns.values()];
}

/** Two may come to anything by chance, and a writer adds up no more. */
const [fewest, most] = [3, 12];

/** The rows are all of the table, the first of them, or those that have most. */
export function totalOfRows(
  { fact: { figure, passage, sentence, statement } }: OwnFigure,
  columns: () => OwnColumns,
  judgements: readonly Judgement[],
): OwnWorking | undefined {
  if (passage.cell || figure.low !== figure.high || figure.date) return undefined;
  if (measure(figure).dimension === 'ordinal') return undefined;
  if (!totals.test(passage.annotations.text.slice(sentence.start, sentence.end))) return undefined;
  const counts = new Set(
    statement.facts.flatMap(({ figure: one }) =>
      one !== figure && one.kind === 'count' && one.low === one.high && one.low >= fewest && one.low <= most
        ? [one.low]
        : [],
    ),
  );
  if (counts.size === 0) return undefined;
  for (const column of columns()) {
    const cells = column.filter(({ fact }) => mayBePart(figure, fact.figure));
    if (cells.length < fewest || cells.length > most) continue;
    if (cells.some((one) => !isBorneOut(supportOf(judgements, one).verdict))) continue;
    const sorted = [...cells].sort((a, b) => measure(b.fact.figure).low - measure(a.fact.figure).low);
    for (const count of counts) {
      const groups =
        count === cells.length
          ? [cells]
          : count < cells.length
            ? [cells.slice(0, count), sorted.slice(0, count)]
            : [];
      const taken = groups.find(
        (group) =>
          bears(
            figure,
            group.reduce((sum, { fact }) => sum + measure(fact.figure).low, 0),
          ) !== undefined,
      );
      if (taken) return { working: taken.map(writtenOf).join(' + '), from: taken };
    }
  }
  return undefined;
}

/** So many rows at the end of a table are added up right behind it. */
const mostAbove = 4;

/**
 * "With the officers, about 400 were on duty" right behind a table that ends with "Guards | 170" and "Officers | 230". The
 * sentence speaks of a total or of what the rows name, and no source has another number for it.
 */
export function totalAbove(
  own: OwnFigure,
  columns: () => OwnColumns,
  judgements: readonly Judgement[],
): OwnWorking | undefined {
  const { at, fact } = own;
  const { figure, passage, sentence } = fact;
  const table = judgements[at - 1]?.passage.cell?.table;
  if (passage.cell || table === undefined || figure.low !== figure.high || figure.date) return undefined;
  if (isShare(figure) || measure(figure).dimension === 'ordinal') return undefined;
  if (supportOf(judgements, own).verdict !== 'unsupported') return undefined;
  const words = passage.annotations.text.slice(sentence.start, sentence.end);
  const stems = new Set(termsOf(words).map(({ stem }) => stem));
  const isNamed = (one: OwnFigure) =>
    termsOf(one.fact.passage.annotations.frame?.heads ?? '').some(({ stem }) => stems.has(stem));
  for (const column of columns()) {
    if (column[0]?.fact.passage.cell?.table !== table) continue;
    let sum = 0;
    for (let nth = 1; nth <= Math.min(column.length, mostAbove); nth++) {
      const one = column.at(-nth)!;
      const { verdict } = supportOf(judgements, one);
      if (!mayBePart(figure, one.fact.figure) || !isBorneOut(verdict)) break;
      sum += measure(one.fact.figure).low;
      const taken = column.slice(-nth);
      if (nth > 1 && bears(figure, sum) !== undefined && (totals.test(words) || taken.some(isNamed)))
        return { working: taken.map(writtenOf).join(' + '), from: taken };
    }
  }
  return undefined;
}

const mayBePart = (a: Figure, b: Figure): boolean =>
  b.low === b.high && !b.date && measure(a).dimension === measure(b).dimension;
