/** Dates such as 04/12/97 that may be read two ways, settled by the other dates of the same document. */
import type { Figure } from '../../annotate/figures/figure.ts';
import type { AnnotatedDocument } from '../document.ts';

const slashes = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/;

/** A function that gives a figure's date its month and day where the document writes all such dates in one order. */
export function slashDates({ passages }: AnnotatedDocument): (figure: Figure, text: string) => Figure {
  let monthFirst = false;
  let dayFirst = false;
  for (const { annotations } of passages)
    for (const { date, amount } of annotations.figures) {
      if (!date) continue;
      const match = slashes.exec(annotations.text.slice(amount.start, amount.end));
      if (Number(match?.[1]) > 12) dayFirst = true;
      if (Number(match?.[2]) > 12) monthFirst = true;
    }
  if (monthFirst === dayFirst) return (figure) => figure;
  return (figure, text) => {
    const { date, amount } = figure;
    if (date?.year === undefined || date.month !== undefined) return figure;
    const match = slashes.exec(text.slice(amount.start, amount.end));
    if (!match) return figure;
    const [first, second] = [Number(match[1]), Number(match[2])];
    const [month, day] = monthFirst ? [first, second] : [second, first];
    return { ...figure, date: { ...date, month, day } };
  };
}
