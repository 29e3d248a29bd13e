/** Figures that no source states but that follow by one step of arithmetic from what they do state. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Fact } from '../fact.ts';
import type { Belonging } from './belonging.ts';
import { type Hit, hitsOf } from './coincidence.ts';
import type { Operand, Result, Working } from './working.ts';

export interface Derivation {
  /** "84% − 82%": the figures as the sources write them. */
  readonly working: string;
  readonly operands: readonly Fact[];
  /** Its figures may be of something else than the claim: it is not told, but nothing is accused either. */
  readonly isDoubtful?: boolean;
}

/** What each kind of arithmetic makes of a figure's operands. */
export type Results = (working: Working) => readonly Result[];

/** Each kind is worked out once, when it is first asked for; `spend` is told how many pairs it may have looked at. */
export function resultsOf(
  figure: Figure,
  gather: () => readonly Operand[],
  spend: (pairs: number) => void,
): Results {
  let operands: readonly Operand[] | undefined;
  const known = new Map<Working, readonly Result[]>();
  return (working) => {
    if (!mayBeDerived(figure) || !working.gives(figure)) return [];
    let results = known.get(working);
    if (!results) {
      operands ??= gather();
      results = [...working.results(figure, operands)];
      spend(operands.length ** 2);
      known.set(working, results);
    }
    return results;
  };
}

/** The working that gives the figure from what is told of most closely together, unless so many would by chance. */
export function workedOut(
  figure: Figure,
  tried: readonly Working[],
  results: Results,
  bearable: (result: Result) => number,
  belonging: (result: Result) => Belonging,
): Derivation | undefined {
  const hits = hitsOf(figure, tried.flatMap(results), belonging).filter(
    ({ result, chance }) => chance <= bearable(result),
  );
  const hit = hits.find(({ isDoubtful }) => !isDoubtful) ?? hits[0];
  return hit && derivationOf(hit);
}

const mayBeDerived = ({ magnitude, date, kind, low, high }: Figure): boolean =>
  low === high && !magnitude && !date && kind !== 'ordinal' && kind !== 'score' && low !== 0;

const derivationOf = ({ result: { working, operands }, isDoubtful }: Hit): Derivation => ({
  working: working(),
  operands: operands.flatMap(({ fact }) => fact ?? []),
  ...(isDoubtful && { isDoubtful }),
});
