/** A table's number with the scale of its head, which no sentence writes out. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { covered } from '../affinity.ts';
import type { Claim } from '../claim.ts';
import type { Fact, Statement } from '../fact.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { holds, type LooseMatch, unreadFact } from '../loose-matches.ts';
import { bears } from '../quantity.ts';

/** A number in digits that was not read as a figure. */
function digitsFact(figure: Figure, statement: Statement, numeral: number): Fact | undefined {
  if (statement.facts.some((fact) => holds(fact.figure, numeral))) return undefined;
  const fact = unreadFact(figure, statement, numeral);
  const { start, end } = fact.figure.span;
  return /^\d/.test(statement.passage.annotations.text.slice(start, end)) ? fact : undefined;
}

/**
 * A number of a table whose head says "in millions": 5,000 for $5 billion, 5,013.2 where it is rounded, −5,000 for a
 * deficit of so much.
 */
export function scaledMatch(claim: Claim, index: EvidenceIndex): LooseMatch | undefined {
  const { figure } = claim;
  if ((figure.kind !== 'money' && figure.kind !== 'count') || figure.low !== figure.high) return undefined;
  const size = Math.abs(figure.low);
  if (size < 1e5) return undefined;
  for (const scale of scales) {
    const bare = inTable(figure, size / scale, scale);
    const rounded = [...index.near(bare), ...index.near({ ...bare, low: -bare.low, high: -bare.low })].find(
      (fact) =>
        fact.figure.kind === 'count' &&
        (fact.figure.low < 0 || !Number.isInteger(fact.figure.low)) &&
        index.scales(fact.passage).includes(scale) &&
        bears(bare, Math.abs(fact.figure.low)) !== undefined,
    );
    if (rounded)
      return { fact: rounded, covered: covered(claim, index.claim(rounded), rounded.statement, index) };
    for (const statement of index.holding(size / scale)) {
      if (!index.scales(statement.passage).includes(scale)) continue;
      const fact = statement.facts.find(
        ({ figure: { kind, low, magnitude } }) =>
          low === size / scale &&
          !magnitude &&
          (kind === 'count' || kind === 'measure' || kind === figure.kind),
      );
      const stated = fact ?? digitsFact(figure, statement, size / scale);
      if (stated) return { fact: stated, covered: covered(claim, index.claim(stated), statement, index) };
    }
  }
  return undefined;
}

const scales = [1e6, 1e3, 1e9];

/** The figure as a table would have it whose head gives unit and scale. */
const inTable = ({ span, amount, bound, step }: Figure, value: number, scale: number): Figure => ({
  span,
  amount,
  kind: 'count',
  bound,
  low: value,
  high: value,
  step: step / scale,
  unit: '',
});
