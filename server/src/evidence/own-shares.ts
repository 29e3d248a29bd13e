/** A share and how many that is, one right behind the other: "£3.1m (22%)", "three in four of the pupils, about 72". */

import type { Figure } from '../annotate/figures/figure.ts';
import type { Passage } from './document.ts';
import { isShare } from './figures/figure-kinds.ts';
import type { Working } from './figures/workings/working.ts';
import { part } from './figures/workings/workings-of-shares.ts';
import type { OwnFigure } from './own-figures.ts';

/** "£3.1m (22%)": what the share in brackets is of a whole. */
export const partBefore = (start: number, near: readonly OwnFigure[], passage: Passage): Figure | undefined =>
  near.find(
    ({ fact }) =>
      fact.passage === passage &&
      /^\s?\($/.test(passage.annotations.text.slice(fact.figure.amount.end, start)),
  )?.fact.figure;

/** "Three in four of the pupils, about 72": so much of a whole as the share right before it is. */
export function countOfShare(
  { kind, amount }: Figure,
  near: readonly OwnFigure[],
  { annotations: { text } }: Passage,
): Working | undefined {
  if (kind !== 'count' && kind !== 'money' && kind !== 'measure') return undefined;
  const told = near.find(
    ({ fact: { figure, passage } }) =>
      passage.annotations.text === text &&
      isShare(figure) &&
      figure.low === figure.high &&
      figure.amount.end <= amount.start &&
      apposed.test(text.slice(figure.amount.end, amount.start)),
  )?.fact.figure;
  return (
    told && {
      ...part,
      *results(figure, operands) {
        const usable = operands.filter((one) => !isShare(one.figure) || one.figure.amount === told.amount);
        for (const one of part.results(figure, usable))
          if (one.operands.some(({ figure, value }) => !isShare(figure) && value > one.value)) yield one;
      },
    }
  );
}

const apposed =
  /^(?:\s+of\s+[^,.;:()\d]{1,60})?(?:,|\s[–—]|\s\()\s*(?:(?:or|that is|i\.\s?e\.),?\s+)?$|^[.;:]\s+(?:that|this|it)\s+is\b(?:[^,.;:()\d]{1,60},)?\s+$/iu;
