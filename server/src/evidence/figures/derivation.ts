/** Figures that no source states but that follow by one step of arithmetic from what they do state. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { hitsOf } from './coincidence.ts';
import type { Fact } from './evidence-index.ts';
import type { Operand } from './operands.ts';
import type { Result, Working } from './working.ts';

export interface Derivation {
  /** "84% − 82%": the figures as the sources write them. */
  readonly working: string;
  readonly operands: readonly Fact[];
}

/** The working that gives the figure from what is told of most closely together, unless so many would by chance. */
export function workedOut(
  figure: Figure,
  tried: readonly Working[],
  operands: readonly Operand[],
  bearable: (result: Result) => number,
): Derivation | undefined {
  if (!mayBeDerived(figure)) return undefined;
  const hit = hitsOf(figure, resultsOf(figure, tried, operands)).find(
    ({ result, chance }) => chance <= bearable(result),
  );
  return hit && derivationOf(hit.result);
}

function* resultsOf(
  figure: Figure,
  tried: readonly Working[],
  operands: readonly Operand[],
): Iterable<Result> {
  for (const working of tried) yield* working.results(figure, operands);
}

const mayBeDerived = ({ magnitude, date, kind, low, high }: Figure): boolean =>
  low === high && !magnitude && !date && kind !== 'ordinal' && kind !== 'score' && low !== 0;

const derivationOf = ({ working, operands }: Result): Derivation => ({
  working: working(),
  operands: operands.flatMap(({ fact }) => fact ?? []),
});
