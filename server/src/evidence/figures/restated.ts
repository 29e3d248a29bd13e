/** A fraction that the same sentence gives more exactly: "nearly half of them, 100 or 46.5%". */
import type { Figure } from '../../annotate/figures/figure.ts';
import { isShare } from './figure-kinds.ts';
import { relate } from './quantity.ts';

/** So many characters apart, one still restates the other. */
const farthest = 80;

/** `beside` are the figures of the sentence that are borne out. */
export const isRestated = (figure: Figure, beside: readonly Figure[], text: string): boolean =>
  figure.kind === 'fraction' &&
  beside.some((other) => {
    if (!isShare(other) || relate(figure, other) === undefined) return false;
    const [first, last] = other.span.start < figure.span.start ? [other, figure] : [figure, other];
    const between = text.slice(first.amount.end, last.amount.start);
    return between.length <= farthest && apposed.test(between);
  });

/** No other thing is told of between them. */
const apposed =
  /(?:\bor|\bthat is|[’']s|\bi\.\s?e\.|\bnamely|\bexactly|\bprecisely)[,:]?\s+(?:about\s+|some\s+)?$|[(–—:]\s*$/i;
