/** A total of as many rows of a draft's table as its sentence counts: "the three yards together built 41 per cent of them". */
import type { Figure } from '../annotate/figures/figure.ts';
import { push } from '../text/multimap.ts';
import { bears, measure } from './figures/quantity.ts';
import { isBorneOut } from './figures/verdict.ts';
import type { Judgement } from './judgement.ts';
import { type OwnFigure, type OwnWorking, supportOf, writtenOf } from './own-figures.ts';

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

const together =
  /\b(?:together|between\s+them|combined|altogether|in\s+all|in\s+total|jointly|add(?:s|ed)?\s+up|sum|total(?:s|led)?)\b/i;
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
  if (!together.test(passage.annotations.text.slice(sentence.start, sentence.end))) return undefined;
  const counts = new Set(
    statement.facts.flatMap(({ figure: one }) =>
      one !== figure && one.kind === 'count' && one.low === one.high && one.low >= fewest && one.low <= most
        ? [one.low]
        : [],
    ),
  );
  if (counts.size === 0) return undefined;
  for (const column of columns()) {
    const cells = column.filter(({ fact }) => isOfSort(figure, fact.figure));
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

const isOfSort = (a: Figure, b: Figure): boolean =>
  b.low === b.high && !b.date && measure(a).dimension === measure(b).dimension;
