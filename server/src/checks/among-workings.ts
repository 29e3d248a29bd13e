/** Where a draft works out figures: one that no source states is there more often another working than a slip. */
import type { Support } from '../evidence/figures/verdict.ts';
import type { Reading } from '../evidence/reading.ts';
import { memoized } from '../text/memoized.ts';

/** So many of the figures before it, and so many behind it, are looked at. */
const beside = 20;
/** So many of them must follow from what the sources state. */
const workings = 4;

/**
 * The figures of the draft's sentences that stand among workings. Long drafts reckon in one chapter and report in another, and
 * in a table the cells beside it tell what a cell should have come to.
 */
export const amongWorkings = memoized(({ judgements }: Reading): ReadonlySet<Support> => {
  const figures = judgements.flatMap(({ passage, supports }) =>
    supports.map((support) => ({ support, isInSentence: !passage.cell })),
  );
  const upTo = [0];
  for (const { support } of figures) upTo.push(upTo.at(-1)! + (support.verdict === 'derived' ? 1 : 0));
  const isAmong = (at: number) =>
    upTo[Math.min(figures.length, at + beside + 1)]! - upTo[Math.max(0, at - beside)]! >= workings;
  return new Set(
    figures.flatMap(({ support, isInSentence }, at) => (isInSentence && isAmong(at) ? support : [])),
  );
});
