/** Where a draft works out figures: one that no source states is there more often another working than a slip. */
import type { Support } from '../evidence/figures/verdict.ts';
import type { Reading } from '../evidence/reading.ts';

/** So many of the figures before it, and so many behind it, are looked at. */
const beside = 20;
/** So many of them must follow from what the sources state. */
const workings = 4;

/**
 * The figures of the draft's sentences that stand among workings. Long drafts reckon in one chapter and report in another, and
 * in a table the cells beside it tell what a cell should have come to.
 */
export function amongWorkings({ judgements }: Reading): (support: Support) => boolean {
  const supports = judgements.flatMap((judgement) => judgement.supports);
  const upTo = [0];
  for (const { verdict } of supports) upTo.push(upTo.at(-1)! + (verdict === 'derived' ? 1 : 0));
  if (upTo.at(-1)! < workings) return () => false;
  const among = new Set(
    supports.filter((_, at) => {
      const [from, end] = [Math.max(0, at - beside), Math.min(supports.length, at + beside + 1)];
      return upTo[end]! - upTo[from]! >= workings;
    }),
  );
  for (const { passage, supports: ofCell } of judgements)
    if (passage.cell) for (const support of ofCell) among.delete(support);
  return (support) => among.has(support);
}
