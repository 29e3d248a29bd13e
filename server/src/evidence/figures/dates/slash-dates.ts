/** Dates such as 04/12/97 that may be read two ways, settled by the other dates of the same document. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Passage } from '../../document.ts';

const slashes = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/;

/** What a document's dates show: nothing, or that all of them have the month or the day first. */
const slashOrders = { open: 0, monthFirst: 1, dayFirst: 2 } as const;

export function slashOrder(passages: readonly Passage[]): number {
  let monthFirst = false;
  let dayFirst = false;
  for (const { annotations } of passages)
    for (const { date, amount } of annotations.figures) {
      if (!date) continue;
      const match = slashes.exec(annotations.text.slice(amount.start, amount.end));
      if (Number(match?.[1]) > 12) dayFirst = true;
      if (Number(match?.[2]) > 12) monthFirst = true;
    }
  if (monthFirst === dayFirst) return slashOrders.open;
  return monthFirst ? slashOrders.monthFirst : slashOrders.dayFirst;
}

/** The figure with its date's month and day where its document writes all such dates in one order. */
export function settled(figure: Figure, text: string, order: number): Figure {
  const { date, amount } = figure;
  if (order === slashOrders.open || date?.year === undefined || date.month !== undefined) return figure;
  const match = slashes.exec(text.slice(amount.start, amount.end));
  if (!match) return figure;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [month, day] = order === slashOrders.monthFirst ? [first, second] : [second, first];
  return { ...figure, date: { ...date, month, day } };
}
