/** What supports the other figures around one of a paragraph. */
import type { Fact } from './fact.ts';
import type { Open, Place, Support } from './verdict.ts';

/** A figure is worked out from what supports so many figures of its paragraph, and from so many others on each side. */
export const farthest = 14;
/** So many figures on each side are looked at for what supports them. */
const sight = 60;

/** What supports the other figures of the paragraph: those of the sentence first, then what stands before, then after. */
export function citedAround(
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
): Fact[] {
  const from = Math.max(0, i - sight);
  const distance = (at: number) =>
    Math.abs(at - i) + (places[at]!.sentence === places[i]!.sentence ? 0 : at < i ? sight : 2 * sight);
  return supports
    .slice(from, i + sight)
    .flatMap((support, near) =>
      from + near !== i && isStated(support) ? { at: from + near, fact: support.evidence } : [],
    )
    .sort((a, b) => distance(a.at) - distance(b.at))
    .map(({ fact }) => fact)
    .slice(0, farthest);
}

export type Stated = Support & { readonly evidence: Fact };

export const isStated = (support: Support | Open): support is Stated =>
  (support.verdict === 'supported' || support.verdict === 'approximate') &&
  (support as Support).evidence !== undefined;

/** What sources state of the other figures of the sentence. */
export const statedBeside = (
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
): Stated[] => {
  const from = Math.max(0, i - farthest);
  return supports
    .slice(from, i + farthest)
    .filter(
      (one, at): one is Stated =>
        from + at !== i && places[from + at]!.sentence === places[i]!.sentence && isStated(one),
    );
};
