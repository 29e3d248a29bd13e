/** Whether two of the numbers that a draft has told of are in a ratio, whichever of them is set against the other. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { measure } from '../quantity.ts';

/** `ratioOf` gives nothing for two that can't be set against each other. */
export const areInRatio = (
  all: readonly Figure[],
  ratioOf: (a: Figure, b: Figure) => number | undefined,
  fits: (ratio: number) => boolean,
): boolean =>
  all.some((a, i) =>
    all
      .slice(i + 1)
      .some((b) => [ratioOf(a, b), ratioOf(b, a)].some((ratio) => ratio !== undefined && fits(ratio))),
  );

/** Of two amounts of one dimension. */
export function ratioOf(a: Figure, b: Figure): number | undefined {
  const [one, other] = [measure(a), measure(b)];
  return one.dimension === other.dimension ? one.low / other.low : undefined;
}
